import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** A document of the case, as something that is recorded rests on it. */
export const fileInCase = statement(
  ({ province, caseId, fileId }: { province: string; caseId: string; fileId: string }) =>
    q
      .selectFrom('case_files as f')
      .select(['f.name', 'f.sha256', 'f.scan', 'f.organization_id as organizationId'])
      .where('f.province', '=', province)
      .where('f.id', '=', fileId)
      .where('f.case_id', '=', caseId),
  { province: '13', caseId: someId, fileId: someId },
);

/** The paper behind a row, beside the row: nothing where the reader does not see the case. */
export interface PaperColumns {
  fileId: string;
  name: string;
  sha256: string;
  scan: 'not_scanned' | 'clean' | 'infected';
  organizationId: string;
}

export const paperOf = (province: string, file: string) =>
  sql<PaperColumns | null>`(select jsonb_build_object('fileId', f.id, 'name', f.name, 'sha256', encode(f.sha256, 'hex'), 'scan', f.scan,
      'organizationId', f.organization_id)
    from case_files f where f.province = ${sql.ref(province)} and f.id = ${sql.ref(file)})`;
