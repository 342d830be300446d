import type { DB } from '@qingshen/db/types';
import type { CampaignState } from '@qingshen/domain/campaigns';
import type { Track } from '@qingshen/domain/engagements';
import type { Line } from '@qingshen/domain/tenancy';
import { type Insertable, sql, type Updateable } from 'kysely';
import { lawOf } from '../../engagements/index.ts';
import { containing } from '../../kernel/containing.ts';
import { exactInstant } from '../../kernel/page.ts';
import { q, raw, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '13', id: someId };

const campaigns = () =>
  q
    .selectFrom('campaigns as c')
    .innerJoin('divisions as d', 'd.code', 'c.jurisdiction')
    .select([
      'c.province',
      'c.id',
      'c.authority_id as authorityId',
      'c.authority_name as authorityName',
      'c.title',
      'c.document_number as documentNumber',
      'c.year',
      'c.line',
      'c.jurisdiction',
      'd.name as jurisdictionName',
      'c.listed_on as listedOn',
      'c.published_version as publishedVersion',
      'c.published_at as publishedAt',
      'c.rules_on as rulesOn',
      'c.rules_known_at as rulesKnownAt',
      'c.closed_at as closedAt',
      'c.version',
    ])
    .select([
      sql<Track>`c.track`.as('track'),
      sql<Line[]>`c.lines`.as('lines'),
      sql<CampaignState>`c.state`.as('state'),
      // Row level security decides how many of them the reader sees.
      sql<number>`(select count(*) from listings l where l.province = c.province and l.campaign_id = c.id
        and l.removed_in is null)`.as('listed'),
    ]);

export interface CampaignPage {
  province: string;
  state?: CampaignState;
  track?: Track;
  year?: number;
  search?: string;
  after: readonly string[] | null;
  limit: number;
}

export const campaignPage = statement(
  ({ province, state, track, year, search, after, limit }: CampaignPage) =>
    campaigns()
      .select(exactInstant(sql`c.created_at`).as('exactly'))
      .where('c.province', '=', province)
      .$if(state !== undefined, (query) => query.where('c.state', '=', state ?? 'draft'))
      .$if(track !== undefined, (query) => query.where('c.track', '=', track ?? 'mandatory'))
      .$if(year !== undefined, (query) => query.where('c.year', '=', year ?? 0))
      .$if(search !== undefined, (query) =>
        query.where(({ eb, or }) =>
          or([
            eb('c.title', 'ilike', containing(search ?? '')),
            eb('c.document_number', 'ilike', containing(search ?? '')),
          ]),
        ),
      )
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(c.created_at, c.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('c.created_at', 'desc')
      .orderBy('c.id', 'desc')
      .limit(limit + 1),
  {
    province: '13',
    state: 'draft',
    track: 'mandatory',
    year: 2025,
    search: '2025',
    after: ['2026-01-01T00:00:00.000000Z', someId],
    limit: 25,
  },
);

/** One campaign with the law of its place, for whoever may see it. */
export const campaignWithLaw = statement(
  ({ province, id }: { province: string; id: string }) =>
    campaigns()
      .select(lawOf(sql`c.province`).as('law'))
      .where('c.province', '=', province)
      .where('c.id', '=', id),
  someKey,
);

/** Our own, held: whoever changes it or its list comes one after the other. */
export const holdCampaign = statement(
  ({ province, id, authorityId }: { province: string; id: string; authorityId: string }) =>
    q
      .selectFrom('campaigns as c')
      .select([
        'c.title',
        'c.document_number as documentNumber',
        'c.year',
        'c.line',
        'c.jurisdiction',
        'c.version',
        'c.listed_on as listedOn',
        'c.published_version as publishedVersion',
        sql<Track>`c.track`.as('track'),
        sql<Line[]>`c.lines`.as('lines'),
        sql<CampaignState>`c.state`.as('state'),
        sql<boolean>`exists (select from list_versions v where v.province = c.province and v.campaign_id = c.id
          and v.state in ('reading', 'ready', 'publishing', 'published'))`.as('hasList'),
        sql<boolean>`exists (select from list_versions v where v.province = c.province and v.campaign_id = c.id
          and v.state = 'reading')`.as('isRead'),
        sql<boolean>`exists (select from list_versions v where v.province = c.province and v.campaign_id = c.id
          and v.state = 'publishing' and v.heartbeat_at > app.now() - interval '30 seconds')`.as(
          'isBeingPublished',
        ),
      ])
      .where('c.province', '=', province)
      .where('c.id', '=', id)
      .where('c.authority_id', '=', authorityId)
      .forNoKeyUpdate('c'),
  { ...someKey, authorityId: someId },
);

/** Another of ours under one number in one year, however its brackets are typed: domain/campaigns/campaign.ts. */
export const sameNotice = statement(
  (a: { province: string; authorityId: string; year: number; bare: string; but: string | null }) =>
    raw<{ id: string; title: string }>(sql`select c.id, c.title from campaigns c
      where c.province = ${a.province} and c.authority_id = ${a.authorityId}::uuid and c.year = ${a.year}::integer
        and c.state <> 'closed' and c.id is distinct from ${a.but}::uuid
        and translate(regexp_replace(normalize(c.document_number, NFKC), '\\s', '', 'g'), '[(【])】', '〔〔〔〕〕〕') = ${a.bare}
      limit 1`),
  { province: '13', authorityId: someId, year: 2025, bare: '冀环办字函〔2025〕141号', but: someId },
);

export const insertCampaign = statement(
  (campaign: Insertable<DB['campaigns']>) => q.insertInto('campaigns').values(campaign),
  {
    province: '13',
    id: someId,
    authority_id: someId,
    authority_name: '某厅',
    title: '2025年审核企业',
    document_number: '冀环办字函〔2025〕141号',
    track: 'mandatory',
    year: 2025,
    line: 'ecology',
    lines: ['ecology'],
    jurisdiction: '130000',
    listed_on: '2025-07-27',
    created_at: new Date(0),
  },
);

export const updateCampaign = statement(
  ({ province, id, set }: { province: string; id: string; set: Updateable<DB['campaigns']> }) =>
    q
      .updateTable('campaigns')
      .set({ ...set, version: sql<number>`version + 1` })
      .where('province', '=', province)
      .where('id', '=', id),
  { ...someKey, set: { title: '2025年审核企业', state: 'closed', closed_at: new Date(0) } },
);

/** Rows first, then their versions, then the draft: each refers to the next. */
export const deleteDraft = statement(
  ({ province, id }: { province: string; id: string }) =>
    raw(sql`with rows as (
        delete from list_rows r using list_versions v where v.province = ${province} and v.campaign_id = ${id}::uuid
          and r.province = v.province and r.version_id = v.id
      ), versions as (
        delete from list_versions v where v.province = ${province} and v.campaign_id = ${id}::uuid
      ) delete from campaigns c where c.province = ${province} and c.id = ${id}::uuid`),
  someKey,
);
