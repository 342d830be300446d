import { certificateKinds, registrationFields, titleLevels } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, text, Uuid, Version } from '../shapes.ts';
import { Day, documentOf, inFirm, Kept, Proof, room, seen, seenQuery } from './shapes.ts';

const about = {
  name: text(80),
  number: text(60).nullable().default(null),
  issuer: text(80).nullable().default(null),
  issuedOn: Day,
  validUntil: Day.nullable().default(null),
  ...documentOf,
};
/** A title has a level, a registration a field, training neither. */
export const NewCertificate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), level: z.enum(titleLevels), ...about }),
  z.strictObject({ kind: z.literal('registration'), field: z.enum(registrationFields), ...about }),
  z.strictObject({ kind: z.literal('training'), ...about }),
]);
const changed = { ...about, ...seen };
export const EditedCertificate = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), level: z.enum(titleLevels), ...changed }),
  z.strictObject({ kind: z.literal('registration'), field: z.enum(registrationFields), ...changed }),
  z.strictObject({ kind: z.literal('training'), ...changed }),
]);

export const CertificateRow = z.object({
  id: Uuid,
  kind: z.enum(certificateKinds),
  level: z.enum(titleLevels).nullable(),
  field: z.enum(registrationFields).nullable(),
  name: z.string(),
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: DateOnly,
  validUntil: DateOnly.nullable(),
  proof: Proof.nullable(),
  version: Version,
});
export type CertificateRow = z.infer<typeof CertificateRow>;

const ofEmployment = inFirm.extend({ employment: Uuid });
const ofCertificate = ofEmployment.extend({ certificate: Uuid });
const keeping = { ...room, act: 'keep_firm_register' } as const;
const certificateRefusals = [
  'certificate_issued_after_expiry',
  'certificate_issued_in_future',
  'document_unknown',
] as const;

export const recordCertificate = endpoint({
  ...keeping,
  name: 'record_certificate',
  summary: 'Record a title, a registration or a training',
  method: 'POST',
  path: '/o/:organization/firm/staff/:employment/certificates',
  params: ofEmployment,
  status: 201,
  body: NewCertificate,
  reply: z.object({ certificateId: Uuid }),
  refusals: certificateRefusals,
});

export const editCertificate = endpoint({
  ...keeping,
  name: 'edit_certificate',
  summary: 'Correct a certificate',
  method: 'PUT',
  path: '/o/:organization/firm/staff/:employment/certificates/:certificate',
  params: ofCertificate,
  body: EditedCertificate,
  reply: Kept,
  refusals: ['stale_version', ...certificateRefusals],
});

export const removeCertificate = endpoint({
  ...keeping,
  name: 'remove_certificate',
  summary: 'Take a certificate out of the register; past decisions keep it',
  method: 'DELETE',
  path: '/o/:organization/firm/staff/:employment/certificates/:certificate',
  params: ofCertificate,
  query: seenQuery,
  status: 204,
  reply: z.null(),
  refusals: ['stale_version'],
});
