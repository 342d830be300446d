import { expect, test } from 'vitest';
import {
  handActs,
  handAfter,
  handOf,
  type OfficeHand,
  officeHands,
  outcomesOf,
  type Visit,
  whyNotHand,
  whyNotHands,
  whyNotOutcome,
} from './index.ts';

const random = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const pick = <T>(next: () => number, from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;

test('whatever people try, nobody is two hands, and a signature follows a preparation by another', () => {
  for (let seed = 1; seed <= 300; seed += 1) {
    const next = random(seed);
    const hands: readonly OfficeHand[] = next() < 0.5 ? officeHands : ['handler', 'signer'];
    let visit: Visit = { waitsFor: 'handler', isReceived: false, hands, done: [] };
    const log: { act: string; hand: OfficeHand; who: string }[] = [];
    for (let nth = 0; nth < 40 && visit.waitsFor !== null; nth += 1) {
      const act = pick(next, handActs);
      const who = pick(next, ['a', 'b', 'c', 'd']);
      if (whyNotHand(act, visit, who)) continue;
      const hand = handOf(act, visit, who) as OfficeHand;
      log.push({ act, hand, who });
      visit = {
        ...visit,
        isReceived: true,
        waitsFor: act === 'receive' ? 'handler' : handAfter(act, visit),
        done: [...visit.done, { hand, act, accountId: who }],
      };
    }
    for (const { who } of log) {
      const own = log.filter((one) => one.who === who);
      const since = own.slice(
        own.findLastIndex(({ act, hand }) => act === 'send_back' && hand === 'handler') + 1,
      );
      expect(new Set(since.map(({ hand }) => hand)).size).toBeLessThan(2);
    }
    const signed = log.findIndex(({ act }) => act === 'sign');
    if (signed >= 0) {
      const before = log.slice(0, signed);
      const last = before.findLast(({ act }) => ['prepare', 'check', 'send_back'].includes(act));
      expect(last?.act).toBe(hands.includes('checker') ? 'check' : 'prepare');
      expect(visit.waitsFor).toBeNull();
      expect(log.findLast(({ act }) => act === 'prepare')?.who).not.toBe(log.at(-1)?.who);
    }
  }
});

test('the only signer takes their own preparation back, another prepares, and the signer signs', () => {
  const prepared: Visit = {
    waitsFor: 'signer',
    isReceived: true,
    hands: ['handler', 'signer'],
    done: [{ hand: 'handler', act: 'prepare', accountId: 'a' }],
  };
  expect(whyNotHand('sign', prepared, 'a')).toMatchObject({ code: 'hand_own' });
  expect(whyNotHand('send_back', prepared, 'a')).toBeNull();
  const back = { hand: 'handler', act: 'send_back', accountId: 'a' } as const;
  const anew = { hand: 'handler', act: 'prepare', accountId: 'b' } as const;
  const again: Visit = { ...prepared, done: [...prepared.done, back, anew] };
  expect(whyNotHand('sign', again, 'a')).toBeNull();
  expect(whyNotHand('sign', again, 'b')).toMatchObject({ code: 'hand_own' });
  const looked: Visit = {
    ...prepared,
    done: [...prepared.done, { hand: 'checker', act: 'check', accountId: 'c' }],
  };
  expect(whyNotHand('send_back', looked, 'a')).toMatchObject({ code: 'hand_own' });
});

test('an office keeps two hands at least, in their order', () => {
  expect(whyNotHands(officeHands)).toBeNull();
  expect(whyNotHands(['handler', 'signer'])).toBeNull();
  expect(whyNotHands(['signer'])).toMatchObject({
    code: 'office_hands_missing',
    facts: { missing: ['handler'] },
  });
  expect(whyNotHands(['signer', 'checker', 'handler'])).toMatchObject({ code: 'office_hands_order' });
  expect(whyNotHands(['handler', 'handler', 'signer'])).toMatchObject({ code: 'office_hands_order' });
});

test('only the last office decides', () => {
  expect(outcomesOf('aggregate')).toEqual(['forward', 'return']);
  expect(whyNotOutcome('check', 'accept')).toMatchObject({ code: 'outcome_unfit' });
  expect(whyNotOutcome('decide', 'forward')).toMatchObject({ code: 'outcome_unfit' });
  expect(whyNotOutcome('decide', 'refuse')).toBeNull();
});
