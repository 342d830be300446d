import type { Refusal } from '../../refusal.ts';
import { oneLine } from '../../writing.ts';
import type { Duty } from '../duties.ts';

/**
 * What an enterprise discloses. enterprise_information: what a listed enterprise publishes of itself within a month
 * (清洁生产促进法 第十七条); the others: 企业环境信息依法披露管理办法 第十四条.
 */
export const disclosureTopics = [
  'enterprise_information',
  'listing_reason',
  'audit_carried_out',
  'stage_verdicts',
] as const;
export type DisclosureTopic = (typeof disclosureTopics)[number];

/** Article 14 asks for all three; once they stand, in one place or in several, the yearly disclosure is done. */
const articleFourteen: readonly DisclosureTopic[] = ['listing_reason', 'audit_carried_out', 'stage_verdicts'];

/** Until there is a verdict there is none to disclose. */
export const topicsAsked = (hasVerdicts: boolean): readonly DisclosureTopic[] =>
  disclosureTopics.filter((topic) => hasVerdicts || topic !== 'stage_verdicts');

export const openTopics = (
  covered: readonly DisclosureTopic[],
  hasVerdicts: boolean,
): readonly DisclosureTopic[] => topicsAsked(hasVerdicts).filter((topic) => !covered.includes(topic));

/** Which duties stand met once these topics are covered, this disclosure among them. */
export function dutiesMetBy(
  now: readonly DisclosureTopic[],
  before: readonly DisclosureTopic[],
  hasVerdicts: boolean,
): readonly Duty[] {
  const open = openTopics([...before, ...now], hasVerdicts);
  const disclosed = now.some((topic) => articleFourteen.includes(topic));
  return [
    ...(now.includes('enterprise_information') ? (['publish_information'] as const) : []),
    ...(disclosed && !open.some((topic) => articleFourteen.includes(topic)) ? (['disclose'] as const) : []),
  ];
}

/** A page of the open web that people can be sent to: http or https, a host with a name, nobody's password in it. */
export function whyNotLink(link: string): Refusal | null {
  const unfit = (why: string): Refusal => ({ code: 'link_unfit', facts: { why } });
  // Whatever a browser would quietly drop from an address makes two readers see two addresses.
  if (/[\s\\]/u.test(link) || !oneLine.test(link)) return unfit('characters');
  if (!/^https?:\/\/[^/?#]/i.test(link)) return unfit('scheme');
  const parsed = URL.canParse(link) ? new URL(link) : null;
  if (!parsed) return unfit('malformed');
  return parsed.username === '' && parsed.password === '' ? null : unfit('credentials');
}

/** What stands at an address today is gone tomorrow: a text or a snapshot stays. */
export const whyNotArchived = (text: string | null, fileId: string | null): Refusal | null =>
  text === null && fileId === null ? { code: 'disclosure_unarchived' } : null;
