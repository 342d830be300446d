import { level, line } from './reference.ts';
import type { Terms } from './term.ts';

const hebei2021 = '冀环科宣函〔2021〕1080号 一';

export const targetLevel = {
  level_one_whole: { zh: '整体达到一级', meaning: 'the whole enterprise at level I' },
  level_one_main_indicators: {
    zh: '主要污染物和主要资源能源指标达到一级',
    meaning: 'main pollutant and main resource and energy indicators at level I',
    source: hebei2021,
  },
  level_two_whole: { zh: '整体达到二级', meaning: 'the whole enterprise at level II or better' },
  level_two_main_indicators: {
    zh: '主要污染物和主要资源能源指标达到二级',
    meaning: 'main pollutant and main resource and energy indicators at level II or better',
    source: hebei2021,
  },
  level_three_whole: { zh: '整体达到三级', meaning: 'the whole enterprise at level III or better' },
  level_three_main_indicators: {
    zh: '主要污染物和主要资源能源指标达到三级',
    meaning: 'main pollutant and main resource and energy indicators at level III or better',
  },
  level_three_hazardous_waste_indicators: {
    zh: '涉及危废指标达到三级',
    meaning: 'hazardous waste indicators at level III or better',
    source: hebei2021,
  },
} as const satisfies Terms;

export const targetSubject = {
  coal_power: { zh: '燃煤电厂', meaning: 'power plants burning coal', source: hebei2021 },
  cement: { zh: '水泥', meaning: 'cement works', source: hebei2021 },
  steel: { zh: '钢铁', meaning: 'iron and steel works', source: hebei2021 },
  coking: { zh: '焦化', meaning: 'coking plants', source: hebei2021 },
  ceramics: { zh: '陶瓷', meaning: 'ceramics works', source: hebei2021 },
  flat_glass: { zh: '平板玻璃', meaning: 'flat glass works', source: hebei2021 },
  hazardous_waste: {
    zh: '危废企业',
    meaning: 'able to generate much hazardous waste a year',
    source: hebei2021,
  },
  other: { zh: '其他行业', meaning: 'everybody else', source: hebei2021 },
} as const satisfies Terms;

const law27 = '清洁生产促进法 第二十七条';

export const listingReason = {
  over_discharge: { zh: '超标或超总量', meaning: 'discharges over a standard or a total', source: law27 },
  over_energy: { zh: '超能耗限额', meaning: 'uses more energy per product than the limit', source: law27 },
  toxic_class_one: { zh: '双有第一类', meaning: 'hazardous waste', source: law27 },
  toxic_class_two: { zh: '双有第二类', meaning: 'highly toxic and priority chemicals', source: law27 },
  toxic_class_three: {
    zh: '双有第三类',
    meaning: 'lead, mercury, cadmium, chromium, arsenic',
    source: law27,
  },
  toxic_class_four: { zh: '双有第四类', meaning: 'substances of the Stockholm Convention', source: law27 },
  toxic_class_five: { zh: '双有第五类', meaning: 'other toxic substances', source: law27 },
  other_listed: { zh: '其他列入名单企业', meaning: 'listed for another reason' },
  high_energy: { zh: '综合能耗高', meaning: 'a local reason: much energy used in all' },
  key_task: { zh: '重点工作任务', meaning: 'a local reason: part of a task set by government' },
} as const satisfies Terms;

