import { describe, expect, test } from 'vitest';
import { insideOnly, paths, withQuery } from './paths.ts';

const organization = '0199aaaa-0000-7000-8000-000000000001';
const engagement = '13-0199bbbb-0000-4000-8000-000000000002';

describe('the addresses of the product', () => {
  test('are these, and change only on purpose', () => {
    const shown = Object.fromEntries(
      Object.entries(paths).map(([name, path]) => {
        const make = path as (...parts: string[]) => string;
        return [name, make.length === 0 ? make() : make(organization, engagement, 'file', 'name.pdf')];
      }),
    );
    // Functions whose every part is optional are shown as they begin.
    expect({
      ...shown,
      organizations: paths.organizations(organization, { state: 'invited' }),
      rules: paths.rules({ jurisdiction: '130600', on: '2025-09-01' }),
      rule: paths.rule('panel_size_min', { jurisdiction: '130600' }),
      calendar: paths.calendar(2027),
    }).toMatchSnapshot();
  });

  test('leave out what is not asked for', () => {
    expect(withQuery('/sign-in', { next: undefined, a: '', b: 0 })).toBe('/sign-in?b=0');
  });
});

describe('a way back', () => {
  test.each(['https://example.org', '//example.org', '/\\example.org', 'javascript:alert(1)', '/a\nb', ''])(
    'never leads outside: %j',
    (next) => {
      expect(insideOnly(next, '/o')).toBe('/o');
    },
  );

  test('leads to a page of ours', () => {
    expect(insideOnly('/o/1/members?after=x', '/o')).toBe('/o/1/members?after=x');
  });
});
