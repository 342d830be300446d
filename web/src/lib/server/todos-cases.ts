import { type EndpointSpec, engagements, enterprise, type QueryOf, type ReplyOf } from '@qingshen/contract';
import { absentIn } from '../enterprise/written.ts';
import { paths } from '../paths.ts';
import { dutyPhrase } from '../words/case-terms.ts';
import { speaker } from '../words/catalogue.ts';
import { beijingDay, day, daysBetween } from '../words/format.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { daysFromToday } from './case-filters.ts';
import { type Desk, figure, type Todo } from './todo.ts';
import { wholeCatalogue } from './words.ts';

type CaseQuery = NonNullable<QueryOf<typeof engagements.listEngagements & EndpointSpec>>;

/** What rounds ask of whoever looks, the nearest legal day first. */
export const todosOfCases = (desk: Desk, event: Asking): (Promise<Todo | null> | false)[] => {
  const { organization, can } = desk;
  if (!can.see_cases) return [];
  if (organization.kind === 'enterprise') return ownTodos(desk, event);
  const many = (phrase: Todo['phrase'], query: CaseQuery) => countTodo(event, organization.id, phrase, query);
  const week = { dueFrom: daysFromToday(0), dueTo: daysFromToday(7) };
  return [
    can.see_portfolio
      ? lateClients(event, organization.id)
      : many('tenancy.todo_cases_late', { late: 'true' }),
    many('tenancy.todo_cases_week', week),
    many('tenancy.todo_cases_at_risk', { standing: 'at_risk' }),
    can.hand_over_case && handoversToOffer(event, organization.id),
    can.handle_fee_demand && demands(event, organization.id, 'received', 'tenancy.todo_fee_demands'),
    can.handle_fee_demand &&
      demands(event, organization.id, 'looked_into', 'tenancy.todo_fee_demands_looked_into'),
  ];
};

const ownTodos = ({ organization: { id }, can }: Desk, event: Asking): (Promise<Todo | null> | false)[] => [
  nextDuty(event, id),
  can.keep_enterprise && profileGaps(event, id),
  can.receive_case && handoversToReceive(event, id),
];

/** One number, and the list that reproduces it. */
async function countTodo(
  event: Asking,
  id: string,
  phrase: Todo['phrase'],
  query: CaseQuery,
): Promise<Todo | null> {
  const answer = await call(event, engagements.listEngagements, {
    params: { organization: id },
    // Asked for by duty, the list still goes by the next day of each case: the nearest is looked for among the first.
    query: { ...query, sort: 'next_due', limit: 'standing' in query ? 100 : 1 },
  });
  const nearest = answer.ok ? answer.reply.rows.map(dueOf).sort(sooner)[0] : undefined;
  if (!answer.ok || !nearest) return null;
  const only = answer.reply.rows.length === 1 && !answer.reply.next ? answer.reply.rows[0] : undefined;
  return {
    phrase,
    count: figure(answer.reply.total, answer.reply.rows),
    detail: worded(event, nearest),
    // One case is opened, several are listed: by the duties they are counted for.
    href: only ? paths.engagement(id, only.id) : paths.engagements(id, query as Record<string, string>),
  };
}

type CaseRow = ReplyOf<typeof engagements.listEngagements>['rows'][number];

/** The day a case is on the list for: that of the duty that was asked for, or the next one. */
const dueOf = (row: CaseRow): Due => ({
  ...row,
  nextDueOn: row.asked?.dueOn ?? row.nextDueOn,
  nextDuty: row.asked?.duty ?? row.nextDuty,
});
const sooner = (a: Due, b: Due) => ((a.nextDueOn ?? '9999') < (b.nextDueOn ?? '9999') ? -1 : 1);

/** A firm goes by its clients: whose day has passed, in its own list of them. */
async function lateClients(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, engagements.listPortfolio, {
    params: { organization: id },
    query: { late: 'true', limit: 100 },
  });
  const nearest = answer.ok ? answer.reply.rows[0] : undefined;
  if (!answer.ok || !nearest) return null;
  return {
    phrase: 'tenancy.todo_clients_late',
    count: `${answer.reply.rows.length}${answer.reply.next ? '+' : ''}`,
    detail: worded(event, { ...nearest, siteName: '' }),
    href: paths.engagementsByEnterprise(id, { late: 'true' }),
  };
}

interface Due {
  enterpriseName: string;
  siteName: string;
  nextDueOn: string | null;
  nextDuty: Parameters<typeof dutyPhrase>[0] | null;
}

/** Whose, what, by which day and how far that is: the sentence beside the count. */
function worded(event: Asking, due: Due, isOwn = false): string | undefined {
  if (!due.nextDueOn || !due.nextDuty) return undefined;
  const { locale } = event.locals;
  const say = speaker(wholeCatalogue[locale]);
  const days = daysBetween(new Date().toISOString(), due.nextDueOn);
  const away =
    days > 0
      ? say('rounds.days_left', { days })
      : days === 0
        ? say('rounds.days_today')
        : say('rounds.days_late', { days: -days });
  return [
    isOwn ? due.siteName : due.enterpriseName,
    say(dutyPhrase(due.nextDuty)),
    day(due.nextDueOn, locale),
    away,
  ].join(' ');
}

async function nextDuty(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, engagements.listEngagements, {
    params: { organization: id },
    query: { open: 'true', sort: 'next_due', limit: 1 },
  });
  const first = answer.ok ? answer.reply.rows[0] : undefined;
  if (!first?.nextDueOn) return null;
  return {
    phrase:
      first.nextDueOn < beijingDay(new Date().toISOString())
        ? 'tenancy.todo_late_duty'
        : 'tenancy.todo_next_duty',
    count: '',
    detail: worded(event, first, true),
    href: paths.engagement(id, first.id),
  };
}

async function profileGaps(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, enterprise.readEnterprise, { params: { organization: id } });
  if (!answer.ok) return null;
  const absent = absentIn(answer.reply.profile).length;
  return absent ? { phrase: 'tenancy.todo_profile', count: `${absent}`, href: paths.enterprise(id) } : null;
}

async function openHandovers(event: Asking, id: string) {
  const answer = await call(event, enterprise.listHandovers, {
    params: { organization: id },
    query: { state: 'open' },
  });
  return answer.ok ? answer.reply.rows : [];
}

async function handoversToOffer(event: Asking, id: string): Promise<Todo | null> {
  const mine = (await openHandovers(event, id)).filter(
    ({ formerId, offeredAt }) => formerId === id && offeredAt === null,
  );
  return mine.length
    ? { phrase: 'tenancy.todo_handover_offer', count: `${mine.length}`, href: paths.handovers(id) }
    : null;
}

async function handoversToReceive(event: Asking, id: string): Promise<Todo | null> {
  const offered = (await openHandovers(event, id)).filter(({ offeredAt }) => offeredAt !== null);
  return offered.length
    ? { phrase: 'tenancy.todo_handover_receive', count: `${offered.length}`, href: paths.handovers(id) }
    : null;
}

/** The wall answers the provincial office of the line alone; every other authority finds nothing. */
async function demands(
  event: Asking,
  id: string,
  state: 'received' | 'looked_into',
  phrase: Todo['phrase'],
): Promise<Todo | null> {
  const answer = await call(event, enterprise.listFeeDemands, {
    params: { organization: id },
    query: { state },
  });
  if (!answer.ok || answer.reply.rows.length === 0) return null;
  return {
    phrase,
    count: figure(answer.reply.total, answer.reply.rows),
    since: answer.reply.rows.at(-1)?.receivedAt,
    href: paths.feeDemands(id, { state }),
  };
}
