import { qualifications } from '@qingshen/contract';
import { paths } from '../paths.ts';
import { daysBetween } from '../words/format.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { placeNear } from './places.ts';
import { placesFiled } from './standing.ts';
import { type Desk, figure, type Todo } from './todo.ts';

/** What a consultancy has to do to stay qualified, what is nearest first: where it filed last, else where it sits. */
export const todosOfFirm = ({ organization, can }: Desk, event: Asking) =>
  organization.kind === 'consultancy' && can.see_firm_register
    ? [
        can.keep_filing && correctionsToAnswer(event, organization.id),
        ordersInForce(event, organization.id),
        ...standingTodos(event, organization.id, placeNear(organization.divisionCode)),
      ]
    : [];

async function correctionsToAnswer(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, qualifications.listFilings, {
    params: { organization: id },
    query: { state: 'correction_requested' },
  });
  if (!answer.ok || answer.reply.rows.length === 0) return null;
  const only = answer.reply.rows.length === 1 ? answer.reply.rows[0] : undefined;
  return {
    phrase: 'tenancy.todo_corrections',
    count: figure(answer.reply.total, answer.reply.rows),
    href: only ? paths.filing(id, only.id) : paths.filings(id, { state: 'correction_requested' }),
  };
}

async function ordersInForce(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, qualifications.listSanctions, {
    params: { organization: id },
    query: { state: 'in_force', step: 'order_to_correct' },
  });
  if (!answer.ok || answer.reply.rows.length === 0) return null;
  const only = answer.reply.rows.length === 1 ? answer.reply.rows[0] : undefined;
  return {
    phrase: 'tenancy.todo_ordered',
    count: figure(answer.reply.total, answer.reply.rows),
    href: only ? paths.records(id, { sanction: only.id }) : paths.records(id),
  };
}

/** One question to the board answers three lines. */
function standingTodos(event: Asking, id: string, division: string | undefined): Promise<Todo | null>[] {
  const asking = placesFiled(event, id).then(([filed]) =>
    call(event, qualifications.readStanding, { params: { organization: id }, query: filed ?? { division } }),
  );
  const line = async (
    phrase: Todo['phrase'],
    href: string,
    count: (board: qualifications.FirmStanding) => number,
  ): Promise<Todo | null> => {
    const answer = await asking;
    const found = answer.ok ? count(answer.reply) : 0;
    return found ? { phrase, count: `${found}`, href } : null;
  };
  const inState =
    (state: 'not_met' | 'expiring') =>
    ({ standing }: qualifications.FirmStanding) =>
      standing.findings.filter((finding) => finding.state === state).length;
  return [
    line('tenancy.todo_clauses_unmet', paths.qualification(id), inState('not_met')),
    line('tenancy.todo_clauses_expiring', paths.qualification(id), inState('expiring')),
    line(
      'tenancy.todo_ending',
      paths.expiries(id),
      ({ standing, calendar }) => calendar.filter(({ on }) => daysBetween(standing.on, on) <= 90).length,
    ),
  ];
}
