import type { Terms } from './term.ts';

const henan = '豫工信办节〔2018〕24号';

/** Experts, their panel and their papers. */
export const panel = {
  expert_register: {
    zh: '专家库',
    meaning: 'the experts a province may draw from, with conditions of entry and points',
    source: '环办科财〔2020〕27号 五',
    trap: 'the organization that keeps it is an expert_pool',
  },
  panel: {
    zh: '专家组',
    meaning: 'three experts or more, drawn for one evaluation or acceptance',
    source: `${henan} 三、四`,
    banned: ['committee'],
    avoid: ['group'],
  },
  panel_lead: { zh: '组长', meaning: 'the expert who leads the panel and signs its opinion' },
  seat: { zh: '席位', meaning: 'one place in a panel, to be filled and if need be refilled' },
  scorecard: {
    zh: '评分表',
    meaning: 'the blank: criteria, points and bands, frozen once published',
    trap: '评分表 is also the filled one: score_sheet',
    avoid: ['form'],
  },
  score_sheet: {
    zh: '评分表',
    meaning: 'the filled one: an expert’s marks on one seat',
    trap: '评分表 is also the blank: scorecard',
  },
  criterion: { zh: '指标', meaning: 'one line of a scorecard', avoid: ['item'] },
  veto: { zh: '否决项', meaning: 'a fact that fails the whole whatever the points' },
} as const satisfies Terms;
