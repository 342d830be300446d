import { randomBytes } from 'node:crypto';
import { verify as check } from '../../verifier/panel-draw-verify.mjs';
import { canonical, hashOf } from '../certificate/canonical.ts';
import {
  type Beacon,
  type Commitment,
  publish as published,
  type Reveal,
  type Seal,
  sealOf,
} from '../certificate/certificate.ts';
import { commit as committed, isWord } from '../certificate/commit.ts';
import { fraction } from '../chance/cap.ts';
import { Fault, type Json, listAt, objectAt } from '../problem/fault.ts';
import { type Arguments, needed } from './arguments.ts';
import type { Answer, Shared } from './between-threads.ts';
import { marginalsWanted } from './chances.ts';
import { readExactly, readJson, readProblemFile, writeOut } from './files.ts';

const quiet = (body: unknown, note?: string, exit = 0): Answer => ({ body, timed: false, exit, note });

export async function certify({ files, options }: Arguments, shared: Shared): Promise<Answer> {
  const [act, file] = files;
  if (act === 'seal') return seal(options);
  if (act === 'commit') return commit(file, options, shared);
  if (act === 'publish') return publish(options);
  throw new Fault('certify', 'needs one of seal, commit, publish.');
}

/** Made by each officer alone, on his own machine; only `seal` leaves it before the draw. */
function seal(options: Arguments['options']): Answer {
  const officer = needed(options, 'officer');
  const reveal: Reveal = {
    officer,
    contribution: randomBytes(32).toString('hex'),
    salt: randomBytes(32).toString('hex'),
  };
  return quiet(
    { ...reveal, ...sealOf(reveal) },
    'Hand in officer and seal now; keep the rest until the reveal.',
  );
}

function commit(file: string | undefined, options: Arguments['options'], shared: Shared): Answer {
  if (file === undefined) throw new Fault('FILE', 'is missing.');
  const cap = fraction(needed(options, 'cap'));
  const officers = listAt(readJson(needed(options, 'seals')), 'seals').map((entry, i): Seal => {
    const given = objectAt(entry, `seals[${i}]`);
    return {
      officer: words(given.officer, `seals[${i}].officer`),
      seal: hash(given.seal, `seals[${i}].seal`),
    };
  });
  const secret = needed(options, 'secret');
  const problem = readProblemFile(file);
  const marginals = marginalsWanted(problem, cap, options, shared);
  if (marginals.missing > 0) throw new Fault('--cap', 'leaves a seat without enough candidates.');
  const { commitment, secrets } = committed(problem, marginals, {
    title: options.title ?? '',
    panels: Array.from({ length: problem.panels.n }, (_, p) => `panel ${p}`),
    cap,
    officers,
    beacon: beaconIn(options.beacon),
    salt: () => randomBytes(32).toString('hex'),
  });
  writeOut(secret, secrets);
  return quiet(commitment, `Publish this hash before the reveals: ${hashOf(commitment)}`);
}

/** SOURCE:ROUND, and whether the draw is void without it (`SOURCE:ROUND:void`). */
function beaconIn(text: string | undefined): Beacon | null {
  if (text === undefined) return null;
  const found = /^([^:]+):([^:]+)(?::(void|officers))?$/.exec(text);
  if (!found) throw new Fault('--beacon', 'must be SOURCE:ROUND or SOURCE:ROUND:void.');
  return {
    source: found[1] as string,
    round: found[2] as string,
    ifMissing: found[3] === 'void' ? 'void' : 'officers',
  };
}

function publish(options: Arguments['options']): Answer {
  const commitment = readJson(needed(options, 'commitment')) as unknown as Commitment;
  objectAt(commitment as unknown as Json, 'The commitment');
  if (commitment.format !== 'panel-draw-commitment/1')
    throw new Fault('format', 'must be "panel-draw-commitment/1".');
  const reveals = listAt(readJson(needed(options, 'reveals')), 'reveals').map((entry, i): Reveal => {
    const given = objectAt(entry, `reveals[${i}]`);
    return {
      officer: words(given.officer, `reveals[${i}].officer`),
      contribution: hash(given.contribution, `reveals[${i}].contribution`),
      salt: hash(given.salt, `reveals[${i}].salt`),
    };
  });
  const found = published(
    commitment,
    reveals,
    options.beacon === undefined ? null : words(options.beacon, '--beacon'),
  );
  if ('void' in found) return quiet(found, `The draw is void: ${found.void}.`, 3);
  // Parsed and written again by the command, the certificate must stay canonical to the byte.
  return quiet(JSON.parse(canonical(found)));
}

export async function verify({ files, options }: Arguments): Promise<Answer> {
  const [file] = files;
  if (file === undefined) throw new Fault('CERTIFICATE', 'is missing.');
  const found = check(readExactly(file), options.commitment);
  return quiet(
    found,
    found.ok ? 'The certificate is good.' : 'The certificate is NOT good.',
    found.ok ? 0 : 1,
  );
}

function words(value: Json | undefined, field: string): string {
  if (typeof value !== 'string' || !isWord(value)) throw new Fault(field, 'must be a plain word.');
  return value;
}

function hash(value: Json | undefined, field: string): string {
  if (typeof value !== 'string' || !/^[0-9a-f]{64}$/.test(value))
    throw new Fault(field, 'must be 64 lower case hex digits.');
  return value;
}
