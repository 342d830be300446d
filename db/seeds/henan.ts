import { type Args, type applications, engagements, returns } from '@qingshen/contract';
import { type Office, officeAt } from './authorities.ts';
import { audit, commission, type Round } from './commissions.ts';
import type { Firm, Plant } from './firms.ts';
import { apply, carry, type Desks, desksOf, handle } from './papers.ts';
import { type Actor, type Stage, severally } from './stage.ts';

interface Volunteer {
  plant: Plant;
  owner: Actor;
  application: string;
}

/** The voluntary year of 2026: who asks is let in by the city, the city tells the province, audits begin. */
export async function enrolVolunteers(
  stage: Stage,
  offices: Map<string, Office>,
  plants: readonly Plant[],
): Promise<Round[]> {
  await stage.at('2026-02-03');
  const desks = desksOf([...offices.values()].filter(({ line }) => line === 'industry'));
  const willing = plants.filter(
    ({ enterprise, owner, isDescribed, sites }) =>
      enterprise.place === '41' &&
      owner &&
      sites.length > 0 &&
      isDescribed &&
      isOnItsWay(offices, enterprise),
  );
  const volunteers = await severally(willing, async (plant) => {
    const owner = plant.owner as Actor;
    const application = await apply({
      stage,
      owner,
      body: { kind: 'enrolment', siteId: plant.sites[0]?.id ?? '' } as Args<
        typeof applications.startApplication
      >['body'],
    });
    return { plant, owner, application };
  });
  await stage.at('2026-02-24');
  await severally(volunteers, ({ owner, application }, at) => answer(desks, owner, application, at));
  stage.progress(`河南自愿审核申请 ${volunteers.length} 份`, `${volunteers.length} volunteers`);
  await collect(stage, offices);
  return roundsOf(volunteers);
}

/** Where the county's office has not come yet, a paper cannot be sent through it. */
const isOnItsWay = (offices: Map<string, Office>, { division }: Plant['enterprise']) =>
  officeAt(offices, 'industry', division) !== undefined;

async function answer(desks: Desks, owner: Actor, application: string, at: number): Promise<void> {
  if (at % 9 === 8) return;
  if (at % 9 === 7) {
    await handle(desks, owner, application, {
      outcome: 'return',
      opinion: '请补正后重新提交。',
      items: [{ field: 'energy', label: 'incorrect', reason: '用能总量与统计报表不一致，请核实' }],
    });
    return;
  }
  await carry(desks, owner, application);
}

async function roundsOf(volunteers: readonly Volunteer[]): Promise<Round[]> {
  const rounds = await severally(volunteers, async ({ plant, owner }) => {
    const { rows } = await owner.does(engagements.listEngagements, {
      params: { organization: owner.organizationId },
      query: { track: 'voluntary' },
    });
    return rows[0] ? { plant, engagementId: rows[0].id } : null;
  });
  return rounds.filter((round) => round !== null);
}

/** Most cities have sent the list of 15 March, one late, some not at all. */
async function collect(stage: Stage, offices: Map<string, Office>): Promise<void> {
  await stage.at('2026-03-12');
  const cities = [...offices.values()].filter(
    ({ line, place, officers, level }) =>
      line === 'industry' && place === '41' && level !== 'province' && officers.handler,
  );
  const city = cities[0];
  if (city) await stage.introduce(city.head, '市级工信主管部门负责人', city.name);
  for (const [at, office] of cities.entries()) {
    if (at % 5 === 4) continue;
    if (at === 3) await stage.at('2026-03-19');
    await send(office);
  }
}

async function send({ head, officers }: Office): Promise<void> {
  const handler = officers.handler ?? head;
  const organization = head.organizationId;
  const mine = await handler
    .does(returns.listOwnReturns, { params: { organization }, query: { year: 2026 } })
    .catch(() => null);
  if (!mine) return;
  const found = await handler.does(returns.readOwnReturn, {
    params: { organization, kind: 'collected' },
    query: { year: 2026 },
  });
  const { returnId, version } = await handler.does(returns.prepareReturn, {
    params: { organization },
    body: { kind: 'collected', year: 2026, nothing: found.entries.length === 0 },
  });
  await head.does(returns.signReturn, { params: { organization, return: returnId }, body: { version } });
}

/** After the filings are decided: whoever is filed for the industry may be commissioned. */
export async function auditVolunteers(
  stage: Stage,
  rounds: readonly Round[],
  firms: readonly Firm[],
): Promise<void> {
  const local = firms.filter(({ place }) => place === '41');
  const commissioned = await commission(stage, rounds, local, '2026-04-20');
  const first = commissioned[0]?.plant;
  if (first?.owner) await stage.introduce(first.owner, '企业负责人（自愿审核）', first.enterprise.name);
  await audit(stage, commissioned, '2026-05-11', '2026-09-28');
  stage.progress(`河南开展审核 ${commissioned.length} 家`, `${commissioned.length} voluntary audits`);
}
