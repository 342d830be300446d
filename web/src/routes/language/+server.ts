import { redirect } from '@sveltejs/kit';
import { insideOnly, paths } from '$lib/paths.ts';
import { keepCookie, year } from '$lib/server/cookies.ts';
import { localeCookie, localeOf } from '$lib/words/locale.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
  const form = await event.request.formData();
  keepCookie(event, localeCookie, localeOf(String(form.get('to') ?? '')), { maxAge: year });
  redirect(303, insideOnly(String(form.get('next') ?? ''), paths.home()));
};
