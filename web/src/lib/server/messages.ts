import type { tenancy } from '@qingshen/contract';
import { paths } from '../paths.ts';
import * as en from '../words/en/messages.ts';
import { day } from '../words/format.ts';
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
      Object.entries({ ...message.facts, count: countOf(message) }).map(([key, value]) => [
        key,
        factText(locale, key, value),
      ]),
    ),
    { get: (known, key) => known[String(key)] ?? '' },
  );
  const text = words[locale].messages[message.kind]?.(facts) ?? templateName(locale, message.kind);
  return { id: message.id, at: message.at, readAt: message.readAt, text, to: whereTo(message) };
}

const countOf = ({ facts }: tenancy.InboxMessage): unknown =>
  Array.isArray(facts.ends) ? facts.ends.length : facts.count;

export const templateName = (locale: Locale, template: string): string =>
  words[locale].templates[template] ?? template;

function factText(locale: Locale, key: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (key === 'ends' && Array.isArray(value)) return endsText(locale, value);
  const text = String(value);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? day(text, locale) : (termOf(locale, '', key, text) ?? text);
}

/** The nearest few; the calendar shows them all. */
const endsText = (locale: Locale, ends: readonly { label?: unknown; on?: unknown }[]): string =>
  ends
    .slice(0, 5)
    .map(({ label, on }) => `${label} ${day(String(on), locale)}`)
    .join(locale === 'en' ? '; ' : '；');

/** Matters one can no longer open have no link. */
const closed = new Set(['organization_suspended', 'member_suspended', 'member_removed']);

/** Those not served, on the board of their campaign; letters of old do not name it. */
const unserved = (organization: string, campaign: unknown): string =>
  typeof campaign === 'string'
    ? paths.notices(organization, campaign, { unserved: 'true' })
    : paths.campaigns(organization);

/** Of one case it opens that case; of several, the list by the next day. */
function duties(organization: string, ends: unknown): string {
  const cases = new Set(
    (Array.isArray(ends) ? ends : []).map((end: { engagementId?: unknown }) => end.engagementId),
  );
  const [one] = cases;
  return cases.size === 1 && typeof one === 'string'
    ? paths.engagement(organization, one)
    : paths.engagements(organization, { sort: 'next_due' });
}

function whereTo({ kind, facts, organizationId }: tenancy.InboxMessage): string | null {
  if (!organizationId || closed.has(kind)) return null;
  if (typeof facts.engagementId === 'string') return paths.engagement(organizationId, facts.engagementId);
  if (kind.startsWith('filing_')) return paths.filings(organizationId);
  if (/^(check|sanction|appeal)_/.test(kind)) return paths.records(organizationId);
  if (kind === 'notice_due') return unserved(organizationId, facts.campaignId);
  if (kind === 'notice_served' && typeof facts.noticeId === 'string')
    return paths.notice(organizationId, facts.noticeId);
  if (kind === 'notice_served' || kind === 'list_published' || kind === 'listing_removed')
    return paths.engagements(organizationId);
  if (kind === 'duty_reminder') return duties(organizationId, facts.ends);
  if (kind === 'restricted_matter') return paths.feeDemands(organizationId);
  if (kind === 'expiry_reminder') return paths.expiries(organizationId);
  if (kind.startsWith('claim_settled')) return paths.staffClaims(organizationId);
  return kind === 'invitation_accepted' ? paths.members(organizationId) : paths.today(organizationId);
}
