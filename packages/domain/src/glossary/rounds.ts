import type { Terms } from './term.ts';

/** The words of a round: where it stands, what is due, and how it ends. */

const hebei = '冀环办字函〔2025〕141号';
const order38 = '清洁生产审核办法（国家发展改革委、环境保护部令第38号）';
const permits = '冀环科宣函〔2021〕1080号 二（二）2';

export const engagementState = {
  listed: { zh: '已列入名单', meaning: 'on a published list, or volunteering' },
  commissioned: {
    zh: '已委托',
    meaning: 'a consultancy is named',
    trap: 'the state of a round; 委托 for short is its manner of audit (audit_manner)',
  },
  self_auditing: { zh: '自行审核', meaning: 'the enterprise audits by itself' },
  evaluation_applied: {
    zh: '已申请评估',
    meaning: 'the organiser has the application in hand',
    source: hebei,
  },
  evaluation_failed: {
    zh: '评估不通过',
    meaning: 'open until carried over or applied for again',
    source: hebei,
  },
  implementing: { zh: '方案实施', meaning: 'the evaluation is passed', source: hebei },
  acceptance_applied: {
    zh: '已申请验收',
    meaning: 'the organiser has the application in hand',
    source: hebei,
  },
  acceptance_failed: {
    zh: '验收不合格',
    meaning: 'open until carried over or applied for again',
    source: hebei,
  },
  accepted: { zh: '验收合格', meaning: 'the round is over' },
  carried_over: {
    zh: '转入下一轮',
    meaning: 'ended here, goes on in another round',
    source: `${hebei} 三（二）`,
  },
  removed: { zh: '已移出名单', meaning: 'taken off the list with a reason' },
} as const satisfies Terms;

export const auditManner = {
  commissioned: {
    zh: '委托',
    meaning: 'a consultancy audits',
    source: '保定市 2020 年通知 表1',
    trap: 'also a state',
  },
  self_audit: { zh: '自审', meaning: 'the enterprise audits by itself', source: '保定市 2020 年通知 表1' },
} as const satisfies Terms;

export const duty = {
  serve_notice: {
    zh: '送达告知书',
    meaning: 'the enterprise is told in writing',
    source: `${hebei} 二（二）1`,
  },
  publish_information: { zh: '公布企业信息', meaning: 'the listed enterprise publishes', source: order38 },
  start_audit: { zh: '启动审核', meaning: 'the audit begins', source: order38 },
  finish_audit: { zh: '完成审核', meaning: 'the audit is done and its report sent', source: order38 },
  apply_evaluation: { zh: '提出评估申请', meaning: 'with the options settled', source: `${hebei} 二（二）2` },
  conclude_evaluation: { zh: '完成评估', meaning: 'the organiser concludes', source: `${hebei} 二（二）2` },
  apply_acceptance: {
    zh: '提出验收申请',
    meaning: 'with the options carried out',
    source: `${hebei} 二（二）3`,
  },
  conclude_acceptance: { zh: '完成验收', meaning: 'the organiser concludes', source: `${hebei} 二（二）3` },
  permit_entry: { zh: '载入排污许可证', meaning: 'the permit names the day of acceptance', source: permits },
  permit_entry_report: {
    zh: '上报许可证落实情况',
    meaning: 'the city reports that it is written',
    source: permits,
  },
  pass_acceptance: { zh: '通过验收', meaning: 'by the day the permit names', source: permits },
  disclose: {
    zh: '披露审核信息',
    meaning: 'reason, audit and verdicts',
    source: '企业环境信息依法披露管理办法 第十四条',
  },
  next_audit: {
    zh: '下一次审核',
    meaning: 'the interval to the next audit, or a re-review',
    source: order38,
  },
} as const satisfies Terms;

export const bearer = {
  enterprise: { zh: '企业', meaning: 'whose site is audited' },
  organiser: { zh: '组织单位', meaning: 'who evaluates and accepts this round' },
  county: { zh: '县级', meaning: 'the authority nearest to the site' },
  city: { zh: '市级', meaning: 'the city, or who answers to the province itself' },
  province: { zh: '省级', meaning: 'the provincial authority' },
} as const satisfies Terms;

export const basisKind = {
  statutory: { zh: '国家规定', meaning: 'law and rules of the country' },
  campaign: { zh: '专项通知', meaning: 'a campaign’s notice names it' },
  permit: { zh: '排污许可', meaning: 'tied to a pollutant permit' },
  local: { zh: '地方规定', meaning: 'a standing rule of the place' },
} as const satisfies Terms;

export const settingLevel = {
  nation: { zh: '国家', meaning: 'nobody here moves it' },
  province: { zh: '省级', meaning: 'set by the province' },
  city: { zh: '市级', meaning: 'set by the city' },
  county: { zh: '县级', meaning: 'set by the county' },
} as const satisfies Terms;

export const dutyStanding = {
  met: { zh: '已完成', meaning: 'done, on a known day' },
  due: { zh: '未到期', meaning: 'its last day has not passed' },
  at_risk: { zh: '可能逾期', meaning: 'by a stated rule of thumb' },
  late: { zh: '已逾期', meaning: 'its last day has passed' },
  dropped: { zh: '不再适用', meaning: 'the round ended without it' },
} as const satisfies Terms;

export const permitManagement = {
  key: { zh: '重点管理', meaning: 'of a pollutant permit', source: permits, trap: 'key_management in rules' },
  simplified: {
    zh: '简化管理',
    meaning: 'of a pollutant permit',
    source: permits,
    trap: 'simplified_management in rules',
  },
  registration: { zh: '登记管理', meaning: 'no permit, a registration' },
} as const satisfies Terms;

export const verdictStage = {
  evaluation: {
    zh: '评估',
    meaning: 'after the options are settled',
    trap: 'the third phase in older handbooks',
  },
  acceptance: { zh: '验收', meaning: 'after the options are carried out' },
} as const satisfies Terms;

export const verdictResult = {
  passed: { zh: '通过', meaning: 'evaluation passed, acceptance qualified' },
  not_passed: { zh: '不通过', meaning: 'evaluation not passed, acceptance not qualified' },
} as const satisfies Terms;

export const carryOverGround = {
  audit_overdue: { zh: '逾期未开展审核', meaning: 'not audited in time', source: `${hebei} 三（二）` },
  evaluation_overdue: {
    zh: '逾期未开展评估',
    meaning: 'not applied for in time',
    source: `${hebei} 三（二）`,
  },
  evaluation_failed: { zh: '评估不通过', meaning: 'the verdict', source: `${hebei} 三（二）` },
  acceptance_failed: { zh: '验收不合格', meaning: 'the verdict', source: `${hebei} 三（二）` },
} as const satisfies Terms;

/** Why a day is likely to be missed: our rule of thumb. */
export const warningCode = {
  nobody_audits: { zh: '尚未委托或者自审', meaning: 'half of the time has gone' },
  audit_not_started: { zh: '尚未启动审核', meaning: 'half of the time has gone' },
  audit_not_finished: { zh: '尚未完成审核', meaning: 'four fifths of the time have gone' },
  evaluation_not_applied_for: { zh: '尚未申请评估', meaning: 'a tenth of the time is left' },
  application_not_in_hand: { zh: '尚未收到评估申请', meaning: 'a tenth of the time is left' },
  evaluation_not_passed: { zh: '尚未通过评估', meaning: 'seven tenths of the time have gone' },
  options_not_carried_out: { zh: '方案尚未实施完毕', meaning: 'little time is left to accept' },
  acceptance_not_near: { zh: '距通过验收尚远', meaning: 'little time is left on the permit' },
} as const satisfies Terms;
