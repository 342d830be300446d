import type { returns as contract } from '@qingshen/contract';
import {
  type BoardStanding,
  boardStandingOf,
  boardStandings,
  isLateReturn,
  type ReturnKind,
  type ReturnTerms,
} from '@qingshen/domain/applications';
import { division, subordinatesOf } from '@qingshen/domain/divisions';
import { beijingDate, daysBetween, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { boardOf } from './returns.sql.ts';
import { dayOf, divisionName, instant } from './shown.ts';
import { provinceSeated, termsFor, termsShown, yearOf } from './terms.ts';

type Found = Row<ReturnType<typeof boardOf>>;

function unitShown(
  code: string,
  { offices, sent }: Found,
  province: string,
  terms: ReturnTerms,
  today: LocalDate,
): contract.BoardUnit {
  const found = sent.find(({ divisionCode }) => divisionCode === code) ?? null;
  const firstSentOn = dayOf(found?.firstSentAt ?? null);
  const standing = boardStandingOf(found, terms, today);
  const isLate = isLateReturn(firstSentOn, terms.dueOn, today);
  const sentOn = dayOf(found?.sentAt ?? null);
  return {
    divisionCode: code,
    divisionName: divisionName(code),
    level: division(code)?.level === 'county' ? 'county' : 'city',
    isDirect: division(code)?.level === 'county',
    unitName: offices.find(({ divisionCode }) => divisionCode === code)?.name ?? null,
    returnId: found && placed(province, found.id),
    standing,
    isLate,
    daysLate: isLate ? daysBetween(terms.dueOn, firstSentOn ?? today) : 0,
    waitingDays: standing === 'sent' && sentOn ? daysBetween(sentOn, today) : null,
    rows: found?.rows ?? null,
    nothing: found?.rows === 0,
    gaps: found?.gaps ?? 0,
    sentAt: instant(found?.sentAt ?? null),
    receivedAt: instant(found?.receivedAt ?? null),
    publishedAt: instant(found?.publishedAt ?? null),
    version: found?.version ?? null,
  };
}

const none = Object.fromEntries(boardStandings.map((standing) => [standing, 0])) as Record<
  BoardStanding,
  number
>;

/** Who owes the list follows from supervision in the line, not from who has an office here. */
export async function loadBoard(ctx: Ctx<Seat>, kind: ReturnKind, year: number) {
  const province = provinceSeated(ctx);
  const { level, line, divisionCode } = ctx.seat;
  if (level !== 'province' || line === null || divisionCode === null)
    return refuse('return_not_owed', { level });
  const found = await ctx.one(
    boardOf({ organizationId: ctx.who.organizationId ?? '', province, kind, year }),
  );
  const terms = termsFor(ctx, found.law, kind, year);
  const today = beijingDate(ctx.now);
  const units = subordinatesOf(line, divisionCode, today).map((code) =>
    unitShown(code, found, province, terms, today),
  );
  const counts = { ...none };
  for (const { standing } of units) counts[standing] += 1;
  return {
    terms: termsShown(terms),
    units,
    counts,
    late: units.filter(({ isLate }) => isLate).length,
    enterprises: units.reduce((sum, { rows }) => sum + (rows ?? 0), 0),
    unpublished:
      kind === 'completed'
        ? units.filter(({ standing, publishedAt }) => standing === 'received' && publishedAt === null).length
        : 0,
  };
}

export const readReturnBoard: Act<typeof contract.readReturnBoard> = (ctx, { query }) =>
  loadBoard(ctx, query.kind, query.year ?? yearOf(ctx));
