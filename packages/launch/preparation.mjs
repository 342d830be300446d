// @ts-check
// One preparation of a clone at a time, and none that a killed one could still disturb. Only node:* here.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const lockFile = join(root, '.turbo/bootstrap.lock');

/** @param {string} chinese @param {string} english */
export const tell = (chinese, english) => process.stdout.write(`${chinese} · ${english}\n`);

/** @param {string} sentence @returns {never} */
export function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** @param {number} pid */
function markOf(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? '' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

/** @param {number} pid @param {string} [mark] */
function isSameProcess(pid, mark) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  // Where there is no /proc, a living pid has to do.
  return process.platform !== 'linux' || !mark || markOf(pid) === mark;
}

/** The living process a lock file names, if any. @param {string} file */
export function processIn(file) {
  try {
    const holder = JSON.parse(fs.readFileSync(file, 'utf8'));
    return isSameProcess(holder.pid, holder.mark) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** A worker of a killed bootstrap may still be writing into node_modules. @param {string} file */
async function endOrphan(file) {
  try {
    const { worker } = JSON.parse(fs.readFileSync(file, 'utf8'));
    if (!worker || !isSameProcess(worker.pid, worker.mark)) return;
    process.kill(worker.pid, 'SIGKILL');
    while (isSameProcess(worker.pid, worker.mark)) await pause(50);
  } catch {
    // No readable lock, nothing left behind.
  }
}

/** @param {{ pid: number, mark: string } | undefined} worker */
const lockText = (worker) => JSON.stringify({ pid: process.pid, mark: markOf(process.pid), worker });

/** @param {{ pid: number, mark: string } | undefined} worker */
function noteWorker(worker) {
  fs.writeFileSync(`${lockFile}.${process.pid}`, lockText(worker));
  fs.renameSync(`${lockFile}.${process.pid}`, lockFile);
}

/** Two commands in one clone prepare it one after the other. */
export async function takeLock() {
  try {
    fs.mkdirSync(dirname(lockFile), { recursive: true });
  } catch {
    refuse(`This directory cannot be written by you: ${root}`);
  }
  for (let round = 0; ; round += 1) {
    try {
      fs.writeFileSync(lockFile, lockText(undefined), { flag: 'wx' });
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code !== 'EEXIST') refuse(`This directory cannot be written by you: ${root} (${code}).`);
    }
    if (processIn(lockFile)) {
      if (round % 50 === 0) tell('另一个命令正在准备', 'Another command is preparing this clone; waiting');
      await pause(200);
      continue;
    }
    // Just being written, or left by a kill: give the first a moment.
    await pause(round === 0 ? 150 : 0);
    if (processIn(lockFile)) continue;
    await endOrphan(lockFile);
    try {
      fs.renameSync(lockFile, `${lockFile}.stale`);
      fs.rmSync(`${lockFile}.stale`, { force: true });
    } catch {
      // Somebody else took it away first; the next round decides.
    }
  }
}

export function releaseLock() {
  if (processIn(lockFile)?.pid === process.pid) fs.rmSync(lockFile, { force: true });
}

/**
 * Runs a program, noted in the lock so that nobody works beside it should we be killed.
 * @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env @param {boolean} isShown
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function work(program, args, env, isShown) {
  return new Promise((done) => {
    const shell = process.platform === 'win32' && program === 'npm';
    const child = spawn(program, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-100_000);
        if (isShown) process.stdout.write(chunk);
      });
    if (child.pid) noteWorker({ pid: child.pid, mark: markOf(child.pid) });
    const end = () => child.kill('SIGTERM');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code, signal) => {
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, end);
      noteWorker(undefined);
      if (signal) {
        releaseLock();
        process.exit(130);
      }
      done({ code, output });
    });
  });
}
