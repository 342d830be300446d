import { tenancy } from '@qingshen/contract';
import { answeringRole, rolesOf } from '@qingshen/domain/tenancy';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { refuse, refuseFields } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { organization } = await event.parent();
  const filters = asked(event.url, ['state', 'after']);
  const page = await must(event, tenancy.listMembers, {
    params: { organization: event.params.organization },
    query: filters as { state?: tenancy.Member['state'] },
  });
  const answering = answeringRole(organization.kind);
  return {
    page,
    filters,
    answering,
    roles: rolesOf[organization.kind].filter((role) => role !== answering && role !== 'expert'),
    managed: page.rows.find(({ id }) => id === event.url.searchParams.get('member')) ?? null,
  };
};

type Event = Parameters<Actions[string]>[0] & { params: { organization: string } };

const read = async (event: Event) => {
  const entries = await Entries.of(event.request);
  const params = { organization: event.params.organization, member: entries.text('member') };
  return { entries, params, idempotencyKey: entries.key(), back: paths.members(event.params.organization) };
};

export const actions = {
  role: async (event) => {
    const { entries, params, idempotencyKey, back } = await read(event);
    if (!entries.text('role')) return refuseFields(event, 'role', entries, [['role', 'choose']]);
    const body = { version: entries.version(), role: entries.text('role') };
    const answer = await call(event, tenancy.changeRole, { params, body, idempotencyKey });
    if (!answer.ok) return refuse(event, 'role', answer.problem, entries);
    return done(event, back, 'tenancy.role_changed', { name: entries.text('name') });
  },

  suspend: async (event) => {
    const { entries, params, idempotencyKey, back } = await read(event);
    if (!entries.text('reason')) return refuseFields(event, 'suspend', entries, [['reason', 'required']]);
    const body = { version: entries.version(), reason: entries.text('reason') };
    const answer = await call(event, tenancy.suspendMember, { params, body, idempotencyKey });
    if (!answer.ok) return refuse(event, 'suspend', answer.problem, entries);
    return done(event, back, 'tenancy.member_suspended', { name: entries.text('name') });
  },

  restore: async (event) => {
    const { entries, params, idempotencyKey, back } = await read(event);
    const query = { version: entries.version() };
    const answer = await call(event, tenancy.restoreMember, { params, query, idempotencyKey });
    if (!answer.ok) return refuse(event, 'restore', answer.problem, entries);
    return done(event, back, 'tenancy.member_restored', { name: entries.text('name') });
  },

  remove: async (event) => {
    const { entries, params, idempotencyKey, back } = await read(event);
    const query = { version: entries.version() };
    const answer = await call(event, tenancy.removeMember, { params, query, idempotencyKey });
    if (!answer.ok) return refuse(event, 'remove', answer.problem, entries);
    return done(event, back, 'tenancy.member_removed', { name: entries.text('name') });
  },

  handOver: async (event) => {
    const { entries, params, idempotencyKey, back } = await read(event);
    const answer = await call(event, tenancy.handOver, {
      params: { organization: params.organization },
      body: { member: params.member, version: entries.version() },
      idempotencyKey,
    });
    if (!answer.ok) return refuse(event, 'hand-over', answer.problem, entries);
    return done(event, back, 'tenancy.handed_over', { name: entries.text('name') });
  },
} satisfies Actions;
