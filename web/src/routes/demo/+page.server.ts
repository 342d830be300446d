import { notifications, tenancy } from '@qingshen/contract';
import { redirect } from '@sveltejs/kit';
import { paths } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { Entries } from '$lib/server/entries.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [{ people }, mailbox] = await Promise.all([
    must(event, tenancy.demoPeople, {}),
    call(event, notifications.developmentMail, { query: { limit: 1 } }),
  ]);
  return { people, mailbox: mailbox.ok };
};

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const answer = await call(event, tenancy.demoSignIn, { body: { accountId: entries.text('account') } });
    if (!answer.ok) return refuse(event, 'demo', answer.problem, entries);
    redirect(
      303,
      entries.text('organization') ? paths.today(entries.text('organization')) : paths.switcher(),
    );
  },
};
