import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from './repository.ts';
import { reasonOf } from './said.ts';

interface Step {
  name: string;
  program: string;
  args: string[];
  cwd?: string;
  /** A step whose subject is not there is not run, and that is said. */
  needs?: string;
}

const inRoot = (...parts: string[]) => join(repositoryRoot, ...parts);

/** The file behind a package's command, found from the workspace that depends on it. */
function command(module: string, name: string, workspace = '.'): string {
  const from = createRequire(inRoot(workspace, 'package.json'));
  for (const home of from.resolve.paths(module) ?? []) {
    const manifest = join(home, module, 'package.json');
    if (!existsSync(manifest)) continue;
    const { bin } = from(manifest);
    return join(home, module, typeof bin === 'string' ? bin : bin[name]);
  }
  throw new Error(`${module} is not installed.`);
}

const node = (name: string, args: string[], rest: Partial<Step> = {}): Step => ({
  name,
  program: process.execPath,
  args,
  ...rest,
});

/** npm itself, by the file that started us when there is one: on Windows its command is no program. */
const npm = (name: string, args: string[]): Step =>
  process.env.npm_execpath ? node(name, [process.env.npm_execpath, ...args]) : { name, program: 'npm', args };

const PACKAGES = [
  'packages/domain',
  'packages/contract',
  'packages/documents',
  'packages/panel-draw',
  'packages/launch',
  'db',
  'api',
  'e2e',
];
const SVELTE = 'web/src/**/*.svelte';

const steps = (): Step[] => [
  node('format and lint (biome)', [command('@biomejs/biome', 'biome'), 'check', '--error-on-warnings', '.']),
  node('lint of pages (eslint)', [command('eslint', 'eslint'), '--max-warnings', '0', SVELTE]),
  node('format of pages (prettier)', [
    command('prettier', 'prettier'),
    '--check',
    '--log-level',
    'warn',
    SVELTE,
  ]),
  node('arrows between packages and rooms', [
    ...[
      command('dependency-cruiser', 'depcruise'),
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
    ],
    ...['packages', 'db', 'api', 'web/src', 'e2e'],
  ]),
  ...PACKAGES.map((name) =>
    node(`types of ${name}`, [command('typescript', 'tsc'), '-p', name], { needs: `${name}/tsconfig.json` }),
  ),
  node('types of web (sync)', [command('@sveltejs/kit', 'svelte-kit', 'web'), 'sync'], {
    cwd: inRoot('web'),
  }),
  node('types of web', [command('svelte-check', 'svelte-check', 'web'), '--tsconfig', './tsconfig.json'], {
    cwd: inRoot('web'),
  }),
  npm('lock file', ['ci', '--dry-run', '--no-audit', '--no-fund', '--loglevel=error']),
  node('drift of generated files', [inRoot('api/dist/drift.js')], { needs: 'api/dist/drift.js' }),
];

function run(step: Step): Promise<{ code: number | null; output: string }> {
  return new Promise((done) => {
    let output = '';
    const child = spawn(step.program, step.args, {
      cwd: step.cwd ?? repositoryRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DB_FILES: inRoot('db'), FORCE_COLOR: '0' },
    });
    for (const each of [child.stdout, child.stderr])
      each.on('data', (chunk) => {
        output += chunk;
      });
    child.on('error', (error) => done({ code: 1, output: reasonOf(error) }));
    child.on('close', (code) => done({ code, output }));
  });
}

let failed = 0;
for (const step of steps()) {
  if (step.needs && !existsSync(inRoot(step.needs))) {
    process.stdout.write(`absent  ${step.name}: there is no ${step.needs}\n`);
    continue;
  }
  const begun = Date.now();
  const { code, output } = await run(step);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok     ' : 'FAILED '} ${step.name} (${seconds} s)\n`);
  if (code === 0) continue;
  failed += 1;
  process.stdout.write(`${output.trimEnd().split('\n').join('\n        ')}\n`);
}
process.stdout.write(failed === 0 ? '\nEverything holds.\n' : `\n${failed} of the checks failed.\n`);
process.exitCode = failed === 0 ? 0 : 1;
