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
      const hand = handOf(act, visit) as OfficeHand;
      log.push({ act, hand, who });
      visit = {
        ...visit,
        isReceived: true,
        waitsFor: act === 'receive' ? 'handler' : handAfter(act, visit),
        done: [...visit.done, { hand, accountId: who }],
      };
    }
    for (const one of log)
      expect(log.filter(({ who }) => who === one.who).every(({ hand }) => hand === one.hand)).toBe(true);
    const signed = log.findIndex(({ act }) => act === 'sign');
    if (signed >= 0) {
      const before = log.slice(0, signed);
      const last = before.findLast(({ act }) => ['prepare', 'check', 'send_back'].includes(act));
      expect(last?.act).toBe(hands.includes('checker') ? 'check' : 'prepare');
      expect(visit.waitsFor).toBeNull();
    }
  }
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
