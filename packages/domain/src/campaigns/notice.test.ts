import { describe, expect, test } from 'vitest';
import { mustParse } from '../parsed.ts';
import { resolve } from '../rules/index.ts';
import { add, days, type LocalDate, parseLocalDate } from '../time/index.ts';
import {
  daysLate,
  mayIssueClaim,
  type NoticeFacts,
  noticeStates,
  sealRuleOf,
  supersedings,
  whyNotAcknowledge,
  whyNotPrepareNotices,
  whyNotSeal,
  whyNotServe,
  whyNotSupersede,
} from './index.ts';

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));
const prepared = on('2025-07-28');
const today = on('2025-08-10');

const notice = (more: Partial<NoticeFacts> = {}, sealedOn: LocalDate | null = null): NoticeFacts => ({
  state: 'prepared',
  preparedOn: prepared,
  seals: [
    { line: 'ecology', authorityId: 'a', authorityName: '甲局', sealedOn: on('2025-07-30') },
    { line: 'reform', authorityId: 'b', authorityName: '乙局', sealedOn },
  ],
  ...more,
});

const set = (day: string, jurisdiction = '130606') =>
  resolve({ jurisdiction, track: 'mandatory', on: on(day) }, []);

describe('a seal', () => {
  test('is given by its own office, for its own line, once', () => {
    const asked = (line: 'ecology' | 'industry' | 'reform', authorityId: string) =>
      whyNotSeal(notice(), line, { authorityId }, today, today)?.code ?? null;
    expect(asked('reform', 'b')).toBeNull();
    expect(asked('reform', 'a')).toBe('notice_seal_not_yours');
    expect(asked('ecology', 'a')).toBe('notice_sealed_already');
    expect(asked('industry', 'a')).toBe('notice_seal_not_asked');
  });

  test('bears a day from the making of the paper up to today', () => {
    for (let ahead = -3; ahead <= 20; ahead += 1) {
      const day = add(prepared, days(ahead));
      const refused = whyNotSeal(notice(), 'reform', { authorityId: 'b' }, day, today);
      expect(refused === null, day).toBe(day >= prepared && day <= today);
    }
  });

  test('is asked for by the rules of the time: one office in 2025, two in 2021', () => {
    expect(sealRuleOf(set('2025-08-01'), ['ecology'])).toEqual({ level: 'county', lines: ['ecology'] });
    expect(sealRuleOf(set('2022-01-28'), ['ecology', 'reform'])).toEqual({
      level: 'county',
      lines: ['ecology', 'reform'],
    });
    expect(sealRuleOf(set('2020-01-01'), ['industry', 'reform'])).toEqual({
      level: 'county',
      lines: ['industry'],
    });
  });
});

describe('service', () => {
  test('waits for every seal and names whose is missing', () => {
    expect(whyNotServe(notice(), today, today)).toMatchObject({
      code: 'notice_seal_missing',
      facts: { lines: ['reform'], authorities: ['乙局'] },
    });
  });

  test('is on no day before the last stamp, on none to come, and never refused for being late', () => {
    const sealed = notice({ state: 'sealed' }, on('2025-08-02'));
    expect(whyNotServe(sealed, on('2025-08-01'), today)?.code).toBe('notice_date_too_early');
    expect(whyNotServe(sealed, on('2025-08-11'), today)?.code).toBe('notice_date_in_future');
    for (const day of ['2025-08-02', '2025-08-06', '2025-08-10'])
      expect(whyNotServe(sealed, on(day), today)).toBeNull();
    expect(whyNotServe(sealed, on('2030-01-01'), on('2030-01-01'))).toBeNull();
  });

  test('late is counted from the last day in time, whether served or not', () => {
    const due = on('2025-08-06');
    expect(daysLate(due, on('2025-08-06'), today)).toBe(0);
    expect(daysLate(due, on('2025-08-07'), today)).toBe(1);
    expect(daysLate(due, null, today)).toBe(4);
    expect(daysLate(null, null, today)).toBe(0);
  });

  test('follows a state and no other', () => {
    const whole = (state: NoticeFacts['state']) => notice({ state }, on('2025-08-02'));
    const may = (why: (facts: NoticeFacts) => unknown) =>
      noticeStates.filter((state) => why(whole(state)) === null);
    expect(may((facts) => whyNotServe(facts, today, today))).toEqual(['prepared', 'sealed']);
    expect(may(whyNotAcknowledge)).toEqual(['served']);
    for (const because of supersedings)
      expect(may((facts) => whyNotSupersede(facts, because))).toEqual(
        because === 'undelivered' ? ['served'] : ['prepared', 'sealed', 'served'],
      );
  });
});

test('the city and the county prepare, a province only where its rules say so', () => {
  for (const level of ['city', 'county'] as const)
    expect(whyNotPrepareNotices(level, set('2025-08-01'))).toBeNull();
  expect(whyNotPrepareNotices('province', set('2025-08-01'))?.code).toBe('notice_not_yours_to_prepare');
  expect(whyNotPrepareNotices(null, set('2025-08-01'))).not.toBeNull();
});

test('a code under way dies by its giver, the registrar or the province alone, and only when asked for', () => {
  const firm = { isUnclaimed: true, registeredBy: 'r', openClaimBy: 'g' };
  const may = (choice: 'none' | 'missing' | 'renewed', authorityId: string, level: 'province' | 'city') =>
    mayIssueClaim(choice, { authorityId, level }, firm);
  expect(may('renewed', 'g', 'city')).toBe(true);
  expect(may('renewed', 'r', 'city')).toBe(true);
  expect(may('renewed', 'x', 'province')).toBe(true);
  expect(may('renewed', 'x', 'city')).toBe(false);
  expect(may('missing', 'g', 'city')).toBe(false);
  const none = { ...firm, openClaimBy: null };
  expect(mayIssueClaim('missing', { authorityId: 'x', level: 'county' }, none)).toBe(true);
  expect(mayIssueClaim('none', { authorityId: 'x', level: 'county' }, none)).toBe(false);
  expect(
    mayIssueClaim('renewed', { authorityId: 'x', level: 'county' }, { ...none, isUnclaimed: false }),
  ).toBe(false);
});
