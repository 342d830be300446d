import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockHolder, takeLock } from './lock.ts';
import { startMark } from './processes.ts';

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'qingshen-lock-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const take = () => {
  const lock = takeLock(dataDir, 'http://here');
  if ('holder' in lock) throw new Error(`held by ${lock.holder.pid}`);
  return lock;
};

const heldBy = (pid: number, mark: string) =>
  writeFileSync(join(dataDir, 'lock'), JSON.stringify({ pid, mark, url: 'http://there' }));

describe('the lock of a data directory', () => {
  test('is held by one at a time and given back', () => {
    const first = take();
    expect(takeLock(dataDir, '')).toMatchObject({ holder: { pid: process.pid, url: 'http://here' } });
    first.release();
    take().release();
    expect(lockHolder(dataDir)).toBeUndefined();
  });

  test('is taken over from a process killed with kill -9', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    heldBy(other.pid ?? 0, startMark(other.pid ?? 0));
    expect(takeLock(dataDir, '')).toMatchObject({ holder: { pid: other.pid } });
    const dead = new Promise((done) => other.on('exit', done));
    other.kill('SIGKILL');
    await dead;
    take().release();
  });

  test('is taken over when the pid has been given to another program', () => {
    heldBy(process.ppid, 'an earlier start');
    take().release();
  });

  test('is taken over when it was cut off while being written', () => {
    writeFileSync(join(dataDir, 'lock'), '{"pid":');
    take().release();
  });
});
