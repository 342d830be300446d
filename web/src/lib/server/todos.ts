import { engagements, notifications, rules, tenancy } from '@qingshen/contract';
import { paths } from '../paths.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { type Desk, figure, type Todo } from './todo.ts';
import { todosOfApplications } from './todos-applications.ts';
import { todosOfCampaigns } from './todos-campaigns.ts';
import { todosOfCases } from './todos-cases.ts';
import { todosOverConsultancies } from './todos-consultancies.ts';
import { todosOfFirm } from './todos-firm.ts';

export async function todosOf(event: Asking, desk: Desk): Promise<Todo[]> {
  const { organization, can, figures, account } = desk;
  const id = organization.id;
  const found = await Promise.all([
    ...todosOfCampaigns(desk, event),
    ...todosOfCases(desk, event),
    ...todosOfApplications(desk, event),
    ...todosOverConsultancies(desk, event),
    can.name_consultancy && toCommission(event, id),
    can.register_organization && organization.kind === 'authority' && unclaimed(event, id),
    can.approve_rule && toDecide(event, id),
    can.tend_deliveries && deadLetters(event, id),
    organization.kind === 'enterprise' && can.register_site && sitesMissing(event, id),
    ...todosOfFirm(desk, event),
  ]);
  const own: (Todo | false)[] = [
    account !== null &&
      account.secondFactor === 'active' &&
      account.recoveryCodesLeft < 3 && {
        phrase: 'tenancy.todo_recovery_codes',
        count: `${account.recoveryCodesLeft}`,
        href: paths.accountSecondFactor(),
      },
    account !== null &&
      !account.mail &&
      !account.mobile && { phrase: 'tenancy.todo_contact', count: '', href: paths.account() },
    can.manage_members &&
      figures.openInvitations > 0 && {
        phrase: 'tenancy.todo_invitations',
        count: `${figures.openInvitations}`,
        href: paths.invitations(id),
      },
  ];
  return [...found, ...own].filter((todo) => todo !== false && todo !== null);
}

async function toCommission(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, engagements.listEngagements, {
    params: { organization: id },
    query: { state: 'listed' },
  });
  if (!answer.ok || answer.reply.rows.length === 0) return null;
  const only = answer.reply.rows.length === 1 ? answer.reply.rows[0] : undefined;
  return {
    phrase: 'tenancy.todo_commission',
    count: figure(answer.reply.total, answer.reply.rows),
    href: only ? paths.engagement(id, only.id) : paths.engagements(id, { state: 'listed' }),
  };
}

/** What another officer has proposed; one's own waits for somebody else. */
async function toDecide(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, rules.listAmendments, {
    params: { organization: id },
    query: { state: 'proposed', limit: 100 },
  });
  const waiting = answer.ok ? answer.reply.rows.filter(({ mine }) => !mine) : [];
  const [only, more] = waiting;
  if (!only) return null;
  return {
    phrase: 'tenancy.todo_rules',
    count: `${waiting.length}`,
    href: more ? paths.amendments(id) : paths.amendment(id, only.id),
  };
}

async function unclaimed(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, tenancy.listOrganizations, {
    params: { organization: id },
    query: { state: 'invited' },
  });
  if (!answer.ok || answer.reply.rows.length === 0) return null;
  const count = figure(answer.reply.total, answer.reply.rows);
  return { phrase: 'tenancy.todo_unclaimed', count, href: paths.organizations(id, { state: 'invited' }) };
}

async function deadLetters(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, notifications.listDeliveries, {
    params: { organization: id },
    query: { state: 'dead' },
  });
  if (!answer.ok || answer.reply.rows.length === 0) return null;
  const count = figure(answer.reply.total, answer.reply.rows);
  return { phrase: 'tenancy.todo_dead_letters', count, href: paths.deliveries(id) };
}

async function sitesMissing(event: Asking, id: string): Promise<Todo | null> {
  const answer = await call(event, engagements.listSites, {
    params: { organization: id },
    query: { limit: 1 },
  });
  if (!answer.ok || answer.reply.rows.length > 0) return null;
  return { phrase: 'tenancy.todo_site', count: '', href: paths.siteRegistration(id) };
}
