import { applications } from '@qingshen/contract';
import type { Office } from './authorities.ts';
import { publishList } from './campaign.ts';
import { audit, commission, type Round } from './commissions.ts';
import { discloseAudits, discloseListing } from './disclosures.ts';
import type { Firm, Plant } from './firms.ts';
import { serveNotices } from './notices.ts';
import { apply, carry, type Desks, desksOf, handle } from './papers.ts';
import { stateFigures } from './profiles.ts';
import { type Actor, type Stage, severally } from './stage.ts';
import { conclude, own } from './verdicts.ts';

/** The campaign of 2025: listed, told, audited; some evaluated, some accepted, some late. Nobody is where all the others are. */
export async function tellHebei(
  stage: Stage,
  offices: Map<string, Office>,
  plants: readonly Plant[],
  firms: readonly Firm[],
): Promise<void> {
  const { campaign, listed } = await publishList(stage, offices, plants);
  await serveNotices(stage, offices, campaign, listed);
  await discloseListing(stage, listed, '2025-08-20');
  const local = firms.filter(({ place }) => place === '13');
  const commissioned = await commission(stage, listed, local, '2025-08-25');
  const reported = await audit(stage, commissioned, '2025-09-15', '2026-01-16');
  await stateFigures(stage, plants, 2025);
  stage.progress(`河北开展审核 ${commissioned.length} 家`, `${commissioned.length} audits under way`);

  const desks = desksOf([...offices.values()].filter(({ line }) => line === 'ecology'));
  const applied = await evaluate(stage, desks, reported);
  await discloseAudits(stage, commissioned, '2026-03-11');
  const passed = await concludeEvaluations(stage, desks, applied);
  await postpone(stage, desks, passed);
  await accept(stage, desks, passed);
  await introduceHebei(stage, desks, passed, plants[0]);
}

/** Whoever looks around meets an enterprise half way, and an office with a paper on its desk. */
async function introduceHebei(
  stage: Stage,
  desks: Desks,
  passed: readonly Round[],
  known: Plant | undefined,
): Promise<void> {
  // Of those that did not apply for acceptance: its round is still open.
  const first = own(passed).find(({ plant }, at) => plant !== known && at % 6 === 5);
  const waiting = own(passed).at(-1);
  if (first) await stage.introduce(first.owner, '企业负责人（审核进行中）', first.plant.enterprise.name);
  if (!waiting) return;
  const { rows } = await waiting.owner.does(applications.listApplications, {
    params: { organization: waiting.owner.organizationId },
    query: { state: 'submitted' },
  });
  const office = desks.get(rows[0]?.at?.authorityName ?? '');
  if (!office) return;
  await stage.introduce(office.head, '县级主管部门签发', office.name);
  if (office.officers.handler)
    await stage.introduce(office.officers.handler, '县级主管部门经办', office.name);
}

type Applied = Round & { owner: Actor; at: number };

async function evaluate(stage: Stage, desks: Desks, rounds: readonly Round[]): Promise<Applied[]> {
  await stage.at('2026-02-10');
  const applying = own(rounds).filter(({ plant }, at) => plant.isDescribed && at % 9 !== 8);
  const applied = await severally(applying, async (round, at) => {
    const application = await apply({
      stage,
      owner: round.owner,
      body: { kind: 'evaluation', engagementId: round.engagementId },
    });
    return { ...round, application, at };
  });
  await stage.at('2026-03-05');
  await severally<(typeof applied)[number], unknown>(applied, ({ owner, application, at }) =>
    at % 11 === 5
      ? handle(desks, owner, application, {
          outcome: 'return',
          opinion: '申请材料不齐，退回补正。',
          items: [{ field: 'main_products', label: 'incomplete', reason: '主要产品未写明产量，请补充' }],
        })
      : carry(desks, owner, application, `清审报〔2026〕${at + 1}号`),
  );
  stage.progress(`河北评估申请 ${applied.length} 份`, `${applied.length} applications for evaluation`);
  return applied.filter(({ at }) => at % 11 !== 5);
}

/** All but one have been evaluated; who has not passed is carried over or tries again. */
async function concludeEvaluations(
  stage: Stage,
  desks: Desks,
  applied: readonly Applied[],
): Promise<Applied[]> {
  await stage.at('2026-05-20');
  const concluded = applied.slice(0, -1);
  await severally(concluded, (round) =>
    conclude(desks, round.owner, round, {
      stage: 'evaluation',
      result: round.at % 8 === 6 ? 'not_passed' : 'passed',
      on: '2026-05-18',
      number: `清洁生产评估〔2026〕${round.at + 1}号`,
    }),
  );
  return concluded.filter(({ at }) => at % 8 !== 6);
}

/** Seasonal production: one asks for a later date and is given it, one is still waiting. */
async function postpone(stage: Stage, desks: Desks, rounds: readonly Round[]): Promise<void> {
  await stage.at('2026-07-20');
  const [first, second] = own(rounds).slice(-2);
  for (const [round, done] of [
    [first, true],
    [second, false],
  ] as const) {
    if (!round) continue;
    const application = await apply({
      stage,
      owner: round.owner,
      body: { kind: 'postponement', engagementId: round.engagementId, duty: 'conclude_acceptance' },
      values: {
        reason_kind: 'seasonal_production',
        reason: '季节性生产，九月至十一月停产检修，无法在停产期间开展验收监测。',
        postponed_to: '2027-01-29',
        plan: '十二月恢复生产后开展验收监测，二〇二七年一月提出验收申请。',
      },
    });
    if (done) await carry(desks, round.owner, application);
  }
}

async function accept(stage: Stage, desks: Desks, rounds: readonly Round[]): Promise<void> {
  await stage.at('2026-08-18');
  const applying = own(rounds)
    .slice(0, -2)
    .filter((_, at) => at % 6 !== 5);
  const applied = await severally(applying, async (round, at) => {
    const application = await apply({
      stage,
      owner: round.owner,
      body: { kind: 'acceptance', engagementId: round.engagementId },
    });
    return { ...round, application, at };
  });
  await stage.at('2026-09-10');
  await severally(applied, ({ owner, application }) => carry(desks, owner, application));
  await stage.at('2026-10-22');
  await severally(applied.slice(0, -1), (round) =>
    conclude(desks, round.owner, round, {
      stage: 'acceptance',
      result: round.at % 9 === 7 ? 'not_passed' : 'passed',
      on: '2026-10-20',
      number: `清洁生产验收〔2026〕${round.at + 1}号`,
    }),
  );
  stage.progress(`河北验收申请 ${applied.length} 份`, `${applied.length} applications for acceptance`);
}
