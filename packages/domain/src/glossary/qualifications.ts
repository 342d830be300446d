import type { Terms } from './term.ts';

const henan = '豫工信办节〔2018〕24号 五（二）';

export const titleLevel = {
  junior: { zh: '初级职称', meaning: 'assistant engineer and the like' },
  intermediate: { zh: '中级职称', meaning: 'engineer and the like', source: `${henan}3` },
  senior: { zh: '高级职称', meaning: 'senior engineer and above', source: `${henan}3` },
} as const satisfies Terms;

export const certificateKind = {
  title: { zh: '职称证书', meaning: 'says which professional title a person holds', source: `${henan}3` },
  registration: {
    zh: '注册执业资格证书',
    meaning:
      'says that a person is registered to practise; in energy or environment it counts as intermediate',
    source: `${henan}3`,
  },
  training: { zh: '培训合格证书', meaning: 'audit training passed', source: `${henan}3` },
} as const satisfies Terms;

export const registrationField = {
  energy: { zh: '能源类', meaning: 'registrations in energy', source: `${henan}3` },
  environment: { zh: '环保类', meaning: 'registrations in environmental protection', source: `${henan}3` },
  other: { zh: '其他类', meaning: 'any other; counts for nothing here' },
} as const satisfies Terms;

export const balance = {
  material: { zh: '物料平衡', meaning: 'what goes in comes out, by substance', source: `${henan}2` },
  energy: { zh: '能量平衡', meaning: 'the same of energy', source: `${henan}2` },
  water: { zh: '水平衡', meaning: 'the same of water', source: `${henan}2` },
} as const satisfies Terms;

export const evidenceKind = {
  legal_person: { zh: '法人资格证明', meaning: 'that the firm is a legal person of its own' },
  quality_system: { zh: '质量管理体系文件', meaning: 'quality manual and rules of management' },
  premises: { zh: '办公场所证明', meaning: 'deed or lease of fixed premises' },
  digitisation: { zh: '数字化处理能力证明', meaning: 'that papers and drawings are handled digitally' },
  archive: { zh: '档案管理文件', meaning: 'rules and state of the archive' },
  integrity_statement: { zh: '诚信承诺书', meaning: 'the firm’s signed word' },
  licence: { zh: '其他资质证照', meaning: 'any other licence of the firm; no clause asks for it' },
} as const satisfies Terms;

export const jobKind = {
  audit: { zh: '清洁生产审核', meaning: 'a cleaner production audit', source: `${henan}4` },
  environmental_impact: { zh: '环境影响评价', meaning: 'an environmental impact study', source: `${henan}4` },
  energy_audit: {
    zh: '能源审计',
    meaning: 'an audit of energy use, not a cleaner production audit',
    source: `${henan}4`,
  },
  energy_saving_review: {
    zh: '节能评估',
    meaning: 'a review of a planned plant’s use of energy',
    source: `${henan}4`,
  },
  energy_planning: { zh: '节能规划', meaning: 'a plan for saving energy', source: `${henan}4` },
  similar: { zh: '同类咨询', meaning: 'what 等 may or may not leave room for', source: `${henan}4` },
} as const satisfies Terms;

export const adverseRecordKind = {
  serious_record: {
    zh: '违法严重后果记录',
    meaning: 'broke the law with grave results',
    source: `${henan}6`,
  },
  rectification: { zh: '责令整顿', meaning: 'ordered to put itself in order', source: `${henan}6` },
  suspension: { zh: '暂停业务', meaning: 'may not take work for a time' },
} as const satisfies Terms;

export const clauseKey = {
  legal_person: { zh: '独立法人资格', meaning: 'is a legal person of its own', source: `${henan}1` },
  quality_system: {
    zh: '质量保证体系',
    meaning: 'has rules that keep its service sound',
    source: `${henan}1`,
  },
  premises: { zh: '固定工作场所', meaning: 'has a fixed place of work', source: `${henan}2` },
  digitisation: {
    zh: '文件图表数字化',
    meaning: 'handles papers and drawings digitally',
    source: `${henan}2`,
  },
  archive: { zh: '档案管理系统', meaning: 'keeps its files in order', source: `${henan}2` },
  instruments: { zh: '检测分析器具', meaning: 'can measure the balances asked for', source: `${henan}2` },
  staff_count: {
    zh: '专职技术人员数',
    meaning: 'enough full-time, trained, experienced staff',
    source: `${henan}3`,
  },
  senior_titles: { zh: '高级职称人数', meaning: 'enough of them with a senior title', source: `${henan}3` },
  intermediate_titles: {
    zh: '中级职称或注册人数',
    meaning: 'enough of them with an intermediate title or a registration',
    source: `${henan}3`,
  },
  staff_knowledge: {
    zh: '熟悉行业工艺人员',
    meaning: 'staff who know the industry and its rules',
    source: `${henan}3`,
  },
  staff_method: {
    zh: '掌握审核方法人员',
    meaning: 'staff who know how to audit and have done it',
    source: `${henan}3`,
  },
  track_record: { zh: '咨询服务业绩', meaning: 'enough work of the kinds that count', source: `${henan}4` },
  integrity: { zh: '诚实守信', meaning: 'keeps to the rules and to its word', source: `${henan}5` },
  clean_record: { zh: '无严重违法记录', meaning: 'no grave record stands', source: `${henan}6` },
  not_under_rectification: {
    zh: '未处于整顿期间',
    meaning: 'no order or suspension runs',
    source: `${henan}6`,
  },
} as const satisfies Terms;

