import type { DB } from '@qingshen/db/types';
import {
  type Compilable,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
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
