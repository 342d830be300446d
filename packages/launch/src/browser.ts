import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from './repository.ts';
import { Plain, reasonOf } from './said.ts';
import { madeWhole } from './shelf.ts';

/** What Playwright's launchOptions need. */
export interface Browser {
  /** For people: which one it is. */
  name: string;
  executablePath?: string;
  args: string[];
  env: Record<string, string>;
}

const APT = 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk';

// Browsers refuse their sandbox to root; the rest keeps them from calling home.
const ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const INSTALLED: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((base) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((program) =>
      join(process.env[base] ?? '', program),
    ),
  ),
};

// Only the browser tests depend on these packages, so they are looked up from there.
const fromTests = () => createRequire(join(repositoryRoot, 'e2e/package.json'));

/**
 * The package unpacks itself into the temporary directory, under a name anybody could have taken before, and
 * brings the libraries a bare machine lacks only to AWS. So it is given a directory of ours and that hint.
 */
async function unpack(entry: string, into: string): Promise<void> {
  const before = { TMPDIR: process.env.TMPDIR, AWS_LAMBDA_JS_RUNTIME: process.env.AWS_LAMBDA_JS_RUNTIME };
  const { LD_LIBRARY_PATH, FONTCONFIG_PATH, HOME } = process.env;
  Object.assign(process.env, {
    TMPDIR: into,
    AWS_LAMBDA_JS_RUNTIME: `nodejs${process.versions.node.split('.')[0]}.x`,
  });
  try {
    const { default: chromium } = await import(pathToFileURL(entry).href);
    await chromium.executablePath();
  } finally {
    for (const [name, value] of Object.entries({ ...before, LD_LIBRARY_PATH, FONTCONFIG_PATH, HOME }))
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  }
}

async function packaged(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const entry = fromTests().resolve('@sparticuz/chromium');
    const home = entry.slice(0, entry.lastIndexOf('/build/'));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const place = await madeWhole(`chromium-${version}`, ['chromium', 'al2023/lib/libnss3.so'], (fresh) =>
      unpack(entry, fresh),
    );
    const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
      ? {}
      : { FONTCONFIG_PATH: join(place, 'fonts') };
    return {
      name: `@sparticuz/chromium ${version}`,
      executablePath: join(place, 'chromium'),
      // It brings no sandbox helper, and without a zygote Chromium insists on saying so.
      args: [...new Set(['--no-sandbox', ...ARGS, '--no-zygote'])],
      env: {
        ...fonts,
        LD_LIBRARY_PATH: [join(place, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      },
    };
  } catch (error) {
    process.stderr.write(`The packaged Chromium cannot be used: ${reasonOf(error)}\n`);
    return undefined;
  }
}

function downloaded(): Browser | undefined {
  try {
    const require = fromTests();
    const { chromium } = require('@playwright/test');
    if (!existsSync(chromium.executablePath())) {
      process.stdout.write('No browser found; Playwright fetches one.\n');
      const cli = join(require.resolve('@playwright/test/package.json'), '../cli.js');
      spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
    }
    if (!existsSync(chromium.executablePath())) return undefined;
    return { name: 'Chromium of Playwright', executablePath: chromium.executablePath(), args: ARGS, env: {} };
  } catch {
    return undefined;
  }
}

/** A browser for the journeys, or a loud refusal: they are never skipped for want of one. */
export async function findBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named && !existsSync(named)) throw new Plain(`CHROMIUM_PATH names no file: ${named}`);
  const executablePath = named || INSTALLED[process.platform]?.find((file) => existsSync(file));
  if (executablePath) return { name: executablePath, executablePath, args: ARGS, env: {} };
  const found = (await packaged()) ?? downloaded();
  if (found) return found;
  throw new Plain(
    `No browser was found and none could be fetched. On Debian or Ubuntu: ${APT}; or set CHROMIUM_PATH.`,
  );
}

/** Without Chinese letters a picture shows boxes; the journeys still hold. undefined: nothing to say. */
export function missingFontHint(): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  if (listed.stdout?.trim()) return undefined;
  return 'No Chinese font is installed: screenshots will show boxes (apt-get install fonts-noto-cjk).';
}
