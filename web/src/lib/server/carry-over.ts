import { campaigns, engagements, type ReplyOf } from '@qingshen/contract';
import type { Track } from '@qingshen/domain/engagements';
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

/** Lists to choose rounds by, the latest year first. */
export async function campaignChoices(event: Asking, organization: string): Promise<Option[]> {
  const rows = await campaignsSeen(event, organization, {});
  return rows.filter(({ state }) => state !== 'closed').map(({ id, title }) => ({ value: id, label: title }));
}

/** Lists that a round may go on in: our own, published, of its track, made public after the one it stands in. */
export async function laterLists(
  event: Asking,
  organization: string,
  round: { campaignId: string | null; track: Track; listedOn: string | null },
): Promise<Option[]> {
  const rows = await campaignsSeen(event, organization, { state: 'published', track: round.track });
  return rows
    .filter(
      ({ id, ours, listedOn }) =>
        ours && id !== round.campaignId && (listedOn ?? '') > (round.listedOn ?? ''),
    )
    .map(({ id, title }) => ({ value: id, label: title }));
}

async function campaignsSeen(
  event: Asking,
  organization: string,
  query: { state?: 'published'; track?: Track },
) {
  const params = { organization };
  const answer = await call(event, campaigns.listCampaigns, { params, query: { ...query, limit: 100 } });
  return answer.ok ? answer.reply.rows : [];
}
