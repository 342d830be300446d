import type { DB } from '@qingshen/db/types';
import { type Insertable, sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';

/** Instruments, papers and jobs are three tables kept in one manner: recorded, corrected, taken out, never deleted. */

const someId = '00000000-0000-4000-8000-000000000000';

type Table = 'instruments' | 'firm_papers' | 'firm_jobs';
type Kept = 'organization_id' | 'id' | 'recorded_at' | 'removed_at' | 'version';
export type Columns<T extends Table> = Omit<Insertable<DB[T]>, Kept>;
export interface Place {
  firm: string;
  id: string;
}
const somewhere: Place = { firm: someId, id: someId };

// The builder knows one table at a time; what goes in and out is typed by whoever calls.
type One = 'instruments';

const inserting = <T extends Table>(table: T, columns: Columns<T>) =>
  statement(
    ({ firm, id, at, set }: Place & { at: Date; set: Columns<T> }) =>
      q
        .insertInto(table as One)
        .values({ ...(set as Columns<One>), organization_id: firm, id, recorded_at: at }),
    { ...somewhere, at: new Date(0), set: columns },
  );

const locking = (table: Table) =>
  statement(
    ({ firm, id }: Place) =>
      q
        .selectFrom(table as One)
        .select('version')
        .where('organization_id', '=', firm)
        .where('id', '=', id)
        .where('removed_at', 'is', null)
        .forUpdate(),
    somewhere,
  );

const correcting = <T extends Table>(table: T, columns: Columns<T>) =>
  statement(
    ({ firm, id, set }: Place & { set: Columns<T> }) =>
      q
        .updateTable(table as One)
        .set({ ...(set as Columns<One>), version: sql<number>`version + 1` })
        .where('organization_id', '=', firm)
        .where('id', '=', id),
    { ...somewhere, set: columns },
  );

const removing = (table: Table) =>
  statement(
    ({ firm, id, at }: Place & { at: Date }) =>
      q
        .updateTable(table as One)
        .set({ removed_at: at, version: sql<number>`version + 1` })
        .where('organization_id', '=', firm)
        .where('id', '=', id),
    { ...somewhere, at: new Date(0) },
  );

const instrument: Columns<'instruments'> = {
  name: '烟气分析仪',
  model: 'X-1',
  serial: '001',
  balances: ['material'],
  calibrated_on: '2026-01-01',
  calibration_until: '2026-12-31',
  document_id: null,
};
const paper: Columns<'firm_papers'> = {
  kind: 'premises',
  title: '租赁合同',
  number: '1',
  from_on: '2026-01-01',
  until_on: '2026-12-31',
  document_id: null,
};
const job: Columns<'firm_jobs'> = {
  kind: 'audit',
  industry_code: '2614',
  enterprise_name: '某厂',
  title: '清洁生产审核',
  completed_on: '2026-01-01',
  document_id: null,
};

export const insertInstrument = inserting('instruments', instrument);
export const lockInstrument = locking('instruments');
export const correctInstrument = correcting('instruments', instrument);
export const removeInstrument = removing('instruments');

export const insertPaper = inserting('firm_papers', paper);
export const lockPaper = locking('firm_papers');
export const correctPaper = correcting('firm_papers', paper);
export const removePaper = removing('firm_papers');

export const insertJob = inserting('firm_jobs', job);
export const lockJob = locking('firm_jobs');
export const correctJob = correcting('firm_jobs', job);
export const removeJob = removing('firm_jobs');
