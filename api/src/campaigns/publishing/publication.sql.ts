import type { ListChange } from '@qingshen/domain/campaigns';
import type { Level } from '@qingshen/domain/divisions';
import type { DeadlineDraft, PinnedTarget } from '@qingshen/domain/engagements';
import type { ListingReason } from '@qingshen/domain/rules';
import { sql } from 'kysely';
import { raw, statement } from '../../kernel/statement.ts';
import { type Compared, sides } from '../lists/difference.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** A row that would be published, with what stands in its way since it was checked. */
export interface PublishableRow {
  row: number;
  name: string;
  divisionCode: string;
  industryCode: string;
  reasons: ListingReason[];
  level: Level;
  hazardousWasteT: number | null;
  burnsCoal: boolean | null;
  obstacle: 'round_open' | 'stale' | null;
  roundNumber: string | null;
}

export const publishableRows = statement(
  ({ province, versionId }: { province: string; versionId: string }) =>
    raw<PublishableRow>(sql`select t.row, t.name, t.division_code as "divisionCode", t.industry_code as "industryCode", t.reasons, t.level,
        t.hazardous_waste_t as "hazardousWasteT", t.burns_coal as "burnsCoal", o.code as obstacle, o.engagement_number as "roundNumber"
      from list_rows t left join app.list_obstacles(${province}, ${versionId}::uuid) o on o.row_number = t.row
      where t.province = ${province} and t.version_id = ${versionId}::uuid and t.standing = 'accepted' and not t.carried order by t.row`),
  { province: '13', versionId: someId },
);

export type PublicationCounts = Record<ListChange, number> & {
  rejected: number;
  unsettledNames: number;
};

/** What publishing would change, counted against what is public now. */
export const publicationCounts = statement(
  (a: Compared) =>
    raw<PublicationCounts>(sql`select count(*) filter (where x.change = 'added') as added,
        count(*) filter (where x.change = 'removed') as removed, count(*) filter (where x.change = 'changed') as changed,
        count(*) filter (where x.change = 'same') as same,
        (select count(*) from list_rows r where r.province = ${a.province} and r.version_id = ${a.after}::uuid
          and r.standing = 'rejected') as rejected,
        (select count(*) from list_rows r where r.province = ${a.province} and r.version_id = ${a.after}::uuid
          and r.standing = 'accepted' and r.known_name is not null and r.kept_name is null) as "unsettledNames"
      from ${sides(a)}`),
  { province: '13', before: someId, after: someId, isWhole: true },
);

export interface Publication {
  province: string;
  versionId: string;
  plans: { targets: readonly (readonly PinnedTarget[])[]; deadlines: readonly (readonly DeadlineDraft[])[] };
  /** Which of them each row has. */
  planned: readonly { row: number; targets: number; deadlines: number }[];
  listedOn: string;
  rulesKnownAt: Date;
  taken: readonly string[];
  additionReason: string | null;
  removalReason: string | null;
  officer: string;
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
}

/** The one statement that publishes: everything it opens, changes and ends, or nothing. */
export const publishList = statement(
  (a: Publication) =>
    raw<Published>(sql`select p.done, p.listing_id as "listingId", p.engagement_id as "engagementId",
        p.engagement_number as number, p.enterprise_id as "enterpriseId", p.enterprise_name as "enterpriseName", p.site_name as "siteName",
        p.is_new as "isNew", p.recipients
      from app.publish_list(${a.province}, ${a.versionId}::uuid, ${JSON.stringify(a.plans)}::jsonb, ${JSON.stringify(a.planned)}::jsonb,
        ${a.listedOn}::date, ${a.rulesKnownAt}::timestamptz, ${a.taken}::uuid[], ${a.additionReason}, ${a.removalReason}, ${a.officer}) p`),
  {
    province: '13',
    versionId: someId,
    plans: { targets: [], deadlines: [] },
    planned: [],
    listedOn: '2025-07-27',
    rulesKnownAt: new Date(0),
    taken: [],
    additionReason: '漏报',
    removalReason: '停产',
    officer: '张三',
  },
);

/** Listings of a campaign by id, with whether each may still be taken off. */
export const listingsNamed = statement(
  (a: { province: string; campaignId: string; ids: readonly string[] }) =>
    raw<{
      id: string;
      name: string;
      number: string;
      isRemoved: boolean;
      isOver: boolean;
    }>(sql`select l.id, l.enterprise_name as name, e.number,
        l.removed_in is not null as "isRemoved", e.closed_at is not null as "isOver"
      from listings l join engagements e on e.province = l.province and e.id = l.engagement_id
      where l.province = ${a.province} and l.campaign_id = ${a.campaignId}::uuid and l.id = any(${a.ids}::uuid[])`),
  { province: '13', campaignId: someId, ids: [someId] },
);

/** Listings that a whole new version leaves out although their rounds are over: those cannot be taken off. */
export const endedAndLeftOut = statement(
  (a: { province: string; campaignId: string; versionId: string }) =>
    raw<{ name: string; number: string }>(sql`select l.enterprise_name as name, e.number
      from listings l join engagements e on e.province = l.province and e.id = l.engagement_id and e.closed_at is not null
      where l.province = ${a.province} and l.campaign_id = ${a.campaignId}::uuid and l.removed_in is null
        and not exists (select from list_rows r where r.province = l.province and r.version_id = ${a.versionId}::uuid
          and r.standing = 'accepted' and r.site_id = l.site_id)
      order by e.number limit 20`),
  { province: '13', campaignId: someId, versionId: someId },
);
