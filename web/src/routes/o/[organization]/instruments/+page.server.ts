import { qualifications } from '@qingshen/contract';
import { type Balance, balances } from '@qingshen/domain/qualifications';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { Entries } from '$lib/server/entries.ts';
import { orNull, registerActions } from '$lib/server/register.ts';
import { formOpen, scansOf } from '$lib/server/scans.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = event.params;
  const [page, scans] = await Promise.all([
    must(event, qualifications.listInstruments, {
      params: { organization },
      query: asked(event.url, ['after']),
    }),
    scansOf(event, organization, formOpen(event.url)),
  ]);
  return { page, scans, balances };
};

const bodyOf = (entries: Entries) => ({
  name: entries.text('name'),
  model: orNull(entries, 'model'),
  serial: orNull(entries, 'serial'),
  balances: entries.all('balances') as Balance[],
  calibratedOn: entries.text('calibratedOn'),
  calibrationUntil: orNull(entries, 'calibrationUntil'),
  documentId: orNull(entries, 'documentId'),
});

export const actions = registerActions<RequestEvent>({
  form: 'instrument',
  named: 'name',
  required: () => [
    ['name', 'required'],
    ['balances', 'choose'],
    ['calibratedOn', 'required'],
  ],
  home: ({ params }) => paths.instruments(params.organization),
  record: (event, entries, idempotencyKey) =>
    call(event, qualifications.recordInstrument, {
      params: { organization: event.params.organization },
      body: bodyOf(entries),
      idempotencyKey,
    }),
  edit: (event, instrument, entries, idempotencyKey) =>
    call(event, qualifications.editInstrument, {
      params: { organization: event.params.organization, instrument },
      body: { ...bodyOf(entries), version: entries.version() },
      idempotencyKey,
    }),
  remove: (event, instrument, version, idempotencyKey) =>
    call(event, qualifications.removeInstrument, {
      params: { organization: event.params.organization, instrument },
      query: { version },
      idempotencyKey,
    }),
  said: {
    recorded: 'firm.instrument_recorded',
    edited: 'firm.instrument_edited',
    removed: 'firm.instrument_removed',
  },
}) satisfies Actions;
