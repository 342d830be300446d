import type { Terms } from './term.ts';

const henan = '豫工信办节〔2018〕24号';
const hebei = '冀环办字函〔2025〕141号';

export const applicationKind = {
  enrolment: { zh: '自愿审核申请', meaning: 'asks to audit voluntarily', source: `${henan} 二（一）` },
  evaluation: { zh: '评估申请', meaning: 'asks for the evaluation', source: `${hebei} 二（二）2` },
  acceptance: { zh: '验收申请', meaning: 'asks for the acceptance', source: `${hebei} 二（二）3` },
  postponement: { zh: '延期验收申请', meaning: 'asks for a later date', source: `${hebei} 二（二）3` },
} as const satisfies Terms;

export const applicationState = {
  draft: { zh: '草稿', meaning: 'the enterprise is still writing' },
  submitted: { zh: '已提交', meaning: 'with an office on its way' },
  correction_requested: { zh: '已退回补正', meaning: 'back with the enterprise, with reasons' },
  accepted: { zh: '已同意', meaning: 'the last office said yes; of one kind: application_decision' },
  refused: { zh: '未同意', meaning: 'the last office said no, with clause and reason' },
  withdrawn: { zh: '已撤回', meaning: 'taken back by the enterprise' },
} as const satisfies Terms;

const twin = 'one word for evaluation and acceptance: what follows differs';
export const applicationDecision = {
  enrolment_accepted: { zh: '准予纳入', meaning: 'may audit voluntarily', source: `${henan} 二（一）` },
  enrolment_refused: { zh: '不予纳入', meaning: 'may not audit voluntarily' },
  evaluation_accepted: { zh: '受理', meaning: 'the evaluation is taken up', trap: twin },
  evaluation_refused: { zh: '不予受理', meaning: 'the evaluation is not taken up', trap: twin },
  acceptance_accepted: { zh: '受理', meaning: 'the acceptance is taken up', trap: twin },
  acceptance_refused: { zh: '不予受理', meaning: 'the acceptance is not taken up', trap: twin },
  postponement_accepted: { zh: '同意延期', meaning: 'the date is put off', source: `${hebei} 二（二）3` },
  postponement_refused: { zh: '不同意延期', meaning: 'the date stays' },
} as const satisfies Terms;

export const applicationParty = {
  enterprise: { zh: '企业', meaning: 'who applies' },
  consultancy: { zh: '咨询服务机构', meaning: 'who writes the draft where it is let' },
  office: { zh: '受理机关', meaning: 'an authority on the way of a paper' },
} as const satisfies Terms;

export const officeHand = {
  handler: { zh: '经办', meaning: 'prepares what is to be said: the first hand' },
  checker: {
    zh: '审核',
    meaning: 'reads what was prepared: the second hand',
    trap: 'a step of paperwork, not the audit of an enterprise',
  },
  signer: { zh: '签发', meaning: 'what is signed takes effect: the last hand' },
} as const satisfies Terms;

export const handAct = {
  receive: { zh: '签收', meaning: 'the office takes the paper up' },
  prepare: { zh: '拟办', meaning: 'the first hand proposes an outcome' },
  check: { zh: '复核', meaning: 'the second hand agrees' },
  send_back: { zh: '退回经办', meaning: 'back to the first hand inside the office' },
  sign: { zh: '签署', meaning: 'the last hand: what was prepared takes effect' },
} as const satisfies Terms;

export const handOutcome = {
  forward: { zh: '同意上报', meaning: 'on to the next office, with an opinion' },
  return: { zh: '退回补正', meaning: 'back to the enterprise, with what is to be corrected' },
  accept: { zh: '同意', meaning: 'the last office says yes' },
  refuse: { zh: '不同意', meaning: 'the last office says no' },
} as const satisfies Terms;

export const officeTask = {
  check: { zh: '初审', meaning: 'looks whether the papers are right and passes them on' },
  aggregate: {
    zh: '汇总报送',
    meaning: 'gathers, gives its opinion and applies on their behalf',
    source: `${hebei} 二（二）2`,
  },
  decide: { zh: '审定', meaning: 'says yes or no' },
} as const satisfies Terms;

export const filler = {
  enterprise: { zh: '企业', meaning: 'who applies fills the box' },
  initial_officer: { zh: '初审人员', meaning: 'who gives the first opinion fills the box' },
  final_officer: { zh: '审批人员', meaning: 'who gives the last opinion fills the box' },
} as const satisfies Terms;

export const formUnit = {
  ten_thousand_yuan: { zh: '万元', meaning: 'ten thousand yuan' },
  tonne_coal_equivalent: { zh: '吨标煤', meaning: 'tonnes of standard coal' },
} as const satisfies Terms;

export const filePurpose = {
  material: { zh: '申请材料', meaning: 'one of the materials asked for' },
  stamped_paper: { zh: '盖章纸质件', meaning: 'the printed form with its stamp, scanned' },
} as const satisfies Terms;

