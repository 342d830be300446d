import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleOf } from '@qingshen/domain/qualifications';
import { expect, test } from 'vitest';
import { commandOf } from './recipe.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const ids = Array.from({ length: 40 }, (_, at) => `0199aaaa-0000-7000-8000-0000000000${at + 10}`);

test.each(['20261121', "it's 抽查 $HOME `x`", 'with "quotes" \\n'])(
  'the command on the page draws what the product drew: %s',
  (seed) => {
    const folder = mkdtempSync(join(tmpdir(), 'recipe-'));
    try {
      writeFileSync(join(folder, 'population.txt'), `${ids.join('\n')}\n`);
      const drawn = execFileSync('sh', ['-c', commandOf(seed, 7)], { cwd: folder, encoding: 'utf8' });
      const named = drawn
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[1]);
      expect(named).toEqual(sampleOf(ids, 7, seed, digest));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
