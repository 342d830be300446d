import type { Terms } from './term.ts';

const order38 = '清洁生产审核办法（国家发展改革委、环境保护部令第38号）';
const article14 = '企业环境信息依法披露管理办法 第十四条';

export const enterpriseNature = {
  state_owned: { zh: '国有', meaning: 'owned by the state' },
  collective: { zh: '集体', meaning: 'owned by a collective' },
  private: { zh: '民营', meaning: 'owned by private persons' },
  shareholding: { zh: '股份有限', meaning: 'a company limited by shares' },
  limited_liability: {
    zh: '有限责任',
    meaning: 'a company of limited liability with several kinds of owner',
  },
  foreign_invested: { zh: '外商投资', meaning: 'with money from abroad' },
  overseas_chinese_invested: { zh: '港澳台投资', meaning: 'with money from Hong Kong, Macao or Taiwan' },
  other_nature: { zh: '其他性质', meaning: 'none of the kinds that are named' },
} as const satisfies Terms;

export const contractEnding = {
  replaced: { zh: '更换机构', meaning: 'another consultancy was commissioned' },
  resigned: { zh: '机构辞任', meaning: 'the consultancy laid the work down' },
  audits_by_itself: { zh: '转为自审', meaning: 'the enterprise goes on by itself' },
} as const satisfies Terms;

export const handoverItem = {
  site_records: { zh: '现场调查记录和工作底稿', meaning: 'notes and working papers from the site' },
  measurement_records: { zh: '监测检测和计量记录', meaning: 'what was measured, and by what' },
  balance_papers: { zh: '物料能量水平衡测算资料', meaning: 'the balances and what they rest on' },
  option_papers: {
    zh: '清洁生产方案及可行性分析资料',
    meaning: 'options and the study of whether they can be done',
  },
  audit_reports: { zh: '审核报告及附件', meaning: 'the report of the audit, in whatever version there is' },
} as const satisfies Terms;

export const selfAuditClause = {
  material_instruments: {
    zh: '物料平衡测试手段',
    meaning: 'basic instruments to measure the material balance',
    source: order38,
  },
  energy_instruments: {
    zh: '能量平衡测试手段',
    meaning: 'basic instruments to measure the energy balance',
    source: order38,
  },
  water_instruments: {
    zh: '水平衡测试手段',
    meaning: 'basic instruments to measure the water balance',
    source: order38,
  },
  competent_staff: {
    zh: '胜任的技术人员',
    meaning: 'people who know the industry, its rules, and saving of energy, water and pollution',
    source: order38,
  },
} as const satisfies Terms;

export const permitFault = {
  no_date: { zh: '未写期限', meaning: 'the permit names no day' },
  other_date: { zh: '期限不一致', meaning: 'the permit names another day than the case has' },
  other_words: {
    zh: '表述不一致',
    meaning: 'the day is right, but nothing says that acceptance is passed by it',
  },
} as const satisfies Terms;

export const linkageReason = {
  asked: { zh: '须载入许可证', meaning: 'the rules of the case ask for it' },
  no_rule: { zh: '未作要求', meaning: 'no rule of the case asks for it' },
  management_unknown: { zh: '管理类别未填', meaning: 'nobody has said how the permit is managed' },
  management_not_covered: { zh: '不在范围', meaning: 'the permit is managed in another way' },
} as const satisfies Terms;

export const disclosureTopic = {
  enterprise_information: {
    zh: '企业相关信息',
    meaning: 'what a listed enterprise publishes of itself',
    source: '清洁生产促进法 第十七条',
  },
  listing_reason: { zh: '实施审核的原因', meaning: 'why it has to be audited', source: article14 },
  audit_carried_out: { zh: '审核实施情况', meaning: 'how the audit was carried out', source: article14 },
  stage_verdicts: {
    zh: '评估和验收结论',
    meaning: 'the verdicts of evaluation and acceptance',
    source: article14,
  },
} as const satisfies Terms;

export const feeDemandState = {
  received: { zh: '已收到', meaning: 'with the provincial authority' },
  looked_into: { zh: '调查中', meaning: 'the provincial authority looks into it' },
  closed: { zh: '已答复办结', meaning: 'closed with an answer' },
} as const satisfies Terms;

export const paperKind = {
  case_document: { zh: '案卷材料', meaning: 'a document brought into the case' },
  audit_contract: { zh: '审核合同', meaning: 'filed with the authority, without its price' },
  self_audit_declaration: { zh: '自审声明', meaning: 'the enterprise shows that it can audit by itself' },
  handover_list: { zh: '资料移交单', meaning: 'what one consultancy leaves to the next' },
  permit_entry_record: { zh: '载入许可证记录', meaning: 'what was written into the permit' },
  disclosure_record: { zh: '信息公开记录', meaning: 'what was disclosed where and when' },
  fee_attestation: { zh: '零收费声明', meaning: 'nobody took money for the stage' },
  verdict_paper: { zh: '评估验收结论', meaning: 'what the organiser concluded of a stage' },
  served_notice: { zh: '告知书', meaning: 'the written notice that the enterprise was listed' },
  application_form: { zh: '申请表', meaning: 'a form of the procedure, filled in' },
  stamped_scan: { zh: '盖章扫描件', meaning: 'the stamped paper beside the data' },
} as const satisfies Terms;
