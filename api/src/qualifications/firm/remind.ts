import { type Expiry, type Reminder, reminderDays, remindersDue } from '@qingshen/domain/qualifications';
import { add, days } from '@qingshen/domain/time';
import type pg from 'pg';
import { day } from './day.ts';

/** One thing a firm has that ends soon, as the worker is told of it. */
interface End {
  kind: string;
  id: string;
  label: string;
  on: string;
}

interface FirmEnds {
  organization_id: string;
  ends: End[] | null;
}

type Worker = Pick<pg.Pool, 'query'>;

const batch = 200;

/** The step this end has reached by today, if any: the same rule for papers, filings and sanctions. */
function stepReached(end: End, today: string): Reminder['daysAhead'] | null {
  const expiry: Expiry = { on: day(end.on), factId: end.id, kind: 'paper', clausesFailing: [] };
  return remindersDue([expiry], day(today))[0]?.daysAhead ?? null;
}

/**
 * Firm after firm, each in a transaction of its own: one that fails is tried again tomorrow with the rest, and
 * whoever was told is not told twice, because every step of every end stands in a table.
 */
export async function remindFirms(
  worker: Worker,
  log: { warn(facts: object, message: string): void },
): Promise<number> {
  const { rows: told } = await worker.query<{ today: string }>('select app.reminder_day()::text as today');
  const today = told[0]?.today ?? '';
  const until = add(day(today), days(Math.max(...reminderDays)));
  let reminded = 0;
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: FirmEnds[] } = await worker.query<FirmEnds>(
      'select * from app.ends_ahead($1, $2, $3, $4)',
      [today, until, after, batch],
    );
    for (const { organization_id: firm, ends } of rows) {
      const due = (ends ?? []).flatMap((end) => {
        const daysAhead = stepReached(end, today);
        return daysAhead === null ? [] : [{ ...end, daysAhead }];
      });
      if (due.length === 0) continue;
      try {
        const { rows: counted } = await worker.query<{ count: number }>(
          'select app.remind($1, $2) as count',
          [firm, JSON.stringify(due)],
        );
        reminded += counted[0]?.count ?? 0;
      } catch (error) {
        log.warn({ firm, fault: (error as Error).message }, 'reminders put off');
      }
    }
    if (rows.length < batch) return reminded;
    after = rows.at(-1)?.organization_id ?? null;
  }
}
