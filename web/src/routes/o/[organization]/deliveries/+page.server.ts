import { notifications } from '@qingshen/contract';
import { paths, withQuery } from '$lib/paths.ts';
import { call, must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { templateName } from '$lib/server/messages.ts';
import { refuse } from '$lib/server/refuse.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const filters = asked(event.url, ['state', 'after']);
  const page = await must(event, notifications.listDeliveries, {
    params: { organization: event.params.organization },
    query: filters as { state?: notifications.Delivery['state'] },
  });
  const rows = page.rows.map((row) => ({ ...row, what: templateName(event.locals.locale, row.template) }));
  return { page: { ...page, rows }, filters };
};

export const actions: Actions = {
  resend: async (event) => {
    const entries = await Entries.of(event.request);
    const ids = entries.all('id');
    for (const delivery of ids) {
      const answer = await call(event, notifications.resendDelivery, {
        params: { organization: event.params.organization, delivery },
        // One key per letter: the form's key covers them all, and a key belongs to one request.
        idempotencyKey: `${entries.key()}.${delivery}`,
      });
      if (!answer.ok) return refuse(event, 'resend', answer.problem, entries);
    }
    const back = withQuery(paths.deliveries(event.params.organization), asked(event.url, ['state']));
    return done(event, back, 'notifications.resent', { count: ids.length });
  },
};
