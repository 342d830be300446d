import type { OrganizationKind, Persona, Role } from '@qingshen/domain/tenancy';
import type { Compilable } from 'kysely';
import type pg from 'pg';
import type { LoginPersona } from './config.ts';
import { hasConnectionFault, isRetryable } from './faults.ts';
import type { Pools } from './pools.ts';
import { Refused } from './refused.ts';
import { type Prepared, Transaction } from './transaction.ts';

export interface Who {
  persona: Persona;
  accountId: string | null;
  sessionId: string | null;
  organizationId: string | null;
}

/** The member one acts as, as the database knows it at this moment. */
export interface Seat {
  kind: OrganizationKind;
  role: Role;
  membershipId: string;
  organizationName: string;
  personName: string;
  province: string | null;
  divisionCode: string | null;
  level: 'province' | 'city' | 'county' | null;
  line: 'ecology' | 'industry' | 'reform' | null;
}

/** The only way to a table. */
export interface Ctx<S extends Seat | null = Seat | null> {
  tx: Transaction;
  who: Who;
  now: Date;
  seat: S;
  all<R>(query: Compilable<R>): Promise<R[]>;
  maybe<R>(query: Compilable<R>): Promise<R | undefined>;
  /** Absent and invisible are one thing: 404. */
  one<R>(query: Compilable<R>): Promise<R>;
  post(query: Compilable): void;
}

export interface Entrance<S extends Seat | null> {
  persona: LoginPersona;
  who: Who;
  enter: Prepared;
  seatOf(row: Record<string, unknown>): S;
  nowOf(row: Record<string, unknown>): Date;
}

export interface Running {
  /** Sent along with the entrance; looked at before the act. */
  claim?: { send: Prepared; check(row: Record<string, unknown>): void };
  readOnly?: boolean;
  /** Sent after the act, before the commit. */
  finish?(result: unknown): Prepared | null;
  /** Sent before a refusal commits: its trace is kept, the claim is not. */
  withdraw?: Prepared;
  /** Whether a commit whose answer was lost may be tried again: only under an idempotency key. */
  repeatable?: boolean;
}

/** An act that stops early leaves answers nobody waits for: their fault is the request's, never the process's. */
function heard<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => {});
  return answer;
}

function contextOf<S extends Seat | null>(tx: Transaction, who: Who, now: Date, seat: S): Ctx<S> {
  return {
    tx,
    who,
    now,
    seat,
    all: (query) => heard(tx.run(query)),
    maybe: (query) => heard(tx.run(query).then(([row]) => row)),
    one: (query) =>
      heard(
        tx.run(query).then(([row]) => {
          if (row === undefined) throw new Refused({ code: 'not_found' });
          return row;
        }),
      ),
    post: (query) => tx.post(query),
  };
}

async function attempt<S extends Seat | null, T>(
  client: pg.PoolClient,
  entrance: Entrance<S>,
  running: Running,
  work: (ctx: Ctx<S>) => Promise<T>,
  progress: { committing: boolean },
): Promise<T> {
  const tx = new Transaction(client);
  void tx.send({ text: running.readOnly ? 'begin read only' : 'begin' });
  const entering = tx.send(entrance.enter);
  const claiming = running.claim ? tx.send(running.claim.send) : null;
  try {
    const entered = (await entering).rows[0] as Record<string, unknown>;
    if (running.claim && claiming) running.claim.check((await claiming).rows[0] as Record<string, unknown>);
    // A copy: a try that fails may have learnt who it is, and the next one begins as nobody again.
    const result = await work(
      contextOf(tx, { ...entrance.who }, entrance.nowOf(entered), entrance.seatOf(entered)),
    );
    const finish = running.finish?.(result);
    if (finish) void tx.send(finish);
    progress.committing = true;
    await commit(tx);
    return result;
  } catch (error) {
    if (error instanceof Refused && error.commits) {
      if (running.withdraw) void tx.send(running.withdraw);
      await commit(tx);
    } else await tx.send({ text: 'rollback' }).catch(() => {});
    throw error;
  }
}

/** A commit that answers ROLLBACK means a statement before it had failed; settle() says which. */
async function commit(tx: Transaction): Promise<void> {
  const done = await tx.send({ text: 'commit' });
  await tx.settle();
  if (done.command !== 'COMMIT') throw new Error('the transaction was rolled back');
}

const tries = 4;

/** Runs the act in its persona's transaction; again on a serialization or connection fault, never on a refusal. */
export async function inTransaction<S extends Seat | null, T>(
  pools: Pools,
  entrance: Entrance<S>,
  running: Running,
  work: (ctx: Ctx<S>) => Promise<T>,
): Promise<T> {
  for (let nth = 1; ; nth += 1) {
    const progress = { committing: false };
    let client: pg.PoolClient | undefined;
    let broken = false;
    try {
      client = await pools[entrance.persona].connect();
      return await attempt(client, entrance, running, work, progress);
    } catch (error) {
      broken = hasConnectionFault(error);
      const safe = !progress.committing || !broken || running.readOnly || running.repeatable;
      if (nth >= tries || !safe || !isRetryable(error)) throw error;
    } finally {
      client?.release(broken);
    }
    await new Promise((resolve) => setTimeout(resolve, 20 * 4 ** nth * (0.5 + Math.random())));
  }
}

export const atGate = (
  named: { identifier?: string; accountId?: string; tokenHash?: Buffer } = {},
): Entrance<null> => ({
  persona: 'gate',
  who: { persona: 'gate', accountId: named.accountId ?? null, sessionId: null, organizationId: null },
  enter: {
    text: 'select app.enter_gate($1, $2, $3) as now',
    values: [named.identifier ?? null, named.accountId ?? null, named.tokenHash?.toString('hex') ?? null],
  },
  seatOf: () => null,
  nowOf: (row) => row.now as Date,
});

/** A signed-in person. `through: gate` for the acts on their own credentials, which only the gate's login reads. */
export const asAccount = (
  who: { sessionId: string; accountId: string },
  through: 'account' | 'gate' = 'account',
): Entrance<null> => ({
  persona: through,
  who: { persona: through, ...who, organizationId: null },
  enter: {
    text: 'select app.enter_account($1, $2, $3) as now',
    values: [who.sessionId, who.accountId, through],
  },
  seatOf: () => null,
  nowOf: (row) => row.now as Date,
});

export const asMember = (
  who: { sessionId: string; accountId: string; organizationId: string },
  persona: 'consultancy' | 'enterprise' | 'expert' | 'authority' | 'operator',
): Entrance<Seat> => ({
  persona,
  who: { persona, ...who },
  enter: {
    text: 'select * from app.enter($1, $2, $3, $4)',
    values: [who.sessionId, who.accountId, who.organizationId, persona],
  },
  seatOf: (row) => ({
    kind: row.kind as OrganizationKind,
    role: row.role as Role,
    membershipId: row.membership_id as string,
    organizationName: row.name as string,
    personName: row.person as string,
    province: row.province as string | null,
    divisionCode: row.division_code as string | null,
    level: row.level as Seat['level'],
    line: row.line as Seat['line'],
  }),
  nowOf: (row) => row.now as Date,
});
