import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { province } from '../problem/province.ts';
import { problemFrom } from '../problem/read.ts';
import { violations } from '../rules/violations.ts';

const bin = fileURLToPath(new URL('../../bin/panel-draw.mjs', import.meta.url));
const room = mkdtempSync(join(tmpdir(), 'panel-draw-'));
const at = (name: string) => join(room, name);
const town = province({ seed: 'command', panels: 30, experts: 60, demand: 3, pressure: 0.5 });
const city = province({ seed: 'stop', panels: 700, experts: 500 });

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

function run(words: string[], stopAfterMs?: number): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, ...words]);
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.stderr.on('data', (data) => {
      err += data;
    });
    if (stopAfterMs) setTimeout(() => child.kill('SIGINT'), stopAfterMs);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

beforeAll(async () => {
  writeFileSync(at('town.json'), JSON.stringify(town));
  writeFileSync(at('town.json.gz'), gzipSync(JSON.stringify(town)));
  writeFileSync(at('city.json'), JSON.stringify(city));
  // The first call may bundle; the others then only run.
  await run(['help']);
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('the command', () => {
  test('writes the answer, from plain and from compressed files alike', async () => {
    const plain = await run([
      'solve',
      at('town.json'),
      '--task',
      'full',
      '--out',
      at('a.json'),
      '--progress',
    ]);
    expect(plain).toMatchObject({ code: 0 });
    expect(plain.err).toMatch(/bound \d+/);
    const answer = JSON.parse(readFileSync(at('a.json'), 'utf8'));
    expect(violations(problemFrom(town), answer.assignment, 'full')).toEqual([]);
    expect(answer.total).toBeLessThanOrEqual(answer.bound);
    expect(answer.seconds).toBeGreaterThan(0);
    expect((await run(['solve', at('town.json.gz'), '--task', 'total'])).code).toBe(0);
  });

  test.each([
    [['solve', 'nowhere.json', '--task', 'total'], 'nowhere.json cannot be read (ENOENT).'],
    [['solve', '--task', 'total'], 'FILE is missing.'],
    [['solve', 'TOWN', '--task', 'everything'], '--task must be one of'],
    [['solve', 'TOWN', '--task', 'marginals', '--cap', '7'], '--cap must be a number between 0 and 1'],
    [['draw', 'TOWN', '--cap', '0.5', '--seed', 'xyz'], '--seed must be hex digits'],
    [['solve', 'TOWN', '--fast'], '--fast is not an option of panel-draw.'],
    [['explain', 'TOWN', '--force', '900,1'], '--force names panel 900'],
    [['shuffle'], 'shuffle is not a call of panel-draw'],
  ])('answers %j with one sentence and exit 2', async (words, sentence) => {
    const ran = await run(words.map((w) => (w === 'TOWN' ? at('town.json') : w)));
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(sentence);
    expect(ran.err.trim().split('\n')).toHaveLength(1);
  });

  test('gives the best answer so far when interrupted', async () => {
    const ran = await run(
      ['solve', at('city.json'), '--task', 'rotation', '--out', at('stopped.json')],
      1500,
    );
    const answer = JSON.parse(readFileSync(at('stopped.json'), 'utf8'));
    expect(ran.code).toBe(answer.emptySeats ? 4 : 0);
    expect(answer.complete).toBe(false);
    const broken = violations(problemFrom(city), answer.assignment, 'rotation').filter(
      (v) => v.rule !== 'demand',
    );
    expect(broken).toEqual([]);
  });

  test('carries a draw from the seals to a certificate anybody can check', async () => {
    for (const officer of ['chen', 'wu'])
      await run(['certify', 'seal', '--officer', officer, '--out', at(`${officer}.json`)]);
    const sealed = ['chen', 'wu'].map((officer) => JSON.parse(readFileSync(at(`${officer}.json`), 'utf8')));
    writeFileSync(at('seals.json'), JSON.stringify(sealed));
    const words = [
      '--cap',
      '0.5',
      '--seals',
      at('seals.json'),
      '--secret',
      at('secret.json'),
      '--out',
      at('c.json'),
    ];
    const committed = await run(['certify', 'commit', at('town.json'), ...words]);
    const hash = /[0-9a-f]{64}/.exec(committed.err)?.[0] as string;
    const reveal = ['--commitment', at('c.json'), '--reveals', at('seals.json'), '--out', at('cert.json')];
    expect((await run(['certify', 'publish', ...reveal])).code).toBe(0);
    expect((await run(['verify', at('cert.json'), '--commitment', hash])).code).toBe(0);
    expect((await run(['verify', at('cert.json'), '--commitment', '0'.repeat(64)])).code).toBe(1);
  });
});
