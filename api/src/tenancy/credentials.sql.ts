import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someHash = Buffer.alloc(32);
const someDate = new Date(0);

/** Whoever the gate can see under the typed identifier (policy gate_finds_the_named). */
export const accountAtGate = statement(
  (_: null) =>
    q
      .selectFrom('accounts as a')
      .innerJoin('credentials as c', 'c.account_id', 'a.id')
      .leftJoin('second_factors as f', (join) =>
        join.onRef('f.account_id', '=', 'a.id').on('f.confirmed_at', 'is not', null),
      )
      .select([
        'a.id',
        'a.name',
        'a.username',
        'a.mail',
        'a.mobile',
        'a.locale',
        'a.state',
        'c.password_hash as passwordHash',
        'f.confirmed_at as secondFactorSince',
      ])
      .limit(1),
  null,
);

export const secondFactor = statement(
  (accountId: string) =>
    q
      .selectFrom('second_factors')
      .select(['sealed_secret as sealedSecret', 'confirmed_at as confirmedAt', 'last_step as lastStep'])
      .where('account_id', '=', accountId)
      .forUpdate(),
  someId,
);

export const spendStep = statement(
  (a: { accountId: string; step: number }) =>
    q.updateTable('second_factors').set({ last_step: a.step }).where('account_id', '=', a.accountId),
  { accountId: someId, step: 1 },
);

export const putSecondFactor = statement(
  (a: { accountId: string; sealedSecret: Buffer }) =>
    q
      .insertInto('second_factors')
      .values({ account_id: a.accountId, sealed_secret: a.sealedSecret })
      .onConflict((oc) =>
        oc
          .column('account_id')
          .doUpdateSet({ sealed_secret: a.sealedSecret, last_step: 0 })
          .where('second_factors.confirmed_at', 'is', null),
      ),
  { accountId: someId, sealedSecret: someHash },
);

export const confirmFactor = statement(
  (a: { accountId: string; step: number; at: Date }) =>
    q
      .updateTable('second_factors')
      .set({ confirmed_at: a.at, last_step: a.step })
      .where('account_id', '=', a.accountId),
  { accountId: someId, step: 1, at: someDate },
);

export const dropSecondFactor = statement(
  (accountId: string) => q.deleteFrom('second_factors').where('account_id', '=', accountId),
  someId,
);

export const spendRecoveryCode = statement(
  (a: { accountId: string; hash: Buffer }) =>
    q
      .updateTable('recovery_codes')
      .set({ used_at: sql<Date>`now()` })
      .where('account_id', '=', a.accountId)
      .where('code_hash', '=', a.hash)
      .where('used_at', 'is', null)
      .returning('account_id'),
  { accountId: someId, hash: someHash },
);

export const dropRecoveryCodes = statement(
  (accountId: string) => q.deleteFrom('recovery_codes').where('account_id', '=', accountId),
  someId,
);

export const putRecoveryCodes = statement(
  (a: { accountId: string; hashes: Buffer[] }) =>
    q
      .insertInto('recovery_codes')
      .values(a.hashes.map((hash) => ({ account_id: a.accountId, code_hash: hash }))),
  { accountId: someId, hashes: [someHash] },
);

export const putCredential = statement(
  (a: { accountId: string; passwordHash: string }) =>
    q
      .insertInto('credentials')
      .values({ account_id: a.accountId, password_hash: a.passwordHash, changed_at: sql<Date>`now()` }),
  { accountId: someId, passwordHash: '' },
);

export const setPassword = statement(
  (a: { accountId: string; passwordHash: string }) =>
    q
      .updateTable('credentials')
      .set({ password_hash: a.passwordHash, changed_at: sql<Date>`now()` })
      .where('account_id', '=', a.accountId),
  { accountId: someId, passwordHash: '' },
);

/** Officials and the operator need a second factor: does this person hold such a seat? */
export const holdsGuardedSeat = statement(
  (accountId: string) =>
    q
      .selectFrom('memberships')
      .select('id')
      .where('account_id', '=', accountId)
      .where('state', '<>', 'ended')
      .where((eb) =>
        eb.or([
          eb('kind', 'in', ['authority', 'operator']),
          eb.and([eb('kind', '=', 'expert_pool'), eb('role', '<>', 'expert')]),
        ]),
      )
      .limit(1),
  someId,
);

export const putReset = statement(
  (a: { hash: Buffer; accountId: string; minutes: number }) =>
    q.insertInto('password_resets').values({
      token_hash: a.hash,
      account_id: a.accountId,
      asked_at: sql<Date>`now()`,
      expires_at: sql<Date>`now() + make_interval(mins => ${a.minutes}::int)`,
    }),
  { hash: someHash, accountId: someId, minutes: 30 },
);

export const resetInHand = statement(
  (hash: Buffer) =>
    q
      .selectFrom('password_resets')
      .select(['account_id as accountId'])
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .where('expires_at', '>', sql<Date>`now()`)
      .forUpdate(),
  someHash,
);

/** One used reset ends all others of the account. */
export const spendResets = statement(
  (accountId: string) =>
    q
      .updateTable('password_resets')
      .set({ used_at: sql<Date>`now()` })
      .where('account_id', '=', accountId)
      .where('used_at', 'is', null),
  someId,
);
