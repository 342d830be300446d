import { type ListChange, statesInHand, type ToRemove } from '@qingshen/domain/campaigns';
import type { Level } from '@qingshen/domain/divisions';
import type {
  CarryOverGround,
  DeadlineDraft,
  PermitManagement,
  PinnedTarget,
} from '@qingshen/domain/engagements';
import type { ListingReason } from '@qingshen/domain/rules';
import { sql } from 'kysely';
import { raw, statement } from '../../kernel/statement.ts';
import { type Compared, sides } from '../lists/difference.sql.ts';
import { unconfirmed } from '../lists/rows.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** A row that is being published. */
export interface PublishableRow {
  row: number;
  divisionCode: string;
  industryCode: string;
  reasons: ListingReason[];
  level: Level;
  hazardousWasteT: number | null;
  burnsCoal: boolean | null;
  permitManagement: PermitManagement | null;
}

export const publishableRows = statement(
  ({
    province,
    versionId,
    after,
    limit,
  }: {
    province: string;
    versionId: string;
    after: number;
    limit: number;
  }) =>
    raw<PublishableRow>(sql`select t.row, t.division_code as "divisionCode", t.industry_code as "industryCode", t.reasons, t.level,
        t.hazardous_waste_t as "hazardousWasteT", t.burns_coal as "burnsCoal", p.permit_management as "permitManagement"
      from list_rows t left join site_permits p on p.province = t.province and p.site_id = t.site_id
      where t.province = ${province} and t.version_id = ${versionId}::uuid and t.standing = 'accepted' and not t.carried
        and t.row > ${after}::integer order by t.row limit ${limit}::integer`),
  { province: '13', versionId: someId, after: 0, limit: 1000 },
);

/** What stands in a row's way since it was checked. */
export interface Obstacle {
  row: number;
  name: string;
  code: 'round_open' | 'stale';
  roundNumber: string | null;
}

export type PublicationCounts = Record<ListChange, number> & {
  accepted: number;
  rejected: number;
  unsettledNames: number;
  unconfirmed: number;
  obstacles: Obstacle[] | null;
  /** Another version of the campaign that is being published; one whose process died among them. */
  others: Date[] | null;
};

/** What publishing would change, counted against what is public now, and what stands in its way. */
export const publicationCounts = statement(
  ({ campaignId, ...a }: Compared & { campaignId: string }) => {
    const rows = (condition: string) => sql`(select count(*) from list_rows r
      where r.province = ${a.province} and r.version_id = ${a.after}::uuid and not r.carried and ${sql.raw(condition)})`;
    return raw<PublicationCounts>(sql`select count(*) filter (where x.change = 'added') as added,
        count(*) filter (where x.change = 'removed') as removed, count(*) filter (where x.change = 'changed') as changed,
        count(*) filter (where x.change = 'same') as same, ${rows("r.standing = 'accepted'")} as accepted,
        ${rows("r.standing = 'rejected'")} as rejected,
        ${rows("r.standing = 'accepted' and r.known_name is not null and r.kept_name is null")} as "unsettledNames",
        ${rows(unconfirmed('r'))} as unconfirmed,
        (select jsonb_agg(jsonb_build_object('row', o.row_number, 'name', o.name, 'code', o.code, 'roundNumber', o.engagement_number)
            order by o.row_number) from app.list_obstacles(${a.province}, ${a.after}::uuid) o) as obstacles,
        (select array_agg(v.heartbeat_at) from list_versions v where v.province = ${a.province} and v.campaign_id = ${campaignId}::uuid
          and v.id <> ${a.after}::uuid and v.state = 'publishing') as others
      from ${sides(a)}`);
  },
  { province: '13', campaignId: someId, before: someId, after: someId, isWhole: true },
);

export interface PublishedRun {
  province: string;
  versionId: string;
  run: string;
  /** The rows of this run: after the first number, up to the second. */
  past: number;
  upto: number;
  plans: { targets: readonly (readonly PinnedTarget[])[]; deadlines: readonly (readonly DeadlineDraft[])[] };
  /** Which of them each row has. */
  planned: readonly { row: number; targets: number; deadlines: number }[];
}

