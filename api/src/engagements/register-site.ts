import type { engagements as contract } from '@qingshen/contract';
import { placeOf } from '@qingshen/domain/divisions';
import { whyNotSiteIn } from '@qingshen/domain/engagements';
import { industryClass } from '@qingshen/domain/industries';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed } from '../kernel/placed.ts';
import { Refused, refuse } from '../kernel/refused.ts';
import { answersFor, insertSite, myEnterprise, overseenEnterprise } from './sites.sql.ts';

/** An enterprise registers its own sites; an authority those of an enterprise it supervises, where it supervises. */
async function enterpriseOf(ctx: Ctx<Seat>, enterpriseId: string | undefined, divisionCode: string) {
  const self = ctx.who.organizationId ?? '';
  if (ctx.seat.kind === 'enterprise') {
    if (enterpriseId !== undefined && enterpriseId !== self) refuse('not_found');
    return ctx.one(myEnterprise(self));
  }
  if (enterpriseId === undefined)
    return refuse('invalid_input', { fields: [{ in: 'body', field: 'enterpriseId', rule: 'missing' }] });
  const [enterprise, within] = await Promise.all([
    ctx.one(overseenEnterprise({ authorityId: self, enterpriseId })),
    ctx.maybe(answersFor({ authorityId: self, divisionCode })),
  ]);
  if (!within) refuse('division_beyond', { field: 'divisionCode', division: divisionCode });
  return enterprise;
}

export const registerSite =
  (kernel: Kernel): Act<typeof contract.registerSite> =>
  async (ctx, { body }) => {
    const { divisionCode, industryCode } = body;
    const misplaced = whyNotSiteIn(divisionCode);
    if (misplaced) throw new Refused(misplaced);
    if (!industryClass(industryCode))
      refuse('industry_unknown', { field: 'industryCode', industry: industryCode });
    const province = placeOf(divisionCode) ?? refuse('division_unknown', { division: divisionCode });
    const enterprise = await enterpriseOf(ctx, body.enterpriseId, divisionCode);

    const id = newId();
    ctx.post(
      insertSite({
        province,
        id,
        enterprise_id: enterprise.id,
        enterprise_name: enterprise.name,
        credit_code: enterprise.creditCode ?? '',
        name: body.name,
        address: body.address,
        division_code: divisionCode,
        industry_code: industryCode,
        registered_at: ctx.now,
      }),
    );
    const siteId = placed(province, id);
    kernel.record(ctx, {
      act: 'site_registered',
      subject: { kind: 'site', id: siteId, name: body.name },
      subjectOrganizationId: enterprise.id,
      province,
      after: { division: divisionCode, industry: industryCode, address: body.address },
    });
    return { siteId };
  };
