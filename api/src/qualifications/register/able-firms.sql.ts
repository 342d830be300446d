import { sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { q, statement } from '../../kernel/statement.ts';
import { stateOn } from './register.sql.ts';

interface Able {
  province: string;
  line: string;
  sector: string;
  today: string;
  search: string | undefined;
  after: readonly string[] | null;
  limit: number;
}

const byName = sql`e.name collate "zh-x-icu"`;

/** In force on the day and covering the sector; a name published for a fault takes nobody out of work, a suspension does. */
export const ableFirms = statement(
  ({ province, line, sector, today, search, after, limit }: Able) =>
    q
      .selectFrom('published.register_entries as e')
      .select([
        'e.organization_id as organizationId',
        'e.name',
        'e.credit_code as creditCode',
        'e.authority_name as authorityName',
        'e.filing_number as filingNumber',
        'e.valid_until as validUntil',
        'e.audits_completed as auditsCompleted',
        'e.staff_full_time as staffFullTime',
      ])
      .select(sql<boolean>`${stateOn(today)} = 'named'`.as('isNamed'))
      .where('e.province', '=', province)
      .where('e.line', '=', line)
      .where(sql<boolean>`e.sectors @> array[${sector}]::text[]`)
      .where(sql<boolean>`${stateOn(today)} in ('listed', 'named')`)
      .$if(search !== undefined, (query) => query.where('e.name', 'ilike', containing(search ?? '')))
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(${byName}, e.organization_id) > (${after?.[0]}, ${after?.[1]}::uuid)`),
      )
      .orderBy(byName)
      .orderBy('e.organization_id')
      .limit(limit + 1),
  {
    province: '41',
    line: 'industry',
    sector: '26',
    today: '2026-01-01',
    search: '环保',
    after: ['某公司', '00000000-0000-4000-8000-000000000000'],
    limit: 25,
  },
);
