import { applications } from '@qingshen/contract';
import { paths } from '../paths.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { type Desk, figure, type Todo } from './todo.ts';

/** Papers that travel: what waits for my hand in an office, and what an enterprise has to answer or to finish. */
export const todosOfApplications = ({ organization, can }: Desk, event: Asking) =>
  organization.kind === 'authority'
    ? [can.see_desk && onMyDesk(event, organization.id)]
    : organization.kind === 'enterprise' && can.see_own_applications
      ? [toCorrect(event, organization.id), toFinish(event, organization.id)]
      : [];

async function onMyDesk(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, applications.listDesk, {
    params: { organization: id },
    query: { hand: 'mine' },
  });
  const [oldest] = answer.ok ? answer.reply.rows : [];
  if (!answer.ok || !oldest) return null;
  const only = answer.reply.rows.length === 1;
  return {
    phrase: 'tenancy.todo_desk',
    count: figure(answer.reply.total, answer.reply.rows),
    since: oldest.at?.arrivedAt,
    href: only ? paths.application(id, oldest.id) : paths.desk(id, { hand: 'mine' }),
  };
}

async function inState(
  event: Asking,
  id: string,
  state: 'draft' | 'correction_requested',
  phrase: Todo['phrase'],
): Promise<Todo | null> {
  const answer = await call(event, applications.listApplications, {
    params: { organization: id },
    query: { state },
  });
  const [first] = answer.ok ? answer.reply.rows : [];
  if (!answer.ok || !first) return null;
  return {
    phrase,
    count: figure(answer.reply.total, answer.reply.rows),
    href:
      answer.reply.rows.length === 1 ? paths.application(id, first.id) : paths.applications(id, { state }),
  };
}

const toCorrect = (event: Asking, id: string) =>
  inState(event, id, 'correction_requested', 'tenancy.todo_application_corrections');
const toFinish = (event: Asking, id: string) =>
  inState(event, id, 'draft', 'tenancy.todo_application_drafts');
