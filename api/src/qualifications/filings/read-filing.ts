import type { qualifications as contract, rules } from '@qingshen/contract';
import type { Standing } from '@qingshen/domain/qualifications';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx } from '../../kernel/as-persona.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import type { Row } from '../../kernel/statement.ts';
import { wholeFiling } from './filing.sql.ts';
import { clauseText, rulebookOf, standingsOf } from './filing-rules.ts';
import { filingShown, sectorName } from './filing-shown.ts';

const instant = (text: string) => new Date(text).toISOString();
type Whole = Row<ReturnType<typeof wholeFiling>>;

/** What the law asks, clause by clause: as shown on the day of submission, and as it is today. */
export async function loadFiling(ctx: Ctx, filing: string) {
  const { province, uuid: id } = placedId(filing);
  const [row, rulebook] = await Promise.all([
    ctx.one(wholeFiling({ province, id })),
    rulebookOf(ctx, province),
  ]);
  const today = beijingDate(ctx.now);
  const codes = row.sectorRows.map(({ code }) => code);
  const now = rulebook(row.track, today);
  const submittedOn = row.rulesOn as LocalDate | null;
  const then = submittedOn && rulebook(row.track, submittedOn, row.rulesKnownAt);
  return {
    row,
    now,
    today,
    current: standingsOf(row.factsNow, now.regime, today, codes),
    submitted:
      then && submittedOn
        ? standingsOf(row.facts, then.regime, submittedOn, codes)
        : new Map<string, Standing>(),
  };
}

/** What is kept with a decision was written by us, in the shape it is shown in. */
type Kept = contract.DecisionStandings;

const decisionsShown = ({ province, decisionRows }: Whole) =>
  decisionRows.map(({ standing, ...decision }) => ({
    ...decision,
    id: placed(province, decision.id),
    decidedAt: instant(decision.decidedAt),
    standings: standing as Kept,
  }));

const correctionsShown = ({ province, correctionRows }: Whole) =>
  correctionRows.map((row) => ({
    ...row,
    id: placed(province, row.id),
    requestedAt: instant(row.requestedAt),
    answeredAt: row.answeredAt && instant(row.answeredAt),
  }));

/** The domain's lists are read-only; JSON knows no such thing. */
export const standingShown = (standing: Standing | undefined) =>
  (standing ?? null) as unknown as contract.Standing | null;

export const readFiling: Act<typeof contract.readFiling> = async (ctx, { params }) => {
  const { row, now, today, current, submitted } = await loadFiling(ctx, params.filing);
  const { sectorRows, correctionRows, decisionRows, facts, factsNow, supersedesId, ...rest } = row;
  const { rulesOn, rulesKnownAt, ...shown } = rest;
  const asked = now.set.rules.filing_regime;
  return {
    filing: {
      ...filingShown(shown, today),
      supersedesId: supersedesId && placed(row.province, supersedesId),
      rulesOn,
      rulesKnownAt: rulesKnownAt?.toISOString() ?? null,
    },
    sectors: sectorRows.map((sector) => ({
      ...sector,
      name: sectorName(sector.code),
      whenSubmitted: standingShown(submitted.get(sector.code)),
      today: standingShown(current.get(sector.code)),
    })),
    corrections: correctionsShown(row),
    decisions: decisionsShown(row),
    term: (now.set.rules.filing_term?.value ?? null) as rules.RuleValue | null,
    clause: asked ? clauseText(asked.origin.citation) : null,
  };
};
