import type { SanctionStep } from '@qingshen/domain/qualifications';
import { sql } from 'kysely';
import { containing } from '../../kernel/containing.ts';
import { exactInstant } from '../../kernel/page.ts';
import { q, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someKey = { province: '41', id: someId };

/** Never by whom inside the authority: firms read this too. */
const sanctions = () =>
  q
    .selectFrom('firm_sanctions as s')
    .leftJoin('sanction_appeals as a', (join) =>
      join.onRef('a.province', '=', 's.province').onRef('a.sanction_id', '=', 's.id'),
    )
    .select([
      's.province',
      's.id',
      's.organization_id as organizationId',
      's.organization_name as organizationName',
      's.authority_id as authorityId',
      's.authority_name as authorityName',
      's.step',
      's.previous_id as previousId',
      's.check_id as checkId',
      's.clause',
      's.reason',
      's.from_on as from',
      's.until_on as until',
      's.imposed_at as imposedAt',
      's.lifted_on as liftedOn',
      's.lifted_because as liftedBecause',
      's.lifted_reason as liftedReason',
      's.version',
      'a.id as appealId',
      'a.grounds',
      'a.filed_at as filedAt',
      'a.outcome as appealOutcome',
      'a.reason as appealReason',
      'a.decided_at as appealDecidedAt',
    ]);

interface SanctionPage {
  /** Of a firm, or of the authority that imposed them. */
  by: { firm: string } | { authority: string };
  today: string;
  step?: SanctionStep;
  state?: 'upcoming' | 'in_force' | 'ended' | 'lifted';
  appeal?: 'none' | 'pending' | 'upheld' | 'dismissed';
  search?: string;
  after: readonly string[] | null;
  limit: number;
}

/** Both named days are inside; from the day of lifting on it weighs no more. */
const inState = (today: string) => {
  const lifted = sql`coalesce(s.lifted_on <= ${today}, false)`;
  const ended = sql`(s.step = 'suspend' and coalesce(s.until_on < ${today}, false))`;
  return {
    lifted: sql<boolean>`${lifted}`,
    ended: sql<boolean>`not ${lifted} and ${ended}`,
    upcoming: sql<boolean>`not ${lifted} and s.from_on > ${today}`,
    in_force: sql<boolean>`not ${lifted} and not ${ended} and s.from_on <= ${today}`,
  };
};
const appealed = {
  none: sql<boolean>`a.id is null`,
  pending: sql<boolean>`a.id is not null and a.outcome is null`,
  upheld: sql<boolean>`coalesce(a.outcome = 'upheld', false)`,
  dismissed: sql<boolean>`coalesce(a.outcome = 'dismissed', false)`,
};

export const sanctionPage = statement(
  ({ by, today, step, state, appeal, search, after, limit }: SanctionPage) =>
    sanctions()
      .select((eb) => exactInstant(eb.ref('s.imposed_at')).as('exactly'))
      .$if('firm' in by, (query) => query.where('s.organization_id', '=', 'firm' in by ? by.firm : ''))
      .$if('authority' in by, (query) =>
        query.where('s.authority_id', '=', 'authority' in by ? by.authority : ''),
      )
      .$if(step !== undefined, (query) => query.where('s.step', '=', step ?? 'suspend'))
      .$if(state !== undefined, (query) => query.where(inState(today)[state ?? 'in_force']))
      .$if(appeal !== undefined, (query) => query.where(appealed[appeal ?? 'none']))
      .$if(search !== undefined, (query) =>
        query.where('s.organization_name', 'ilike', containing(search ?? '')),
      )
      .$if(after !== null, (query) =>
        query.where(sql<boolean>`(s.imposed_at, s.id) < (${after?.[0]}::timestamptz, ${after?.[1]}::uuid)`),
      )
      .orderBy('s.imposed_at', 'desc')
      .orderBy('s.id', 'desc')
      .limit(limit + 1),
  {
    by: { authority: someId },
    today: '2026-01-01',
    step: 'suspend',
    state: 'in_force',
    appeal: 'pending',
    search: '环保',
    after: ['2026-01-01T00:00:00.000000Z', someId],
    limit: 25,
  },
);

export const sanctionOf = statement(
  ({ province, id }: { province: string; id: string }) =>
    sanctions().where('s.province', '=', province).where('s.id', '=', id),
  someKey,
);

export const answersForFirm = statement(
  (firm: string) => q.selectNoFrom(sql<boolean>`app.answers_for_firm(${firm})`.as('yes')),
  someId,
);

/** What one authority has imposed on one firm: the steps follow each other among these. */
export const sanctionsBetween = statement(
  (a: { firm: string; authority: string }) =>
    sanctions()
      .where('s.organization_id', '=', a.firm)
      .where('s.authority_id', '=', a.authority)
      .orderBy('s.imposed_at')
      .orderBy('s.id')
      .limit(500),
  { firm: someId, authority: someId },
);
