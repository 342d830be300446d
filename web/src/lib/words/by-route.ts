import type { Room } from './catalogue.ts';

/** Every page speaks these; the rest by the longest matching beginning of its route. by-route.test.ts holds it true. */
const always: readonly Room[] = ['ui', 'shell', 'terms'];

const o = '/o/[organization]';
const rooms: Record<string, readonly Room[]> = {
  '/': ['portal'],
  '/(gate)': ['gate'],
  '/account': ['account', 'gate', 'trail'],
  '/demo': ['portal', 'notifications'],
  '/divisions': ['divisions'],
  '/calendar': ['calendar'],
  '/industries': ['rules'],
  '/inbox': ['notifications'],
  '/rules': ['rules', 'rule_keys', 'rule_values'],
  '/o': ['tenancy'],
  '/register': ['register', 'filings'],
  [`${o}/deliveries`]: ['notifications'],
  [`${o}/engagements`]: ['engagements'],
  [`${o}/engagements/[engagement]/files`]: ['engagements', 'files'],
  [`${o}/engagements/[engagement]/trail`]: ['engagements', 'trail'],
  [`${o}/experts`]: ['experts', 'tenancy'],
  [`${o}/documents`]: ['firm', 'files'],
  [`${o}/instruments`]: ['firm', 'files'],
  [`${o}/jobs`]: ['firm', 'files'],
  [`${o}/papers`]: ['firm', 'files'],
  [`${o}/profile`]: ['firm', 'tenancy'],
  [`${o}/filings/opening`]: ['filing_own', 'qualifications'],
  [`${o}/qualification`]: ['qualifications'],
  [`${o}/qualification/records`]: ['filing_own', 'qualifications'],
  [`${o}/staff`]: ['staff', 'firm', 'files'],
  [`${o}/staff/import`]: ['staff_import', 'staff', 'files'],
  [`${o}/staff/claims`]: ['staff_import', 'staff'],
  [`${o}/calendar`]: ['calendar'],
  [`${o}/rules`]: ['rules', 'rule_keys', 'rule_values'],
  [`${o}/checks`]: ['oversight'],
  [`${o}/claims`]: ['oversight'],
  [`${o}/filings`]: ['filings', 'qualifications'],
  [`${o}/filings/[filing]`]: ['filings', 'filing_own', 'qualifications'],
  [`${o}/firms`]: ['filings', 'oversight', 'qualifications', 'firm', 'staff', 'files'],
  [`${o}/sanctions`]: ['oversight'],
  [`${o}/sites`]: ['engagements'],
  [`${o}/trail`]: ['tenancy', 'trail'],
};

/** The rooms whose words a route needs. */
export function roomsOf(route: string | null): readonly Room[] {
  const match = Object.keys(rooms)
    .filter(
      (beginning) => route === beginning || route?.startsWith(`${beginning === '/' ? '/?' : beginning}/`),
    )
    .sort((a, b) => b.length - a.length)[0];
  return match ? [...always, ...(rooms[match] ?? [])] : always;
}
