import { campaigns as contract } from '@qingshen/contract';
import { type ListingLine, listFileNames, listingsSheet } from '@qingshen/documents/list-sheet';
import { chinese } from '@qingshen/domain';
import { levelWord, reasonWords } from '@qingshen/domain/campaigns';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import { sendAttachment } from '../../files/index.ts';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act, Handler } from '../../kernel/mount.ts';
import { cut, decodeCursor } from '../../kernel/page.ts';
import { placedId } from '../../kernel/placed.ts';
import { refuse } from '../../kernel/refused.ts';
import { seatedBy } from '../../kernel/seated.ts';
import { answeringTo } from '../answering-to.ts';
import { targetShown } from '../lists/row-shown.ts';
import {
  countCap,
  type ListingFilter,
  listingInSight,
  listingPage,
  listingsCounted,
} from './listings.sql.ts';
import { type ListingRead, listingShown } from './shown.ts';

type Asked = Omit<Parameters<Act<typeof contract.listListings>>[1]['query'], 'after' | 'limit' | 'sort'>;

/** An authority's list is driven from its own divisions, an enterprise's from itself. */
function filterFor(ctx: Ctx<Seat>, { campaign, division, ...rest }: Asked): ListingFilter {
  const today = beijingDate(ctx.now);
  const isAuthority = ctx.seat.kind === 'authority';
  const seat = isAuthority ? (ctx.seat.divisionCode ?? undefined) : undefined;
  const place = campaign === undefined ? null : placedId(campaign);
  if (place && place.province !== ctx.seat.province) refuse('not_found');
  const divisions = answeringTo(division ?? seat, ctx.seat.line, today);
  return {
    ...rest,
    ...(divisions ? { divisions } : {}),
    ...(place ? { campaign: place.uuid } : {}),
    ...(ctx.seat.kind === 'enterprise' ? { enterpriseId: ctx.who.organizationId ?? '' } : {}),
    organizationId: ctx.who.organizationId ?? '',
    province: ctx.seat.province ?? '00',
    at: ctx.now,
  };
}

const keyOf = {
  division: (row: ListingRead) => row.divisionCode,
  enterprise_name: (row: ListingRead) => row.enterpriseName,
  listed_on: (row: ListingRead) => row.listedOn,
};

export const listListings: Act<typeof contract.listListings> = async (ctx, { query }) => {
  const { after: cursor, limit, sort, ...asked } = query;
  const filter = filterFor(ctx, asked);
  const after = decodeCursor(cursor, ['text', 'uuid']);
  if (after && sort.endsWith('listed_on') && !/^\d{4}-\d{2}-\d{2}$/.test(after[0] ?? ''))
    refuse('invalid_input', { fields: [{ in: 'query', field: 'after', rule: 'cursor' }] });
  const [rows, counted] = await Promise.all([
    ctx.all(listingPage({ ...filter, sort, after, limit })),
    after === null ? ctx.one(listingsCounted(filter)) : null,
  ]);
  const sortKey = keyOf[sort.replace('-', '') as keyof typeof keyOf];
  const page = cut(rows, limit, (row) => [sortKey(row), row.id], listingShown);
  if (!counted) return page;
  return { ...page, total: { count: Math.min(counted.count, countCap), capped: counted.count > countCap } };
};

export const readListing: Act<typeof contract.readListing> = async (ctx, { params }) => {
  const { province, uuid: id } = placedId(params.listing);
  const { targets, ...row } = await ctx.one(
    listingInSight({ organizationId: params.organization, province, at: ctx.now, id }),
  );
  return { ...listingShown(row), address: row.address, targets: targets.map(targetShown) };
};

/** As many rows as one sheet is made of; who wants more narrows what is asked. */
const most = 10_000;

function lineOf(row: ListingRead): ListingLine {
  const shown = listingShown(row);
  return {
    campaign: shown.campaignTitle,
    documentNumber: shown.documentNumber,
    number: shown.engagementNumber,
    enterprise: shown.enterpriseName,
    creditCode: shown.creditCode,
    site: shown.siteName,
    place: shown.divisionName,
    industry: `${shown.industryCode} ${shown.industryName}`,
    reasons: reasonWords(shown.reasons),
    level: levelWord[shown.level],
    organiser: shown.organiserName,
    target: shown.targetLevel && chinese('target_level', shown.targetLevel),
    state: chinese('engagement_state', shown.state),
    listedOn: shown.listedOn as LocalDate,
    additionReason: shown.additionReason,
    removedOn: (shown.removed?.on ?? null) as LocalDate | null,
    removalReason: shown.removed?.reason ?? null,
  };
}

export function exportListings(kernel: Kernel): Handler<typeof contract.exportListings> {
  const seated = seatedBy(kernel, contract.exportListings);
  return async ({ params, query, reply }, bearer) => {
    const rows = await seated(bearer, params.organization, { readOnly: true }, async (ctx) => {
      const page = { ...filterFor(ctx, query), sort: 'division', after: null, limit: most } as const;
      return ctx.all(listingPage(page));
    });
    if (rows.length > most) refuse('export_too_long', { limit: most });
    const content = await listingsSheet(rows.map(lineOf));
    return sendAttachment(reply, {
      name: listFileNames.listings,
      kind: 'xlsx',
      bytes: content.length,
      content,
    });
  };
}
