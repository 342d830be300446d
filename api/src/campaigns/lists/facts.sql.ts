import type { KnownSite } from '@qingshen/domain/campaigns';
import type { Level } from '@qingshen/domain/divisions';
import type { CarryOverFacts, EngagementState, Track } from '@qingshen/domain/engagements';
import type { Line } from '@qingshen/domain/tenancy';
import type { LocalDate } from '@qingshen/domain/time';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** An open round as far as it decides whether it may go on in another list. */
export interface FoundRound {
  id: string;
  number: string;
  campaignId: string | null;
  state: EngagementState;
  track: Track;
  line: Line;
  level: Level | null;
  listedOn: LocalDate;
  rulesOn: LocalDate;
  rulesKnownAt: string;
  /** Whether who asks organises or supervises it. */
  inSight: boolean;
  clocks: CarryOverFacts['clocks'];
}

export interface FoundSite extends Omit<KnownSite, 'round'> {
  round: FoundRound | null;
}

export interface Fact {
  credit_code: string;
  enterprise_id: string;
  name: string;
  sites: FoundSite[];
}

/** What is known of the enterprises behind whole credit codes, as far as who prepares the list may know it. */
export const listFacts = statement(
  (a: { province: string; campaignId: string; codes: readonly string[] }) =>
    q
      .selectFrom(sql<Fact>`app.list_facts(${a.province}, ${a.campaignId}::uuid, ${a.codes}::text[])`.as('f'))
      .select(['f.credit_code as creditCode', 'f.enterprise_id as id', 'f.name', 'f.sites']),
  { province: '13', campaignId: someId, codes: ['911300000000000000'] },
);
