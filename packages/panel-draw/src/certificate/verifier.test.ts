import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { drawOf, sha256 as second } from '../../verifier/panel-draw-verify.mjs';
import { fraction } from '../chance/cap.ts';
import { solveMarginals } from '../chance/marginals.ts';
import { draw, seedOfDraw } from '../chance/rounding.ts';
import { chancesOf } from '../chance/sample.ts';
import { spreadMarginals } from '../chance/spread.ts';
import { province } from '../problem/province.ts';
import { problemFrom } from '../problem/read.ts';
import { hex, sha256 } from '../random/sha256.ts';
import { Stream } from '../random/stream.ts';
import { canonical, hashOf } from './canonical.ts';
import { publish, sealOf } from './certificate.ts';
import { commit } from './commit.ts';

const town = problemFrom(province({ seed: 'proof', panels: 12, experts: 25, demand: 3, conflictRate: 0.1 }));

describe('two implementations agree', () => {
  test('on SHA-256', () => {
    for (let n = 0; n < 200; n += 7) {
      const bytes = new Uint8Array(n).map((_, i) => (i * 31 + n) & 255);
      const known = createHash('sha256').update(bytes).digest('hex');
      expect(hex(sha256(bytes))).toBe(known);
      expect(hex(second(bytes))).toBe(known);
    }
  });

  test.each(['1/2', '3/10', '2/5', '1/3', '1/7'])('on draws at the cap %s, sharp and spread', (cap) => {
    const under = fraction(cap);
    for (const marginals of [solveMarginals(town, under), spreadMarginals(town, under, 0.9)]) {
      if (marginals.missing > 0) continue;
      const chances = chancesOf(town, marginals);
      const pairs = Array.from(chances.units, (u, i) => [chances.panel[i], chances.expert[i], u]);
      const commitment = {
        panels: Array.from(town.panels.demand, (_, p) => `P${p}`),
        candidates: Array.from(town.experts.maxLoad, (_, e) => `c${e}`),
        chances: { denominator: marginals.denominator, pairs },
      };
      for (let k = 0; k < 10; k++)
        expect(draw(chances, seedOfDraw('c0ffee', k))).toEqual(drawOf(commitment, seedOfDraw('c0ffee', k)));
    }
  });
});

test('the verifier needs nothing of Node: it runs where a page runs', () => {
  const source = readFileSync(new URL('../../verifier/panel-draw-verify.mjs', import.meta.url), 'utf8');
  expect(source).not.toMatch(/^import /m);
  const script = source
    .replaceAll(/^export /gm, '')
    .replaceAll('import.meta.url', "'https://page/verify.mjs'");
  // Only what every browser has beside the language itself.
  const page = createContext({ TextEncoder, TextDecoder });
  runInContext(`${script}; globalThis.verify = verify;`, page);
  const reveals = ['chen', 'wu'].map((officer) => ({
    officer,
    contribution: 'ab'.repeat(32),
    salt: officer,
  }));
  let salts = 0;
  const { commitment } = commit(town, solveMarginals(town, fraction('0.5')), {
    title: '第七轮',
    panels: Array.from(town.panels.demand, (_, p) => `P${p}`),
    cap: fraction('0.5'),
    officers: reveals.map(sealOf),
    beacon: null,
    salt: () => (++salts).toString(16).padStart(64, '0'),
  });
  const text = canonical(publish(commitment, reveals, null));
  expect(page.verify(text, hashOf(commitment))).toMatchObject({ ok: true });
  expect(page.verify(text.replace('第七轮', '第八轮'), hashOf(commitment))).toMatchObject({ ok: false });
});

test.each(['panel-draw-verify.mjs', '核验.mjs'])('by hand it answers under the name %s', (name) => {
  const room = mkdtempSync(join(tmpdir(), 'verify-'));
  const source = new URL('../../verifier/panel-draw-verify.mjs', import.meta.url);
  writeFileSync(join(room, name), readFileSync(source));
  writeFileSync(join(room, 'empty.json'), '{}');
  const ran = (...words: string[]) => spawnSync(process.execPath, [join(room, name), ...words]).status;
  expect([ran(), ran(join(room, 'nowhere.json')), ran(join(room, 'empty.json'))]).toEqual([2, 2, 1]);
  rmSync(room, { recursive: true });
});

// Written into README.md for whoever implements the draw a third time.
test('the test vectors of the README hold', () => {
  const stream = new Stream('00');
  expect([stream.next32(), stream.next32(), stream.next32()]).toEqual([1047558141, 795268745, 3771655847]);
  const dice = new Stream('deadbeef');
  expect(Array.from({ length: 12 }, () => dice.below(6))).toEqual([2, 4, 0, 4, 3, 5, 1, 2, 1, 5, 0, 3]);
  const chances = { panels: 2, experts: 3, panel: [0, 0, 0, 1, 1, 1], expert: [0, 1, 2, 0, 1, 2] };
  const even = { ...chances, denominator: 4, units: [1, 2, 1, 3, 2, 3] };
  const odd = { ...chances, denominator: 3, units: [1, 1, 1, 2, 2, 2] };
  // In both, panel 1 gets the two who are not on panel 0; so who is on panel 0 says it all.
  const first = (one: typeof even) =>
    Array.from({ length: 6 }, (_, k) => {
      const seats = draw(one, seedOfDraw('deadbeef', k));
      expect(seats).toHaveLength(3);
      return seats.find(([p]) => p === 0)?.[1];
    });
  expect(first(even)).toEqual([1, 1, 0, 2, 0, 2]);
  expect(first(odd)).toEqual([2, 2, 1, 2, 0, 1]);
  expect(canonical({ b: [1e21, 0.1, -0], a: 'ü\u0001', A: null })).toBe(
    '{"A":null,"a":"ü\\u0001","b":[1e+21,0.1,0]}',
  );
});
