import { dutyReminderSteps } from '@qingshen/domain/engagements';
import type pg from 'pg';

type Worker = Pick<pg.Pool, 'query'>;

const batch = 200;

interface Told {
  organization_id: string;
  ends: unknown[];
}

/**
 * Organization after organization, each in a transaction of its own: one that fails is tried again tomorrow with the
 * rest, and whoever was told is not told twice, because every step of every duty stands in a table.
 */
export async function remindOfDuties(
  worker: Worker,
  log: { warn(facts: object, message: string): void },
): Promise<number> {
  const { rows: told } = await worker.query<{ today: string }>('select app.reminder_day()::text as today');
  const today = told[0]?.today ?? '';
  let reminded = 0;
  for (let after: string | null = null; ; ) {
    const { rows }: { rows: Told[] } = await worker.query<Told>(
      'select * from app.duties_ahead($1, $2, $3, $4)',
      [today, dutyReminderSteps, after, batch],
    );
    for (const { organization_id: organization, ends } of rows) {
      try {
        const { rows: counted } = await worker.query<{ count: number }>(
          'select app.remind_of_duties($1, $2) as count',
          [organization, JSON.stringify(ends)],
        );
        reminded += counted[0]?.count ?? 0;
      } catch (error) {
        log.warn({ organization, fault: (error as Error).message }, 'reminders put off');
      }
    }
    if (rows.length < batch) return reminded;
    after = rows.at(-1)?.organization_id ?? null;
  }
}
