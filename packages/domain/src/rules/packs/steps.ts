import { table } from '../pack.ts';
import type { RuleValue } from '../rule.ts';

/**
 * 筹划和组织, 预评估, 评估 in the handbook; 审核准备, 预审核, 审核 in Order 38, whose words we use: 评估 is the authority's
 * stage. The names of the phases are read second hand; those of the steps are recalled, and each row says so.
 */
const phases: readonly (readonly [phase: string, steps: readonly string[]])[] = [
  ['审核准备', ['取得领导支持', '组建审核小组', '制定工作计划', '开展宣传教育']],
  [
    '预审核',
    [
      '进行现状调研',
      '进行现场考察',
      '评价产污排污状况',
      '确定审核重点',
      '设置清洁生产目标',
      '提出和实施无/低费方案',
    ],
  ],
  [
    '审核',
    ['准备审核重点资料', '实测输入输出物流', '建立物料平衡', '分析废弃物产生原因', '提出和实施无/低费方案'],
  ],
  [
    '方案产生和筛选',
    [
      '产生方案',
      '分类汇总方案',
      '筛选方案',
      '研制方案',
      '继续实施无/低费方案',
      '核定并汇总无/低费方案实施效果',
      '编写中期审核报告',
    ],
  ],
  ['方案的确定', ['市场调查', '技术评估', '环境评估', '经济评估', '推荐可实施方案']],
  [
    '方案的实施',
    [
      '组织方案实施',
      '汇总已实施无/低费方案成果',
      '验证已实施中/高费方案成果',
      '分析总结已实施方案对企业的影响',
    ],
  ],
  ['持续清洁生产', ['建立和完善组织', '建立和完善管理制度', '制定持续清洁生产计划', '编写审核报告']],
];

const rows = phases.flatMap(([phaseName, steps], phase) =>
  steps.map((stepName) => ({ phase: phase + 1, phaseName, stepName })),
);

export const sevenPhases: RuleValue = table(
  rows.map(({ phase, phaseName, stepName }, index) => ({
    phase,
    phase_name: phaseName,
    step: index + 1,
    step_name: stepName,
    name_verified: false,
  })),
);

const parts: readonly (readonly [string, string])[] = [
  ['审核准备', '开展培训和宣传，成立由企业管理人员和技术人员组成的清洁生产审核工作小组，制定工作计划'],
  [
    '审核',
    '全面调查梳理，通过定性和定量分析，建立物料、能量、水等平衡，找出物料流失、资源浪费环节和污染物产生的原因',
  ],
  ['实施方案的产生和筛选', '提出清洁生产实施方案，并进行方案的初步筛选'],
  ['实施方案的确定', '进行技术、经济和环境可行性分析，确定企业拟实施的清洁生产方案'],
  ['编写自愿性清洁生产审核报告', '包括企业基本情况、审核过程和结果、方案汇总和效益预测分析、方案实施计划等'],
];

/** 各环节要点包括但不限于: the parts have no numbered steps, so each is one. */
export const fiveParts: RuleValue = table(
  parts.map(([phaseName, stepName], index) => ({
    phase: index + 1,
    phase_name: phaseName,
    step: index + 1,
    step_name: stepName,
    name_verified: true,
  })),
);
