import { sql } from 'kysely';
import type { PaperSource } from '../engagements/index.ts';

/** Forms as they were submitted, and the stamped papers beside them, for the list of all papers of an enterprise. */
export const applicationPapers: readonly PaperSource[] = [
  sql`select 'application_form'::text, c.id, o.province, o.case_id, o.number, a.number, c.submitted_by_name, c.at, null::uuid, c.hash
    from ours o join applications a on a.province = o.province and a.engagement_id = o.case_id
    join application_copies c on c.province = a.province and c.application_id = a.id`,
  sql`select 'stamped_scan'::text, f.id, o.province, o.case_id, o.number, f.name, f.organization_name, f.uploaded_at, null::uuid, f.sha256
    from ours o join applications a on a.province = o.province and a.engagement_id = o.case_id
    join application_files f on f.province = a.province and f.application_id = a.id
    where f.purpose = 'stamped_paper' and f.dropped_at is null`,
];
