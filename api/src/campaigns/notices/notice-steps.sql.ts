import type { SealMethod, ServiceMethod, Superseding } from '@qingshen/domain/campaigns';
import type { Line } from '@qingshen/domain/tenancy';
import { sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '13', id: someId };

interface Sealing {
  province: string;
  id: string;
  /** The version that was looked at: another step meanwhile, and nothing is given. */
  version: number;
  line: Line;
  method: SealMethod;
  fileId: string;
  on: string;
  at: Date;
  by: string;
  /** No other seal is missing: the paper is whole. */
  whole: boolean;
}

/** The own seal and, with the last one, the state of the paper: one statement. */
export const giveSeal = statement(
  (a: Sealing) =>
    q
      .with('stepped', (db) =>
        db
          .updateTable('notices')
          .set({
            state: a.whole ? 'sealed' : 'prepared',
            sealed_at: a.whole ? a.at : null,
            version: sql<number>`version + 1`,
          })
          .where('province', '=', a.province)
          .where('id', '=', a.id)
          .where('version', '=', a.version)
          .where('state', '=', 'prepared')
          .returning('version'),
      )
      .updateTable('notice_seals')
      .set({ method: a.method, file_id: a.fileId, sealed_on: a.on, sealed_at: a.at, sealed_by: a.by })
      .where('province', '=', a.province)
      .where('notice_id', '=', a.id)
      .where('line', '=', a.line)
      .where('sealed_on', 'is', null)
      .where(sql<boolean>`exists (select from stepped)`)
      .returning(sql<number>`(select version from stepped)`.as('version')),
  {
    ...someKey,
    version: 1,
    line: 'ecology',
    method: 'scan',
    fileId: someId,
    on: '2026-01-01',
    at: new Date(0),
    by: someId,
    whole: true,
  },
);

interface Serving {
  province: string;
  id: string;
  version: number;
  method: ServiceMethod;
  servedOn: string;
  dueOn: string | null;
  receiptNumber: string | null;
  fileId: string | null;
  servedBy: string;
  recipientName: string | null;
  remarks: string | null;
  recordedBy: string;
  organizationId: string;
  organizationName: string;
  at: Date;
}

export const recordService = statement(
  (a: Serving) =>
    q
      .with('said', (db) =>
        db
          .insertInto('notice_services')
          .values({
            province: a.province,
            notice_id: a.id,
            method: a.method,
            served_on: a.servedOn,
            due_on: a.dueOn,
            receipt_number: a.receiptNumber,
            file_id: a.fileId,
            served_by: a.servedBy,
            recipient_name: a.recipientName,
            remarks: a.remarks,
            recorded_by: a.recordedBy,
            recorded_by_organization: a.organizationId,
            recorded_by_name: a.organizationName,
            recorded_at: a.at,
          })
          .returning('notice_id'),
      )
      .updateTable('notices')
      .set({ state: 'served', served_on: a.servedOn, version: sql<number>`version + 1` })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('version', '=', a.version)
      .where(sql<boolean>`exists (select from said)`)
      .returning('version'),
  {
    ...someKey,
    version: 1,
    method: 'direct',
    servedOn: '2026-01-01',
    dueOn: null,
    receiptNumber: null,
    fileId: null,
    servedBy: '李',
    recipientName: null,
    remarks: null,
    recordedBy: someId,
    organizationId: someId,
    organizationName: '某局',
    at: new Date(0),
  },
);

export const acknowledgeRow = statement(
  (a: { province: string; id: string; version: number; at: Date; by: string; name: string }) =>
    q
      .updateTable('notices')
      .set({
        state: 'acknowledged',
        acknowledged_at: a.at,
        acknowledged_by: a.by,
        acknowledged_by_name: a.name,
        version: sql<number>`version + 1`,
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('version', '=', a.version)
      .returning('version'),
  { ...someKey, version: 1, at: new Date(0), by: someId, name: '李' },
);

export const supersedeRow = statement(
  (a: { province: string; id: string; version: number; at: Date; because: Superseding; reason: string }) =>
    q
      .updateTable('notices')
      .set({
        state: 'superseded',
        superseded_at: a.at,
        superseded_because: a.because,
        superseded_reason: a.reason,
        version: sql<number>`version + 1`,
      })
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('version', '=', a.version)
      .returning('version'),
  { ...someKey, version: 1, at: new Date(0), because: 'undelivered', reason: '退回' },
);

/** A receipt is a document of the same case that this office brought. */
export const receiptBrought = statement(
  (a: { province: string; engagementId: string; id: string; organizationId: string }) =>
    q
      .selectFrom('case_files')
      .select('id')
      .where('province', '=', a.province)
      .where('id', '=', a.id)
      .where('case_id', '=', a.engagementId)
      .where('organization_id', '=', a.organizationId)
      .where('scan', '<>', 'infected'),
  { province: '13', engagementId: someId, id: someId, organizationId: someId },
);
