export type { AuthorityRole, FictionalAuthority } from './authorities.ts';
export { authorityName } from './authority-name.ts';
export type { FictionalConsultancy } from './consultancies.ts';
export type { FictionalEnterprise, FictionalSite } from './enterprises.ts';
export type { FictionalExpert, FictionalPool } from './experts.ts';
export * from './fiction.ts';
export { fictionalSeries } from './mobile-series.ts';
export type { FictionalPerson } from './people.ts';
export { Random } from './random.ts';
