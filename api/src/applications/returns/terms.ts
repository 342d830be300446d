import type { returns as contract } from '@qingshen/contract';
import {
  isLineOfReturns,
  type ReAuditTerms,
  type ReturnKind,
  type ReturnTerms,
  reAuditTermsOf,
  returnTermsOf,
} from '@qingshen/domain/applications';
import { readingIn } from '@qingshen/domain/engagements';
import { type Citation, documentOf, type RuleSet } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate, partsOf } from '@qingshen/domain/time';
import { calendarUnder, type Law, rulesUnder } from '../../engagements/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { refuse } from '../../kernel/refused.ts';
import type { Terms } from './shapes.ts';

export const yearOf = (ctx: Ctx): number => partsOf(beijingDate(ctx.now)).year;

/** The place one sits in. Nobody without a province owes one anything. */
export const provinceSeated = (ctx: Ctx<Seat>): string => ctx.seat.province ?? refuse('return_not_owed', {});

const rulesToday = (law: Law, province: string, today: LocalDate): RuleSet =>
  rulesUnder(law, { jurisdiction: `${province}0000`, track: 'voluntary', on: today });

/** As the rules of the province ask today, for the line whose business it is; any other line is owed nothing. */
export function termsFor(ctx: Ctx<Seat>, law: Law, kind: ReturnKind, year: number): ReturnTerms {
  const set = rulesToday(law, provinceSeated(ctx), beijingDate(ctx.now));
  const { line } = ctx.seat;
  if (line === null || !isLineOfReturns(set, line)) return refuse('return_not_owed', { line });
  const terms = returnTermsOf(set, kind, year, readingIn(set, calendarUnder(law)));
  return terms ?? refuse('return_not_owed', { kind });
}

export const reAuditTermsFor = (ctx: Ctx<Seat>, law: Law): ReAuditTerms | null => {
  const today = beijingDate(ctx.now);
  return reAuditTermsOf(rulesToday(law, provinceSeated(ctx), today), today);
};

export function citationShown({ document, article, verified }: Citation): contract.ReturnTerms['citation'] {
  const known = documentOf(document);
  return { document, documentName: known?.number ?? known?.title ?? document, article, verified };
}

export const termsShown = ({ citation, readings, ...terms }: Terms): contract.ReturnTerms => ({
  ...terms,
  citation: citationShown(citation),
  readings: [...readings],
});
