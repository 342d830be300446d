import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someDate = new Date(0);

export const insertAccount = statement(
  (a: { id: string; username: string; name: string; mail: string | null; mobile: string | null; at: Date }) =>
    q.insertInto('accounts').values({
      id: a.id,
      username: a.username,
      name: a.name,
      mail: a.mail,
      mobile: a.mobile,
      consented_at: a.at,
      created_at: a.at,
    }),
  { id: someId, username: 'li', name: '李', mail: null, mobile: null, at: someDate },
);

export const myAccount = statement(
  (accountId: string) =>
    q
      .selectFrom('accounts as a')
      .select((eb) => [
        'a.id',
        'a.username',
        'a.name',
        'a.mail',
        'a.mobile',
        'a.locale',
        'a.version',
        eb
          .exists(
            eb
              .selectFrom('second_factors as f')
              .select('f.account_id')
              .whereRef('f.account_id', '=', 'a.id')
              .where('f.confirmed_at', 'is not', null),
          )
          .as('guarded'),
        eb
          .selectFrom('recovery_codes as r')
          .select((c) => c.fn.countAll<number>().as('n'))
          .whereRef('r.account_id', '=', 'a.id')
          .where('r.used_at', 'is', null)
          .as('recoveryCodesLeft'),
        eb
          .selectFrom('inbox_messages as i')
          .select((c) => c.fn.countAll<number>().as('n'))
          .whereRef('i.account_id', '=', 'a.id')
          .where('i.read_at', 'is', null)
          .as('unread'),
      ])
      .where('a.id', '=', accountId),
  someId,
);

export const myMemberships = statement(
  (accountId: string) =>
    q
      .selectFrom('memberships as m')
      .innerJoin('organizations as o', 'o.id', 'm.organization_id')
      .select([
        'm.id',
        'm.role',
        'm.state',
        'o.id as organizationId',
        'o.name',
        'o.kind',
        'o.state as organizationState',
      ])
      .where('m.account_id', '=', accountId)
      .where('m.state', '<>', 'ended')
      .orderBy('m.joined_at')
      .limit(200),
  someId,
);

export const myName = statement(
  (accountId: string) => q.selectFrom('accounts').select(['id', 'name']).where('id', '=', accountId),
  someId,
);

export const lockMyAccount = statement(
  (accountId: string) =>
    q
      .selectFrom('accounts')
      .select(['id', 'name', 'username', 'mail', 'mobile', 'locale', 'version'])
      .where('id', '=', accountId)
      .forUpdate(),
  someId,
);

export const saveAccount = statement(
  (a: { id: string; name: string; mail: string | null; mobile: string | null; locale: 'zh-CN' | 'en' }) =>
    q
      .updateTable('accounts')
      .set({
        name: a.name,
        mail: a.mail,
        mobile: a.mobile,
        locale: a.locale,
        version: sql<number>`version + 1`,
      })
      .where('id', '=', a.id),
  { id: someId, name: '', mail: null, mobile: null, locale: 'zh-CN' },
);
