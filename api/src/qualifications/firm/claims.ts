import type { qualifications as contract } from '@qingshen/contract';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import { noticesTo } from '../filings/firm-notices.ts';
import { claimsOfFirm, claimsOfFirms, settleClaim } from './claims.sql.ts';

const keys = ['instant', 'uuid'] as const;
const keysOf = (row: { key: string; id: string }) => [row.key, row.id];

const shown = ({ key, claimedAt, settledAt, ...row }: Row<ReturnType<typeof claimsOfFirm>>) => ({
  ...row,
  claimedAt: claimedAt.toISOString(),
  settledAt: settledAt?.toISOString() ?? null,
});

export const listOurClaims: Act<typeof contract.listOurClaims> = async (ctx, { params, query }) => {
  const asked = { ...query, firm: params.organization, after: decodeCursor(query.after, keys) };
  return cut(await ctx.all(claimsOfFirm(asked)), query.limit, keysOf, shown);
};

export const listEmploymentClaims: Act<typeof contract.listEmploymentClaims> = async (ctx, { query }) => {
  const rows = await ctx.all(claimsOfFirms({ ...query, after: decodeCursor(query.after, keys) }));
  return cut(rows, query.limit, keysOf, (row) => ({
    ...shown(row),
    claimantId: row.claimantId,
    claimantName: row.claimantName,
    employerId: row.employerId,
    employerName: row.employerName,
    maySettle: row.maySettle,
  }));
};

/** Both firms hear of it, each in its own words: the claimant still does not learn where the person was. */
export const settleEmploymentClaim =
  (kernel: Kernel): Act<typeof contract.settleEmploymentClaim> =>
  async (ctx, { params, body }) => {
    const lastDay = body.outcome === 'moves' ? body.lastDay : null;
    const { outcome: verdict, reason } = body;
    const settled = await ctx.one(settleClaim({ id: params.claim, verdict, reason, lastDay }));
    const { outcome, since, claimantId, employerId, name, contacts } = settled;
    if (outcome === 'not_yours') refuse('claim_not_yours');
    if (outcome === 'settled') refuse('claim_settled');
    if (outcome === 'ended') refuse('employment_ended', { until: since });
    if (outcome === 'ends_before')
      refuse('employment_ends_before_it_begins', { from: since, until: lastDay });

    const facts = {
      authorityName: ctx.seat.organizationName,
      personName: name,
      outcome: verdict,
      lastDay,
      reason,
      at: ctx.now.toISOString(),
    };
    kernel.recordAll(
      ctx,
      [claimantId, employerId].map((firm) => ({
        happening: {
          act: 'employment_claim_settled',
          subject: { kind: 'employment_claim', id: params.claim },
          subjectOrganizationId: firm,
          after: { outcome: verdict, lastDay },
        },
        deliveries: noticesTo(
          (contacts ?? []).filter((contact) => contact.organization_id === firm),
          firm === claimantId ? 'claim_settled_for_claimant' : 'claim_settled_for_employer',
          facts,
        ),
      })),
    );
    return { outcome: verdict };
  };
