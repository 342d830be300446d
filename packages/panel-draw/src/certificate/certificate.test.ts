import { describe, expect, test } from 'vitest';
import { verify, wasExcluded } from '../../verifier/panel-draw-verify.mjs';
import { fraction } from '../chance/cap.ts';
import { solveMarginals } from '../chance/marginals.ts';
import { province } from '../problem/province.ts';
import { problemFrom } from '../problem/read.ts';
import { problemAsJson } from '../problem/write.ts';
import { Stream } from '../random/stream.ts';
import { canonical, hashOf } from './canonical.ts';
import { type Beacon, type Certificate, publish, type Reveal, sealOf } from './certificate.ts';
import { commit, poolHash } from './commit.ts';

const town = problemFrom(province({ seed: 'proof', panels: 12, experts: 25, demand: 3, conflictRate: 0.1 }));
const salts = new Stream('5a17');
const salt = () => Array.from({ length: 8 }, () => salts.next32().toString(16).padStart(8, '0')).join('');
const reveals: Reveal[] = ['chen', 'lin', 'wu'].map((officer) => ({
  officer,
  contribution: salt(),
  salt: salt(),
}));

function committed(beacon: Beacon | null = null, cap = '0.5') {
  const fractionOfCap = fraction(cap);
  return commit(town, solveMarginals(town, fractionOfCap), {
    title: 'Round 7',
    panels: Array.from(town.panels.demand, (_, p) => `P${p}`),
    cap: fractionOfCap,
    officers: reveals.map(sealOf),
    beacon,
    salt,
  });
}

const certified = (value = publish(committed().commitment, reveals, null)) => value as Certificate;

describe('a certificate', () => {
  test('is found good by the verifier, which was written from the specification alone', () => {
    const text = canonical(certified());
    expect(verify(text)).toMatchObject({ ok: true, wrongs: [] });
    expect(verify(`${text}\n`, hashOf(certified().commitment)).ok).toBe(false);
    expect(verify(`${text}\n`, (JSON.parse(text) as Certificate).commitmentHash).ok).toBe(true);
  });

  test('with any one byte changed is not good', () => {
    const text = canonical(certified());
    for (let k = 0; k < 150; k++) {
      const at = (k * 7919) % text.length;
      const other = text[at] === '1' ? '2' : '1';
      expect(verify(text.slice(0, at) + other + text.slice(at + 1)).ok, `byte ${at}`).toBe(false);
    }
    expect(verify(`${text} `).ok).toBe(false);
    expect(verify(text.slice(0, -1)).ok).toBe(false);
  });

  const honest = certified();
  const rehashed = (body: Certificate): string => {
    const { hash: _, ...rest } = body;
    return canonical({ ...rest, hash: hashOf(rest) });
  };
  const recommitted = (change: (c: Certificate['commitment']) => Certificate['commitment']) => {
    const commitment = change(honest.commitment);
    return rehashed({ ...honest, commitment, commitmentHash: hashOf(commitment) });
  };
  const swapped = <T>(list: T[], a: number, b: number) =>
    list.map((x, i) => (i === a ? (list[b] as T) : i === b ? (list[a] as T) : x));

  test.each([
    ['a reordered candidate', recommitted((c) => ({ ...c, candidates: swapped(c.candidates, 1, 2) }))],
    [
      'a replaced candidate',
      recommitted((c) => ({ ...c, candidates: c.candidates.with(3, 'f'.repeat(32)) })),
    ],
    [
      'two chances in another order',
      recommitted((c) => ({ ...c, chances: { ...c.chances, pairs: swapped(c.chances.pairs, 0, 1) } })),
    ],
    [
      'a chance more',
      recommitted((c) => ({ ...c, chances: { ...c.chances, pairs: c.chances.pairs.with(0, [0, 0, 2]) } })),
    ],
    ['a swapped seed', rehashed({ ...honest, seed: 'ab'.repeat(32) })],
    ['another draw', rehashed({ ...honest, draw: honest.draw.slice(1) })],
    [
      'a contribution changed after the seal',
      rehashed({
        ...honest,
        reveals: honest.reveals.with(0, { ...(honest.reveals[0] as Reveal), contribution: '0'.repeat(64) }),
      }),
    ],
    ['a reveal left out', rehashed({ ...honest, reveals: honest.reveals.slice(1) })],
    ['a field nobody checks', rehashed({ ...honest, note: 'approved' } as unknown as Certificate)],
    ['a field nobody checks, committed to', recommitted((c) => ({ ...c, note: 1 }) as typeof c)],
    ['two panels of one name', recommitted((c) => ({ ...c, panels: c.panels.with(1, 'P0') }))],
    ['a pool that is no hash', recommitted((c) => ({ ...c, pool: 'the pool' }))],
    [
      'a cap above everything',
      recommitted((c) => ({ ...c, rules: { ...c.rules, cap: { over: 2, under: 1 } } })),
    ],
    [
      'a log that blames somebody who revealed',
      rehashed({ ...honest, log: [{ event: 'withheld_reveal', officer: 'chen' }] }),
    ],
    [
      'an officer who looks like another',
      recommitted((c) => ({
        ...c,
        officers: c.officers.map((o) => ({ ...o, officer: o.officer.replace('chen', 'che\u0301n') })),
      })),
    ],
    ['a field twice', canonical(honest).replace('{"beaconValue"', '{"beaconValue":null,"beaconValue"')],
    ['a mark before it', `\ufeff${canonical(honest)}`],
    ['numbers beyond counting', canonical(honest).replace('"denominator":2', '"denominator":1e999')],
    ['numbers written another way', canonical(honest).replace('"denominator":2', '"denominator":2.0')],
    ['a beacon nobody announced', rehashed({ ...honest, beaconValue: '42' })],
  ])('with %s is not good, even when every hash is written anew', (_, text) => {
    expect(verify(text).ok).toBe(false);
  });

  test('for which everything was made anew does not match the hash published before', () => {
    const before = hashOf(committed().commitment);
    expect(verify(canonical(certified()), before).wrongs).toEqual([
      'this is not the commitment that was published before the draw',
    ]);
  });
});

