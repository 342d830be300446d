/** 企业性质, by the kinds of registration that a reader of the forms tells apart. */
export const enterpriseNatures = [
  'state_owned',
  'collective',
  'private',
  'shareholding',
  'limited_liability',
  'foreign_invested',
  'overseas_chinese_invested',
  'other_nature',
] as const;
export type EnterpriseNature = (typeof enterpriseNatures)[number];
