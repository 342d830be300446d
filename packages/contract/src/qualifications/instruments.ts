import { balances } from '@qingshen/domain/qualifications';
import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { DateOnly, page, text, Uuid } from '../shapes.ts';
import { Day, documentOf, inFirm, Kept, keeping, looking, seeing, seen, seenQuery, shown } from './shapes.ts';

const instrument = {
  name: text(80),
  model: text(60).nullable().default(null),
  serial: text(60).nullable().default(null),
  balances: z
    .array(z.enum(balances))
    .min(1)
    .max(3)
    .overwrite((told) => [...new Set(told)]),
  calibratedOn: Day,
  calibrationUntil: Day.nullable().default(null),
  ...documentOf,
};
export const InstrumentRow = z.object({
  ...shown,
  name: z.string(),
  model: z.string().nullable(),
  serial: z.string().nullable(),
  balances: z.array(z.enum(balances)),
  calibratedOn: DateOnly,
  calibrationUntil: DateOnly.nullable(),
});
export type InstrumentRow = z.infer<typeof InstrumentRow>;
const instrumentRefusals = [
  'instrument_calibrated_after_limit',
  'instrument_calibrated_in_future',
  'document_unknown',
] as const;
const ofInstrument = inFirm.extend({ instrument: Uuid });

export const listInstruments = endpoint({
  ...seeing,
  name: 'list_instruments',
  summary: 'Instruments with their calibration',
  path: '/o/:organization/firm/instruments',
  reply: page(InstrumentRow),
});
export const recordInstrument = endpoint({
  ...keeping,
  name: 'record_instrument',
  summary: 'Record an instrument',
  method: 'POST',
  path: '/o/:organization/firm/instruments',
  params: inFirm,
  status: 201,
  body: z.strictObject(instrument),
  reply: z.object({ instrumentId: Uuid }),
  refusals: instrumentRefusals,
});
export const editInstrument = endpoint({
  ...keeping,
  name: 'edit_instrument',
  summary: 'Correct an instrument, or say when it was calibrated again',
  method: 'PUT',
  path: '/o/:organization/firm/instruments/:instrument',
  params: ofInstrument,
  body: z.strictObject({ ...instrument, ...seen }),
  reply: Kept,
  refusals: ['stale_version', ...instrumentRefusals],
});
export const removeInstrument = endpoint({
  ...keeping,
  name: 'remove_instrument',
  summary: 'Take an instrument out of the register',
  method: 'DELETE',
  path: '/o/:organization/firm/instruments/:instrument',
  params: ofInstrument,
  query: seenQuery,
  status: 204,
  reply: z.null(),
  refusals: ['stale_version'],
});
export const listInstrumentsOfFirm = endpoint({
  ...looking,
  name: 'list_instruments_of_firm',
  summary: 'Instruments of a consultancy one answers for',
  path: '/o/:organization/firms/:subject/instruments',
  reply: page(InstrumentRow),
});