describe('officers and beacon', () => {
  const beacon: Beacon = { source: '3D', round: '2026310', ifMissing: 'officers' };
  const { commitment } = committed(beacon);

  test('a late joiner and a false reveal are logged and change nothing', () => {
    const late: Reveal = { officer: 'zhao', contribution: salt(), salt: salt() };
    const found = certified(publish(commitment, [late, ...reveals], '123'));
    expect(found.log).toEqual([{ event: 'unsealed_reveal', officer: 'zhao' }]);
    expect(found.seed).toBe(certified(publish(commitment, reveals, '123')).seed);
    expect(verify(canonical(found)).ok).toBe(true);
  });

  test('who withholds a reveal is named; with a beacon the seal stands in, without one there is no draw', () => {
    const found = certified(publish(commitment, reveals.slice(0, 2), '123'));
    expect(found.log).toEqual([{ event: 'withheld_reveal', officer: 'wu' }]);
    expect(verify(canonical(found)).ok).toBe(true);
    expect(publish(commitment, reveals.slice(0, 2), null)).toMatchObject({ void: 'withheld_without_beacon' });
    expect(publish(commitment, reveals.slice(0, 1), '123')).toMatchObject({ void: 'fewer_than_two_reveals' });
  });

  test('a beacon that never came is handled as committed', () => {
    const alone = certified(publish(commitment, reveals, null));
    expect(alone.log).toEqual([{ event: 'beacon_missing' }]);
    expect(verify(canonical(alone)).ok).toBe(true);
    const strict = committed({ ...beacon, ifMissing: 'void' }).commitment;
    expect(publish(strict, reveals, null)).toMatchObject({ void: 'beacon_missing' });
  });
});

describe('what the public proof shows', () => {
  test('is neither reason nor person; the person and the supervisor can open their own', () => {
    const { commitment, secrets } = committed();
    const text = canonical(publish(commitment, reveals, null));
    for (const word of ['kin', 'advised', 'employer', 'expert']) expect(text).not.toContain(word);
    expect(commitment.exclusions.length % 64).toBe(0);
    const [first] = secrets.exclusions;
    if (!first) throw new Error('the town has no conflicts');
    expect(wasExcluded(commitment, first)).toBe(true);
    expect(wasExcluded(commitment, { ...first, reason: 'something else' })).toBe(false);
  });

  test('fixes the whole pool: who holds it and its salt finds the hash and the chances again', () => {
    const { commitment, secrets } = committed();
    const again = problemFrom(problemAsJson(town));
    expect(poolHash(again, secrets.poolSalt)).toBe(commitment.pool);
    expect(solveMarginals(again, fraction('0.5')).units).toEqual(solveMarginals(town, fraction('0.5')).units);
    const raised = { ...again, pairs: { ...again.pairs, val: again.pairs.val.with(0, 1) } };
    expect(poolHash(raised, secrets.poolSalt)).not.toBe(commitment.pool);
  });

  test('does not let two draws be linked by a candidate’s name', () => {
    const [a, b] = [committed().commitment.candidates, committed().commitment.candidates];
    expect(a.filter((name) => b.includes(name))).toEqual([]);
  });
});