/** What the values of rules choose from, all keys together. */
export const ruleChoice = {
  ...targetLevel,
  ...targetSubject,
  ...listingReason,
  ...level,
  ...line,
  enterprise: { zh: '企业', meaning: 'the enterprise itself' },
  options_settled: { zh: '方案已确定', meaning: 'feasibility done, mid and high cost not yet carried out' },
  audit_completed: { zh: '审核已完成', meaning: 'the audit report is written' },
  options_carried_out: { zh: '方案已实施', meaning: 'the options are carried out' },
  key_management: { zh: '排污许可重点管理', meaning: 'a kind of discharge permit' },
  simplified_management: { zh: '排污许可简化管理', meaning: 'a kind of discharge permit' },
  none: { zh: '不要求备案', meaning: 'no filing, grade or selection' },
  filing: { zh: '备案', meaning: 'put on record with an authority', trap: 'not 公布, not 公示' },
  graded: { zh: '分级管理', meaning: 'consultancies are graded' },
  selected: { zh: '遴选', meaning: 'consultancies are selected for a term' },
  material: { zh: '物料', meaning: 'material balance' },
  energy: { zh: '能源', meaning: 'energy balance', trap: 'also a key industry' },
  water: { zh: '水', meaning: 'water balance' },
  counts_as_intermediate: { zh: '可计入中级', meaning: 'a surplus senior stands in for an intermediate' },
  does_not_count: { zh: '不计入中级', meaning: 'seniors are counted as seniors only' },
  any_industry: { zh: '不限行业', meaning: 'related jobs of any industry count' },
  same_industry: { zh: '限于拟服务行业', meaning: 'only jobs in the industry served count' },
  listed_only: { zh: '只计所列种类', meaning: 'the four kinds named' },
  similar_too: { zh: '同类也可计入', meaning: 'similar jobs count once an officer accepts them' },
  same_class: { zh: '同一小类', meaning: 'four digits alike' },
  same_division: { zh: '同一大类', meaning: 'two digits alike' },
  same_key_industry: { zh: '同一重点行业', meaning: 'counted to one key industry' },
  included: { zh: '含当日', meaning: 'on the named day it is still in time' },
  excluded: { zh: '不含当日', meaning: 'on the named day it is late' },
  stays: { zh: '不顺延', meaning: 'the deadline stays on a rest day' },
  next_working_day: { zh: '顺延至下一工作日', meaning: 'the deadline moves off a rest day' },
  random_draw: { zh: '随机抽取', meaning: 'our practice, not the wording of a text' },
  appointment: { zh: '直接聘请', meaning: 'the organiser picks by name' },
  provincial_register: { zh: '省级专家库', meaning: 'in principle from the province’s register' },
  anywhere: { zh: '不限专家库', meaning: 'from any register or none' },
  passed: { zh: '通过', meaning: 'one of two results' },
  not_passed: { zh: '不通过', meaning: 'one of two results' },
  proceed: { zh: '可进入方案实施', meaning: 'one of three results' },
  supplement: { zh: '补充完善', meaning: 'one of three results' },
  restart: { zh: '重新审核', meaning: 'one of three results' },
  mean: { zh: '平均分', meaning: 'all sheets averaged' },
  trimmed_mean: { zh: '去极值平均分', meaning: 'averaged without the highest and lowest' },
  consensus: { zh: '协商一致', meaning: 'the panel agrees on one score' },
  next_list: { zh: '纳入下一轮名单', meaning: 'listed again, to begin anew' },
  evaluated_again: { zh: '改进后重新评估', meaning: 'improved and evaluated again' },
  energy_supervision: { zh: '节能监察部门', meaning: 'who watches the use of energy' },
  pollution_permits: { zh: '排污许可部门', meaning: 'who grants permits' },
  ecology_enforcement: { zh: '生态环境执法部门', meaning: 'who enforces' },
  listing_reason: { zh: '实施审核的原因', meaning: 'why it was listed' },
  audit_carried_out: { zh: '审核实施情况', meaning: 'how the audit went' },
  verdicts: { zh: '评估验收结果', meaning: 'what evaluation and acceptance came to' },
  dealt_with_by_law: { zh: '依法处理', meaning: 'no more is said' },
  order_to_correct: { zh: '责令改正', meaning: 'told to put it right' },
  publish_name: { zh: '公布名单', meaning: 'its name is made known' },
  liability: { zh: '追究法律责任', meaning: 'answers before the law' },
  organiser_budget: { zh: '组织部门预算', meaning: 'the budget of the level that organises' },
} as const satisfies Terms;
