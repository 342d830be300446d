import { qualifications } from '@qingshen/contract';
import { paths } from '../paths.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { type Desk, figure, type Todo } from './todo.ts';

/** What an authority has to do about consultancies, the oldest first: filings, appeals, orders run out, claims. */
export const todosOverConsultancies = ({ organization: { id, kind }, can }: Desk, event: Asking) =>
  kind === 'authority'
    ? [
        (can.handle_filing || can.decide_filing) && filingsWaiting(event, id),
        can.decide_appeal && appealsWaiting(event, id),
        can.impose_sanction && ordersOverdue(event, id),
        can.settle_claim && claimsOpen(event, id),
      ]
    : [];

async function filingsWaiting(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, qualifications.listFilings, {
    params: { organization: id },
    query: { state: 'submitted', sort: 'submitted_at' },
  });
  const oldest = answer.ok ? answer.reply.rows[0] : undefined;
  if (!answer.ok || !oldest) return null;
  return {
    phrase: 'tenancy.todo_filings',
    count: figure(answer.reply.total, answer.reply.rows),
    since: oldest.submittedAt ?? undefined,
    href: answer.reply.rows.length === 1 ? paths.filing(id, oldest.id) : paths.filings(id),
  };
}

async function appealsWaiting(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, qualifications.listSanctions, {
    params: { organization: id },
    query: { appeal: 'pending' },
  });
  const mine = answer.ok ? answer.reply.rows.filter((sanction) => sanction.mine) : [];
  if (!answer.ok || mine.length === 0) return null;
  return {
    phrase: 'tenancy.todo_appeals',
    count: `${mine.length}${answer.reply.next ? '+' : ''}`,
    href:
      mine.length === 1 && mine[0]
        ? paths.sanction(id, mine[0].id)
        : paths.sanctions(id, { appeal: 'pending' }),
  };
}

async function ordersOverdue(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, qualifications.listSanctions, {
    params: { organization: id },
    query: { step: 'order_to_correct', state: 'in_force', limit: 100 },
  });
  const overdue = answer.ok ? answer.reply.rows.filter((sanction) => sanction.mine && sanction.overdue) : [];
  if (!answer.ok || overdue.length === 0) return null;
  return {
    phrase: 'tenancy.todo_orders',
    count: `${overdue.length}${answer.reply.next ? '+' : ''}`,
    href:
      overdue.length === 1 && overdue[0]
        ? paths.sanction(id, overdue[0].id)
        : paths.sanctions(id, { step: 'order_to_correct', state: 'in_force' }),
  };
}

async function claimsOpen(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, qualifications.listEmploymentClaims, {
    params: { organization: id },
    query: { state: 'open' },
  });
  const ours = answer.ok ? answer.reply.rows.filter((claim) => claim.maySettle) : [];
  if (!answer.ok || ours.length === 0) return null;
  return {
    phrase: 'tenancy.todo_claims',
    count: `${ours.length}${answer.reply.next ? '+' : ''}`,
    href: paths.claims(id),
  };
}