export const paperState = {
  unconfirmed: { zh: '未核对', meaning: 'nobody has compared the box yet' },
  same: { zh: '一致', meaning: 'paper and data say the same' },
  differs: { zh: '不一致', meaning: 'paper and data say otherwise' },
  resolved: { zh: '已处理', meaning: 'the difference has been ended, with a note' },
} as const satisfies Terms;

export const paperResolution = {
  misread: { zh: '核对有误', meaning: 'there was no difference' },
  paper_corrected: { zh: '纸质件已更正', meaning: 'a new stamped paper says the same' },
  data_corrected: { zh: '填报数据已更正', meaning: 'the enterprise corrected what it had written' },
} as const satisfies Terms;

const one = `${henan} 一`;
export const eligibilityClause = {
  registered_in_province: {
    zh: '在本省登记注册',
    meaning: 'registered in the province',
    source: `${one}（一）`,
  },
  legal_person: { zh: '独立法人', meaning: 'stands for itself in law', source: `${one}（一）` },
  industrial: { zh: '工业企业', meaning: 'sections B to D of GB/T 4754', source: `${one}（一）` },
  sound_and_lawful: {
    zh: '财务管理健全、依法纳税、合法经营',
    meaning: 'sound accounts, taxes paid, lawful business',
    source: `${one}（一）`,
  },
  not_mandatory: { zh: '未列入强制性审核', meaning: 'on no open mandatory list', source: `${one}（二）` },
  above_scale: { zh: '规模以上', meaning: 'counted by statistics as above scale', source: `${one}（二）` },
} as const satisfies Terms;

export const eligibilityState = {
  met: { zh: '符合', meaning: 'known to be so' },
  not_met: { zh: '不符合', meaning: 'known not to be so, or declared so' },
  declared: { zh: '企业承诺', meaning: 'the enterprise says so; the officer judges' },
  unknown: { zh: '待核实', meaning: 'neither known nor said' },
} as const satisfies Terms;

export const eligibilityVerdict = {
  eligible: { zh: '可以申请', meaning: 'no clause stands against it' },
  waiver_needed: { zh: '须说明理由后受理', meaning: 'a waivable clause is not met' },
  not_eligible: { zh: '不能申请', meaning: 'a clause that nobody may waive is not met' },
} as const satisfies Terms;

export const contradictionKind = {
  name: { zh: '名称', meaning: 'two names' },
  code: { zh: '代码', meaning: 'two codes' },
  document_number: { zh: '文号证号', meaning: 'two numbers of a document' },
  quantity: { zh: '数量', meaning: 'two figures' },
  day: { zh: '日期先后', meaning: 'two days, or days in the wrong order' },
  choice: { zh: '选项', meaning: 'boxes that cannot both be ticked' },
  wording: { zh: '文字', meaning: 'two texts' },
  track: { zh: '审核类型', meaning: 'mandatory on the one side, voluntary on the other' },
  level: { zh: '管理级别不一', meaning: 'two levels of responsibility' },
} as const satisfies Terms;

export const returnKind = {
  collected: { zh: '征集名单', meaning: 'whom the unit has let in', source: `${henan} 七（三）` },
  completed: { zh: '完成验收名单', meaning: 'who has come through', source: `${henan} 七（三）` },
} as const satisfies Terms;

export const returnState = {
  in_hand: { zh: '办理中', meaning: 'being prepared and signed in the unit' },
  sent: { zh: '已报送', meaning: 'the province has it and has not answered' },
  returned: { zh: '退回重报', meaning: 'sent back by the province, with a reason' },
  received: { zh: '已接收', meaning: 'taken by the province as it is' },
} as const satisfies Terms;

export const boardStanding = {
  received: { zh: '已接收', meaning: 'taken by the province' },
  sent: { zh: '待接收', meaning: 'sent, not answered' },
  returned: { zh: '已退回', meaning: 'sent back to the unit' },
  awaited: { zh: '未报送', meaning: 'not sent, the day has not passed' },
  overdue: { zh: '逾期未报', meaning: 'not sent, and the day has passed' },
} as const satisfies Terms;

export const returnGap = {
  industry_class: { zh: '行业未细到小类', meaning: 'the industry code has less than four digits' },
  round: { zh: '未建审核项目', meaning: 'let in, and no round was opened' },
  evaluation: { zh: '无评估结论', meaning: 'no evaluation on file' },
  document_number: { zh: '缺验收文号', meaning: 'the verdict names no document' },
  opinion_file: { zh: '缺验收意见文件', meaning: 'the opinion is not on file' },
} as const satisfies Terms;

export const returnReading = {
  collected_is_sent: {
    zh: '征集名单按同日报省',
    meaning: 'the text asks for collecting; that it is sent by the same day is how it is read',
    source: `${henan} 七（三）`,
  },
  year_between_due_days: {
    zh: '各年度从上一截止日次日算至本年截止日',
    meaning: 'a year of lists runs from due day to due day, so that none is lost',
    source: `${henan} 七（三）`,
  },
} as const satisfies Terms;
