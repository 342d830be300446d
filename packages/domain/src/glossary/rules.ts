import { qualificationKey } from './qualification-keys.ts';
import { lawKey } from './rule-keys.ts';
import type { Terms } from './term.ts';

export { listingReason, ruleChoice, targetLevel, targetSubject } from './rule-choices.ts';

export const ruleKey = { ...lawKey, ...qualificationKey } as const satisfies Terms;

export const ruleTopic = {
  time_nodes: { zh: '时间节点', meaning: 'what must be done by when' },
  targets: { zh: '审核目标', meaning: 'what an enterprise must reach' },
  procedure: { zh: '审核程序', meaning: 'phases, steps, papers' },
  routing: { zh: '任务分工', meaning: 'who organises, seals, forwards' },
  listing: { zh: '名单', meaning: 'who must or may audit, and why' },
  qualification: { zh: '咨询服务机构条件', meaning: 'what a consultancy must be' },
  panel: { zh: '专家组组成', meaning: 'how many experts, whence, how long before' },
  scoring: { zh: '评分与结论', meaning: 'cards, vetoes, bands' },
  outcomes: { zh: '结果运用', meaning: 'what follows from a result' },
  oversight: { zh: '监督抽查', meaning: 'checks by those above' },
  reports: { zh: '报送', meaning: 'what is reported when' },
  fees: { zh: '费用', meaning: 'who pays, who may not be charged' },
  interpretations: { zh: '条文理解', meaning: 'our reading where a text is open' },
} as const satisfies Terms;

export const documentState = {
  in_force: { zh: '现行', meaning: 'no text that ends it is known' },
  campaign: { zh: '专项通知', meaning: 'for one campaign; its dates end with it' },
  own_reading: { zh: '本系统理解', meaning: 'not a document: how we read an open text' },
} as const satisfies Terms;

export const documentReading = {
  whole: { zh: '已读全文', meaning: 'we have read the text itself' },
  second_hand: { zh: '依据转述', meaning: 'known from quotations' },
  unseen: { zh: '未见原文', meaning: 'known from memory' },
} as const satisfies Terms;

export const differenceKind = {
  added: { zh: '新增', meaning: 'only the later side speaks to it' },
  removed: { zh: '取消', meaning: 'only the earlier side speaks to it' },
  changed: { zh: '变更', meaning: 'the two sides say different things' },
  restated: { zh: '依据变更', meaning: 'the same value, by another text' },
} as const satisfies Terms;

/** The columns of what ships as a table. */
export const ruleColumn = {
  rank: { zh: '序号', meaning: 'as the document numbers them' },
  yardstick: { zh: '对标标准', meaning: 'what one is measured by' },
  title: { zh: '文件名称', meaning: 'of a guide' },
  number: { zh: '编号', meaning: 'of a guide' },
  phase: { zh: '阶段序号', meaning: 'of the audit' },
  phase_name: { zh: '阶段名称', meaning: 'of the audit' },
  step: { zh: '步骤序号', meaning: 'counted through all phases' },
  step_name: { zh: '步骤名称', meaning: 'of the audit' },
  name_verified: { zh: '名称已核验', meaning: 'whether the name was read in the text' },
  material: { zh: '材料', meaning: 'a paper to hand in', trap: 'also the material balance' },
  act: { zh: '环节', meaning: 'an act of a procedure' },
  from: { zh: '提出方', meaning: 'who sends' },
  to: { zh: '接收方', meaning: 'who receives' },
  condition: { zh: '条件', meaning: 'what must be so' },
  box: { zh: '表格勾选项', meaning: 'a box of the form' },
  reason: { zh: '对应理由', meaning: 'the reason a box stands for' },
  industry: { zh: '行业', meaning: 'a key industry', trap: 'the line of that code is 工业和信息化' },
  attendant: { zh: '参加人员', meaning: 'who comes' },
  presents: { zh: '介绍内容', meaning: 'what they present' },
  criterion: { zh: '指标', meaning: 'one line of a scorecard' },
  points: { zh: '分值', meaning: 'of a criterion' },
  points_from: { zh: '分数下限', meaning: 'from these points on' },
  points_below: { zh: '分数上限', meaning: 'up to, not including' },
  result: { zh: '结果', meaning: 'what the points lead to' },
  veto: { zh: '否决项', meaning: 'a fact that fails the whole whatever the points' },
  breach: { zh: '违法情形', meaning: 'what is fined' },
  min_yuan: { zh: '最低罚款元', meaning: 'yuan; empty where none is set' },
  max_yuan: { zh: '最高罚款元', meaning: 'yuan' },
  benefit: { zh: '鼓励内容', meaning: 'what good work earns' },
  holds: { zh: '内容', meaning: 'what it holds' },
} as const satisfies Terms;

/** Why a voice is not heard. */
export const ruleLoss = {
  farther: { zh: '上级规定', meaning: 'a nearer authority says otherwise' },
  older: { zh: '较早规定', meaning: 'the same place has since said otherwise' },
  milder: { zh: '较宽规定', meaning: 'another asks more, and the strictest holds' },
} as const satisfies Terms;
