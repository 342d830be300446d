import { type EndpointSpec, engagements, enterprise, type QueryOf } from '@qingshen/contract';
import { absentIn } from '../enterprise/written.ts';
import { paths } from '../paths.ts';
import { dutyPhrase } from '../words/case-terms.ts';
import { speaker } from '../words/catalogue.ts';
import { day, daysBetween } from '../words/format.ts';
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
    many('tenancy.todo_cases_late', { late: 'true' }),
    many('tenancy.todo_cases_week', week),
    many('tenancy.todo_cases_at_risk', { standing: 'at_risk' }),
    can.hand_over_case && handoversToOffer(event, organization.id),
    can.handle_fee_demand && organization.kind === 'authority' && demands(event, organization.id),
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
    query: { ...query, sort: 'next_due', limit: 1 },
  });
  const first = answer.ok ? answer.reply.rows[0] : undefined;
  if (!answer.ok || !first) return null;
  return {
    phrase,
    count: figure(answer.reply.total, answer.reply.rows),
    detail: worded(event, first),
    href: paths.engagements(id, query as Record<string, string>),
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
    phrase: 'tenancy.todo_next_duty',
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

async function demands(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, enterprise.listFeeDemands, {
    params: { organization: id },
    query: { state: 'received' },
  });
  if (!answer.ok || answer.reply.rows.length === 0) return null;
  return {
    phrase: 'tenancy.todo_fee_demands',
    count: figure(answer.reply.total, answer.reply.rows),
    since: answer.reply.rows.at(-1)?.receivedAt,
    href: paths.feeDemands(id, { state: 'received' }),
  };
}
