import type { tenancy as contract } from '@qingshen/contract';
import { whyNotCreditCode } from '@qingshen/domain/codes';
import { division, levelOf } from '@qingshen/domain/divisions';
import {
  answeringRole,
  type Line,
  type OrganizationKind,
  whyNotRegister,
  whyNotReissueClaim,
} from '@qingshen/domain/tenancy';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act, Call } from '../kernel/mount.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { revokeOpenClaims } from './invitations.sql.ts';
import { issueInvitation } from './invite.ts';
import { insertOrganization, lockSupervised } from './organizations.sql.ts';

type Body = Call<typeof contract.registerOrganization>['body'];

const sits = (kind: OrganizationKind) => kind === 'authority' || kind === 'expert_pool';

/** An authority registers within its own line; only the operator chooses one. */
function lineFor(seat: Seat, body: Body): Line | null {
  if (!sits(body.kind)) return body.line === undefined ? null : refuse('line_unfit', { line: body.line });
  if (seat.kind === 'operator') return body.line ?? refuse('line_unfit', { line: null });
  return body.line === undefined || body.line === seat.line
    ? seat.line
    : refuse('line_unfit', { line: body.line, own: seat.line });
}

function insistOnPlace({ seat }: Ctx<Seat>, body: Body): void {
  if (!division(body.divisionCode)) refuse('division_unknown', { division: body.divisionCode });
  // A pool and its consultancies are the province's (S4 五(一), 七(一)).
  if (body.kind === 'expert_pool' && levelOf(body.divisionCode) !== 'province')
    refuse('level_unfit', { kind: body.kind });
  if (seat.kind === 'authority' && body.kind === 'authority' && seat.divisionCode === body.divisionCode)
    refuse('division_beyond', { division: body.divisionCode });
}

function insistOnCode({ kind, creditCode }: Body): void {
  const firm = kind === 'consultancy' || kind === 'enterprise';
  if (creditCode === undefined) {
    if (firm) refuse('invalid_input', { fields: [{ in: 'body', field: 'creditCode', rule: 'missing' }] });
    return;
  }
  const fault = whyNotCreditCode(creditCode);
  if (fault) refuse('credit_code_invalid', { reason: fault.code, ...fault.facts });
}

export const registerOrganization =
  (kernel: Kernel): Act<typeof contract.registerOrganization> =>
  async (ctx, { body }) => {
    const refused = whyNotRegister(body.kind, ctx.seat);
    if (refused) throw new Refused(refused);
    insistOnCode(body);
    const line = lineFor(ctx.seat, body);
    insistOnPlace(ctx, body);
    const id = newId();
    const registered = await ctx.maybe(
      insertOrganization({
        id,
        kind: body.kind,
        name: body.name,
        creditCode: body.creditCode ?? null,
        divisionCode: body.divisionCode,
        level: sits(body.kind) ? levelOf(body.divisionCode) : null,
        line,
        registeredBy: ctx.who.organizationId ?? '',
        at: ctx.now,
        anywhere: ctx.seat.kind === 'operator',
      }),
    );
    if (!registered) refuse('division_beyond', { division: body.divisionCode });
    void ctx.tx.send({ text: 'select app.refresh_oversight($1)', values: [id] });
    const claim = {
      ...body,
      organizationId: id,
      organizationName: body.name,
      purpose: 'claim' as const,
      role: answeringRole(body.kind),
    };
    const issued = await issueInvitation(kernel, ctx, claim);
    kernel.record(
      ctx,
      {
        act: 'organization_registered',
        subject: { kind: 'organization', id, name: body.name },
        subjectOrganizationId: id,
        after: { kind: body.kind, divisionCode: body.divisionCode, line, channel: body.channel },
      },
      issued.deliveries,
    );
    return { organizationId: id, invitation: issued.reply };
  };

/** Nobody came: the old code dies, another person or another way is tried. */
export const reissueClaim =
  (kernel: Kernel): Act<typeof contract.reissueClaim> =>
  async (ctx, { params, body }) => {
    const by = { ...ctx.seat, id: ctx.who.organizationId ?? '' };
    const subject = await ctx.one(lockSupervised({ id: params.subject, authorityId: by.id }));
    const refused = whyNotReissueClaim(by, subject);
    if (refused) throw new Refused(refused);
    const kind = subject.kind as OrganizationKind;
    ctx.post(revokeOpenClaims({ organizationId: subject.id, at: ctx.now }));
    const claim = {
      ...body,
      organizationId: subject.id,
      organizationName: subject.name,
      kind,
      purpose: 'claim' as const,
      role: answeringRole(kind),
    };
    const issued = await issueInvitation(kernel, ctx, claim);
    kernel.record(
      ctx,
      {
        act: 'claim_reissued',
        subject: { kind: 'organization', id: subject.id, name: subject.name },
        subjectOrganizationId: subject.id,
        after: { channel: body.channel },
      },
      issued.deliveries,
    );
    return issued.reply;
  };
