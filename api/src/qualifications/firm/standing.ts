import type { qualifications as contract } from '@qingshen/contract';
import { expiryCalendar, type Regime, type Standing, standingOf } from '@qingshen/domain/qualifications';
import { add, years } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { factsOfFirm, type ShownFacts } from './firms.sql.ts';
import { namedFacts } from './named-facts.ts';
import { amendmentsFor, type Question, questionOf, regimeAt, regimeShown } from './regime.ts';

const meterClauses: readonly string[] = ['staff_count', 'senior_titles', 'intermediate_titles'];

/** The domain's lists are read-only; JSON knows no such thing. */
const standingShown = (standing: Standing) => standing as unknown as contract.Standing;

const spokenOf = ({ findings }: Standing): string[] =>
  findings.flatMap(({ evidence, short, ways = [] }) => [
    ...evidence,
    ...short.map(({ id }) => id),
    ...ways.flatMap((way) => way.evidence),
  ]);

/** A certificate carries a clause through whoever holds it: what-if asks for each by its name. */
const heldBy = ({ staff }: ShownFacts): string[] =>
  staff.flatMap(({ certificates }) => certificates.map(({ id }) => id));

export interface FirmOnDay {
  name: string;
  creditCode: string;
  facts: ShownFacts;
}

export function boardOf(
  { name, facts }: FirmOnDay,
  regime: Regime,
  { on, industry }: Question,
): contract.FirmStanding {
  const standing = standingOf(facts, regime, on, industry);
  const calendar = expiryCalendar(facts, [regime], on, add(on, years(1)));
  const about = new Set([...spokenOf(standing), ...calendar.map(({ factId }) => factId), ...heldBy(facts)]);
  return {
    firmName: name,
    regime: regimeShown(regime),
    standing: standingShown(standing),
    meters: standing.findings
      .filter(({ clause }) => meterClauses.includes(clause))
      .map(({ clause, have, need }) => ({
        clause: clause as contract.FirmStanding['meters'][number]['clause'],
        have,
        need,
      })),
    calendar: calendar.map(({ on: last, factId, kind, clausesFailing }) => ({
      on: last,
      factId,
      kind,
      clausesFailing: clausesFailing.map(({ clause }) => clause),
    })),
    named: namedFacts(facts, about),
  };
}

/** No facts: no such firm, or none that the asker is or answers for. */
export async function firmOnDay(ctx: Ctx, firm: string): Promise<FirmOnDay> {
  const { name, creditCode, facts } = await ctx.one(factsOfFirm(firm));
  return { name, creditCode, facts: facts ?? refuse('not_found') };
}

export async function board(
  ctx: Ctx<Seat>,
  firm: string,
  asked: Parameters<typeof questionOf>[1],
): Promise<contract.FirmStanding> {
  const question = questionOf(ctx, asked);
  const [shown, amendments] = await Promise.all([firmOnDay(ctx, firm), amendmentsFor(ctx, [question])]);
  return boardOf(shown, regimeAt(question, amendments), question);
}

export const readStanding: Act<typeof contract.readStanding> = (ctx, { params, query }) =>
  board(ctx, params.organization, query);
export const readStandingOfFirm: Act<typeof contract.readStandingOfFirm> = (ctx, { params, query }) =>
  board(ctx, params.subject, query);
