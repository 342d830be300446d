import type { tenancy as contract } from '@qingshen/contract';
import { whyNotRestore, whyNotSuspend } from '@qingshen/domain/tenancy';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import type { Delivery } from '../kernel/record.ts';
import { Refused } from '../kernel/refused.ts';
import { lockSupervised, restoreRow, suspendRow } from './organizations.sql.ts';

async function locked(ctx: Ctx<Seat>, id: string, version: number, whyNot: typeof whyNotSuspend) {
  const by = { ...ctx.seat, id: ctx.who.organizationId ?? '' };
  const subject = await ctx.one(lockSupervised({ id, authorityId: by.id }));
  if (subject.version !== version)
    throw new Refused({ code: 'stale_version', facts: { version: subject.version } });
  const refused = whyNot(by, subject);
  if (refused) throw new Refused(refused);
  return subject;
}

interface Contact {
  account_id: string;
  name: string;
  mail: string | null;
  locale: 'zh-CN' | 'en';
  [column: string]: unknown;
}

/** The one who answers for it is told in the inbox, and by mail where there is an address. */
async function notices(
  ctx: Ctx<Seat>,
  id: string,
  template: string,
  facts: Record<string, unknown>,
): Promise<Delivery[]> {
  const { rows } = await ctx.tx.send<Contact>({
    text: 'select * from app.answering_contact($1)',
    values: [id],
  });
  return rows.flatMap((contact): Delivery[] => {
    const to = {
      template,
      locale: contact.locale,
      recipientAccountId: contact.account_id,
      organizationId: id,
      facts: { ...facts, name: contact.name },
    };
    const inbox = { ...to, channel: 'inbox' as const };
    return contact.mail ? [inbox, { ...to, channel: 'mail' as const, address: contact.mail }] : [inbox];
  });
}

export const suspendOrganization =
  (kernel: Kernel): Act<typeof contract.suspendOrganization> =>
  async (ctx, { params, body }) => {
    const subject = await locked(ctx, params.subject, body.version, whyNotSuspend);
    const before = subject.state as 'invited' | 'active';
    const facts = {
      organizationName: subject.name,
      byName: ctx.seat.organizationName,
      reason: body.reason,
      clause: body.clause ?? null,
      at: ctx.now.toISOString(),
    };
    const deliveries = await notices(ctx, subject.id, 'organization_suspended', facts);
    ctx.post(suspendRow({ id: subject.id, before, reason: body.reason, by: ctx.who.organizationId ?? '' }));
    void ctx.tx.send({ text: 'select app.oversight_state($1)', values: [subject.id] });
    kernel.record(
      ctx,
      {
        act: 'organization_suspended',
        subject: { kind: 'organization', id: subject.id, name: subject.name },
        subjectOrganizationId: subject.id,
        clause: body.clause ?? null,
        before: { state: before },
        after: { state: 'suspended', reason: body.reason },
      },
      deliveries,
    );
    return { version: subject.version + 1 };
  };

export const restoreOrganization =
  (kernel: Kernel): Act<typeof contract.restoreOrganization> =>
  async (ctx, { params, query }) => {
    const subject = await locked(ctx, params.subject, query.version, whyNotRestore);
    const state = subject.stateBefore ?? 'active';
    const facts = {
      organizationName: subject.name,
      byName: ctx.seat.organizationName,
      at: ctx.now.toISOString(),
    };
    const deliveries = await notices(ctx, subject.id, 'organization_restored', facts);
    ctx.post(restoreRow({ id: subject.id, state }));
    void ctx.tx.send({ text: 'select app.oversight_state($1)', values: [subject.id] });
    kernel.record(
      ctx,
      {
        act: 'organization_restored',
        subject: { kind: 'organization', id: subject.id, name: subject.name },
        subjectOrganizationId: subject.id,
        before: { state: 'suspended' },
        after: { state },
      },
      deliveries,
    );
    return { version: subject.version + 1 };
  };
