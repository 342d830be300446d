import { notifications } from '@qingshen/contract';
import { must } from '$lib/server/api.ts';
import { asked } from '$lib/server/asked.ts';
import type { PageServerLoad } from './$types';

/** The text is shown, never the HTML: a mail's markup has no business inside our pages. */
export const load: PageServerLoad = async (event) => {
  const page = await must(event, notifications.developmentMail, { query: asked(event.url, ['after']) });
  return {
    mails: page.rows.map(({ html, ...mail }) => ({ ...mail, parts: linked(mail.text) })),
    next: page.next,
  };
};

function linked(text: string): { text: string; href: string | null }[] {
  return text
    .split(/(https?:\/\/[^\s<>"'，。）]+)/)
    .map((part, nth) => ({ text: part, href: nth % 2 ? here(part) : null }));
}

/** A link to this service is followed as a path, so the mailbox also works behind another name or port. */
function here(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { pathname, search, hash } = new URL(address);
  return pathname + search + hash;
}
