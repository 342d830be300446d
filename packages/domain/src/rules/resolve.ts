import { beijingDate, type LocalDate, within } from '../time/index.ts';
import { jurisdictionChain } from './jurisdiction.ts';
import { isRuleKey, type RuleKey, specOf } from './keys.ts';
import type { Pack } from './pack.ts';
import { packs, packsKnown } from './packs.ts';
import type { EffectiveRule, Jurisdiction, Origin, Rule, RuleSet } from './rule.ts';
import { harder } from './strictness.ts';

export interface RulesRequest {
  readonly jurisdiction: Jurisdiction;
  readonly track: RuleSet['track'];
  readonly on: LocalDate;
  /** Only what was approved and published by this instant counts: a pinned case is judged as it was then. null: now. */
  readonly knownAt?: string | null;
}

/** What an authority has put in force for its own jurisdiction, once a second officer approved it. */
export interface Amendment {
  readonly id: string;
  readonly jurisdiction: Jurisdiction;
  readonly track: RuleSet['track'];
  readonly rule: Rule;
  /** Instants as ISO 8601 in UTC. */
  readonly approvedAt: string;
  readonly withdrawnAt?: string | null;
}

interface Voice {
  readonly rule: Rule;
  readonly origin: Origin;
  /** 0 is the place itself, 1 its superior, and so on up to the country. */
  readonly distance: number;
  readonly since: LocalDate | '';
  readonly approvedAt: number;
}

const instant = (text: string): number => Date.parse(text);

const knownThen = (amendment: Amendment, knownAt: string | null): boolean => {
  const withdrawn = amendment.withdrawnAt ?? null;
  if (knownAt === null) return withdrawn === null;
  const then = instant(knownAt);
  return instant(amendment.approvedAt) <= then && (withdrawn === null || instant(withdrawn) > then);
};

const originOf = (source: string, jurisdiction: Jurisdiction, rule: Rule): Origin => ({
  source,
  jurisdiction,
  citation: rule.citation,
  from: rule.from,
  until: rule.until,
});

function packVoices(pack: Pack, distance: number, on: LocalDate): Voice[] {
  return pack.rules
    .filter((rule) => within(on, rule.from, rule.until))
    .map((rule) => ({
      rule,
      origin: originOf(pack.id, pack.jurisdiction, rule),
      distance,
      since: rule.from ?? '',
      approvedAt: Number.NEGATIVE_INFINITY,
    }));
}

const amendmentVoice = (amendment: Amendment, distance: number): Voice => ({
  rule: amendment.rule,
  origin: originOf(`amendment:${amendment.id}`, amendment.jurisdiction, amendment.rule),
  distance,
  since: amendment.rule.from ?? beijingDate(new Date(amendment.approvedAt)),
  approvedAt: instant(amendment.approvedAt),
});

/** Nearer first, then what begins later, then what an officer put over a shipped text, then the later approval. */
function byStanding(a: Voice, b: Voice): number {
  if (a.distance !== b.distance) return a.distance - b.distance;
  if (a.since !== b.since) return a.since > b.since ? -1 : 1;
  if (a.approvedAt === b.approvedAt) return 0;
  return a.approvedAt > b.approvedAt ? -1 : 1;
}

/**
 * Where the strictest wins, silence asks nothing, so any statement beats it. Elsewhere a nearer text that leaves a
 * question open leaves it open: Henan scores without a pass mark, and no recalled national one may fill the gap.
 */
const silence = (voice: Voice): number => (voice.rule.value.kind === 'unstated' ? 1 : 0);

function byForce(key: RuleKey): (a: Voice, b: Voice) => number {
  const spec = specOf(key);
  if (spec.wins !== 'strictest') return byStanding;
  return (a, b) => silence(a) - silence(b) || harder(a.rule.value, b.rule.value, spec) || byStanding(a, b);
}

function whyLost(key: RuleKey, winner: Voice, loser: Voice): EffectiveRule['losing'][number]['because'] {
  const spec = specOf(key);
  const milder = silence(loser) > silence(winner) || harder(winner.rule.value, loser.rule.value, spec) < 0;
  if (spec.wins === 'strictest' && milder) return 'milder';
  return loser.distance > winner.distance ? 'farther' : 'older';
}

function settle(key: RuleKey, voices: readonly Voice[]): EffectiveRule | null {
  const [winner, ...losers] = [...voices].sort(byForce(key));
  if (!winner) return null;
  return {
    key,
    value: winner.rule.value,
    origin: winner.origin,
    losing: losers.sort(byStanding).map((loser) => ({
      value: loser.rule.value,
      origin: loser.origin,
      because: whyLost(key, winner, loser),
    })),
  };
}

function voicesFor(request: RulesRequest, amendments: readonly Amendment[], from: readonly Pack[]): Voice[] {
  const { track, on, knownAt = null } = request;
  const chain = jurisdictionChain(request.jurisdiction, track, on);
  const shipped = packsKnown(from, knownAt)
    .filter((pack) => (pack.track === 'both' || pack.track === track) && within(on, pack.from, pack.until))
    .flatMap((pack) => {
      const distance = chain.indexOf(pack.jurisdiction);
      return distance < 0 ? [] : packVoices(pack, distance, on);
    });
  const amended = amendments
    .filter((entry) => entry.track === track && knownThen(entry, knownAt))
    .filter(({ rule }) => within(on, rule.from, rule.until))
    .flatMap((entry) => {
      const distance = chain.indexOf(entry.jurisdiction);
      return distance < 0 ? [] : [amendmentVoice(entry, distance)];
    });
  return [...shipped, ...amended];
}

/** One effective rule set: every key that anyone speaks to, who is heard, and who is not. `from` serves tests. */
export function resolve(
  request: RulesRequest,
  amendments: readonly Amendment[],
  from: readonly Pack[] = packs,
): RuleSet {
  const byKey = new Map<RuleKey, Voice[]>();
  for (const voice of voicesFor(request, amendments, from)) {
    const { key } = voice.rule;
    if (isRuleKey(key)) byKey.set(key, [...(byKey.get(key) ?? []), voice]);
  }
  const settled = [...byKey].map(([key, voices]) => [key, settle(key, voices)] as const);
  return {
    jurisdiction: request.jurisdiction,
    track: request.track,
    on: request.on,
    rules: Object.fromEntries(settled.filter(([, rule]) => rule !== null)),
  };
}
