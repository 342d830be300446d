import { sql } from 'kysely';
import type { PaperSource } from '../../engagements/index.ts';

/** The sealed notices of an enterprise, for the list of all its papers; the scan of the first seal is what is opened. */
export const noticePapers: readonly PaperSource[] = [
  sql`select 'served_notice'::text, n.id, o.province, o.case_id, o.number, n.number, n.prepared_by_name, n.sealed_at,
      (select s.file_id from notice_seals s where s.province = n.province and s.notice_id = n.id and s.file_id is not null
        order by s.position limit 1), n.sha256, n.id
    from ours o join notices n on n.province = o.province and n.engagement_id = o.case_id where n.sealed_at is not null`,
];
