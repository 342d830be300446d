// @ts-check
// The one file that runs before anything is installed: only node:* here, and no syntax an old Node trips over.
// It brings a clone from any state (fresh, half installed, half built) to a built one, then becomes the command.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const stampFile = join(root, 'node_modules/.bootstrap');
const lockFile = join(root, '.turbo/bootstrap.lock');
const command = process.argv[2] ?? '';

/** @param {string} chinese @param {string} english */
const tell = (chinese, english) => process.stdout.write(`${chinese} · ${english}\n`);

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    refuse(
      `Node.js ${process.versions.node} is too old: Qingshen needs 20.19 or newer (https://nodejs.org).`,
    );
}

/** @param {string} name */
function setting(name) {
  if (process.env[name]) return process.env[name];
  const file = join(root, '.env');
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  return new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=\\s*["']?([^"'#\\s]+)`, 'm').exec(text)?.[1];
}

/** Said here too, before minutes of installing; the command itself looks again. */
async function refuseTakenPort() {
  const port = Number(setting('PORT') ?? 3000);
  const host = setting('HOST') ?? '127.0.0.1';
  if (!Number.isInteger(port) || port < 1 || port > 65535) return;
  const isTaken = await new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done('code' in error && error.code === 'EADDRINUSE'));
    probe.listen(port, host, () => probe.close(() => done(false)));
  });
  if (!isTaken) return;
  const own = processIn(join(resolve(root, setting('DATA_DIR') ?? '.data'), 'lock'));
  if (own) refuse(`Qingshen already runs here (process ${own.pid}, ${own.url}).`);
  refuse(`Port ${port} on ${host} is taken by another program; stop it, or choose another: PORT=${port + 1}`);
}

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
function processIn(file) {
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
async function takeLock() {
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

function releaseLock() {
  if (processIn(lockFile)?.pid === process.pid) fs.rmSync(lockFile, { force: true });
}

/**
 * Runs a program, noted in the lock so that nobody works beside it should we be killed.
 * @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env @param {boolean} isShown
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function work(program, args, env, isShown) {
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

/** Prints a sign of life while something long is under way. @param {string} chinese @param {string} english */
function heartbeat(chinese, english) {
  const begun = Date.now();
  const timer = setInterval(() => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    tell(`${chinese} ${seconds} 秒`, `${english} (${seconds} s)`);
  }, 10_000);
  return () => clearInterval(timer);
}

/** A home nobody may write to is common in containers; npm and turbo want one. */
function environment() {
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    TURBO_NO_UPDATE_NOTIFIER: '1',
  };
  const home = process.env.HOME;
  if (process.platform === 'win32') return env;
  try {
    if (!home) throw new Error('no home');
    fs.accessSync(home, fs.constants.W_OK);
    return env;
  } catch {
    const substitute = join(tmpdir(), `qingshen-home-${process.getuid?.()}`);
    if (!fs.existsSync(substitute)) fs.mkdirSync(substitute, { mode: 0o700 });
    if (fs.statSync(substitute).uid !== process.getuid?.()) return env;
    return { ...env, HOME: substitute, npm_config_cache: join(substitute, '.npm') };
  }
}

function wantedStamp() {
  const lock = fs.readFileSync(join(root, 'package-lock.json'));
  // Native parts differ: a node_modules carried to another system is not an installed one.
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`;
}

async function install() {
  const stamp = wantedStamp();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return;
  tell('安装依赖（约一分钟）', 'Installing dependencies (about a minute)');
  const stop = heartbeat('仍在安装', 'Still installing');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = npm
    ? await work(process.execPath, [npm, ...args], environment(), false)
    : await work('npm', args, environment(), false);
  stop();
  if (code !== 0) {
    releaseLock();
    refuse(`${output.trimEnd()}\nThe dependencies could not be installed (npm ci, above).`);
  }
  // Last of all: a kill before this line means the next run installs again.
  fs.writeFileSync(`${stampFile}.new`, stamp);
  fs.renameSync(`${stampFile}.new`, stampFile);
}

async function build() {
  tell('构建（有缓存时很快）', 'Building (quick when nothing changed)');
  const stop = heartbeat('仍在构建', 'Still building');
  const turbo = join(root, 'node_modules/turbo/bin/turbo');
  const args = [
    turbo,
    'run',
    'build',
    '--output-logs=errors-only',
    '--log-order=grouped',
    '--ui=stream',
    '--no-color',
  ];
  const { code, output } = await work(process.execPath, args, environment(), false);
  stop();
  if (code !== 0) {
    releaseLock();
    refuse(`${output.trimEnd()}\nThe build failed (above).`);
  }
}

refuseOldNode();
if (!['start', 'dev', 'test', 'check', 'reset', 'bench'].includes(command))
  refuse('Say which command: start, dev, test, check, reset or bench.');
if (command === 'start' || command === 'dev') await refuseTakenPort();
process.chdir(root);
await takeLock();
await install();
await build();
releaseLock();

// The command sees itself as the program that was started, and only its own words.
const program = join(root, 'packages/launch/dist', `${command}.js`);
process.argv.splice(1, 2, program);
await import(pathToFileURL(program).href);
