import { engagements, tenancy } from '@qingshen/contract';
import { paths } from '../paths.ts';
import type { Phrase } from '../words/catalogue.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { type Desk, figure, type Total } from './todo.ts';

/** A figure of 今天. Never a count that cannot be clicked. */
export interface Figure {
  phrase: Extract<Phrase, `tenancy.figure_${string}`>;
  count: string;
  href: string;
}

type Page = { total?: Total; rows: readonly unknown[] };

async function counted(asking: Promise<{ ok: boolean; reply?: Page }>): Promise<string | null> {
  const answer = await asking;
  return answer.ok && answer.reply?.total ? figure(answer.reply.total, answer.reply.rows) : null;
}

export async function figuresOf(event: Asking, desk: Desk): Promise<Figure[]> {
  const { organization, can, figures, account } = desk;
  const id = organization.id;
  const params = { organization: id };
  const cases = (query: { state?: 'listed' }) =>
    can.see_cases
      ? counted(call(event, engagements.listEngagements, { params, query: { ...query, limit: 1 } }))
      : null;
  const [all, listed, supervised] = await Promise.all([
    cases({}),
    cases({ state: 'listed' }),
    can.see_organizations
      ? counted(call(event, tenancy.listOrganizations, { params, query: { limit: 1 } }))
      : null,
  ]);
  const shown: [Figure['phrase'], string | null, string][] = [
    ['tenancy.figure_cases', all, paths.engagements(id)],
    ['tenancy.figure_listed', listed, paths.engagements(id, { state: 'listed' })],
    ['tenancy.figure_organizations', supervised, paths.organizations(id)],
    ['tenancy.figure_members', can.see_members ? `${figures.members}` : null, paths.members(id)],
    [
      'tenancy.figure_invitations',
      can.see_members ? `${figures.openInvitations}` : null,
      paths.invitations(id),
    ],
    ['tenancy.figure_unread', `${account?.unread ?? 0}`, `${paths.inbox()}?unread=true`],
  ];
  return shown.flatMap(([phrase, count, href]) => (count === null ? [] : [{ phrase, count, href }]));
}
