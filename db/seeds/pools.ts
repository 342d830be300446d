import { experts, tenancy } from '@qingshen/contract';
import type { FictionalWorld } from '@qingshen/domain/demo';
import { classesOf } from '@qingshen/domain/industries';
import { type Office, officeAt } from './authorities.ts';
import { type Actor, type Stage, severally } from './stage.ts';

/** A pool each, run by the province's ecology department (Hebei) or industry department (Henan). */
export async function fillPools(
  stage: Stage,
  offices: Map<string, Office>,
  world: FictionalWorld,
): Promise<Actor[]> {
  const firstExperts: Actor[] = [];
  for (const pool of world.pools) {
    await stage.at('2025-04-14');
    const line = pool.place === '13' ? 'ecology' : 'industry';
    const province = officeAt(offices, line, pool.division)?.head as Actor;
    const { invitation } = await province.does(tenancy.registerOrganization, {
      params: { organization: province.organizationId },
      body: { kind: 'expert_pool', name: pool.name, divisionCode: pool.division, channel: 'letter' },
    });
    const owner = await stage.claim(invitation.code ?? '', {
      username: `pool${pool.place}`,
      name: pool.owner.name,
      guarded: true,
    });
    await stage.introduce(owner, '专家库负责人', pool.name);
    await stage.at('2025-04-21');
    const enrolled = await severally(pool.experts, async (expert, at) => {
      const { invitation: letter } = await owner.does(experts.enrolExpert, {
        params: { organization: owner.organizationId },
        body: {
          channel: 'letter',
          name: expert.person.name,
          employer: expert.employer,
          title: at % 4 === 3 ? 'intermediate' : 'senior',
          specialties: expert.industries.flatMap((industry) =>
            classesOf(industry)
              .slice(0, 1)
              .map(({ code }) => code),
          ),
        },
      });
      // A few have not answered their letter: the register shows them as invited.
      if (at % 14 === 13) return null;
      return stage.claim(letter.code ?? '', {
        username: `expert${pool.place}.${at + 1}`,
        name: expert.person.name,
        mobile: expert.person.mobile,
        guarded: false,
      });
    });
    const first = enrolled[0];
    if (first) {
      firstExperts.push(first);
      await stage.introduce(first, '专家', pool.name);
    }
    stage.progress(`${pool.name} ${pool.experts.length} 人`, `pool of ${pool.experts.length} experts`);
  }
  return firstExperts;
}
