import type { qualifications as contract } from '@qingshen/contract';
import { whyNotInstrument } from '@qingshen/domain/qualifications';
import { beijingDate } from '@qingshen/domain/time';
import type { z } from 'zod';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Act } from '../../kernel/mount.ts';
import { Refused } from '../../kernel/refused.ts';
import { day, dayOrNull } from './day.ts';
import * as rows from './evidence-kept.sql.ts';
import { keeping } from './keep-evidence.ts';

const instruments = keeping<rows.Columns<'instruments'>>({
  kind: 'instrument',
  insert: rows.insertInstrument,
  lock: rows.lockInstrument,
  correct: rows.correctInstrument,
  remove: rows.removeInstrument,
});

type Said = Omit<z.output<(typeof contract.editInstrument)['body']>, 'version'>;

function columnsOf(said: Said, now: Date): rows.Columns<'instruments'> {
  const balances = [...new Set(said.balances)];
  const unfit = whyNotInstrument(
    {
      name: said.name,
      balances,
      calibratedOn: day(said.calibratedOn),
      calibrationUntil: dayOrNull(said.calibrationUntil),
    },
    beijingDate(now),
  );
  if (unfit) throw new Refused(unfit);
  return {
    name: said.name,
    model: said.model,
    serial: said.serial,
    balances,
    calibrated_on: said.calibratedOn,
    calibration_until: said.calibrationUntil,
    document_id: said.documentId,
  };
}

export const recordInstrument =
  (kernel: Kernel): Act<typeof contract.recordInstrument> =>
  async (ctx, { params, body }) => ({
    instrumentId: await instruments.record(kernel, ctx, params.organization, columnsOf(body, ctx.now)),
  });

export const editInstrument =
  (kernel: Kernel): Act<typeof contract.editInstrument> =>
  async (ctx, { params, body: { version, ...said } }) => {
    const place = { firm: params.organization, id: params.instrument };
    return instruments.edit(kernel, ctx, place, version, columnsOf(said, ctx.now));
  };

export const removeInstrument =
  (kernel: Kernel): Act<typeof contract.removeInstrument> =>
  async (ctx, { params, query }) =>
    instruments.remove(kernel, ctx, { firm: params.organization, id: params.instrument }, query.version);
