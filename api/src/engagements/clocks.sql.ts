import { q, statement } from '../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';

/** Every clock of one case; a round has some ten. */
export const clocksOfCase = statement(
  ({ province, id }: { province: string; id: string }) =>
    q
      .selectFrom('deadlines')
      .select([
        'id',
        'duty',
        'bearer',
        'rule_key as ruleKey',
        'document',
        'article',
        'verified',
        'strictness',
        'set_by_level as setByLevel',
        'runs_from as runsFrom',
        'span',
        'named_on as namedOn',
        'last_day_counts as lastDayCounts',
        'due_on as dueOn',
        'original_due_on as originalDueOn',
        'provisional',
        'met_on as metOn',
        'met_by as metBy',
        'dropped_because as droppedBecause',
      ])
      .where('province', '=', province)
      .where('engagement_id', '=', id)
      .orderBy('due_on')
      .orderBy('id')
      .limit(60),
  { province: '13', id: someId },
);
