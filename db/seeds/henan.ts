import { engagements } from '@qingshen/contract';
import { type Office, officeAt } from './authorities.ts';
import { audit, commission, type Round } from './commissions.ts';
import type { Firm, Plant } from './firms.ts';
import { apply, carry, type Desks, desksOf, handle } from './papers.ts';
import { answerLists, reportingUnits, sendList } from './returns.ts';
import { type Actor, type Stage, severally } from './stage.ts';

export interface Volunteer {
  plant: Plant;
  owner: Actor;
  application: string;
}

/** The voluntary year of 2026: who asks is let in by the city, the city tells the province, audits begin. */
export async function enrolVolunteers(
  stage: Stage,
  offices: Map<string, Office>,
  plants: readonly Plant[],
  earlier: readonly Plant[],
): Promise<Round[]> {
  await stage.at('2026-02-03');
  const desks = desksOf([...offices.values()].filter(({ line }) => line === 'industry'));
  const willing = ableToEnrol(offices, plants).filter((plant) => !earlier.includes(plant));
  const volunteers = await severally(willing, (plant) => enrol(stage, plant));
  await stage.at('2026-02-24');
  await severally(volunteers, ({ owner, application }, at) => answer(desks, owner, application, at));
  stage.progress(`河南自愿审核申请 ${volunteers.length} 份`, `${volunteers.length} volunteers`);
  await collect(stage, offices);
  return roundsOf(volunteers);
}

/** Described, with an account and a site; and where the county's office has come, for a paper is sent through it. */
export const ableToEnrol = (offices: Map<string, Office>, plants: readonly Plant[]): Plant[] =>
  plants.filter(
    ({ enterprise, owner, isDescribed, sites }) =>
      enterprise.place === '41' &&
      owner &&
      sites.length > 0 &&
      isDescribed &&
      officeAt(offices, 'industry', enterprise.division),
  );

export async function enrol(stage: Stage, plant: Plant): Promise<Volunteer> {
  const owner = plant.owner as Actor;
  const body = { kind: 'enrolment', siteId: plant.sites[0]?.id ?? '' } as const;
  return { plant, owner, application: await apply({ stage, owner, body }) };
}

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

export async function roundsOf(volunteers: readonly Volunteer[]): Promise<Round[]> {
  const rounds = await severally(volunteers, async ({ plant, owner }) => {
    const { rows } = await owner.does(engagements.listEngagements, {
      params: { organization: owner.organizationId },
      query: { track: 'voluntary' },
    });
    return rows[0] ? { plant, engagementId: rows[0].id } : null;
  });
  return rounds.filter((round) => round !== null);
}

/** Most cities sent the list of 15 March, two late, some not at all; the province took most as they were. */
async function collect(stage: Stage, offices: Map<string, Office>): Promise<void> {
  const units = await reportingUnits(offices);
  const sending = units.filter((_, at) => at % 5 !== 4);
  await stage.at('2026-03-12');
  const sent = await severally(sending.slice(0, -2), (office) => sendList(office, 'collected', 2026));
  await stage.at('2026-03-19');
  sent.push(...(await severally(sending.slice(-2), (office) => sendList(office, 'collected', 2026))));
  await stage.at('2026-03-26');
  await answerLists(offices, sent.slice(0, -3));
  const city = sending.find(({ level }, at) => level === 'city' && sent[at]?.entries);
  if (city) await stage.introduce(city.head, '市级工信主管部门负责人', city.name);
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
