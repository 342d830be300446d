import { noticeReminderSteps } from '@qingshen/domain/campaigns';
import type pg from 'pg';

interface Due {
  province: string;
  authority_id: string;
  campaign_id: string;
  due_on: string;
  days_ahead: number;
  unserved: number;
}

/**
 * Ahead of the last day, on it and after it: the offices whose notices are not served hear how many. Each in a transaction
 * of its own, each step once; what fails is tried again with tomorrow's.
 */
export async function remindOfNotices(
  worker: Pick<pg.Pool, 'query'>,
  log: { warn(facts: object, message: string): void },
): Promise<number> {
  const { rows: told } = await worker.query<{ today: string }>('select app.reminder_day()::text as today');
  const { rows } = await worker.query<Due>('select * from app.notices_due($1, $2)', [
    told[0]?.today,
    noticeReminderSteps,
  ]);
  let sent = 0;
  for (const { province, authority_id, campaign_id, due_on, days_ahead, unserved } of rows) {
    try {
      const { rows: counted } = await worker.query<{ count: number }>(
        'select app.remind_of_notices($1, $2, $3, $4, $5, $6) as count',
        [province, authority_id, campaign_id, due_on, days_ahead, unserved],
      );
      sent += counted[0]?.count ?? 0;
    } catch (error) {
      log.warn({ authority: authority_id, fault: (error as Error).message }, 'reminders of notices put off');
    }
  }
  return sent;
}
