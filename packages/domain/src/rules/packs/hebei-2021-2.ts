import { days } from '../../time/index.ts';
import {
  arrangements,
  choice,
  choices,
  count,
  date,
  flag,
  type Line,
  on,
  type Pack,
  ranked,
  rulesOf,
  span,
  table,
  unstated,
} from '../pack.ts';

const document = 'hebei-2021-1080';
/** The copy shows no day. The number is of 2021, so by its last day it was issued. */
const issued = on('2021-12-31');
const campaignEnds = on('2022-12-15');

/** They outlast the campaign: 对历年已明确审核任务目标要求的仍继续执行 (冀环办字函〔2025〕141号 一). */
const targets: readonly Line[] = [
  ['target_coal_power', choice('level_one_main_indicators'), '一1'],
  ['target_cement', choice('level_one_main_indicators'), '一1'],
  ['target_steel', choice('level_two_main_indicators'), '一2'],
  ['target_coking', choice('level_two_main_indicators'), '一2'],
  ['target_ceramics', choice('level_two_main_indicators'), '一2'],
  ['target_flat_glass', choice('level_two_main_indicators'), '一2'],
  ['target_hazardous_waste', choice('level_three_hazardous_waste_indicators'), '一3'],
  ['target_hazardous_waste_from_t', count(100), '一3'],
  ['target_other', choice('level_three_whole'), '一4'],
  ['target_improvement_for', choices('hazardous_waste', 'other'), '一3、一4'],
  ['target_improvement_margin', unstated, '一3、一4'],
  ['target_strictest_prevails', flag(true), '一'],
  [
    'target_yardsticks',
    ranked('yardstick', ['行业清洁生产评价指标体系（标准）基准值', '同行业国内先进水平值或一般水平值']),
    '一',
  ],
];

const nodes: readonly Line[] = [
  ['notify_enterprise_within', span(days(10)), '二（二）1'],
  ['permit_entry_by', date('2022-01-31'), '二（二）2'],
  ['permit_entry_reported_by', date('2022-02-28'), '二（二）2'],
  ['permit_acceptance_by', date('2022-11-30'), '二（二）2'],
  ['evaluation_application_by', date('2022-06-01'), '二（二）3'],
  ['evaluation_done_by', date('2022-07-01'), '二（二）3'],
  ['acceptance_application_by', date('2022-11-01'), '二（二）4'],
  ['acceptance_done_by', date('2022-11-30'), '二（二）4'],
  ['results_to_province_by', date('2022-12-10'), '二（二）5'],
  ['work_summary_by', date('2022-12-15'), '二（二）6'],
  [
    'work_summary_holds',
    ranked('holds', [
      '企业实施的无/低费、中/高费方案',
      '产生的经济效益和环境效益',
      '组织评估情况',
      '验收结果',
    ]),
    '二（二）6',
  ],
  ['permit_linkage', choices('key_management', 'simplified_management'), '二（二）2'],
];

const standing: readonly Line[] = [
  ['guidelines', table([{ title: '清洁生产审核评估和验收技术导则', number: 'DB 13/T 1579-2021' }]), '一'],
  ['evaluation_opens_after', choice('options_settled'), '二（二）3'],
  ['acceptance_opens_after', choice('options_carried_out'), '二（二）4'],
  ['online_equals_paper', flag(true), '四（二）'],
  ['organising_lines', choices('ecology', 'reform'), '二（一）'],
  ['organiser_province_managed', choice('province'), '二（二）3'],
  ['province_applied_to_by', choice('city'), '二（二）3、4'],
  ['notice_organised_by', choice('city'), '二（二）1'],
  ['notice_seal_level', choice('county'), '二（二）1'],
  ['notice_seal_lines', choices('ecology', 'reform'), '二（二）1'],
  [
    'results_handed_to',
    choices('energy_supervision', 'pollution_permits', 'ecology_enforcement'),
    '四（三）',
  ],
  ['consultancy_fault_leads_to', choices('dealt_with_by_law'), '四（三）'],
];

export const hebeiMandatory2021: Pack = {
  id: 'hebei-mandatory-2021-2',
  revision: 1,
  publishedAt: null,
  title: '河北省2021年强制性清洁生产审核（第二批企业）',
  jurisdiction: '130000',
  track: 'mandatory',
  documents: [document],
  from: issued,
  until: null,
  rules: [
    ...rulesOf(document, issued, null, targets),
    ...rulesOf(document, issued, campaignEnds, nodes),
    ...arrangements(document, issued, campaignEnds, standing),
  ],
  notes: [
    { article: '主送、落款', text: '所见副本不显示印发日期；文号为2021年，故最迟自2021年12月31日起计。' },
    { article: '二（二）3、5', text: '“7月1日前”“12月10日前”未写年份，按上下文为2022年。' },
    {
      article: '二（二）4',
      text: '验收一段写作“负责评估的企业”“提出评估申请”，系抄自上一段的笔误，按“验收”理解。',
    },
    { article: '标题', text: '标题序号由“二”跳至“四”。' },
  ],
};
