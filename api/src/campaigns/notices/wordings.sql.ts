import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

const columns = [
  'w.province',
  'w.id',
  'w.number',
  'w.title',
  'w.note',
  'w.authority_id as authorityId',
  'w.authority_name as authorityName',
  'w.based_on as basedOn',
  'w.based_on_shipped as basedOnShipped',
  'w.saved_at as savedAt',
  'p.name as savedBy',
] as const;

const uses = sql<number>`(select count(*)::integer from notices n where n.province = w.province and n.wording_id = w.id)`;

const wordings = () =>
  q.selectFrom('notice_wordings as w').leftJoin('accounts as p', 'p.id', 'w.saved_by').select(columns);

/** One's own and the province's, the newest first. */
export const wordingsInReach = statement(
  (province: string) =>
    wordings()
      .select(uses.as('uses'))
      .where('w.province', '=', province)
      .orderBy('w.saved_at', 'desc')
      .orderBy('w.id', 'desc')
      .limit(200),
  '13',
);

/** How often each shipped wording was used, as far as is in sight. */
export const shippedUses = statement(
  (province: string) =>
    q
      .selectFrom('notices')
      .select(['wording_number as number', sql<number>`count(*)::integer`.as('uses')])
      .where('province', '=', province)
      .where('wording_id', 'is', null)
      .groupBy('wording_number'),
  '13',
);

/** With its text, and the text it began with. */
export const wordingInReach = statement(
  ({ province, id }: { province: string; id: string }) =>
    wordings()
      .leftJoin('notice_wordings as b', (join) =>
        join.onRef('b.province', '=', 'w.province').onRef('b.id', '=', 'w.based_on'),
      )
      .select(['w.body', 'b.body as baseBody', uses.as('uses')])
      .where('w.province', '=', province)
      .where('w.id', '=', id),
  { province: '13', id: someId },
);

interface Saved {
  province: string;
  id: string;
  authorityId: string;
  authorityName: string;
  level: 'province' | 'city' | 'county';
  line: 'ecology' | 'industry' | 'reform';
  title: string;
  body: string;
  note: string | null;
  basedOn: string | null;
  basedOnShipped: number | null;
  by: string;
  at: Date;
}

/** The next number of the authority's own; of two who save at once one is refused by the key and tries again. */
export const saveWording = statement(
  (a: Saved) =>
    q
      .insertInto('notice_wordings')
      .values({
        province: a.province,
        id: a.id,
        authority_id: a.authorityId,
        authority_name: a.authorityName,
        level: a.level,
        line: a.line,
        number: sql<number>`(select coalesce(max(number), 0) + 1 from notice_wordings
          where province = ${a.province} and authority_id = ${a.authorityId}::uuid)`,
        title: a.title,
        body: a.body,
        note: a.note,
        based_on: a.basedOn,
        based_on_shipped: a.basedOnShipped,
        saved_by: a.by,
        saved_at: a.at,
      })
      .returning('number'),
  {
    province: '13',
    id: someId,
    authorityId: someId,
    authorityName: '某局',
    level: 'city',
    line: 'ecology',
    title: '告知书',
    body: '',
    note: null,
    basedOn: null,
    basedOnShipped: 1,
    by: someId,
    at: new Date(0),
  },
);
