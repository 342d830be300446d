import { days } from '../../time/index.ts';
import {
  arrangements,
  choice,
  choices,
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
import type { TargetLevel } from '../vocabulary.ts';

const document = 'hebei-2025-141';
const issued = on('2025-07-27');
const campaignEnds = on('2026-11-30');
const third = choice('level_three_whole' satisfies TargetLevel);

const targets: readonly Line[] = [
  ['target_coal_power', third, '一'],
  ['target_cement', third, '一'],
  ['target_steel', third, '一'],
  ['target_coking', third, '一'],
  ['target_ceramics', third, '一'],
  ['target_flat_glass', third, '一'],
  ['target_other', third, '一'],
  [
    'target_improvement_for',
    choices('coal_power', 'cement', 'steel', 'coking', 'ceramics', 'flat_glass', 'hazardous_waste', 'other'),
    '一',
  ],
  ['target_improvement_margin', unstated, '一'],
  ['target_earlier_continue', flag(true), '一'],
  [
    'target_yardsticks',
    ranked('yardstick', [
      '相关行业清洁生产评价指标体系（标准）三级水平（国内清洁生产一般水平）及以上',
      '国内同行业基本水平及以上',
    ]),
    '一',
  ],
];

const nodes: readonly Line[] = [
  ['notify_enterprise_within', span(days(10)), '二（二）1'],
  ['evaluation_application_by', date('2026-02-28'), '二（二）2'],
  ['evaluation_done_by', date('2026-05-31'), '二（二）2'],
  ['acceptance_application_by', date('2026-08-31'), '二（二）3'],
  ['acceptance_done_by', date('2026-10-31'), '二（二）3'],
  ['work_summary_by', date('2026-11-30'), '二（二）4'],
];

const standing: readonly Line[] = [
  ['guidelines', table([{ title: '清洁生产审核评估和验收技术导则', number: 'DB 13/T 1579-2021' }]), '一'],
  ['acceptance_may_be_postponed', flag(true), '二（二）3'],
  ['evaluation_opens_after', choice('options_settled'), '二（二）2'],
  ['acceptance_opens_after', choice('options_carried_out'), '二（二）3'],
  ['online_equals_paper', flag(true), '三（二）'],
  ['organising_lines', choices('ecology'), '二（一）'],
  ['organiser_province_managed', choice('province'), '二（二）2、3'],
  ['province_applied_to_by', choice('city'), '二（二）2、3'],
  ['notice_organised_by', choice('city'), '二（二）1'],
  ['notice_seal_level', choice('county'), '二（二）1'],
  ['notice_seal_lines', choices('ecology'), '二（二）1'],
  [
    'listing_reasons_local',
    choices('high_energy', 'key_task'),
    '附件3',
    '附件3（告知书模板）原文未见，依据转载的同类告知书',
  ],
  [
    'filing_regime',
    choice('none'),
    '三（三）',
    '通知未规定咨询服务机构备案；按未作要求处理，未见其他省级规定',
  ],
  ['evaluation_overdue_leads_to', choice('next_list'), '三（二）'],
  ['evaluation_failed_leads_to', choice('next_list'), '三（二）'],
  ['acceptance_failed_leads_to', choice('next_list'), '三（二）'],
  ['disclosure_required', flag(true), '三（二）'],
  [
    'results_handed_to',
    choices('energy_supervision', 'pollution_permits', 'ecology_enforcement'),
    '三（三）',
  ],
  ['penalties_reported_to_province', flag(true), '三（三）'],
  ['penalties_in_credit_platform', flag(true), '三（三）'],
  ['consultancy_fault_leads_to', choices('dealt_with_by_law'), '三（三）'],
];

export const hebeiMandatory2025: Pack = {
  id: 'hebei-mandatory-2025',
  revision: 1,
  publishedAt: null,
  title: '河北省2025年强制性清洁生产审核',
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
    { article: '一', text: '“明显提升”没有数值，须由人判断并说明理由。' },
    { article: '二（二）3', text: '验收时限原文为“基本完成”。' },
    {
      article: '三（二）',
      text: '列入下一轮的是逾期未开展审核评估、评估不通过、验收不合格；未提及逾期验收。',
    },
  ],
};
