import {
  arrangements,
  choice,
  choices,
  count,
  date,
  flag,
  type Line,
  monthly,
  on,
  type Pack,
  ranked,
  rulesOf,
  table,
} from '../pack.ts';
import { listingReasons } from '../vocabulary.ts';

const document = 'baoding-2020-07-21';
const issued = on('2020-07-21');
const campaignEnds = on('2020-12-31');

const nodes: readonly Line[] = [
  ['evaluation_done_by', date('2020-08-20'), '二'],
  ['acceptance_done_by', date('2020-11-20'), '二'],
];

const classes = ['一', '二', '三', '四', '五'];
const boxes = table([
  { box: '双超企业', reason: 'over_discharge' },
  { box: '双超企业', reason: 'over_energy' },
  ...classes.map((name, index) => ({
    box: `双有企业第${name}类`,
    reason: listingReasons[index + 2] ?? null,
  })),
  { box: '其他企业', reason: 'other_listed' },
]);

/** The province has since said the same itself, so these need not outlast the campaign. */
const campaignOnly: readonly Line[] = [
  ['organising_lines', choices('ecology'), '二'],
  ['organiser_province_managed', choice('province'), '二'],
  ['province_applied_to_by', choice('city'), '二'],
];

const standing: readonly Line[] = [
  ['procedure_phase_count', count(7), '一'],
  ['procedure_step_count', count(35), '一'],
  ['progress_report_by', monthly(30), '一'],
  ['progress_report_even_if_empty', flag(true), '一'],
  ['unannounced_checks', flag(true), '一'],
  [
    'application_route',
    table([
      { rank: 1, from: 'enterprise', to: 'county' },
      { rank: 2, from: 'county', to: 'city' },
      { rank: 3, from: 'city', to: 'province' },
    ]),
    '二',
  ],
  [
    'evaluation_materials',
    table([{ material: '书面评估申请' }, { material: '清洁生产审核评估申请表' }]),
    '二、附件1',
  ],
  [
    'acceptance_materials',
    table([{ material: '书面验收申请' }, { material: '清洁生产审核验收申请表' }]),
    '二、附件2',
  ],
  ['assistant_province_managed', choice('city'), '二'],
  ['organiser_city_managed', choice('city'), '二'],
  ['organiser', choice('county'), '二'],
  ['listing_boxes', boxes, '附件1 企业类型'],
  [
    'acceptance_conditions',
    ranked('condition', [
      '符合提请验收的时限要求或有相关说明',
      '审核开始至提交验收申请期间未发生严重污染环境事故及环保违法行为；如有，已完成整改并由相关部门验收通过',
      '上报材料齐全',
      '中/高费方案与企业实际相符',
    ]),
    '附件2',
  ],
  ['solicitation_forbidden', flag(true), '四'],
];

export const baodingMandatory2020: Pack = {
  id: 'baoding-mandatory-2020',
  revision: 1,
  publishedAt: null,
  title: '保定市2020年强制性清洁生产审核（白洋淀流域六个行业涉水企业）',
  jurisdiction: '130600',
  track: 'mandatory',
  documents: [document],
  from: issued,
  until: null,
  rules: [
    ...rulesOf(document, issued, on('2020-11-20'), nodes),
    ...rulesOf(document, issued, campaignEnds, campaignOnly),
    ...arrangements(document, issued, campaignEnds, standing),
  ],
  notes: [
    { article: '一', text: '“每个月的30日前”：二月没有30日，以当月最后一日为准。' },
    { article: '二', text: '两个时限是完成评估、验收的时限，通知未规定企业提出申请的时限。' },
    {
      article: '二',
      text: '“其他列入清洁生产审核企业”由县（市、区）分局参照指南组织评估、验收，必要时市局协调。',
    },
    { article: '附件1', text: '申请表将双超列为一格；此处分为超标超总量、超能耗限额两项。' },
  ],
};
