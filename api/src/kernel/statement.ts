import type { DB } from '@qingshen/db/types';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';

/** The query builder builds and types; it never connects. Running is the transaction's work (transaction.ts). */
export const q = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** For what the builder cannot say: the same road, written out. */
export const raw = <R>(written: RawBuilder<R>): Compilable<R> => ({ compile: () => written.compile(q) });

export type Row<C> = C extends Compilable<infer R> ? R : never;

export interface Statement<A, C extends Compilable> {
  (args: A): C;
  example: A;
}

/**
 * A query of a room, with example arguments: from these its SQL is written to db/generated/queries, where a
 * reviewer reads it and drift shows in the diff.
 */
export function statement<A, C extends Compilable>(
  build: (args: A) => C,
  example: NoInfer<A>,
): Statement<A, C> {
  return Object.assign((args: A) => build(args), { example });
}
