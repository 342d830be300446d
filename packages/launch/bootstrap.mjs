// @ts-check
// The one file that runs before anything is installed: only node:* here, and no syntax an old Node trips over.
// It brings a clone from any state (fresh, half installed, half built) to a built one, then becomes the command.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { processIn, refuse, releaseLock, root, takeLock, tell, work } from './preparation.mjs';

const stampFile = join(root, 'node_modules/.bootstrap');
const command = process.argv[2] ?? '';

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
if (!['start', 'dev', 'test', 'check', 'reset', 'bench', 'generate'].includes(command))
  refuse('Say which command: start, dev, test, check, reset, bench or generate.');
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
