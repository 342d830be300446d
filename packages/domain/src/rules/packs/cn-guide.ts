import { choice, choices, on, percent, ranked, rulesOf, table, unstated } from '../pack.ts';

const guide = '未见指南全文及评分表，凭转述或记忆，未核对';

/** 环办科技〔2018〕5号, of which we hold fragments at second hand and no score card: nothing here is verified. */
export const guideRules = rulesOf('guide-2018-5', on('2018-12-31'), null, [
  ['evaluation_opens_after', choice('options_settled'), '“评估”定义', guide],
  ['acceptance_opens_after', choice('options_carried_out'), '“验收”定义', guide],
  [
    'evaluation_materials',
    table([
      { material: '清洁生产审核报告及相应的技术佐证材料' },
      {
        material: '委托咨询服务机构开展审核的，证明其符合办法第十六条条件的材料；自行审核的，相应的证明材料',
      },
    ]),
    '评估材料',
    guide,
  ],
  [
    'acceptance_materials',
    table([
      { material: '评估技术审查意见' },
      { material: '清洁生产审核验收报告' },
      { material: '审核前、后污染物排放和能源消耗的监测报告' },
    ]),
    '验收材料',
    guide,
  ],
  ['panel_size_min', unstated, '专家组', guide],
  ['evaluation_scorecard', unstated, '评估评分表', '未取得评分表原文'],
  ['acceptance_scorecard', unstated, '验收评分表', '未取得评分表原文'],
  [
    'evaluation_bands',
    table([
      { points_from: 0, points_below: 70, result: 'restart' },
      { points_from: 70, points_below: 90, result: 'supplement' },
      { points_from: 90, points_below: null, result: 'proceed' },
    ]),
    '评估评分表',
    `${guide}；70、90分本身归入哪一档亦未核对`,
  ],
  ['evaluation_results', choices('proceed', 'supplement', 'restart'), '评估结论', guide],
  ['acceptance_pass_mark', percent(60), '验收评分表', guide],
  [
    'acceptance_vetoes',
    ranked('veto', [
      '方案实施过程中弄虚作假',
      '污染物超标、超总量或者单位产品能耗超限额',
      '工艺、装备、产品不符合产业政策',
      '未达到行业清洁生产评价指标体系三级（或行业基本水平）',
      '审核开始至验收期间有节能环保违法行为或未完成限期整改',
    ]),
    '验收不合格情形',
    guide,
  ],
  ['score_aggregation', unstated, '评分汇总', '未见多名专家评分如何汇总的规定'],
]);
