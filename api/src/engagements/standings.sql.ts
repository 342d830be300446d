import { type DutyStanding, type WarningCode, warningCodes, warnings } from '@qingshen/domain/engagements';
import { type RawBuilder, sql } from 'kysely';

/** How a duty stands, said in SQL over `d` (deadlines) and `e` (engagements): the same rule as domain's, and tests hold it. */

const startsOn = sql`coalesce(d.runs_from, e.listed_on)`;

const warned = (code: WarningCode, today: string): RawBuilder<boolean> => {
  const { duty, while: states, afterPercent } = warnings[code];
  return sql<boolean>`(d.duty = ${duty} and e.state = any(${[...states]}::text[])
    and (${today}::date - ${startsOn}) * 100 >= ${afterPercent}::int * (d.due_on - ${startsOn}))`;
};

const open = sql`d.met_on is null and d.dropped_because is null`;

export const likelyMissed = (today: string, code?: WarningCode): RawBuilder<boolean> =>
  sql<boolean>`(${open} and d.due_on >= ${today}::date and (${sql.join(
    (code ? [code] : warningCodes).map((one) => warned(one, today)),
    sql` or `,
  )}))`;

export const standing = (today: string): RawBuilder<DutyStanding> => sql<DutyStanding>`case
  when d.met_on is not null then 'met' when d.dropped_because is not null then 'dropped'
  when d.due_on < ${today}::date then 'late' when ${likelyMissed(today)} then 'at_risk' else 'due' end`;
