import type { FirmFacts, Regime, Standing } from '@qingshen/domain/qualifications';
import { regimeOf, standingOf } from '@qingshen/domain/qualifications';
import { type Amendment, type Citation, documentOf, type RuleSet, resolve } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import type { Ctx } from '../../kernel/as-persona.ts';
import { amendmentsAt, amendmentsFrom } from '../../rules/index.ts';

/** Filings are provincial: the rules of the whole province, never of a city in it. */
export const placeOf = (province: string): string => `${province}0000`;

export interface Judged {
  readonly set: RuleSet;
  readonly regime: Regime;
}
export type Rulebook = (track: RuleSet['track'], on: LocalDate, knownAt?: Date | null) => Judged;

/** Rules that are in hand, to be opened at any day; known as they were at an instant, or as they are now. */
export const rulebookFrom =
  (province: string, amendments: readonly Amendment[]): Rulebook =>
  (track, on, knownAt = null) => {
    const set = resolve(
      { jurisdiction: placeOf(province), track, on, knownAt: knownAt?.toISOString() ?? null },
      amendments,
    );
    return { set, regime: regimeOf(set) };
  };

export const rulebookOf = async (ctx: Ctx, province: string): Promise<Rulebook> =>
  rulebookFrom(province, amendmentsFrom(await ctx.all(amendmentsAt([placeOf(province), 'cn']))));

/** 豫工信办节〔2018〕24号 五（二）: as an act names the clause it rests on. */
export const clauseText = ({ document, article }: Citation): string => {
  const known = documentOf(document);
  return `${known?.number ?? known?.title ?? document} ${article}`;
};

/** A firm against the conditions, sector by sector. */
export const standingsOf = (
  facts: FirmFacts | null,
  regime: Regime,
  on: LocalDate,
  sectors: readonly string[],
): ReadonlyMap<string, Standing> =>
  new Map(facts === null ? [] : sectors.map((sector) => [sector, standingOf(facts, regime, on, sector)]));

export const unmet = (standing: Standing | undefined): string[] =>
  standing?.findings.filter(({ state }) => state === 'not_met').map(({ clause }) => clause) ?? [];
