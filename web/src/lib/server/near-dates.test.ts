import { expect, test, vi } from 'vitest';

vi.mock('./api.ts', () => ({ call: () => Promise.resolve({ ok: false }) }));
const { nearToday } = await import('./near-dates.ts');
type Line = Parameters<typeof nearToday>[0][number];

const today = '2026-03-31';
const round = { at: null, site: '本部', engagement: '13-x' };
const duty = (on: string, standing: string, bearer = 'enterprise') =>
  ({ ...round, kind: 'duty', on, deadline: { standing, bearer } }) as unknown as Line;
const act = (on: string) => ({ ...round, kind: 'act', on, sentence: '', by: '', clause: '' }) as Line;

test('what is late comes first, however long ago and however much was done since', () => {
  const acts = Array.from({ length: 20 }, (_, nth) => act(`2026-03-${String(nth + 1).padStart(2, '0')}`));
  const { late, coming, past } = nearToday(
    [
      ...acts,
      duty('2025-08-31', 'late', 'county'),
      duty('2026-02-28', 'late'),
      duty('2025-09-30', 'late'),
      duty('2025-12-01', 'dropped'),
      duty('2026-01-10', 'met'),
      duty('2026-06-30', 'due'),
      duty('2026-04-15', 'at_risk'),
      duty(today, 'due'),
    ],
    today,
  );
  expect(late.map(({ on }) => on)).toEqual(['2025-09-30', '2026-02-28', '2025-08-31']);
  expect(coming.map(({ on }) => on)).toEqual([today, '2026-04-15', '2026-06-30']);
  expect(past.map(({ on }) => on)).toEqual(['2026-03-20', '2026-03-19', '2026-03-18', '2026-03-17']);
});

test('of what is to come the soonest eight, and nothing late among them', () => {
  const ahead = Array.from({ length: 12 }, (_, nth) =>
    duty(`2027-${String(12 - nth).padStart(2, '0')}-01`, 'due'),
  );
  const { late, coming } = nearToday(ahead, today);
  expect(late).toEqual([]);
  expect(coming.map(({ on }) => on.slice(5, 7))).toEqual(['01', '02', '03', '04', '05', '06', '07', '08']);
});
