import { createHash } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Plain, reasonOf } from './said.ts';
import { isOurs } from './shelf.ts';

/** On every Unix we know: the one account that exists and owns nothing. */
export const NOBODY = 65534;

export interface Identity {
  uid?: number;
  gid?: number;
}

const passable = (directory: string): boolean => {
  if ((statSync(directory).mode & 0o001) === 0) return false;
  const parent = dirname(directory);
  return parent === directory || passable(parent);
};

export const isPassableForOthers = (directory: string) =>
  process.platform === 'win32' || passable(resolve(directory));

/** PostgreSQL refuses to run as root. An existing cluster decides who runs it: the owner of its files. */
export function serverIdentity(dataDirectory: string): Identity {
  if (process.getuid?.() !== 0) return {};
  if (!existsSync(dataDirectory)) return { uid: NOBODY, gid: NOBODY };
  const { uid, gid } = statSync(dataDirectory);
  return uid === 0 ? { uid: NOBODY, gid: NOBODY } : { uid, gid };
}

export function ensureWritable(directory: string): void {
  try {
    mkdirSync(directory, { recursive: true });
    accessSync(directory, constants.W_OK);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? reasonOf(error);
    throw new Plain(`The data directory ${directory} cannot be written by this user (${why}).`);
  }
}

const POINTER = 'elsewhere';

/**
 * Where the files of a cluster stand. Usually in its own directory; but a clone under /root (0700) is closed
 * to the account that runs PostgreSQL for root, so the cluster then stands in a directory of the system and a
 * pointer file says where. Durable data does not go to /var/tmp: cleaners empty it.
 */
export function clusterPlace(directory: string, durable: boolean): string {
  ensureWritable(directory);
  if (process.getuid?.() !== 0) return directory;
  const pointer = join(directory, POINTER);
  if (existsSync(pointer)) {
    const place = readFileSync(pointer, 'utf8').trim();
    if (isOurs(place)) return place;
  }
  if (existsSync(join(directory, 'data')) || isPassableForOthers(directory)) return directory;
  const place = join(durable ? '/var/lib' : '/var/tmp', `qingshen-${digest(directory)}`);
  if (!existsSync(place)) mkdirSync(place, { mode: 0o711 });
  if (!isOurs(place))
    throw new Plain(`${place} belongs to somebody else; remove it or choose another DATA_DIR.`);
  chmodSync(place, 0o711);
  writeFileSync(pointer, `${place}\n`);
  return place;
}

const digest = (directory: string) =>
  createHash('sha256').update(resolve(directory)).digest('hex').slice(0, 12);
