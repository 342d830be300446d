import { sql } from 'kysely';
import type { PaperSource } from '../engagements/index.ts';

/** The enterprise's applications, whether they belong to a case or, as an enrolment, to none yet. */
const applied = sql`us u join applications a on a.enterprise_id = u.id
    left join ours o on o.province = a.province and o.case_id = a.engagement_id`;

/** Forms as they were last submitted, and the stamped papers beside them, for the list of all papers of an enterprise. */
export const applicationPapers: readonly PaperSource[] = [
  sql`select 'application_form'::text, c.id, a.province, o.case_id, o.number, a.number, a.enterprise_name, c.at, null::uuid, c.hash, a.id
    from ${applied}
    join application_copies c on c.province = a.province and c.application_id = a.id
    where not exists (select from application_copies l where l.province = c.province and l.application_id = c.application_id and l.nth > c.nth)`,
  sql`select 'stamped_scan'::text, f.id, a.province, o.case_id, o.number, f.name, f.organization_name, f.uploaded_at, f.id, f.sha256, a.id
    from ${applied}
    join application_files f on f.province = a.province and f.application_id = a.id
    where f.purpose = 'stamped_paper' and f.dropped_at is null`,
];
