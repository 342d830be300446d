import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, missingFontHint } from './browser.ts';
import { brokenLane, type Lane, orBroken, report, sum } from './lanes/lane.ts';
import { laneOf } from './lanes/playwright-report.ts';
import { repositoryRoot } from './repository.ts';
import { reasonOf, tell } from './said.ts';

const require = createRequire(join(repositoryRoot, 'e2e/package.json'));
const programOf = (module: string, file: string) =>
  join(require.resolve(`${module}/package.json`), '..', file);

/** Runs a test program with its output streaming through, so that a long run is never silent. */
function stream(args: string[], env: Record<string, string>): Promise<number | null> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, {
      cwd: repositoryRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'test', ...env },
    });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, forward);
    child.on('error', fail);
    child.on('exit', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, forward);
      done(code);
    });
  });
}

async function unitLane(directory: string, filters: string[]): Promise<Lane> {
  const file = join(directory, 'unit.json');
  const reporter = fileURLToPath(new URL('./vitest-reporter.js', import.meta.url));
  const args = [
    programOf('vitest', 'vitest.mjs'),
    'run',
    '--reporter=default',
    `--reporter=${reporter}`,
    ...filters,
  ];
  const code = await stream(args, { LANE_REPORT: file });
  if (!existsSync(file))
    return brokenLane('unit lane', `vitest ended with ${code ?? 'a signal'} and no result`);
  return orBroken(JSON.parse(readFileSync(file, 'utf8')), code);
}

async function browserLane(directory: string, filters: string[]): Promise<Lane> {
  const name = 'browser lane';
  if (!existsSync(join(repositoryRoot, 'e2e/playwright.config.ts')))
    return brokenLane(name, 'there are no journeys in e2e');
  try {
    const browser = await findBrowser();
    tell(`浏览器 ${browser.name}`, 'Browser');
    const hint = missingFontHint();
    if (hint) process.stdout.write(`${hint}\n`);
  } catch (error) {
    return brokenLane(name, reasonOf(error));
  }
  const file = join(directory, 'browser.json');
  const args = [
    programOf('@playwright/test', 'cli.js'),
    'test',
    '-c',
    'e2e',
    '--reporter=list,json',
    ...filters,
  ];
  const code = await stream(args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: '0' });
  if (!existsSync(file)) return brokenLane(name, `Playwright ended with ${code ?? 'a signal'} and no result`);
  return orBroken(laneOf(JSON.parse(readFileSync(file, 'utf8'))), code);
}

/** `npm test`, or one lane of it: `npm test -- unit [filter…]`, `npm test -- browser [filter…]`. */
async function main(): Promise<void> {
  const [only, ...filters] = process.argv.slice(2);
  const directory = mkdtempSync(join(tmpdir(), 'qingshen-lanes-'));
  let isInterrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      isInterrupted = true;
    });
  const lanes: Lane[] = [];
  try {
    for (const [word, run] of [
      ['unit', unitLane],
      ['browser', browserLane],
    ] as const)
      if ((!only || only === word) && !isInterrupted)
        lanes.push(
          await run(directory, filters).catch((error) => brokenLane(`${word} lane`, reasonOf(error))),
        );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
  if (isInterrupted) lanes.push(brokenLane('run', 'interrupted'));
  if (lanes.length === 0) lanes.push(brokenLane('run', `"${only}" is no lane: unit, browser`));
  const { passed, failed } = sum(lanes);
  process.exitCode = failed > 0 ? 1 : 0;
  process.stdout.write(`${report(lanes)}\n\n${passed} passed, ${failed} failed\n`);
}

await main();