export interface Recipient {
  accountId: string;
  name: string;
  mail: string | null;
  locale: 'zh-CN' | 'en';
}

export interface Published {
  done: 'added' | 'changed' | 'removed';
  listingId: string;
  engagementId: string;
  number: string;
  enterpriseId: string;
  enterpriseName: string;
  siteName: string;
  /** The list brought the enterprise in. */
  isNew: boolean;
  recipients: Recipient[];
  /** The round before, where this one goes on with it. */
  carriedId: string | null;
  carriedNumber: string | null;
  ground: CarryOverGround | null;
}

const told =
  sql.raw(`p.done, p.listing_id as "listingId", p.engagement_id as "engagementId", p.engagement_number as number,
  p.enterprise_id as "enterpriseId", p.enterprise_name as "enterpriseName", p.site_name as "siteName", p.is_new as "isNew",
  p.recipients, p.carried_id as "carriedId", p.carried_number as "carriedNumber", p.ground`);

/** So many rows with all that they open and change. */
export const publishRows = statement(
  (a: PublishedRun) =>
    raw<Published>(sql`select ${told} from app.publish_rows(${a.province}, ${a.versionId}::uuid, ${a.run}::uuid, ${a.past}::integer,
      ${a.upto}::integer, ${JSON.stringify(a.plans)}::jsonb, ${JSON.stringify(a.planned)}::jsonb) p`),
  {
    province: '13',
    versionId: someId,
    run: someId,
    past: 0,
    upto: 1000,
    plans: { targets: [], deadlines: [] },
    planned: [],
  },
);

/** The last step: what is taken off, and the version is public. */
export const publishEnd = statement(
  (a: { province: string; versionId: string; run: string; taken: readonly string[] }) =>
    raw<Published>(
      sql`select ${told} from app.publish_end(${a.province}, ${a.versionId}::uuid, ${a.run}::uuid, ${a.taken}::uuid[]) p`,
    ),
  { province: '13', versionId: someId, run: someId, taken: [someId] },
);

/** How a round stands that is to be taken off, with the applications under way as far as they have reached the officer. */
const standing = sql`l.enterprise_name as name, e.number, e.state, e.closed_at is not null as "isOver",
  (select array_agg(a.number order by a.number) from applications a where a.province = e.province and a.engagement_id = e.id
    and a.kind in ('evaluation', 'acceptance') and a.state in ('submitted', 'correction_requested')) as applications`;

/** Listings of a campaign by id, with whether each may still be taken off. */
export const listingsNamed = statement(
  (a: { province: string; campaignId: string; ids: readonly string[] }) =>
    raw<
      ToRemove & { id: string; isRemoved: boolean }
    >(sql`select l.id, l.removed_in is not null as "isRemoved", ${standing}
      from listings l join engagements e on e.province = l.province and e.id = l.engagement_id
      where l.province = ${a.province} and l.campaign_id = ${a.campaignId}::uuid and l.id = any(${a.ids}::uuid[])`),
  { province: '13', campaignId: someId, ids: [someId] },
);

/** Listings that a whole new version does not name, of rounds that are over or in hand: the first few of them. */
export const leftOut = statement(
  (a: { province: string; campaignId: string; versionId: string }) =>
    raw<ToRemove>(sql`select x.* from (select ${standing}
      from listings l join engagements e on e.province = l.province and e.id = l.engagement_id
      where l.province = ${a.province} and l.campaign_id = ${a.campaignId}::uuid and l.removed_in is null
        and not exists (select from list_rows r where r.province = l.province and r.version_id = ${a.versionId}::uuid
          and r.site_id = l.site_id)
        and not exists (select from list_rows r where r.province = l.province and r.version_id = ${a.versionId}::uuid
          and r.plant is null and r.name = l.enterprise_name)) x
      where x."isOver" or x.state = any(${[...statesInHand]}::text[]) or x.applications is not null
      order by x."isOver" desc, x.number limit 20`),
  { province: '13', campaignId: someId, versionId: someId },
);
