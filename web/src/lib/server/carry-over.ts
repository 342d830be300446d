import { campaigns, engagements, type ReplyOf } from '@qingshen/contract';
import type { Option } from '../ui/SelectField.svelte';
import type { Asking } from './answers.ts';
import { call } from './api.ts';

export type Grounds = ReplyOf<typeof engagements.listCarryOverCandidates>['rows'][number]['grounds'];

/** The grounds that the rules find in one round; none where it is not among those that belong into the next list. */
export async function groundsOf(
  event: Asking,
  organization: string,
  round: { id: string; divisionCode: string; campaignId: string | null },
): Promise<Grounds> {
  let after: string | undefined;
  // A county has at most some hundreds of rounds of one list; nobody is left over on a tenth page.
  for (let page = 0; page < 10; page += 1) {
    const answer = await call(event, engagements.listCarryOverCandidates, {
      params: { organization },
      query: {
        limit: 100,
        after,
        division: round.divisionCode,
        campaign: round.campaignId ?? undefined,
      },
    });
    if (!answer.ok) return [];
    const found = answer.reply.rows.find(({ id }) => id === round.id);
    if (found) return found.grounds;
    if (!answer.reply.next) return [];
    after = answer.reply.next;
  }
  return [];
}

/** Lists that a round may go on in: any but its own, the latest year first. */
export async function campaignChoices(
  event: Asking,
  organization: string,
  without: string | null = null,
): Promise<Option[]> {
  const answer = await call(event, campaigns.listCampaigns, {
    params: { organization },
    query: { limit: 100 },
  });
  if (!answer.ok) return [];
  return answer.reply.rows
    .filter(({ id, state }) => id !== without && state !== 'closed')
    .map(({ id, title }) => ({ value: id, label: title }));
}
