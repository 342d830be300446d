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
  '/inbox': ['notifications'],
  '/o': ['tenancy'],
  [`${o}/deliveries`]: ['notifications'],
  [`${o}/engagements`]: ['engagements'],
  [`${o}/engagements/[engagement]/files`]: ['engagements', 'files'],
  [`${o}/engagements/[engagement]/trail`]: ['engagements', 'trail'],
  [`${o}/experts`]: ['experts', 'tenancy'],
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
