import type { ClaimLetterChoice, NoticeSelection } from '@qingshen/domain/campaigns';
import { sql } from 'kysely';
import { lawOf } from '../../engagements/index.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '13', id: someId };

/** The campaign with the rules it pinned, the law of the place and a wording, for whoever has notices made under it. */
export const campaignWithLaw = statement(
  ({ province, id, wordingId }: { province: string; id: string; wordingId: string | null }) =>
    q
      .selectFrom('campaigns as c')
      .leftJoin('notice_wordings as w', (join) =>
        join.onRef('w.province', '=', 'c.province').on('w.id', '=', wordingId),
      )
      .select([
        'w.number as wordingNumber',
        'w.title as wordingTitle',
        'w.body as wordingBody',
        'c.title',
        'c.state',
        'c.track',
        'c.jurisdiction',
        'c.listed_on as listedOn',
        'c.document_number as documentNumber',
        'c.rules_on as rulesOn',
        'c.rules_known_at as rulesKnownAt',
        lawOf(sql`c.province`).as('law'),
      ])
      .where('c.province', '=', province)
      .where('c.id', '=', id),
  { ...someKey, wordingId: null },
);

export interface Chosen {
  organizationId: string;
  at: Date;
  province: string;
  campaignId: string;
  selection: NoticeSelection;
  engagements: readonly string[];
  divisions?: readonly string[];
  limit: number;
}

/** Rounds that are open, in sight and without a notice; among them, perhaps, only those that were ticked. */
export const roundsToNotify = statement(
  (a: Chosen) =>
    q
      .selectFrom('case_access as c')
      .innerJoin('engagements as e', (join) =>
        join.onRef('e.province', '=', 'c.province').onRef('e.id', '=', 'c.case_id'),
      )
      .select(['e.id as engagementId', 'c.division_code as divisionCode', 'e.lines'])
      .where('c.organization_id', '=', a.organizationId)
      .where('c.campaign_id', '=', a.campaignId)
      .where('c.province', '=', a.province)
      .where(({ eb, or }) => or([eb('c.closes_at', 'is', null), eb('c.closes_at', '>', a.at)]))
      .where('e.closed_at', 'is', null)
      .where(
        sql<boolean>`not exists (select from notices n
          where n.province = e.province and n.engagement_id = e.id and n.state <> 'superseded')`,
      )
      .$if(a.selection === 'chosen', (query) =>
        query.where(sql<boolean>`e.id = any(${a.engagements}::uuid[])`),
      )
      .$if(a.divisions !== undefined, (query) =>
        query.where(sql<boolean>`c.division_code = any(${a.divisions}::text[])`),
      )
      .orderBy('c.division_code')
      .orderBy(sql`c.enterprise_name collate "zh-x-icu"`)
      .orderBy('c.case_id')
      .limit(a.limit + 1),
  {
    organizationId: someId,
    at: new Date(0),
    province: '13',
    campaignId: someId,
    selection: 'chosen',
    engagements: [someId],
    divisions: ['130606'],
    limit: 5000,
  },
);

export interface Item {
  engagementId: string;
  address: string | null;
}

export interface Begun {
  id: string;
  campaignId: string;
  wordingId: string | null;
  wordingNumber: number;
  wordingTitle: string;
  wordingBody: string;
  contact: string;
  datedOn: string | null;
  claimLetters: ClaimLetterChoice;
  plan: Record<string, unknown>;
  replaces: string | null;
}

/**
 * The batch, its rounds and its job in one statement, however many; the wall asks about each of them. Answers how many were
 * let in: what another batch is making stays with that one.
 */
export const beginBatch = statement(
  (a: { province: string; ordered: Begun; items: readonly Item[] }) =>
    q.selectNoFrom(
      sql<number>`app.begin_notices(${a.province}, ${JSON.stringify(a.ordered)}::jsonb, ${JSON.stringify(a.items)}::jsonb)`.as(
        'begun',
      ),
    ),
  {
    province: '13',
    ordered: {
      id: someId,
      campaignId: someId,
      wordingId: null,
      wordingNumber: 1,
      wordingTitle: '告知书',
      wordingBody: '',
      contact: '某科',
      datedOn: null,
      claimLetters: 'none',
      plan: {},
      replaces: null,
    },
    items: [{ engagementId: someId, address: null }],
  },
);

/** Stopped at once, and whatever still waited with it; null where somebody changed it meanwhile. */
export const stopBatch = statement(
  (a: { province: string; id: string; version: number }) =>
    q.selectNoFrom(
      sql<number | null>`app.stop_notices(${a.province}, ${a.id}::uuid, ${a.version}::integer)`.as('version'),
    ),
  { ...someKey, version: 1 },
);
