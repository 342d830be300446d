import { engagements } from '@qingshen/contract';
import type { Round } from './commissions.ts';
import type { Desks } from './papers.ts';
import type { Actor } from './stage.ts';

const params = (by: Actor, { engagementId }: Round) => ({
  organization: by.organizationId,
  engagement: engagementId,
});

/** Rounds whose enterprise acts for itself. */
export const own = (rounds: readonly Round[]) =>
  rounds.flatMap((round) => (round.plant.owner ? [{ ...round, owner: round.plant.owner }] : []));

/** The organiser is whoever decided on the application. */
async function organiserOf(desks: Desks, owner: Actor, round: Round): Promise<Actor | undefined> {
  const { parties } = await owner.does(engagements.readEngagement, { params: params(owner, round) });
  const name = parties.find(({ capacity }) => capacity === 'organiser')?.name;
  return desks.get(name ?? '')?.head;
}

export async function conclude(
  desks: Desks,
  owner: Actor,
  round: Round,
  verdict: {
    stage: 'evaluation' | 'acceptance';
    result: 'passed' | 'not_passed';
    on: string;
    number: string;
  },
): Promise<void> {
  const organiser = await organiserOf(desks, owner, round);
  if (!organiser) return;
  const { engagement } = await organiser.does(engagements.readEngagement, {
    params: params(organiser, round),
  });
  await organiser.does(engagements.recordVerdict, {
    params: params(organiser, round),
    body: {
      version: engagement.version,
      stage: verdict.stage,
      result: verdict.result,
      concludedOn: verdict.on,
      documentNumber: verdict.number,
      opinion:
        verdict.result === 'passed' ? '同意专家组技术审查意见。' : '审核重点不突出，平衡数据不足，退回完善。',
    },
  });
}
