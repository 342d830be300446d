import { tenancy } from '@qingshen/contract';
import { paths } from '$lib/paths.ts';
import { call } from '$lib/server/api.ts';
import { keepCookie, year } from '$lib/server/cookies.ts';
import { Entries } from '$lib/server/entries.ts';
import { done } from '$lib/server/flash.ts';
import { missing, refuse, refuseFields } from '$lib/server/refuse.ts';
import { localeCookie, localeOf } from '$lib/words/locale.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: async (event) => {
    const entries = await Entries.of(event.request);
    const faults = missing(entries, [['name', 'required']]);
    if (faults.length) return refuseFields(event, 'profile', entries, faults);
    const locale = localeOf(entries.text('locale'));
    const answer = await call(event, tenancy.editAccount, {
      body: {
        version: entries.version(),
        name: entries.text('name'),
        mail: entries.maybe('mail') ?? null,
        mobile: entries.maybe('mobile') ?? null,
        locale,
        ...(entries.secret('password') ? { password: entries.secret('password') } : {}),
      },
      idempotencyKey: entries.key(),
    });
    if (!answer.ok) return refuse(event, 'profile', answer.problem, entries, { password_wrong: 'password' });
    keepCookie(event, localeCookie, locale, { maxAge: year });
    event.locals.locale = locale;
    return done(event, paths.account(), 'account.profile_saved');
  },
};
