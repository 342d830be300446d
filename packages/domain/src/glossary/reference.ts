import type { Terms } from './term.ts';

/** The chain of departments an authority belongs to; supervision is counted within a line. */
export const line = {
  ecology: { zh: '生态环境', meaning: 'organises mandatory audits', source: '冀环办字函〔2025〕141号' },
  industry: { zh: '工业和信息化', meaning: 'organises voluntary audits', source: '豫工信办节〔2018〕24号' },
  reform: {
    zh: '发展改革',
    meaning: 'organises with ecology; energy over-use',
    source: '冀环科宣函〔2021〕1080号',
  },
} as const satisfies Terms;

export const level = {
  province: { zh: '省级', meaning: 'also autonomous regions and municipalities' },
  city: { zh: '市级', meaning: 'prefecture cities, and areas run like one' },
  county: { zh: '县级', meaning: 'counties, districts, county cities' },
} as const satisfies Terms;

export const track = {
  mandatory: {
    zh: '强制性',
    meaning: 'the law says it must be audited',
    source: '清洁生产促进法 第二十七条',
  },
  voluntary: { zh: '自愿性', meaning: 'the enterprise asked for it', source: '豫工信办节〔2018〕24号 一' },
} as const satisfies Terms;

/** Why an organization may look at a case. */
export const capacity = {
  organiser: { zh: '组织单位', meaning: 'the authority that organises evaluation and acceptance' },
  supervisor: { zh: '监督单位', meaning: 'an authority above the organiser in its line' },
  enterprise: { zh: '企业', meaning: 'whose site is audited' },
  consultancy: { zh: '咨询服务机构', meaning: 'who audits it, while the contract runs' },
  panel: { zh: '专家组', meaning: 'who judges it, while a seat or sheet is open' },
} as const satisfies Terms;

/** Four spans that are never exchanged for one another. */
export const unit = {
  day: { zh: '日', meaning: 'calendar days' },
  month: { zh: '个月', meaning: 'calendar months; month ends clamp' },
  year: { zh: '年', meaning: 'calendar years' },
  working_day: {
    zh: '工作日',
    meaning: 'counted in the State Council’s dated calendar',
    source: '豫工信办节〔2018〕24号 三 2',
  },
} as const satisfies Terms;

const notice = '环办科财〔2020〕27号 二';

export const keyIndustry = {
  energy: { zh: '能源', meaning: 'power and heat', source: notice },
  metallurgy: { zh: '冶金', meaning: 'iron and steel', source: notice },
  coking: { zh: '焦化', meaning: 'coke ovens', source: notice },
  building_materials: { zh: '建材', meaning: 'cement, glass, ceramics', source: notice },
  nonferrous_metals: { zh: '有色', meaning: 'copper, lead, zinc, aluminium and others', source: notice },
  chemicals: { zh: '化工', meaning: 'chemical raw materials and products', source: notice },
  dyeing: { zh: '印染', meaning: 'dyeing and finishing of textiles', source: notice },
  papermaking: { zh: '造纸', meaning: 'pulp, paper and board', source: notice },
  active_ingredients: { zh: '原料药', meaning: 'the substances medicines are made of', source: notice },
  electroplating: { zh: '电镀', meaning: 'a process, done in many industries', source: notice },
  farm_produce: { zh: '农副食品加工', meaning: 'slaughter, oil, starch', source: notice },
  industrial_coating: { zh: '工业涂装', meaning: 'a process, done in many industries', source: notice },
  package_printing: { zh: '包装印刷', meaning: 'printing on packages', source: notice },
} as const satisfies Terms;

export const creditCodeState = {
  valid: { zh: '校验通过', meaning: 'every character and the check digit agree', source: 'GB 32100-2015' },
  wrong_check_digit: { zh: '校验码不符', meaning: 'may be kept with a reason', source: 'GB 32100-2015' },
  malformed: { zh: '格式不符', meaning: 'no such code', source: 'GB 32100-2015' },
} as const satisfies Terms;
