import { qualifications } from '@qingshen/contract';
import type { RegistrationField, TitleLevel } from '@qingshen/domain/qualifications';
import type { RequestEvent } from '@sveltejs/kit';
import { paths } from '../paths.ts';
import { call } from './api.ts';
import type { Entries } from './entries.ts';
import { orNull, registerActions } from './register.ts';

/** The certificates of one person: what each kind must say besides its name is asked for by its kind. */

type Event = RequestEvent<{ organization: string; employment: string }>;

function bodyOf(entries: Entries) {
  const about = {
    name: entries.text('name'),
    number: orNull(entries, 'number'),
    issuer: orNull(entries, 'issuer'),
    issuedOn: entries.text('issuedOn'),
    validUntil: orNull(entries, 'validUntil'),
    documentId: orNull(entries, 'documentId'),
  };
  switch (entries.text('kind')) {
    case 'title':
      return { kind: 'title' as const, level: entries.text('level') as TitleLevel, ...about };
    case 'registration':
      return { kind: 'registration' as const, field: entries.text('field') as RegistrationField, ...about };
    default:
      return { kind: 'training' as const, ...about };
  }
}

export const certificateActions = registerActions<Event>({
  form: 'certificate',
  named: 'name',
  required: (entries) => [
    ['kind', 'choose'],
    ...(entries.text('kind') === 'title' ? [['level', 'choose'] as const] : []),
    ...(entries.text('kind') === 'registration' ? [['field', 'choose'] as const] : []),
    ['name', 'required'],
    ['issuedOn', 'required'],
  ],
  home: ({ params }) => paths.staffMember(params.organization, params.employment),
  record: (event, entries, idempotencyKey) =>
    call(event, qualifications.recordCertificate, {
      params: event.params,
      body: bodyOf(entries),
      idempotencyKey,
    }),
  edit: (event, certificate, entries, idempotencyKey) =>
    call(event, qualifications.editCertificate, {
      params: { ...event.params, certificate },
      body: { ...bodyOf(entries), version: entries.version() },
      idempotencyKey,
    }),
  remove: (event, certificate, version, idempotencyKey) =>
    call(event, qualifications.removeCertificate, {
      params: { ...event.params, certificate },
      query: { version },
      idempotencyKey,
    }),
  said: {
    recorded: 'staff.certificate_recorded',
    edited: 'staff.certificate_edited',
    removed: 'staff.certificate_removed',
  },
});
