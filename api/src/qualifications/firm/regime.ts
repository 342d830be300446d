import type { qualifications as contract } from '@qingshen/contract';
import { division, pathOf } from '@qingshen/domain/divisions';
import type { Track } from '@qingshen/domain/engagements';
import { industryClass } from '@qingshen/domain/industries';
import { type Regime, regimeOf } from '@qingshen/domain/qualifications';
import { type Amendment, jurisdictionChain, resolve } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { refuse } from '../../kernel/refused.ts';
import { amendmentsAt, amendmentsFrom } from '../../rules/index.ts';
import { day } from './day.ts';

/** Where, on which track, on which day and for which industry a standing is asked. */
export interface Question {
  division: string;
  track: Track;
  on: LocalDate;
  industry: string | null;
}

interface Asked {
  division?: string | undefined;
  track: Track;
  on?: string | undefined;
  industry?: string | undefined;
}

export function questionOf(ctx: Ctx<Seat>, asked: Asked): Question {
  const code = asked.division ?? ctx.seat.divisionCode ?? '';
  if (!division(code)) refuse('division_unknown', { division: code });
  const industry = asked.industry ?? null;
  if (industry !== null && !industryClass(industry)) refuse('industry_unknown', { industry });
  return {
    division: code,
    track: asked.track,
    on: asked.on === undefined ? beijingDate(ctx.now) : day(asked.on),
    industry,
  };
}

type Place = Pick<Question, 'division' | 'track' | 'on'>;

/** What authorities have put in force at these places, asked once for all of them. */
export async function amendmentsFor(ctx: Ctx, places: readonly Place[]): Promise<readonly Amendment[]> {
  const chains = places.flatMap(({ division: code, track, on }) => jurisdictionChain(code, track, on));
  return amendmentsFrom(await ctx.all(amendmentsAt([...new Set(chains)])));
}

export const regimeAt = ({ division: code, track, on }: Place, amendments: readonly Amendment[]): Regime =>
  regimeOf(resolve({ jurisdiction: code, track, on }, amendments));

export const regimeShown = (regime: Regime): contract.Regime => ({
  jurisdiction: regime.jurisdiction,
  jurisdictionName: pathOf(regime.jurisdiction),
  track: regime.track,
  filing: regime.filing,
  line: regime.line,
  term: regime.term === null ? null : { unit: regime.term.unit, count: regime.term.count },
  asksNothing: regime.clauses.length === 0,
});
