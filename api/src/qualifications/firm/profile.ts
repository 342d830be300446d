import type { qualifications as contract } from '@qingshen/contract';
import { pathOf } from '@qingshen/domain/divisions';
import { beijingDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { refuse } from '../../kernel/refused.ts';
import { hasBeen } from './day.ts';
import { describeFirm as describe, profileOfFirm } from './firms.sql.ts';

async function profile(ctx: Ctx<Seat>, firm: string): Promise<contract.FirmProfile> {
  const row = await ctx.one(profileOfFirm(firm));
  return {
    ...row,
    registeredCapitalFen: row.registeredCapitalFen === null ? null : Number(row.registeredCapitalFen),
    divisionName: row.divisionCode && pathOf(row.divisionCode),
  };
}

export const readFirmProfile: Act<typeof contract.readFirmProfile> = (ctx, { params }) =>
  profile(ctx, params.organization);
export const readProfileOfFirm: Act<typeof contract.readProfileOfFirm> = (ctx, { params }) =>
  profile(ctx, params.subject);

export const describeFirm =
  (kernel: Kernel): Act<typeof contract.describeFirm> =>
  async (ctx, { params, body: { version: seen, ...said } }) => {
    hasBeen('foundedOn', said.foundedOn, beijingDate(ctx.now));
    const written = await ctx.maybe(describe({ organizationId: params.organization, seen, ...said }));
    // Somebody was there first, or spoke of a version that never was.
    if (!written || (seen === null) !== (written.version === 1)) return refuse('stale_version');
    kernel.record(ctx, {
      act: 'firm_described',
      subject: { kind: 'organization', id: params.organization, name: ctx.seat.organizationName },
      subjectOrganizationId: params.organization,
      after: { version: written.version },
    });
    return { version: written.version };
  };
