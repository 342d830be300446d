import type { Phrase } from '../words/catalogue.ts';

type Plain = Extract<Phrase, `shell.${string}`>;

/** One line of the left navigation, the letter after `g` that goes there, and the pages that belong under it. */
export interface NavItem {
  href: string;
  phrase: Exclude<Plain, 'shell.title' | 'shell.title_plain' | 'shell.inbox_unread' | 'shell.error_number'>;
  key: string;
  covers: readonly string[];
}

/** The item we are under: the longest address that begins this one. */
export function itemAt(pathname: string, items: readonly NavItem[]): NavItem | undefined {
  const reach = (item: NavItem) =>
    Math.max(
      0,
      ...[item.href, ...item.covers]
        .filter((href) => pathname === href || pathname.startsWith(`${href}/`))
        .map((href) => href.length),
    );
  return [...items].sort((a, b) => reach(b) - reach(a)).find((item) => reach(item) > 0);
}
