import type { CampaignState, ListVersionKind, ListVersionState } from '@qingshen/domain/campaigns';
import type { Track } from '@qingshen/domain/engagements';
import type { Line } from '@qingshen/domain/tenancy';
import { sql } from 'kysely';
import { type Law, lawOf } from '../../engagements/index.ts';
import { q, statement } from '../../kernel/statement.ts';
import type { Authority } from '../rule-book.ts';
import { unconfirmed } from './rows.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '13', id: someId };

const rowsOf = (condition: string) =>
  sql<number>`(select count(*) from list_rows r where r.province = v.province and r.version_id = v.id and not r.carried
    and ${sql.raw(condition)})`;

const versions = () =>
  q
    .selectFrom('list_versions as v')
    .select([
      'v.province',
      'v.id',
      'v.campaign_id as campaignId',
      'v.number',
      'v.base_number as baseNumber',
      'v.file_name as fileName',
      'v.sha256',
      'v.stored_as as storedAs',
      'v.layout',
      'v.uploaded_at as uploadedAt',
      'v.uploaded_by_name as uploadedBy',
      'v.rows_expected as rowsExpected',
      'v.rows_read as rowsRead',
      'v.heartbeat_at as heartbeatAt',
      'v.failure',
      'v.rows_published as rowsPublished',
      'v.publication_failure as publicationFailure',
      'v.published_at as publishedAt',
      'v.published_by_name as publishedBy',
      'v.addition_reason as additionReason',
      'v.removal_reason as removalReason',
      sql<ListVersionKind>`v.kind`.as('kind'),
      sql<ListVersionState>`v.state`.as('state'),
      rowsOf('true').as('rows'),
      rowsOf("r.standing = 'accepted'").as('accepted'),
      rowsOf("r.standing = 'rejected'").as('rejected'),
      rowsOf("r.standing = 'set_aside'").as('setAside'),
      rowsOf("r.standing = 'accepted' and r.warnings <> '[]'").as('warned'),
      rowsOf("r.standing = 'accepted' and r.known_name is not null and r.kept_name is null").as(
        'unsettledNames',
      ),
      rowsOf(unconfirmed('r')).as('unconfirmed'),
      rowsOf("r.standing = 'accepted' and r.carries is not null").as('carried'),
    ]);

export const versionsOfCampaign = statement(
  (a: { province: string; campaignId: string; authorityId: string }) =>
    versions()
      .where('v.province', '=', a.province)
      .where('v.campaign_id', '=', a.campaignId)
      .where('v.authority_id', '=', a.authorityId)
      .orderBy('v.number', 'desc')
      .limit(500),
  { province: '13', campaignId: someId, authorityId: someId },
);

interface OneVersion {
  province: string;
  id: string;
  campaignId: string;
  authorityId: string;
}
const someVersion = { ...someKey, campaignId: someId, authorityId: someId };

export const versionOfCampaign = statement(
  (a: OneVersion) =>
    versions()
      .where('v.province', '=', a.province)
      .where('v.id', '=', a.id)
      .where('v.campaign_id', '=', a.campaignId)
      .where('v.authority_id', '=', a.authorityId),
  someVersion,
);

/** Who has read the same workbook already; what was cancelled or failed holds nothing of it. */
export const versionsOfContent = statement(
  (a: { province: string; campaignId: string; authorityId: string; sha256: Buffer }) =>
    q
      .selectFrom('list_versions as v')
      .select(['v.number', 'v.uploaded_at as uploadedAt', sql<ListVersionState>`v.state`.as('state')])
      .where('v.province', '=', a.province)
      .where('v.campaign_id', '=', a.campaignId)
      .where('v.authority_id', '=', a.authorityId)
      .where('v.sha256', '=', a.sha256)
      .where('v.state', 'not in', ['cancelled', 'failed'])
      .orderBy('v.number', 'desc')
      .limit(1),
  { province: '13', campaignId: someId, authorityId: someId, sha256: Buffer.alloc(32) },
);

/** What rows are read by: the campaign's terms, the law of its place, and who would organise there. */
const termColumns = [
  'c.title',
  'c.jurisdiction',
  'c.listed_on as listedOn',
  'c.rules_on as rulesOn',
  'c.rules_known_at as rulesKnownAt',
  'c.published_version as publishedVersion',
  'c.version as campaignVersion',
] as const;

const typedTerms = [
  sql<Track>`c.track`.as('track'),
  sql<Line[]>`c.lines`.as('lines'),
  sql<CampaignState>`c.state`.as('campaignState'),
  sql<Law>`${lawOf(sql`c.province`)}`.as('law'),
  sql<Authority[]>`(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'line', a.line,
    'divisionCode', a.division_code)), '[]'::jsonb) from app.list_authorities(c.province, c.lines) a)`.as(
    'authorities',
  ),
] as const;

/** A version of our own. `held` keeps it from being changed, published or cancelled meanwhile. */
const readBy = (a: OneVersion, held: readonly ('c' | 'v')[]) =>
  q
    .selectFrom('list_versions as v')
    .innerJoin('campaigns as c', (join) =>
      join.onRef('c.province', '=', 'v.province').onRef('c.id', '=', 'v.campaign_id'),
    )
    .select(termColumns)
    .select(typedTerms)
    .select([
      'v.number',
      'v.base_number as baseNumber',
      'v.layout',
      'v.stored_as as storedAs',
      'v.file_name as fileName',
      'v.heartbeat_at as heartbeatAt',
      'v.run',
      'v.rows_read as rowsRead',
      sql<
        string | null
      >`(select b.id from list_versions b where b.province = v.province and b.campaign_id = v.campaign_id
        and b.number = v.base_number)`.as('baseId'),
      sql<ListVersionKind>`v.kind`.as('kind'),
      sql<ListVersionState>`v.state`.as('state'),
    ])
    .where('v.province', '=', a.province)
    .where('v.id', '=', a.id)
    .where('v.campaign_id', '=', a.campaignId)
    .where('v.authority_id', '=', a.authorityId)
    .$if(held.length > 0, (query) => query.forNoKeyUpdate(held));

export const versionTerms = statement((a: OneVersion) => readBy(a, []), someVersion);
export const holdVersion = statement((a: OneVersion) => readBy(a, ['v']), someVersion);
/**
 * To publish it, with its campaign, which is held first as app.publish_end holds them: of two versions at once the second
 * waits here, and reads what the first one left.
 */
export const holdToPublish = statement((a: OneVersion) => readBy(a, ['c', 'v']), someVersion);

/** The campaign alone, held: for a version that is made and published at once. */
export const holdCampaignTerms = statement(
  (a: { province: string; id: string; authorityId: string }) =>
    q
      .selectFrom('campaigns as c')
      .select(termColumns)
      .select(typedTerms)
      .select(
        sql<boolean>`exists (select from list_versions v where v.province = c.province and v.campaign_id = c.id
          and v.state = 'publishing' and v.heartbeat_at > app.now() - interval '30 seconds')`.as(
          'isBeingPublished',
        ),
      )
      .where('c.province', '=', a.province)
      .where('c.id', '=', a.id)
      .where('c.authority_id', '=', a.authorityId)
      .forNoKeyUpdate('c'),
  { ...someKey, authorityId: someId },
);
