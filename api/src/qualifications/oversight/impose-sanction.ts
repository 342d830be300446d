import type { qualifications as contract } from '@qingshen/contract';
import { whyNotImpose, whyNotLift } from '@qingshen/domain/qualifications';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { type Contact, noticesTo } from '../filings/firm-notices.ts';
import { deciders } from './appeals.sql.ts';
import { sanctionFrom } from './sanction-shown.ts';
import { firmInHand, impose, lift } from './sanction-steps.sql.ts';
import { sanctionOf, sanctionsBetween } from './sanctions.sql.ts';

interface Asked {
  organizationId: string;
  step: 'order_to_correct' | 'publish_name' | 'suspend';
  previousId?: string;
  checkId?: string;
  from?: string;
  until?: string;
}

/** Placed in this authority's own province; of another there is none here to follow. */
const here = (province: string, id: string | undefined): string | null => {
  if (id === undefined) return null;
  const found = placedId(id);
  return found.province === province ? found.uuid : refuse('not_found');
};

async function considered(ctx: Ctx<Seat>, province: string, body: Asked) {
  const today = beijingDate(ctx.now);
  const from = (body.from ?? today) as LocalDate;
  if (from < today) refuse('sanction_backdated', { from, today });
  const previousId = here(province, body.previousId);
  const checkId = here(province, body.checkId);
  const authority = ctx.who.organizationId ?? '';
  const about = { authorityId: authority, firm: body.organizationId, province, checkId, previousId, today };
  const [[firm], chain] = await Promise.all([
    ctx.all(firmInHand(about)),
    ctx.all(sanctionsBetween({ firm: body.organizationId, authority })),
  ]);
  if (!firm) return refuse('sanction_firm_unknown');
  if (checkId !== null && firm.checked !== 'failed') refuse('check_not_failed', { outcome: firm.checked });
  const until = (body.until ?? null) as LocalDate | null;
  const next = { step: body.step, previousId, from, until };
  const refused = whyNotImpose(next, chain.map(sanctionFrom), today);
  if (refused) throw new Refused(refused);
  // Work can only be taken from a firm that has been let in here.
  if (body.step === 'suspend' && !firm.listed) refuse('sanction_not_listed');
  return { firm, checkId, next };
}

const told = (ctx: Ctx<Seat>, firm: string, step: string, more: Record<string, unknown>) => ({
  organizationName: firm,
  byName: ctx.seat.organizationName,
  step,
  at: ctx.now.toISOString(),
  ...more,
});

export const imposeSanction =
  (kernel: Kernel): Act<typeof contract.imposeSanction> =>
  async (ctx, { params, body }) => {
    const province = ctx.seat.province ?? refuse('not_found');
    const { firm, checkId, next } = await considered(ctx, province, body);
    const { step, from, until, previousId } = next;
    const id = newId();
    const { clause, reason } = body;
    ctx.post(
      impose({
        ...{ province, id, step, previousId, checkId, clause, reason, from, until },
        firm: body.organizationId,
        firmName: firm.name,
        creditCode: firm.creditCode,
        authorityId: params.organization,
        authorityName: ctx.seat.organizationName,
        by: ctx.who.accountId ?? '',
        at: ctx.now,
      }),
    );
    const sanctionId = placed(province, id);
    kernel.record(
      ctx,
      {
        act: 'sanction_imposed',
        subject: { kind: 'sanction', id: sanctionId, name: firm.name },
        subjectOrganizationId: body.organizationId,
        province,
        clause,
        after: { step, from, until, reason },
      },
      noticesTo(
        firm.contacts,
        'sanction_imposed',
        told(ctx, firm.name, step, { from, until, clause, reason }),
      ),
    );
    return { sanctionId };
  };

/** Restoring: from today on it weighs no more. A suspension that has run its time needs no one to say so. */
export const liftSanction =
  (kernel: Kernel): Act<typeof contract.liftSanction> =>
  async (ctx, { params, body }) => {
    const { province, uuid: id } = placedId(params.sanction);
    const accountId = ctx.who.accountId ?? '';
    const [row, about] = await Promise.all([
      ctx.one(sanctionOf({ province, id })),
      ctx.maybe(deciders({ province, id, accountId })),
    ]);
    if (row.authorityId !== params.organization)
      refuse('sanction_not_yours', { authority: row.authorityName });
    if (row.version !== body.version) refuse('stale_version', { version: row.version });
    const today = beijingDate(ctx.now);
    const refused = whyNotLift(sanctionFrom(row), body.because, today);
    if (refused) throw new Refused(refused);
    const { because, reason } = body;
    const [lifted] = await ctx.all(lift({ province, id, version: row.version, on: today, because, reason }));
    if (!lifted) return refuse('stale_version');
    const contacts: readonly Contact[] = about?.contacts ?? [];
    kernel.record(
      ctx,
      {
        act: 'sanction_lifted',
        subject: { kind: 'sanction', id: params.sanction, name: row.organizationName },
        subjectOrganizationId: row.organizationId,
        province,
        before: { step: row.step },
        after: { because, reason, liftedOn: today },
      },
      noticesTo(contacts, 'sanction_lifted', told(ctx, row.organizationName, row.step, { reason })),
    );
    return { version: lifted.version, liftedOn: today };
  };
