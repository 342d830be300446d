import { childrenOf, type DivisionCode, directReports, division } from '../divisions/index.ts';
import type { Refusal } from '../refusal.ts';

/** Where a plant can stand: in a county, or in a city that has none below it, on the map or by who answers to it. */

const reportsTo = new Set(directReports.map(({ upper }) => upper));

const isUndivided = (code: DivisionCode): boolean => childrenOf(code).length === 0 && !reportsTo.has(code);

export const holdsSites = (code: DivisionCode): boolean => {
  const found = division(code);
  return found?.level === 'county' || (found?.level === 'city' && isUndivided(code));
};

/** "In the city" is no place to send anybody, and no county office would know that the plant is its own. */
export function whyNotSiteIn(code: DivisionCode): Refusal | null {
  const found = division(code);
  if (!found || found.level === 'province')
    return { code: 'division_unknown', facts: { field: 'divisionCode', division: code } };
  return holdsSites(code)
    ? null
    : { code: 'division_too_wide', facts: { field: 'divisionCode', division: code, name: found.name } };
}
