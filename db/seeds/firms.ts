import { engagements, tenancy } from '@qingshen/contract';
import type { FictionalConsultancy, FictionalEnterprise, FictionalWorld } from '@qingshen/domain/demo';
import { nearestAbove, type Office, officeAt } from './authorities.ts';
import { type Actor, type Stage, severally } from './stage.ts';

export type Firm = FictionalConsultancy & { owner_: Actor };
export interface Plant {
  enterprise: FictionalEnterprise;
  owner: Actor | null;
  organizationId: string;
  /** It has said what every form asks. */
  isDescribed: boolean;
  sites: { id: string; division: string; name: string; address: string }[];
}

const lineOf = (place: string) => (place === '13' ? ('ecology' as const) : ('industry' as const));

export async function bringConsultancies(
  stage: Stage,
  offices: Map<string, Office>,
  world: FictionalWorld,
): Promise<Firm[]> {
  await stage.at('2025-05-12');
  const firms = await severally(world.consultancies, async (firm, at) => {
    const province = officeAt(offices, lineOf(firm.place), `${firm.place}0000`)?.head as Actor;
    const { invitation } = await province.does(tenancy.registerOrganization, {
      params: { organization: province.organizationId },
      body: {
        kind: 'consultancy',
        name: firm.name,
        creditCode: firm.creditCode,
        divisionCode: firm.division,
        channel: 'letter',
      },
    });
    const owner = await stage.claim(invitation.code ?? '', {
      username: `firm${at + 1}`,
      name: firm.owner.name,
      mobile: firm.owner.mobile,
      guarded: false,
    });
    const colleagues = [
      { role: 'manager', person: firm.manager },
      ...firm.auditors.map((person) => ({ role: 'auditor', person })),
    ];
    await severally(
      colleagues,
      async ({ role, person }, nth) => {
        const { code } = await owner.does(tenancy.inviteMember, {
          params: { organization: owner.organizationId },
          body: { role, channel: 'letter', inviteeName: person.name },
        });
        await stage.claim(code ?? '', {
          username: `firm${at + 1}.${nth + 1}`,
          name: person.name,
          guarded: false,
        });
      },
      3,
    );
    return { ...firm, owner_: owner };
  });
  stage.progress(`咨询服务机构 ${firms.length} 家`, `${firms.length} consultancies`);
  return firms;
}

/** The county registers where it has come; otherwise whoever stands above it. */
function registrarOf(offices: Map<string, Office>, { place, division }: FictionalEnterprise): Actor {
  return nearestAbove(offices, lineOf(place), division)?.head as Actor;
}

async function settle(stage: Stage, by: Actor, enterprise: FictionalEnterprise, at: number): Promise<Plant> {
  const { organizationId, invitation } = await by.does(tenancy.registerOrganization, {
    params: { organization: by.organizationId },
    body: {
      kind: 'enterprise',
      name: enterprise.name,
      creditCode: enterprise.creditCode,
      divisionCode: enterprise.division,
      channel: 'letter',
    },
  });
  // One in six has not claimed its account yet; the authority registered its site all the same.
  const absent = at % 6 === 5;
  const owner = absent
    ? null
    : await stage.claim(invitation.code ?? '', {
        username: `plant${at + 1}`,
        name: enterprise.contact.name,
        mobile: enterprise.contact.mobile,
        guarded: false,
      });
  // A plant in another county is its own county's to register, or the enterprise's.
  const own = owner ? enterprise.sites : enterprise.sites.slice(0, 1);
  const sites = await severally(
    own,
    async (site) => {
      const described = {
        name: site.name,
        address: site.address,
        divisionCode: site.division,
        industryCode: enterprise.industry.code,
      };
      const actor = owner ?? by;
      const { siteId } = await actor.does(engagements.registerSite, {
        params: { organization: actor.organizationId },
        body: owner ? described : { ...described, enterpriseId: organizationId },
      });
      return { id: siteId, ...site };
    },
    1,
  );
  return { enterprise, owner, organizationId, isDescribed: false, sites };
}

export async function settleEnterprises(
  stage: Stage,
  offices: Map<string, Office>,
  world: FictionalWorld,
): Promise<Plant[]> {
  await stage.at('2025-06-09');
  const plants = await severally(world.enterprises, (enterprise, at) =>
    settle(stage, registrarOf(offices, enterprise), enterprise, at),
  );
  stage.progress(`企业 ${plants.length} 家`, `${plants.length} enterprises`);
  return plants;
}
