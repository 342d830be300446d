import type { engagements as contract } from '@qingshen/contract';
import { type Division, division } from '@qingshen/domain/divisions';
import { industryClass } from '@qingshen/domain/industries';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import { newId } from '../kernel/ids.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placed } from '../kernel/placed.ts';
import { refuse } from '../kernel/refused.ts';
import { answersFor, insertSite, myEnterprise, overseenEnterprise } from './sites.sql.ts';

/** A plant stands in a county or a city; "in the province" is no place to send an inspector. */
function placeOfPlant(code: string): Division {
  const found = division(code);
  if (!found || found.level === 'province') return refuse('division_unknown', { division: code });
  return found;
}

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
  if (!within) refuse('division_beyond', { division: divisionCode });
  return enterprise;
}

export const registerSite =
  (kernel: Kernel): Act<typeof contract.registerSite> =>
  async (ctx, { body }) => {
    const { code: divisionCode, place: province } = placeOfPlant(body.divisionCode);
    if (!industryClass(body.industryCode)) refuse('industry_unknown', { industry: body.industryCode });
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
        industry_code: body.industryCode,
        registered_at: ctx.now,
      }),
    );
    const siteId = placed(province, id);
    kernel.record(ctx, {
      act: 'site_registered',
      subject: { kind: 'site', id: siteId, name: body.name },
      subjectOrganizationId: enterprise.id,
      province,
      after: { division: divisionCode, industry: body.industryCode, address: body.address },
    });
    return { siteId };
  };
