import { sql } from 'kysely';
import { q, statement } from '../kernel/statement.ts';

/** What everybody may read: approved amendments and imported years. Small tables, read whole where all of it counts. */

const amendments = () =>
  q
    .selectFrom('published.amendments')
    .select([
      'id',
      'province',
      'authority_name as authorityName',
      'jurisdiction',
      'track',
      'key',
      'value',
      'document',
      'article',
      'reason',
      'effective_from as from',
      'effective_until as until',
      'approved_at as approvedAt',
    ]);

/** Those that may speak at a place: its own, and those of what it lies in. */
export const amendmentsAt = statement(
  (jurisdictions: readonly string[]) =>
    amendments()
      .where(sql<boolean>`jurisdiction = any(${jurisdictions}::text[])`)
      .orderBy('approved_at')
      .orderBy('id'),
  ['130600', '130000'],
);

export const amendmentsOfProvince = statement(
  (province: string) => amendments().where('province', '=', province).orderBy('approved_at').orderBy('id'),
  '13',
);

export const everyAmendment = statement(
  (_: null) => amendments().orderBy('approved_at').orderBy('id').limit(5000),
  null,
);

const editions = () =>
  q
    .selectFrom('published.calendar_editions')
    .select([
      'year',
      'edition',
      'document',
      'days_off as daysOff',
      'make_up_days as makeUpDays',
      'imported_at as importedAt',
    ]);

/** The edition in force of each year: the last one. */
export const calendarInForce = statement(
  (_: null) => editions().distinctOn('year').orderBy('year').orderBy('edition', 'desc'),
  null,
);

export const editionsOfYear = statement(
  (year: number) => editions().where('year', '=', year).orderBy('edition', 'desc'),
  2027,
);

interface Edition {
  year: number;
  edition: number;
  document: string;
  daysOff: readonly string[];
  makeUpDays: readonly string[];
  at: Date;
}

export const importEdition = statement(
  (a: Edition) =>
    q.insertInto('published.calendar_editions').values({
      year: a.year,
      edition: a.edition,
      document: a.document,
      days_off: [...a.daysOff],
      make_up_days: [...a.makeUpDays],
      imported_at: a.at,
    }),
  {
    year: 2027,
    edition: 1,
    document: '国办发明电〔2026〕1号',
    daysOff: ['2027-01-01'],
    makeUpDays: [],
    at: new Date(0),
  },
);