export const findingState = {
  met: { zh: '符合', meaning: 'holds, and no near end is known' },
  expiring: { zh: '即将到期', meaning: 'holds, and fails soon if nothing is renewed' },
  not_met: { zh: '不符合', meaning: 'does not hold on that day' },
} as const satisfies Terms;

export const verdict = {
  qualified: { zh: '具备条件', meaning: 'every clause asked for holds' },
  not_qualified: { zh: '不具备条件', meaning: 'at least one clause does not hold' },
} as const satisfies Terms;

export const shortfall = {
  not_employed: { zh: '当日不在职', meaning: 'no employment covers the day' },
  part_time: { zh: '非专职', meaning: 'employed, not full time' },
  employment_unproven: { zh: '任职无证明', meaning: 'neither contract nor social insurance is shown' },
  untrained: { zh: '未经培训合格', meaning: 'no training certificate by that day' },
  training_lapsed: { zh: '培训证书已过期', meaning: 'was trained, and it has run out' },
  inexperienced: { zh: '无审核咨询经验', meaning: 'had not taken part in an audit by that day' },
  no_title: { zh: '无相应职称或注册', meaning: 'nothing that fills the place' },
  title_lapsed: { zh: '职称或注册已过期', meaning: 'had one, and it has run out' },
  counted_elsewhere: { zh: '已计入另一类', meaning: 'stands for another number already: one person, once' },
  calibration_lapsed: { zh: '检定校准已过期', meaning: 'the instrument’s calibration has run out' },
  paper_lapsed: { zh: '文件已过期', meaning: 'the paper’s last day has gone by' },
  other_industry: { zh: '不属于拟服务行业', meaning: 'work in an industry that is not asked about' },
  job_unproven: { zh: '业绩无证明', meaning: 'declared, with no proof accepted' },
  job_kind_not_listed: { zh: '不属于所列业绩类型', meaning: 'a kind the text does not name' },
  later_than_the_day: { zh: '晚于判定日', meaning: 'begins or was done after the day asked about' },
  surplus_senior: {
    zh: '多出的高级职称不计入中级',
    meaning: 'kept out by the reading in force',
    source: `${henan}3`,
  },
  record_in_force: { zh: '记录仍然有效', meaning: 'an adverse record covers the day' },
} as const satisfies Terms;

export const changeKind = {
  add_person: { zh: '增加人员', meaning: 'as if this person worked here' },
  remove_person: { zh: '减少人员', meaning: 'as if this person left' },
  add_certificate: { zh: '增加证书', meaning: 'as if this certificate were held' },
  remove_certificate: { zh: '减少证书', meaning: 'as if it were not' },
  add_job: { zh: '增加业绩', meaning: 'as if this work were done' },
  remove_job: { zh: '减少业绩', meaning: 'as if it did not count' },
  add_instrument: { zh: '增加器具', meaning: 'as if this instrument were there' },
  remove_instrument: { zh: '减少器具', meaning: 'as if it were gone' },
  add_evidence: { zh: '增加文件', meaning: 'as if this paper were in force' },
  remove_evidence: { zh: '减少文件', meaning: 'as if it were not' },
} as const satisfies Terms;

export const expiryKind = {
  certificate: { zh: '人员证书', meaning: 'a title, registration or training with an end' },
  instrument: { zh: '器具检定校准', meaning: 'a calibration with an end' },
  paper: { zh: '机构文件', meaning: 'a paper of the firm with an end' },
  employment: { zh: '人员任职', meaning: 'an employment with an end' },
  filing: { zh: '机构备案', meaning: 'a filing whose term ends' },
  sanction: { zh: '处理期限', meaning: 'a deadline for correction, or a suspension’s last day' },
} as const satisfies Terms;
