import type { Terms } from './term.ts';

const henan = '豫工信办节〔2018〕24号';

export const organizationKind = {
  consultancy: {
    zh: '咨询服务机构',
    meaning: 'a firm that audits on an enterprise’s commission',
    source: `${henan} 五（一）`,
    trap: '机构 alone may be anything',
    banned: ['agency'],
  },
  enterprise: {
    zh: '企业',
    meaning: 'whoever must or will be audited',
    source: '清洁生产促进法 第二十七条',
    banned: ['company'],
    avoid: ['client'],
  },
  authority: {
    zh: '主管部门',
    meaning: 'a government department of one line and level',
    source: '清洁生产促进法',
    banned: ['admin'],
  },
  expert_pool: {
    zh: '专家库管理单位',
    meaning: 'keeps a province’s register of experts, under its authority',
    trap: '专家库 is expert_register',
  },
  operator: { zh: '平台运营方', meaning: 'runs this service, and reads no tenant’s secrets' },
} as const satisfies Terms;

export const role = {
  owner: { zh: '单位负责人', meaning: 'answers for the organization here; there is always one' },
  manager: { zh: '业务主管', meaning: 'runs a consultancy’s cases and people' },
  auditor: { zh: '审核师', meaning: 'carries out audits', banned: ['reviewer'] },
  staff: { zh: '工作人员', meaning: 'works for the organization, answers for nothing alone' },
  observer: { zh: '查阅人员', meaning: 'reads, changes nothing' },
  head: { zh: '负责人', meaning: 'answers for an authority here; there is always one' },
  handler: { zh: '经办', meaning: 'prepares a paper: the first of three hands' },
  checker: {
    zh: '审核',
    meaning: 'checks a paper: the second hand',
    trap: 'not the audit, nor its phase (detailed_audit)',
  },
  signer: { zh: '签发', meaning: 'signs a paper: the third hand' },
  expert: {
    zh: '专家',
    meaning: 'a person of a register, asked onto panels',
    source: '环办科财〔2020〕27号 五',
    banned: ['reviewer'],
  },
  support: { zh: '运营支持', meaning: 'helps tenants, sees no case' },
} as const satisfies Terms;

/** Who one is to the database: each persona has a login of its own. */
export const persona = {
  gate: {
    zh: '登录入口',
    meaning: 'sign-in, sessions, reset, invitations; sees credentials and nothing else',
  },
  account: { zh: '账号', meaning: 'oneself: memberships, security, inbox' },
  consultancy: organizationKind.consultancy,
  enterprise: organizationKind.enterprise,
  expert: role.expert,
  authority: organizationKind.authority,
  operator: organizationKind.operator,
  public_reader: { zh: '公众', meaning: 'anybody; reads what was published' },
  worker: { zh: '后台作业', meaning: 'the process that runs jobs; owns nothing but their queue' },
} as const satisfies Terms;

export const organizationState = {
  invited: { zh: '已邀请', meaning: 'registered, not yet claimed by a person' },
  active: { zh: '正常', meaning: 'may act' },
  suspended: { zh: '已暂停', meaning: 'may not act until restored' },
  closed: { zh: '已关闭', meaning: 'never acts again; its record stays' },
} as const satisfies Terms;

export const membershipState = {
  active: { zh: '在任', meaning: 'may act in the role' },
  suspended: { zh: '已暂停', meaning: 'may not act until restored' },
  ended: { zh: '已离任', meaning: 'left or was removed; never reopened' },
} as const satisfies Terms;

export const invitationChannel = {
  mail: { zh: '电子邮件', meaning: 'a link by mail' },
  letter: { zh: '纸质信函', meaning: 'a code on paper, for whoever has no mail' },
  mobile: { zh: '手机短信', meaning: 'a code by text message' },
} as const satisfies Terms;

export const invitationPurpose = {
  claim: { zh: '认领单位', meaning: 'the first person takes over a registered organization' },
  join: { zh: '加入单位', meaning: 'a colleague comes in' },
} as const satisfies Terms;
