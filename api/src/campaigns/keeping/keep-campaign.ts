import type { campaigns as contract } from '@qingshen/contract';
import { bareDocumentNumber, whyNotTerms } from '@qingshen/domain/campaigns';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { placed, placedId } from '../../kernel/placed.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import type { Row } from '../../kernel/statement.ts';
import {
  campaignWithLaw,
  deleteDraft,
  holdCampaign,
  insertCampaign,
  sameNotice,
  updateCampaign,
} from './campaigns.sql.ts';

/** Beginning a campaign, correcting what it is, and closing it. */

/** One notice is one campaign of its year, whatever it is called. */
async function whyNotNotice(
  ctx: Ctx<Seat>,
  what: { province: string; year: number; documentNumber: string },
  but: string | null,
): Promise<void> {
  const { province, year } = what;
  const authorityId = ctx.who.organizationId ?? '';
  const bare = bareDocumentNumber(what.documentNumber);
  const other = await ctx.maybe(sameNotice({ province, authorityId, year, bare, but }));
  if (other)
    refuse('campaign_known', {
      field: 'documentNumber',
      title: other.title,
      campaign: placed(province, other.id),
    });
}

export const createCampaign =
  (kernel: Kernel): Act<typeof contract.createCampaign> =>
  async (ctx, { params, body }) => {
    const { province, divisionCode, line } = ctx.seat;
    if (province === null || divisionCode === null || line === null) return refuse('not_found');
    const terms = { ...body, listedOn: body.listedOn as LocalDate | null };
    const refused = whyNotTerms(terms, line, beijingDate(ctx.now));
    if (refused) throw new Refused(refused);
    await whyNotNotice(ctx, { province, ...terms }, null);
    const id = newId();
    ctx.post(
      insertCampaign({
        province,
        id,
        authority_id: params.organization,
        authority_name: ctx.seat.organizationName,
        title: body.title,
        document_number: body.documentNumber,
        track: body.track,
        year: body.year,
        line,
        lines: body.lines,
        jurisdiction: divisionCode,
        listed_on: body.listedOn,
        created_at: ctx.now,
      }),
    );
    const campaignId = placed(province, id);
    kernel.record(ctx, {
      act: 'campaign_created',
      subject: { kind: 'campaign', id: campaignId, name: body.title },
      province,
      after: { document_number: body.documentNumber, track: body.track, lines: body.lines, year: body.year },
    });
    return { campaignId, version: 1 };
  };

type Held = Row<ReturnType<typeof holdCampaign>>;

/** Our own campaign, held and still open. One that is closed is nobody's to hold: then it is only said that it is. */
export async function ourCampaign(
  ctx: Ctx<Seat>,
  campaign: string,
): Promise<Held & { province: string; id: string }> {
  const { province, uuid: id } = placedId(campaign);
  const authorityId = ctx.who.organizationId ?? '';
  const found = await ctx.maybe(holdCampaign({ province, id, authorityId }));
  if (found) return { ...found, province, id };
  const closed = await ctx.one(campaignWithLaw({ province, id }));
  return closed.authorityId === authorityId
    ? refuse('campaign_state', { state: closed.state })
    : refuse('not_found');
}

/** The same, as the caller has seen it. */
async function held(
  ctx: Ctx<Seat>,
  { campaign, version }: { campaign: string; version: number },
): Promise<Held & { province: string; id: string }> {
  const found = await ourCampaign(ctx, campaign);
  if (found.version !== version) refuse('stale_version', { version: found.version });
  return found;
}

/** What the list rests on changes only while there is none; once it is public the notice's own words alone. */
function whyNotEdit(campaign: Held, body: Parameters<Act<typeof contract.editCampaign>>[1]['body']): void {
  const { track, lines, year, listedOn } = body;
  const touchesTerms = [track, lines, year, listedOn].some((value) => value !== undefined);
  if (campaign.state === 'published' && touchesTerms) refuse('campaign_state', { state: campaign.state });
  if (campaign.isBeingPublished) refuse('list_publishing');
  if (campaign.hasList && (track !== undefined || lines !== undefined)) refuse('campaign_has_list');
}

export const editCampaign =
  (kernel: Kernel): Act<typeof contract.editCampaign> =>
  async (ctx, { params, body }) => {
    const campaign = await held(ctx, { campaign: params.campaign, version: body.version });
    whyNotEdit(campaign, body);
    const { track = campaign.track, lines = campaign.lines } = body;
    const listedOn = (body.listedOn === undefined ? campaign.listedOn : body.listedOn) as LocalDate | null;
    const { year = campaign.year, documentNumber = campaign.documentNumber } = body;
    const terms = { track, lines, listedOn, year, documentNumber };
    const refused = whyNotTerms(terms, ctx.seat.line, beijingDate(ctx.now));
    if (refused) throw new Refused(refused);
    const { province, id } = campaign;
    if (body.year !== undefined || body.documentNumber !== undefined)
      await whyNotNotice(ctx, { province, ...terms }, id);
    ctx.post(
      updateCampaign({
        province,
        id,
        set: {
          ...(body.title === undefined ? {} : { title: body.title }),
          ...(body.documentNumber === undefined ? {} : { document_number: body.documentNumber }),
          ...(body.year === undefined ? {} : { year: body.year }),
          track,
          lines,
          listed_on: listedOn,
        },
      }),
    );
    const { version: _, ...after } = body;
    kernel.record(ctx, {
      act: 'campaign_edited',
      subject: { kind: 'campaign', id: params.campaign, name: body.title ?? campaign.title },
      province,
      after,
    });
    return { version: campaign.version + 1 };
  };

function whyNotEnd(campaign: Held): void {
  if (campaign.isRead) refuse('list_reading_already');
  if (campaign.isBeingPublished) refuse('list_publishing');
}

/** A draft that nobody was told of leaves nothing but its trail; its workbooks are swept like all that nobody refers to. */
export const deleteCampaign =
  (kernel: Kernel): Act<typeof contract.deleteCampaign> =>
  async (ctx, { params, query }) => {
    const campaign = await held(ctx, { campaign: params.campaign, version: query.version });
    if (campaign.state !== 'draft') refuse('campaign_state', { state: campaign.state });
    whyNotEnd(campaign);
    const { province, id, title, documentNumber, year } = campaign;
    ctx.post(deleteDraft({ province, id }));
    kernel.record(ctx, {
      act: 'campaign_deleted',
      subject: { kind: 'campaign', id: params.campaign, name: title },
      province,
      before: { document_number: documentNumber, year },
    });
    return null;
  };

export const closeCampaign =
  (kernel: Kernel): Act<typeof contract.closeCampaign> =>
  async (ctx, { params, body }) => {
    const campaign = await held(ctx, { campaign: params.campaign, version: body.version });
    whyNotEnd(campaign);
    const { province, id } = campaign;
    ctx.post(updateCampaign({ province, id, set: { state: 'closed', closed_at: ctx.now } }));
    kernel.record(ctx, {
      act: 'campaign_closed',
      subject: { kind: 'campaign', id: params.campaign, name: campaign.title },
      province,
      before: { state: campaign.state },
    });
    return { version: campaign.version + 1, state: 'closed' as const };
  };
