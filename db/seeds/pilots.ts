import type { Office } from './authorities.ts';
import { audit, auditAlone, type Round } from './commissions.ts';
import type { Plant } from './firms.ts';
import { ableToEnrol, enrol, roundsOf } from './henan.ts';
import { apply, carry, type Desks, desksOf } from './papers.ts';
import { answerLists, publishCompleted, reportingUnits, sendList } from './returns.ts';
import { type Stage, severally } from './stage.ts';
import { conclude, own } from './verdicts.ts';

/** The year before, in small: a few volunteers audit by themselves, pass, and are the first whom the province publishes. */
export async function tellPilots(
  stage: Stage,
  offices: Map<string, Office>,
  plants: readonly Plant[],
): Promise<readonly Plant[]> {
  const pilots = ableToEnrol(offices, plants).slice(0, 4);
  const desks = desksOf([...offices.values()].filter(({ line }) => line === 'industry'));
  await stage.at('2025-07-15');
  const volunteers = await severally(pilots, (plant) => enrol(stage, plant));
  await stage.at('2025-07-22');
  await severally(volunteers, ({ owner, application }) => carry(desks, owner, application));
  const rounds = own(await roundsOf(volunteers));
  await stage.at('2025-07-28');
  await severally(rounds, ({ owner, engagementId }) => auditAlone(owner, engagementId));
  await audit(stage, rounds, '2025-08-04', '2025-10-10');
  await conclusion(stage, desks, rounds, 'evaluation', ['2025-10-14', '2025-10-20', '2025-10-31']);
  await conclusion(stage, desks, rounds, 'acceptance', ['2025-11-10', '2025-11-17', '2025-12-05']);

  await stage.at('2025-12-10');
  const sent = await severally(await reportingUnits(offices), (office) =>
    sendList(office, 'completed', 2025),
  );
  await stage.at('2025-12-16');
  await answerLists(offices, sent);
  await stage.at('2025-12-22');
  await publishCompleted(offices, 2025);
  stage.progress(`河南2025年完成验收 ${rounds.length} 家`, `${rounds.length} accepted in Henan in 2025`);
  return pilots;
}

/** Applied for, sent on, concluded: each on its day. */
async function conclusion(
  stage: Stage,
  desks: Desks,
  rounds: readonly (Round & { owner: NonNullable<Plant['owner']> })[],
  kind: 'evaluation' | 'acceptance',
  [applied, carried, concluded]: readonly [string, string, string],
): Promise<void> {
  await stage.at(applied);
  const papers = await severally(rounds, ({ owner, engagementId }) =>
    apply({ stage, owner, body: { kind, engagementId } }),
  );
  await stage.at(carried);
  await severally(rounds, ({ owner }, at) => carry(desks, owner, papers[at] ?? ''));
  await stage.at(concluded);
  await severally(rounds, (round, at) =>
    conclude(desks, round.owner, round, {
      stage: kind,
      result: 'passed',
      on: concluded,
      number: `清洁生产${kind === 'evaluation' ? '评估' : '验收'}〔2025〕${at + 1}号`,
    }),
  );
}
