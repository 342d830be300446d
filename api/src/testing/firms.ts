import { qualifications } from '@qingshen/contract';
import { rejectedStaffSheet } from '@qingshen/documents/staff-sheet';
import { identityNumberFor, staffSheetColumns } from '@qingshen/domain/qualifications';
import { pdf } from './documents.ts';
import type { Member } from './story.ts';

/** What stories of a consultancy's register begin with. */

let nth = 0;
/** A number that passes every check and belongs to nobody; never the same twice in one file. */
export const freshIdentity = (): string => {
  nth += 1;
  return identityNumberFor(nth + 1000);
};

export const inFirm = (firm: Member) => ({ organization: firm.organizationId });

export async function brings(
  firm: Member,
  name: string,
  bytes: Buffer = pdf(name),
  id: string = crypto.randomUUID(),
) {
  const response = await firm.raw({
    method: 'PUT',
    url: `/api/o/${firm.organizationId}/firm/documents/${id}?name=${encodeURIComponent(name)}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return { id, status: response.statusCode, body: response.json() };
}

export const someone = (more: Record<string, unknown> = {}) => ({
  name: '李明',
  identityKind: 'resident_id' as const,
  identityNumber: freshIdentity(),
  fullTime: true,
  from: '2021-03-01',
  experiencedSince: '2019-01-01',
  consentedOn: '2021-03-01',
  ...more,
});

export async function registers(firm: Member, more: Record<string, unknown> = {}): Promise<string> {
  const { employmentId } = await firm.does(qualifications.registerStaff, {
    params: inFirm(firm),
    body: someone(more),
  });
  return employmentId;
}

type Paper = 'senior' | 'intermediate' | 'junior' | 'energy' | 'environment' | 'training';

export async function certifies(
  firm: Member,
  employment: string,
  paper: Paper,
  more: object = {},
): Promise<string> {
  const about = { name: paper, issuedOn: '2020-05-01', ...more };
  const body =
    paper === 'training'
      ? { kind: 'training' as const, ...about }
      : paper === 'energy' || paper === 'environment'
        ? { kind: 'registration' as const, field: paper, ...about }
        : { kind: 'title' as const, level: paper, ...about };
  const { certificateId } = await firm.does(qualifications.recordCertificate, {
    params: { ...inFirm(firm), employment },
    body,
  });
  return certificateId;
}

/** Somebody who counts: proven, trained, experienced, with a title. */
export async function counts(firm: Member, title: Paper, more: object = {}): Promise<string> {
  const { id } = await brings(firm, `${Math.random()}.pdf`);
  const employment = await registers(firm, { documentId: id, ...more });
  await certifies(firm, employment, title);
  await certifies(firm, employment, 'training');
  return employment;
}

/** Everything Henan asks: 2 senior, 5 intermediate, instruments, papers, three audits in the industry. */
export async function qualifies(firm: Member, industryCode = '2614'): Promise<void> {
  for (const title of [
    'senior',
    'senior',
    'intermediate',
    'intermediate',
    'intermediate',
    'intermediate',
    'energy',
  ] as const)
    await counts(firm, title);
  const params = inFirm(firm);
  await firm.does(qualifications.recordInstrument, {
    params,
    body: { name: '多参数测试仪', balances: ['material', 'energy', 'water'], calibratedOn: '2020-01-01' },
  });
  for (const kind of [
    'legal_person',
    'quality_system',
    'premises',
    'digitisation',
    'archive',
    'integrity_statement',
  ] as const)
    await firm.does(qualifications.recordPaper, { params, body: { kind, title: kind, from: '2020-01-01' } });
  for (const at of [1, 2, 3]) {
    const { id } = await brings(firm, `job${at}.pdf`);
    await firm.does(qualifications.recordJob, {
      params,
      body: {
        kind: 'audit',
        industryCode,
        enterpriseName: `某厂 ${at}`,
        title: `审核 ${at}`,
        completedOn: '2022-06-01',
        documentId: id,
      },
    });
  }
}

/** A workbook of one row that lacks everything, read and waiting. */
export async function readsSheet(firm: Member): Promise<string> {
  const rows = [{ [staffSheetColumns[0].header]: '李缺' }];
  const payload = await rejectedStaffSheet({ rows, firstRow: 2 }, [
    { row: 2, column: 'identity_number', code: 'cell_missing' },
  ]);
  const response = await firm.raw({
    method: 'POST',
    url: `/api/o/${firm.organizationId}/firm/staff-imports?name=staff.xlsx`,
    headers: { 'content-type': 'application/octet-stream' },
    payload,
  });
  return response.json().id;
}
