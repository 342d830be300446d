import { describe, expect, test } from 'vitest';
import { divisions } from '../divisions/index.ts';
import { holdsSites, whyNotSiteIn } from './site-place.ts';

describe('a plant stands', () => {
  test.each(['130606', '130682', '130181', '419001'])('in %s', (code) =>
    expect(whyNotSiteIn(code)).toBeNull(),
  );

  test.each(['130900', '130100', '410300', '133100'])('not in %s, which has counties below it', (code) =>
    expect(whyNotSiteIn(code)).toMatchObject({
      code: 'division_too_wide',
      facts: { field: 'divisionCode', division: code },
    }),
  );

  test.each(['130000', '139999', '000000'])('not in %s', (code) =>
    expect(whyNotSiteIn(code)).toMatchObject({ code: 'division_unknown', facts: { field: 'divisionCode' } }),
  );

  test('in every county, and in no city that has one', () => {
    for (const { code, level } of divisions) {
      const counties = divisions.some(({ parent }) => parent === code);
      if (level === 'county') expect(holdsSites(code), code).toBe(true);
      if (counties) expect(holdsSites(code), code).toBe(false);
    }
  });
});
