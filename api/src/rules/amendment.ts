import type { rules as contract } from '@qingshen/contract';
import { type Amendment, isRuleKey, type RuleKey, type RuleValue, specOf } from '@qingshen/domain/rules';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { placed, placedId } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import type { Row } from '../kernel/statement.ts';
import { amendmentBesideStanding, type amendmentPage } from './amendments.sql.ts';
import { amendmentsFrom, day } from './effective.ts';
import type { RuleChange } from './preview.ts';
import { placeName } from './shown.ts';

type Proposed = Omit<Row<ReturnType<typeof amendmentPage>>, 'exactly'>;

export function amendmentShown(row: Proposed, account: string | null): contract.Amendment {
  const key = row.key as RuleKey;
  return {
    id: placed(row.province, row.id),
    jurisdiction: row.jurisdiction,
    jurisdictionName: placeName(row.jurisdiction),
    track: row.track,
    key,
    topic: specOf(key).topic,
    value: row.value as unknown as contract.RuleValue,
    document: row.document,
    article: row.article,
    reason: row.reason,
    from: row.from,
    until: row.until,
    state: row.state,
    proposedByName: row.proposedByName,
    proposedAt: row.proposedAt.toISOString(),
    decidedByName: row.decidedByName,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    mine: row.proposedBy === account,
    version: row.version,
  };
}

type Beside = Row<ReturnType<typeof amendmentBesideStanding>>;

const standingFrom = (rows: readonly Beside[]): Amendment[] =>
  amendmentsFrom(
    rows.flatMap((row) =>
      row.standingId === null
        ? []
        : [
            {
              id: row.standingId,
              jurisdiction: row.standingJurisdiction ?? '',
              track: row.standingTrack ?? 'mandatory',
              key: row.standingKey ?? '',
              value: row.standingValue ?? {},
              document: row.standingDocument ?? '',
              article: row.standingArticle ?? '',
              from: row.standingFrom ?? '',
              until: row.standingUntil,
              approvedAt: row.standingSince ?? new Date(0),
            },
          ],
    ),
  );

/** One's own proposal and the change it is: without it, and with it as if approved now or as it was approved. */
export async function readProposal(ctx: Ctx<Seat>, amendment: string) {
  const { province, uuid: id } = placedId(amendment);
  const rows = await ctx.all(amendmentBesideStanding({ province, id }));
  const row = rows[0];
  if (!row || !isRuleKey(row.key)) return refuse('not_found');
  const standing = standingFrom(rows);
  const asApproved = {
    id: row.id,
    jurisdiction: row.jurisdiction,
    track: row.track,
    rule: {
      key: row.key,
      value: row.value as unknown as RuleValue,
      citation: { document: row.document, article: row.article, verified: true },
      from: day(row.from),
      until: row.until === null ? null : day(row.until),
    },
    approvedAt: (row.state === 'approved' && row.decidedAt ? row.decidedAt : ctx.now).toISOString(),
  };
  const before = standing.filter((one) => one.id !== row.id);
  const change: RuleChange = {
    key: row.key,
    jurisdiction: row.jurisdiction,
    track: row.track,
    from: day(row.from),
    before,
    after: [...before, asApproved].sort((a, b) => (a.approvedAt < b.approvedAt ? -1 : 1)),
  };
  return { row, change };
}
