import type { Terms } from './term.ts';

const order38 = '清洁生产审核办法（国家发展改革委、环境保护部令第38号）';
const guide = '清洁生产审核评估与验收指南（环办科技〔2018〕5号）';
const henan = '豫工信办节〔2018〕24号';

/** The words of the procedure itself. */
export const procedure = {
  audit: {
    zh: '清洁生产审核',
    meaning: 'the enterprise finds where it wastes and pollutes, and what to do about it',
    source: `清洁生产促进法 第二十七条；${order38}`,
    trap: '审核 alone is also a phase (detailed_audit) and a step of paperwork (checker); 审批 is approval',
    avoid: ['review'],
  },
  approval: { zh: '审批', meaning: 'a superior grants what was asked', trap: 'not 审核, which is audit' },
  engagement: {
    zh: '审核项目',
    meaning: 'one round of audit of one site, from listing to acceptance',
    banned: ['project'],
    avoid: ['order'],
  },
  pre_audit: {
    zh: '预审核',
    meaning: 'second of the seven phases; older texts call it 预评估',
    source: order38,
    trap: 'not 预审 (desk_review), and not the authority’s 评估 (evaluation)',
  },
  detailed_audit: {
    zh: '审核',
    meaning: 'third of the seven phases: balances of the audit focus; older texts call it 评估',
    source: order38,
    trap: 'the same two characters name the step of the checker, and the whole audit for short',
  },
  evaluation: {
    zh: '评估',
    meaning: 'the authority’s stage after the options are settled: is the audit sound?',
    source: guide,
    trap: 'in older handbooks 评估 is the third phase (detailed_audit)',
    banned: ['assessment'],
  },
  acceptance: {
    zh: '验收',
    meaning: 'the authority’s stage after the options are carried out: did they work?',
    source: guide,
    banned: ['inspection'],
  },
  desk_review: {
    zh: '预审',
    meaning: 'experts read and mark the report before they meet',
    source: `${henan} 三 2`,
    trap: 'not 预审核 (pre_audit), a phase of the audit',
  },
  technical_opinion: {
    zh: '技术审查意见',
    meaning: 'what the panel concludes; the authority decides upon it',
    avoid: ['comment'],
  },
  option: {
    zh: '方案',
    meaning: 'one measure the audit proposes',
    source: order38,
    avoid: ['plan'],
  },
  no_low_cost: {
    zh: '无/低费方案',
    meaning: 'an option done at once, for little or nothing',
    source: order38,
  },
  mid_high_cost: { zh: '中/高费方案', meaning: 'an option that needs study and investment', source: order38 },
  rectification: {
    zh: '整改',
    meaning: 'what the enterprise corrects on the opinion given',
    source: `${henan} 三 6`,
    avoid: ['fix'],
  },
  batch: {
    zh: '批次',
    meaning: 'a published list of enterprises that must audit',
    source: '冀环科宣函〔2021〕1080号',
  },
  campaign: { zh: '专项行动', meaning: 'a year’s or river basin’s effort over several batches' },
  filing: {
    zh: '备案',
    meaning: 'put on record with an authority',
    source: `${henan} 五（一）`,
    trap: 'not 公布, not 公示',
  },
  publication: {
    zh: '公布',
    meaning: 'made known once decided',
    source: '清洁生产促进法 第二十七条',
    trap: 'not 公示',
  },
  public_notice: { zh: '公示', meaning: 'shown for objections before it is decided', trap: 'not 公布' },
  qualification: {
    zh: '资质',
    meaning: 'what a consultancy must be and keep being to be engaged',
    source: `${henan} 五（二）`,
    trap: 'a 证书 is a certificate: paper that proves one part of it',
  },
  certificate: { zh: '证书', meaning: 'a paper that proves a title or a registration', trap: 'not 资质' },
  credit: {
    zh: '信用',
    meaning: 'the record of facts that tell for or against someone',
    source: '环办科财〔2020〕27号 三',
    trap: 'never money: 余额 is balance',
    avoid: ['money'],
  },
  balance: {
    zh: '余额',
    meaning: 'money left in an account',
    trap: 'not 信用; a material balance is 物料平衡',
  },
} as const satisfies Terms;
