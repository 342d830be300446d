import type { Terms } from './term.ts';

const henan = '豫工信办节〔2018〕24号 五（二）';
const condition = (zh: string, meaning: string) => ({ zh, meaning, source: henan });
const open = (zh: string, meaning: string) => ({ zh, meaning });

/** What is asked of a consultancy, and the places where the text is open. */
export const qualificationKey = {
  filing_regime: open('咨询服务机构管理方式', 'none, filing, grades or selection'),
  filing_line: open('备案条线', 'which line keeps the filing'),
  filing_term: open('备案有效期', 'how long a filing lasts'),
  qualification_legal_person: condition('须有独立法人资格', 'asked of the consultancy'),
  qualification_quality_system: condition('须有质量保证体系', 'asked of the consultancy'),
  qualification_premises: condition('须有固定工作场所', 'asked of the consultancy'),
  qualification_digitisation: condition('须有数字化处理能力', 'asked of the consultancy'),
  qualification_archive: condition('须有档案管理系统', 'asked of the consultancy'),
  qualification_instruments: condition('须有检测器具', 'for which balances'),
  qualification_staff: condition('专职技术人员下限', 'how many at least'),
  qualification_senior: condition('高级职称下限', 'how many at least'),
  qualification_intermediate: condition('中级职称下限', 'how many at least'),
  qualification_staff_knowledge: condition(
    '人员须熟悉行业',
    'processes, norms, saving and pollution control',
  ),
  qualification_staff_method: condition('人员须掌握审核方法', 'trained, and experienced in audits'),
  qualification_industry_audits: condition('拟服务行业审核业绩下限', 'how many at least'),
  qualification_related_jobs: condition('相关咨询业绩下限', 'how many at least, in place of audits'),
  qualification_integrity: condition('须求实诚信', 'asked of the consultancy'),
  qualification_clean_record: condition('须无严重违法纪录', 'asked of the consultancy'),
  qualification_rectification: condition('不得处于责令整顿期', 'asked of the consultancy'),
  interpretation_surplus_senior: open('多出的高级职称可否计入中级', 'no person counts twice either way'),
  interpretation_related_jobs_industry: open('相关业绩是否限于拟服务行业', 'how far the words reach'),
  interpretation_related_jobs_list: open('等字是否包括所列之外', 'how far the list reaches'),
  interpretation_industry_breadth: open('拟服务行业以何为界', 'class, division or key industry'),
  interpretation_deadline_day: open('期限前是否含当日', 'is the named day still in time'),
  interpretation_deadline_rest_day: open('届满日为休息日是否顺延', 'does the deadline move'),
  interpretation_panel_choice: open('专家选定方式', 'how experts are picked from the register'),
} as const satisfies Terms;
