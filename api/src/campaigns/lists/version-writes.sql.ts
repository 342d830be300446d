import type { DB } from '@qingshen/db/types';
import { type Insertable, sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '13', id: someId };

const publishedNow = sql<number>`(select coalesce(c.published_version, 0) from campaigns c
  where c.province = list_versions.province and c.id = list_versions.campaign_id)`;

/** What is published later has the higher number: a version that others overtook goes behind them. */
const nextIfOutdated = sql<number>`case when base_number = ${publishedNow} then number
  else (select max(x.number) + 1 from list_versions x
    where x.province = list_versions.province and x.campaign_id = list_versions.campaign_id) end`;

/** Its number is the next of the campaign; of two who come at once one meets the other's. */
export const insertVersion = statement(
  (version: Omit<Insertable<DB['list_versions']>, 'number' | 'base_number'>) =>
    q
      .insertInto('list_versions')
      .values({
        ...version,
        number: sql<number>`(select coalesce(max(x.number), 0) + 1 from list_versions x
          where x.province = ${version.province} and x.campaign_id = ${version.campaign_id})`,
        base_number: sql<number>`(select coalesce(c.published_version, 0) from campaigns c
          where c.province = ${version.province} and c.id = ${version.campaign_id})`,
      })
      .returning('number'),
  {
    province: '13',
    id: someId,
    campaign_id: someId,
    authority_id: someId,
    kind: 'whole',
    state: 'reading',
    file_name: '名单.xlsx',
    sha256: Buffer.alloc(32),
    bytes: 1,
    stored_as: '00',
    layout: JSON.stringify({ name: 'B' }),
    uploaded_by: someId,
    uploaded_by_name: '张三',
    uploaded_at: new Date(0),
    run: someId,
    rows_expected: 812,
    heartbeat_at: new Date(0),
  },
);

/** The reading goes on as long as it is this one: cancelled or taken over, it finds nothing to go on with. */
export const beat = statement(
  (a: { province: string; id: string; run: string; rows: number; at: Date }) =>
    q
      .updateTable('list_versions')
      .set({ rows_read: sql<number>`rows_read + ${a.rows}::integer`, heartbeat_at: a.at })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('run', '=', a.run)
      .returning('rows_read as rowsRead'),
  { ...someKey, run: someId, rows: 1000, at: new Date(0) },
);

export const finishReading = statement(
  (a: { province: string; id: string; run: string; failure: object | null }) =>
    q
      .updateTable('list_versions')
      .set({
        state: a.failure ? 'failed' : 'ready',
        run: null,
        failure: a.failure && JSON.stringify(a.failure),
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('run', '=', a.run)
      .returning('number'),
  { ...someKey, run: someId, failure: { code: 'workbook_unreadable' } },
);

export const setVersionState = statement(
  (a: { province: string; id: string; state: 'cancelled' | 'reading'; run: string | null; at: Date }) =>
    q
      .updateTable('list_versions')
      .set({
        state: a.state,
        run: a.run,
        ...(a.state === 'reading' ? { number: nextIfOutdated } : {}),
        heartbeat_at: a.at,
        rows_read: 0,
        failure: null,
        base_number: publishedNow,
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id),
  { ...someKey, state: 'reading', run: someId, at: new Date(0) },
);

/** Rechecked against what is public now. */
export const rebaseVersion = statement(
  (a: { province: string; id: string }) =>
    q
      .updateTable('list_versions')
      .set({ number: nextIfOutdated, base_number: publishedNow })
      .where('province', '=', a.province)
      .where('id', '=', a.id),
  someKey,
);

export const deleteRows = statement(
  ({ province, id }: { province: string; id: string }) =>
    q.deleteFrom('list_rows').where('province', '=', province).where('version_id', '=', id),
  someKey,
);

export const deleteVersionRow = statement(
  ({ province, id }: { province: string; id: string }) =>
    q.deleteFrom('list_versions').where('province', '=', province).where('id', '=', id),
  someKey,
);

/** Readings of a campaign that nobody is working on any more. */
export const silentReadings = statement(
  (a: { province: string; campaignId: string; before: Date }) =>
    q
      .selectFrom('list_versions as v')
      .select(['v.id', 'v.number'])
      .where('v.province', '=', a.province)
      .where('v.campaign_id', '=', a.campaignId)
      .where('v.state', '=', 'reading')
      .where('v.heartbeat_at', '<', a.before)
      .forUpdate(),
  { province: '13', campaignId: someId, before: new Date(0) },
);
