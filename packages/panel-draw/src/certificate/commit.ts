import type { Fraction } from '../chance/cap.ts';
import type { Marginals } from '../chance/marginals.ts';
import { Fault } from '../problem/fault.ts';
import type { Problem } from '../problem/problem.ts';
import { problemAsJson } from '../problem/write.ts';
import { hashOf } from './canonical.ts';
import { type Beacon, type Commitment, fewestOfficers, type Seal } from './certificate.ts';

/** What only the supervisor keeps: who stands behind which opaque name, and what opens each exclusion. */
export interface Secrets {
  candidates: { expert: number; salt: string; candidate: string }[];
  exclusions: Exclusion[];
  poolSalt: string;
}

/** Shown to the person it is about and to the supervisor; `exclusionHash` must stand in the commitment. */
export interface Exclusion {
  panel: string;
  expert: number;
  reason: string;
  salt: string;
}

export const candidateName = (expert: number, salt: string): string => hashOf({ expert, salt }).slice(0, 32);
export const poolHash = (problem: Problem, salt: string): string =>
  hashOf({ problem: problemAsJson(problem), salt });
export const exclusionHash = ({ panel, expert, reason, salt }: Exclusion): string =>
  hashOf({ expert, panel, reason, salt });

export interface CommitWish {
  title: string;
  /** opaque or public names of the panels, in the problem's order */
  panels: string[];
  cap: Fraction;
  officers: Seal[];
  beacon: Beacon | null;
  /** 64 fresh hex digits at each call */
  salt: () => string;
}

/** Two words that look alike must not be two officers: only composed characters, nothing unprintable. */
export const isWord = (word: string): boolean =>
  word !== '' && word === word.normalize('NFC') && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(word);

/** The number of exclusions is itself a hint; rounded up to a multiple of this it says little. */
const padding = 64;

export function commit(
  problem: Problem,
  marginals: Marginals,
  wish: CommitWish,
): { commitment: Commitment; secrets: Secrets } {
  const officers = [...wish.officers].sort((a, b) => (a.officer < b.officer ? -1 : 1));
  for (const name of [...officers.map((o) => o.officer), ...wish.panels])
    if (!isWord(name)) throw new Fault('officers and panels', `need plain words as names, unlike "${name}".`);
  if (new Set(wish.panels).size !== wish.panels.length)
    throw new Fault('panels', 'gives two panels one name.');
  if (new Set(officers.map((o) => o.officer)).size !== officers.length)
    throw new Fault('officers', 'names one officer twice.');
  if (new Set(officers.map((o) => o.seal)).size !== officers.length)
    throw new Fault('officers', 'holds one seal twice.');
  if (officers.length < fewestOfficers) throw new Fault('officers', `must be at least ${fewestOfficers}.`);
  const candidates = Array.from({ length: problem.experts.n }, (_, expert) => {
    const salt = wish.salt();
    return { expert, salt, candidate: candidateName(expert, salt) };
  }).sort((a, b) => (a.candidate < b.candidate ? -1 : 1));
  const place = new Int32Array(problem.experts.n);
  candidates.forEach(({ expert }, k) => {
    place[expert] = k;
  });
  const pairs: [number, number, number][] = [];
  marginals.units.forEach((units, i) => {
    if (units > 0)
      pairs.push([problem.pairs.panel[i] as number, place[problem.pairs.col[i] as number] as number, units]);
  });
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const exclusions = problem.conflicts.map(({ panel, expert, reason }) => ({
    panel: wish.panels[panel] as string,
    expert,
    reason,
    salt: wish.salt(),
  }));
  const hashes = exclusions.map(exclusionHash);
  while (hashes.length % padding !== 0) hashes.push(wish.salt());
  const poolSalt = wish.salt();
  return {
    commitment: {
      format: 'panel-draw-commitment/1',
      title: wish.title,
      generator: 'sha256-counter/1',
      rounding: 'shuffled-cycles/1',
      pool: poolHash(problem, poolSalt),
      rules: { demand: [...problem.panels.demand], cap: { over: wish.cap.over, under: wish.cap.under } },
      candidates: candidates.map((c) => c.candidate),
      panels: wish.panels,
      chances: { denominator: marginals.denominator, pairs },
      exclusions: hashes.sort(),
      officers,
      beacon: wish.beacon,
    },
    secrets: { candidates, exclusions, poolSalt },
  };
}
