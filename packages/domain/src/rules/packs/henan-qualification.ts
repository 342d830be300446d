import { choice, choices, count, flag, type Line, unstated } from '../pack.ts';

const open = (text: string, taken: string): string => `条文未予明确：${text}；本系统的理解：${taken}`;

/** 豫工信办节〔2018〕24号 五（一）, and 五（二）1–6 clause by clause. */
export const henanQualification: readonly Line[] = [
  ['filing_regime', choice('filing'), '五（一）'],
  ['filing_line', choice('industry'), '五（一）'],
  ['filing_term', unstated, '五（一）'],
  ['qualification_legal_person', flag(true), '五（二）1'],
  ['qualification_quality_system', flag(true), '五（二）1'],
  ['qualification_premises', flag(true), '五（二）2'],
  ['qualification_digitisation', flag(true), '五（二）2'],
  ['qualification_archive', flag(true), '五（二）2'],
  ['qualification_instruments', choices('material', 'energy', 'water'), '五（二）2'],
  ['qualification_staff', count(7), '五（二）3'],
  ['qualification_senior', count(2), '五（二）3'],
  ['qualification_intermediate', count(5), '五（二）3'],
  ['qualification_staff_knowledge', flag(true), '五（二）3'],
  ['qualification_staff_method', flag(true), '五（二）3'],
  ['qualification_industry_audits', count(3), '五（二）4'],
  ['qualification_related_jobs', count(5), '五（二）4'],
  ['qualification_integrity', flag(true), '五（二）5'],
  ['qualification_clean_record', flag(true), '五（二）6'],
  ['qualification_rectification', flag(true), '五（二）6'],
];

/** Our readings of the open places; the alternatives stand with the keys. */
export const henanReadings: readonly Line[] = [
  [
    'interpretation_surplus_senior',
    choice('counts_as_intermediate'),
    '五（二）3',
    open('超出2人的高级职称人员可否计入中级', '高于中级，可以计入，但一人只计一次'),
  ],
  [
    'interpretation_related_jobs_industry',
    choice('any_industry'),
    '五（二）4',
    open('5项相关业绩是否须在拟服务行业', '“在拟服务行业”只修饰“清洁生产审核业绩”，不限行业'),
  ],
  [
    'interpretation_related_jobs_list',
    choice('listed_only'),
    '五（二）4',
    open('“等”字之外的同类咨询可否计入', '“等”字留有余地，但同类与否须由主管部门认定，未认定前只计所列四类'),
  ],
  [
    'interpretation_industry_breadth',
    choice('same_division'),
    '五（二）4',
    open('“拟服务行业”以何为界', '按《国民经济行业分类》大类'),
  ],
  ['interpretation_deadline_day', choice('included'), '七（三）', open('“X日前”是否含当日', '含当日')],
  [
    'interpretation_panel_choice',
    choice('random_draw'),
    '三、四',
    open('“从省清洁生产审核专家库中聘请”如何选定', '随机抽取，为本系统的做法，并非条文'),
  ],
];
