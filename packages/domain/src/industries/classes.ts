import type { KeyIndustry } from './key-industries.ts';

/** A class (小类) of GB/T 4754-2017, four digits, and the key industry it is counted to. */
export interface IndustryClass {
  readonly code: string;
  readonly name: string;
  readonly keyIndustry: KeyIndustry;
  /** False where the class does not settle it: the key industry is a process, found in many classes. */
  readonly verified: boolean;
}

type Row = readonly [code: string, name: string];

const classes = (keyIndustry: KeyIndustry, verified: boolean, rows: readonly Row[]): IndustryClass[] =>
  rows.map(([code, name]) => ({ code, name, keyIndustry, verified }));

export const industryClasses: readonly IndustryClass[] = [
  ...classes('energy', true, [
    ['4411', '火力发电'],
    ['4412', '热电联产'],
    ['4430', '热力生产和供应'],
  ]),
  ...classes('metallurgy', true, [
    ['3110', '炼铁'],
    ['3120', '炼钢'],
    ['3130', '钢压延加工'],
    ['3140', '铁合金冶炼'],
  ]),
  ...classes('coking', true, [['2521', '炼焦']]),
  ...classes('building_materials', true, [
    ['3011', '水泥制造'],
    ['3012', '石灰和石膏制造'],
    ['3041', '平板玻璃制造'],
    ['3071', '建筑陶瓷制品制造'],
    ['3072', '卫生陶瓷制品制造'],
  ]),
  ...classes('nonferrous_metals', true, [
    ['3211', '铜冶炼'],
    ['3212', '铅锌冶炼'],
    ['3216', '铝冶炼'],
    ['3252', '铝压延加工'],
  ]),
  ...classes('chemicals', true, [
    ['2611', '无机酸制造'],
    ['2612', '无机碱制造'],
    ['2614', '有机化学原料制造'],
    ['2621', '氮肥制造'],
    ['2631', '化学农药制造'],
    ['2641', '涂料制造'],
    ['2651', '初级形态塑料及合成树脂制造'],
  ]),
  ...classes('dyeing', true, [
    ['1713', '棉印染精加工'],
    ['1723', '毛染整精加工'],
    ['1752', '化纤织物染整精加工'],
  ]),
  ...classes('papermaking', true, [
    ['2211', '木竹浆制造'],
    ['2221', '机制纸及纸板制造'],
    ['2223', '加工纸制造'],
  ]),
  ...classes('active_ingredients', true, [['2710', '化学药品原料药制造']]),
  ...classes('electroplating', false, [['3360', '金属表面处理及热处理加工']]),
  ...classes('farm_produce', true, [
    ['1331', '食用植物油加工'],
    ['1351', '牲畜屠宰'],
    ['1352', '禽类屠宰'],
    ['1391', '淀粉及淀粉制品制造'],
  ]),
  ...classes('industrial_coating', false, [
    ['2110', '木质家具制造'],
    ['3311', '金属结构制造'],
    ['3670', '汽车零部件及配件制造'],
  ]),
  ...classes('package_printing', true, [['2319', '包装装潢及其他印刷']]),
];

const byCode = new Map(industryClasses.map((entry) => [entry.code, entry]));

export const industryClass = (code: string): IndustryClass | undefined => byCode.get(code);

export const classesOf = (keyIndustry: KeyIndustry): readonly IndustryClass[] =>
  industryClasses.filter((entry) => entry.keyIndustry === keyIndustry);

/** The letter (门类) that official forms write before the digits: C2521. B mining, C manufacturing, D utilities. */
export function lettered(code: string): string {
  const division = Number(code.slice(0, 2));
  if (division <= 12) return `B${code}`;
  return division <= 43 ? `C${code}` : `D${code}`;
}
