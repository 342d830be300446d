import { draw, seedOfDraw } from '../chance/rounding.ts';
import { hashOf } from './canonical.ts';

/** What an officer hands in before: nobody can read the contribution from it, and he cannot change it afterwards. */
export interface Seal {
  officer: string;
  seal: string;
}

export interface Reveal {
  officer: string;
  /** 64 hex digits */
  contribution: string;
  salt: string;
}

/** A number nobody in the house can choose: a lottery issue or a round of a public beacon, named beforehand. */
export interface Beacon {
  source: string;
  round: string;
  /** if it never comes: draw from the officers alone, or not at all */
  ifMissing: 'officers' | 'void';
}

export interface Commitment {
  format: 'panel-draw-commitment/1';
  title: string;
  generator: 'sha256-counter/1';
  rounding: 'shuffled-cycles/1';
  /** salted hash of the whole problem with its scores: whoever holds it and the salt can compute the chances again */
  pool: string;
  rules: { demand: number[]; cap: { over: number; under: number } };
  /** opaque names, ascending; which person stands behind one is known to the supervisor and to that person */
  candidates: string[];
  panels: string[];
  chances: { denominator: number; pairs: [panel: number, candidate: number, units: number][] };
  /** salted hashes, ascending and padded; each opens to one panel, one candidate and one reason */
  exclusions: string[];
  officers: Seal[];
  beacon: Beacon | null;
}

export type Logged = {
  event: 'unsealed_reveal' | 'false_reveal' | 'withheld_reveal' | 'beacon_missing';
  officer?: string;
};

export interface Certificate {
  format: 'panel-draw-certificate/1';
  commitment: Commitment;
  commitmentHash: string;
  reveals: Reveal[];
  beaconValue: string | null;
  log: Logged[];
  seed: string;
  draw: [panel: number, candidate: number][];
  hash: string;
}

export const sealOf = (reveal: Reveal): Seal => ({
  officer: reveal.officer,
  seal: hashOf({ contribution: reveal.contribution, officer: reveal.officer, salt: reveal.salt }),
});

export const fewestOfficers = 2;

export type Voided = { void: string; log: Logged[] };

/**
 * Reveals that no seal announced are logged and ignored, wherever they come from (a late joiner cannot steer). Whoever
 * revealed last could choose between two outcomes by staying silent; so a withheld reveal voids the draw, unless a
 * beacon that came after all reveals makes the choice worthless. A missing beacon follows the rule committed to.
 */
export function publish(
  commitment: Commitment,
  handed: Reveal[],
  beaconValue: string | null,
): Certificate | Voided {
  const log: Logged[] = [];
  const reveals: Reveal[] = [];
  for (const reveal of handed) {
    const announced = commitment.officers.find((o) => o.officer === reveal.officer);
    if (!announced) log.push({ event: 'unsealed_reveal', officer: reveal.officer });
    else if (sealOf(reveal).seal !== announced.seal)
      log.push({ event: 'false_reveal', officer: reveal.officer });
    else if (!reveals.some((r) => r.officer === reveal.officer)) {
      const { officer, contribution, salt } = reveal;
      reveals.push({ officer, contribution, salt });
    }
  }
  reveals.sort((a, b) => (a.officer < b.officer ? -1 : 1));
  for (const { officer } of commitment.officers)
    if (!reveals.some((r) => r.officer === officer)) log.push({ event: 'withheld_reveal', officer });
  const beacon = commitment.beacon ? beaconValue : null;
  if (commitment.beacon && beacon === null) log.push({ event: 'beacon_missing' });
  const reason = whyVoid(commitment, reveals.length, beacon);
  if (reason) return { void: reason, log };
  const commitmentHash = hashOf(commitment);
  const seed = seedFrom(commitment, commitmentHash, reveals, beacon);
  const { chances } = commitment;
  const body = {
    format: 'panel-draw-certificate/1' as const,
    commitment,
    commitmentHash,
    reveals,
    beaconValue: beacon,
    log,
    seed,
    draw: draw(
      {
        panels: commitment.panels.length,
        experts: commitment.candidates.length,
        denominator: chances.denominator,
        panel: chances.pairs.map(([p]) => p),
        expert: chances.pairs.map(([, c]) => c),
        units: chances.pairs.map(([, , u]) => u),
      },
      seedOfDraw(seed, 0),
    ),
  };
  return { ...body, hash: hashOf(body) };
}

function whyVoid(commitment: Commitment, revealed: number, beacon: string | null): string | null {
  if (revealed < fewestOfficers) return 'fewer_than_two_reveals';
  if (commitment.beacon?.ifMissing === 'void' && beacon === null) return 'beacon_missing';
  if (revealed < commitment.officers.length && beacon === null) return 'withheld_without_beacon';
  return null;
}

/** A withheld contribution is replaced by its seal, which was public and fixed before anybody knew anything. */
export function seedFrom(
  commitment: Commitment,
  commitmentHash: string,
  reveals: Reveal[],
  beacon: string | null,
): string {
  const contributions = commitment.officers.map(({ officer, seal }) => {
    const reveal = reveals.find((r) => r.officer === officer);
    return { officer, value: reveal ? reveal.contribution : seal, withheld: !reveal };
  });
  return hashOf({ beacon, commitment: commitmentHash, contributions });
}
