import type { tenancy } from '@qingshen/contract';
import { paths } from '../paths.ts';
import * as en from '../words/en/messages.ts';
import type { Locale } from '../words/locale.ts';
import * as zh from '../words/zh-CN/messages.ts';
import { termOf } from './tell.ts';

const words = { 'zh-CN': zh, en };

export interface ToldMessage {
  id: string;
  at: string;
  readAt: string | null;
  text: string;
  /** Where the matter stands, if it has a page. */
  to: string | null;
}

export function tellMessage(locale: Locale, message: tenancy.InboxMessage): ToldMessage {
  const facts = new Proxy<Record<string, string>>(
    Object.fromEntries(
      Object.entries(message.facts).map(([key, value]) => [key, factText(locale, key, value)]),
    ),
    { get: (known, key) => known[String(key)] ?? '' },
  );
  const text = words[locale].messages[message.kind]?.(facts) ?? templateName(locale, message.kind);
  return { id: message.id, at: message.at, readAt: message.readAt, text, to: whereTo(message) };
}

export const templateName = (locale: Locale, template: string): string =>
  words[locale].templates[template] ?? template;

const factText = (locale: Locale, key: string, value: unknown) =>
  value === null || value === undefined ? '' : (termOf(locale, '', key, String(value)) ?? String(value));

/** Matters one can no longer open have no link. */
const closed = new Set(['organization_suspended', 'member_suspended', 'member_removed']);

function whereTo({ kind, facts, organizationId }: tenancy.InboxMessage): string | null {
  if (!organizationId || closed.has(kind)) return null;
  if (typeof facts.engagementId === 'string') return paths.engagement(organizationId, facts.engagementId);
  return kind === 'invitation_accepted' ? paths.members(organizationId) : paths.today(organizationId);
}
