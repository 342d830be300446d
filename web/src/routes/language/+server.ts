import { redirect } from '@sveltejs/kit';
import { insideOnly, paths } from '$lib/paths.ts';
import { localeCookie, localeOf } from '$lib/words/locale.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ request, cookies }) => {
  const form = await request.formData();
  cookies.set(localeCookie, localeOf(String(form.get('to') ?? '')), {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    maxAge: 365 * 24 * 3600,
  });
  redirect(303, insideOnly(String(form.get('next') ?? ''), paths.home()));
};
