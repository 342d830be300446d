import type { rules as contract } from '@qingshen/contract';
import {
  type Amendment,
  type RuleKey,
  type RuleSet,
  type RulesRequest,
  type RuleValue,
  resolve,
} from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../kernel/as-persona.ts';

/** A proposal as if it were approved now: the two worlds that a preview compares. */
export interface RuleChange {
  readonly key: RuleKey;
  readonly jurisdiction: string;
  readonly track: RuleSet['track'];
  readonly from: LocalDate;
  /** What is approved in the province, without the proposal and with it, in the order of approval. */
  readonly before: readonly Amendment[];
  readonly after: readonly Amendment[];
}

export interface Affected {
  /** Their state changes with the approval. */
  readonly changing: readonly contract.AffectedRow[];
  /** They would come out otherwise today, but keep the version they started under. */
  readonly keeping: readonly contract.AffectedRow[];
  /** There are more than can be looked at in one answer. */
  readonly capped: boolean;
}

/**
 * What a later room contributes: it knows whose state rests on rules. It is handed to this room by app.ts, so that the
 * reading order of rooms stays, and it must judge with the very code that decides once the proposal is approved.
 */
export interface PreviewSource {
  readonly subject: contract.PreviewSubject;
  preview(ctx: Ctx<Seat>, change: RuleChange): Promise<Affected>;
}

export interface Sides {
  before: RuleValue | null;
  after: RuleValue | null;
}

const text = (value: RuleValue | null) => JSON.stringify(value);

/** What was approved later was not known then, so it does not count in a request that says when it knew. */
const known = (world: readonly Amendment[], { knownAt }: RulesRequest) =>
  knownAt ? world.filter(({ approvedAt }) => approvedAt <= knownAt) : world;

/** The changed key under both worlds; null where the proposal makes no difference to this request. */
export function comparer(change: RuleChange): (request: RulesRequest) => Sides | null {
  const seen = new Map<string, Sides | null>();
  const said = (request: RulesRequest, world: readonly Amendment[]) =>
    resolve(request, world).rules[change.key]?.value ?? null;
  return (request) => {
    const [before, after] = [known(change.before, request), known(change.after, request)];
    // A running case: the two worlds are one to it, and nothing needs computing.
    if (before.length === after.length) return null;
    const name = [request.jurisdiction, request.track, request.on, request.knownAt ?? ''].join('|');
    const found = seen.get(name);
    if (found !== undefined) return found;
    const sides = { before: said(request, before), after: said(request, after) };
    const differing = text(sides.before) === text(sides.after) ? null : sides;
    seen.set(name, differing);
    return differing;
  };
}
