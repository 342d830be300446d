import type { KnownSite } from '@qingshen/domain/campaigns';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

export interface Fact {
  credit_code: string;
  enterprise_id: string;
  name: string;
  sites: KnownSite[];
}

/** What is known of the enterprises behind whole credit codes, as far as who prepares the list may know it. */
export const listFacts = statement(
  (a: { province: string; campaignId: string; codes: readonly string[] }) =>
    q
      .selectFrom(sql<Fact>`app.list_facts(${a.province}, ${a.campaignId}::uuid, ${a.codes}::text[])`.as('f'))
      .select(['f.credit_code as creditCode', 'f.enterprise_id as id', 'f.name', 'f.sites']),
  { province: '13', campaignId: someId, codes: ['911300000000000000'] },
);
