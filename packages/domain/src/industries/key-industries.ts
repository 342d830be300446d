/**
 * The thirteen industries in which audits are pressed first, in the order of the notice; a province may add others
 * (环办科财〔2020〕27号 二). Their Chinese names stand in the glossary.
 */
export const keyIndustries = [
  'energy', // 能源
  'metallurgy', // 冶金
  'coking', // 焦化
  'building_materials', // 建材
  'nonferrous_metals', // 有色
  'chemicals', // 化工
  'dyeing', // 印染
  'papermaking', // 造纸
  'active_ingredients', // 原料药
  'electroplating', // 电镀
  'farm_produce', // 农副食品加工
  'industrial_coating', // 工业涂装
  'package_printing', // 包装印刷
] as const;

export type KeyIndustry = (typeof keyIndustries)[number];
