import { campaigns as contract } from '@qingshen/contract';
import { silentMilliseconds, whyNotPublish, whyNotRemove } from '@qingshen/domain/campaigns';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newSecretId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act, Call, Handler } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import type { ListKey, Terms } from '../lists/checker.ts';
import { heldVersion, lost } from '../lists/loaded.ts';
import { leftOut, type Obstacle, type PublicationCounts, publicationCounts } from './publication.sql.ts';
import { leavePublication, leaveSilentPublications } from './publication-state.sql.ts';
import type { Publications } from './publications.ts';
import { beginPublishing, dayOf, type Outcome, type Publishing, publish } from './publish.ts';

type Endpoint = typeof contract.publishVersion;

/** So many are public with the reply: a county's list, or what is added to a province's. */
const atOnce = 1_000;

/** As many as a refusal names; the rest are counted. */
const named = 50;

/** What came between: a round opened for a plant of the list, an organiser gone, a plant entered elsewhere. */
function whyNotRows(obstacles: readonly Obstacle[]): void {
  const of = (code: Obstacle['code']) => obstacles.filter((one) => one.code === code);
  const [open, stale] = [of('round_open'), of('stale')];
  if (open.length > 0)
    refuse('list_rounds_open', {
      count: open.length,
      rows: open.slice(0, named).map(({ row, name, roundNumber }) => ({ row, name, number: roundNumber })),
    });
  if (stale.length > 0)
    refuse('list_rows_stale', {
      count: stale.length,
      rows: stale.slice(0, named).map(({ row, name }) => ({ row, name })),
    });
}

async function whyNotTakenOff(
  ctx: Ctx<Seat>,
  key: ListKey,
  { kind, removed, isConfirmed }: { kind: Terms['kind']; removed: number; isConfirmed: boolean },
) {
  if (kind !== 'whole' || removed === 0) return;
  const { province, campaignId, versionId } = key;
  const refused = whyNotRemove(await ctx.all(leftOut({ province, campaignId, versionId })), isConfirmed);
  if (refused) throw new Refused(refused);
}

function whyNotCampaign(terms: Terms, version: number): void {
  if (terms.campaignState === 'closed') refuse('campaign_state', { state: terms.campaignState });
  // Another list that is public by now says more than that the campaign has changed.
  if (terms.baseNumber !== (terms.publishedVersion ?? 0))
    refuse('list_version_outdated', { published: terms.publishedVersion });
  if (terms.campaignVersion !== version) refuse('stale_version', { version: terms.campaignVersion });
}

/** One list of a campaign is published at a time; one that nobody works on any more stands in nobody's way. */
function whyNotBeside(
  ctx: Ctx<Seat>,
  { province, campaignId }: ListKey,
  { others }: PublicationCounts,
): void {
  const before = new Date(ctx.now.getTime() - silentMilliseconds);
  if ((others ?? []).some((at) => at >= before)) refuse('list_publishing');
  if (others) ctx.post(leaveSilentPublications({ province, campaignId, before, failure: lost }));
}

interface Begun {
  readonly what: Publishing;
  readonly counts: PublicationCounts;
  /** null: it is long, and goes on by itself. */
  readonly outcome: Outcome | null;
}

/** Asked whole, and said to be published; a list of one run is public with this very transaction. */
async function begin(kernel: Kernel, ctx: Ctx<Seat>, { params, body }: Call<Endpoint>): Promise<Begun> {
  const { key, terms } = await heldVersion(ctx, params, 'publish');
  whyNotCampaign(terms, body.version);
  const { province, campaignId, versionId } = key;
  const compared = { province, before: terms.baseId, after: versionId, isWhole: terms.kind === 'whole' };
  const counts = await ctx.one(publicationCounts({ ...compared, campaignId }));
  const { additionReason = null, removalReason = null } = body;
  const refused = whyNotPublish(
    { ...counts, again: terms.publishedVersion !== null },
    { withoutRejected: body.withoutRejected, additionReason, removalReason },
  );
  if (refused) throw new Refused(refused);
  whyNotRows(counts.obstacles ?? []);
  whyNotBeside(ctx, key, counts);
  await whyNotTakenOff(ctx, key, {
    kind: terms.kind,
    removed: counts.removed,
    isConfirmed: body.removalsConfirmed,
  });
  const what: Publishing = {
    key,
    terms,
    run: newSecretId(),
    taken: [],
    listedOn: dayOf(body.listedOn, terms, ctx.now),
    additionReason: terms.publishedVersion === null ? null : additionReason,
    removalReason,
  };
  ctx.post(beginPublishing(ctx, what));
  const isShort = counts.accepted + counts.removed <= atOnce;
  return { what, counts, outcome: isShort ? await publish(kernel, ctx, what) : null };
}

export function publishVersion(kernel: Kernel, publications: Publications): Handler<Endpoint> {
  const seatedAt = seatedBy(kernel, contract.publishVersion);
  return async (call, bearer) => {
    const seated = <T>(work: (ctx: Ctx<Seat>) => Promise<T>) =>
      seatedAt(bearer, call.params.organization, {}, work);
    const { what, counts, outcome } = await seated((ctx) => begin(kernel, ctx, call));
    const ended = outcome ? { outcome } : await publications.begin(what, seated);
    if (ended && 'refused' in ended) throw ended.refused;
    const { number, campaignVersion } = what.terms;
    const { added, removed, changed, same } = counts;
    return {
      number,
      version: ended ? campaignVersion + 1 : campaignVersion,
      state: ended ? ('published' as const) : ('publishing' as const),
      same,
      ...(ended?.outcome ?? { added, removed, changed, told: 0 }),
    };
  };
}

/** Until its last step it can be stopped, and has left nothing; after it the list is public, and that is the answer. */
export const stopPublication =
  (kernel: Kernel): Act<typeof contract.stopPublication> =>
  async (ctx, { params }) => {
    const { key, terms } = await heldVersion(ctx, params, 'stop');
    ctx.post(leavePublication({ province: key.province, id: key.versionId, failure: null }));
    kernel.record(ctx, {
      act: 'list_publication_stopped',
      subject: { kind: 'campaign', id: params.campaign, name: terms.title },
      province: key.province,
      after: { number: terms.number },
    });
    return { state: 'ready' as const };
  };
