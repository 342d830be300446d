import type { Refusal } from '../../refusal.ts';
import type { LocalDate } from '../../time/index.ts';
import { whyNotAhead, whyNotBeforeListing } from '../day-bounds.ts';
import type { Duty } from '../duties.ts';
import { sameLink } from './public-link.ts';

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

export interface Disclosed {
  readonly topics: readonly DisclosureTopic[];
  readonly disclosedOn: LocalDate;
  readonly link: string;
}

/** What is said again later does not undo that it was said: a topic stands disclosed from its first day on. */
const firstDays = (all: readonly Disclosed[]): ReadonlyMap<DisclosureTopic, LocalDate> => {
  const days = new Map<DisclosureTopic, LocalDate>();
  for (const { topics, disclosedOn } of all)
    for (const topic of topics) {
      const known = days.get(topic);
      if (known === undefined || disclosedOn < known) days.set(topic, disclosedOn);
    }
  return days;
};

export interface MetDuty {
  readonly duty: Duty;
  readonly on: LocalDate;
}

/** Which duties stand met by all that was disclosed, and since which day: the yearly one once its last topic stands. */
export function dutiesMetBy(all: readonly Disclosed[], hasVerdicts: boolean): readonly MetDuty[] {
  const days = firstDays(all);
  const published = days.get('enterprise_information');
  const asked = topicsAsked(hasVerdicts).filter((topic) => articleFourteen.includes(topic));
  const stand = asked.flatMap((topic) => days.get(topic) ?? []).sort();
  const last = stand.at(-1);
  return [
    ...(published === undefined ? [] : [{ duty: 'publish_information', on: published } as const]),
    ...(last !== undefined && stand.length === asked.length ? [{ duty: 'disclose', on: last } as const] : []),
  ];
}

export interface RoundDays {
  readonly listedOn: LocalDate;
  readonly startedOn: LocalDate | null;
  /** The day of the first verdict of the round. */
  readonly firstVerdictOn: LocalDate | null;
}

/** Nothing is disclosed before it is: neither a listing, nor an audit, nor a verdict. */
export function whyNotDisclose(
  { disclosedOn, topics, link }: Disclosed,
  before: readonly Disclosed[],
  { listedOn, startedOn, firstVerdictOn }: RoundDays,
  today: LocalDate,
): Refusal | null {
  const unfit =
    whyNotAhead('disclosedOn', disclosedOn, today) ??
    whyNotBeforeListing('disclosedOn', disclosedOn, listedOn);
  if (unfit) return unfit;
  const since: Partial<Record<DisclosureTopic, LocalDate | null>> = {
    audit_carried_out: startedOn,
    stage_verdicts: firstVerdictOn,
  };
  for (const topic of topics) {
    const day = since[topic];
    if (day === null || (day !== undefined && disclosedOn < day))
      return { code: 'disclosure_topic_early', facts: { field: 'topics', topic, since: day } };
  }
  const again = before.find((one) => one.disclosedOn === disclosedOn && sameLink(one.link, link));
  const told = again ? topics.filter((topic) => again.topics.includes(topic)) : [];
  return told.length === 0
    ? null
    : { code: 'disclosure_known', facts: { field: 'topics', topics: told, disclosedOn } };
}

/** What stands at an address today is gone tomorrow: a text or a snapshot stays. */
export const whyNotArchived = (text: string | null, fileId: string | null): Refusal | null =>
  text === null && fileId === null
    ? { code: 'disclosure_unarchived', facts: { field: 'archivedText' } }
    : null;
