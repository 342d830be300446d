import { sql } from 'kysely';
import { type Law, lawOf } from '../../engagements/index.ts';
import { raw, statement } from '../../kernel/statement.ts';

export const lawHere = statement(
  (province: string) => raw(sql<{ law: Law }>`select ${lawOf(sql`${province}`)} as law`),
  '41',
);
