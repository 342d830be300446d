import type { FirmFacts } from '@qingshen/domain/qualifications';
import { sql } from 'kysely';
import { raw, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** The firms an authority answers for, so many at a time: with what they show, and the sectors it was granted or asks for on that track. */
export const firmsToPreview = statement(
  (a: { authorityId: string; track: string; after: string | null; limit: number }) =>
    raw(sql<{
      id: string;
      name: string;
      facts: FirmFacts;
      sectors: string[];
      filed: boolean;
    }>`select f.organization_id as id, f.name, f.facts,
        array(select distinct s.industry_code from filings x join filing_sectors s on s.province = x.province and s.filing_id = x.id
          where x.authority_id = ${a.authorityId} and x.organization_id = f.organization_id and x.track = ${a.track}
            and (x.state = 'accepted' and s.outcome = 'granted' or x.state in ('submitted', 'correction_requested')) order by 1) as sectors,
        exists (select from filings x where x.authority_id = ${a.authorityId} and x.organization_id = f.organization_id
          and x.track = ${a.track} and x.state in ('accepted', 'submitted', 'correction_requested')) as filed
      from app.facts_of_firms(${a.after}::uuid, ${a.limit}::integer) f`),
  { authorityId: someId, track: 'voluntary', after: someId, limit: 500 },
);
