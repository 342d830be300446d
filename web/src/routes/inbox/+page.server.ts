import { tenancy } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { insideOnly, paths, withQuery } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { tellMessage } from '$lib/server/messages.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['unread', 'after']);
  const page = await must(event, tenancy.listInbox, { query: filters as { unread?: 'true' | 'false' } });
  return {
    filters,
    unread: page.unread,
    messages: page.rows.map((message) => tellMessage(event.locals.locale, message)),
    next: page.next,
    total: page.total,
  };
};

export const actions: Actions = {
  /** Opening a message marks it read and leads to what it is about. */
  open: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.readMessage, {
      params: { message: entries.text('message') },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'open', answer.problem, entries);
    redirect(303, insideOnly(entries.text('to'), withQuery(paths.inbox(), asked(event.url, ['unread']))));
  },

  all: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.readAllMessages, { idempotencyKey: entries.key() });
    if (!answer.ok) return refuse(event, 'all', answer.problem, entries);
    return done(event, paths.inbox(), 'notifications.all_read', { count: answer.reply.read });
  },
};
