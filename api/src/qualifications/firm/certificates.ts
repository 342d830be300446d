import type { qualifications as contract } from '@qingshen/contract';
import { type Certificate, whyNotCertificate } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { z } from 'zod';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import { newId } from '../../kernel/ids.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { Refused, refuse } from '../../kernel/refused.ts';
import {
  correctCertificate,
  insertCertificates,
  lockCertificate,
  removeCertificate as remove,
} from './certificates.sql.ts';
import { day, dayOrNull } from './day.ts';
import { documentNamed, employmentSeen } from './employments.sql.ts';

type Said = z.output<typeof contract.NewCertificate> | z.output<typeof contract.EditedCertificate>;

/** What stands in the table for what was said: a title has a level, a registration a field. */
function columnsOf(said: Said, today: Certificate['issuedOn']) {
  const level = said.kind === 'title' ? said.level : null;
  const field = said.kind === 'registration' ? said.field : null;
  const [issuedOn, validUntil] = [day(said.issuedOn), dayOrNull(said.validUntil)];
  const unfit = whyNotCertificate({ kind: said.kind, level, field, issuedOn, validUntil }, today);
  if (unfit) throw new Refused(unfit);
  return {
    kind: said.kind,
    level,
    field,
    name: said.name,
    number: said.number,
    issuer: said.issuer,
    issued_on: issuedOn,
    valid_until: validUntil,
    document_id: said.documentId,
  };
}

const told = ({ kind, level, field, issued_on, valid_until }: ReturnType<typeof columnsOf>) => ({
  kind,
  ...(level ? { level } : {}),
  ...(field ? { field } : {}),
  issuedOn: issued_on,
  validUntil: valid_until,
});

export const recordCertificate =
  (kernel: Kernel): Act<typeof contract.recordCertificate> =>
  async (ctx, { params: { organization: firm, employment }, body }) => {
    const columns = columnsOf(body, beijingDate(ctx.now));
    const [employed, { known }] = await Promise.all([
      ctx.maybe(employmentSeen({ firm, id: employment })),
      ctx.one(documentNamed({ firm, id: body.documentId })),
    ]);
    if (!employed) return refuse('not_found');
    if (!known) refuse('document_unknown', { field: 'documentId' });
    const id = newId();
    const row = { ...columns, organization_id: firm, id, employment_id: employment, recorded_at: ctx.now };
    ctx.post(insertCertificates([row]));
    kernel.record(ctx, {
      act: 'certificate_recorded',
      subject: { kind: 'certificate', id },
      subjectOrganizationId: firm,
      after: told(columns),
    });
    return { certificateId: id };
  };

interface Addressed {
  firm: string;
  employment: string;
  id: string;
}

async function locked(ctx: Ctx<Seat>, address: Addressed, seen: number) {
  const row = await ctx.one(lockCertificate(address));
  if (row.version !== seen) refuse('stale_version', { version: row.version });
  return row;
}

export const editCertificate =
  (kernel: Kernel): Act<typeof contract.editCertificate> =>
  async (ctx, { params: { organization: firm, employment, certificate: id }, body }) => {
    const columns = columnsOf(body, beijingDate(ctx.now));
    const [before, { known }] = await Promise.all([
      locked(ctx, { firm, employment, id }, body.version),
      ctx.one(documentNamed({ firm, id: body.documentId })),
    ]);
    if (!known) refuse('document_unknown', { field: 'documentId' });
    ctx.post(correctCertificate({ firm, id, set: columns }));
    kernel.record(ctx, {
      act: 'certificate_edited',
      subject: { kind: 'certificate', id },
      subjectOrganizationId: firm,
      before: { issuedOn: before.issuedOn, validUntil: before.validUntil },
      after: told(columns),
    });
    return { version: body.version + 1 };
  };

export const removeCertificate =
  (kernel: Kernel): Act<typeof contract.removeCertificate> =>
  async (ctx, { params: { organization: firm, employment, certificate: id }, query }) => {
    const { kind } = await locked(ctx, { firm, employment, id }, query.version);
    ctx.post(remove({ firm, id, at: ctx.now }));
    kernel.record(ctx, {
      act: 'certificate_removed',
      subject: { kind: 'certificate', id },
      subjectOrganizationId: firm,
      before: { kind },
    });
    return null;
  };
