import { type DeadlineReading, deadline, dueBy, type WorkingCalendar } from '../calendar/index.ts';
import { levelOf } from '../divisions/index.ts';
import {
  choiceIn,
  choicesIn,
  dateIn,
  dayOfYearIn,
  documentOf,
  type EffectiveRule,
  type ListingReason,
  type RuleKey,
  type RuleSet,
  ruleIn,
  spanIn,
  toxicListingReasons,
} from '../rules/index.ts';
import { add, days, type LocalDate, nextYearly, type Span } from '../time/index.ts';
import {
  type Bearer,
  type Duty,
  dutiesFromListing,
  dutiesOfPermit,
  dutiesOnNamedDays,
  type SettingLevel,
  type Strictness,
} from './duties.ts';
import type { Track } from './manner.ts';

/** How a pollutant permit is managed: 重点管理, 简化管理, 登记管理. */
export const permitManagements = ['key', 'simplified', 'registration'] as const;
export type PermitManagement = (typeof permitManagements)[number];

/** What of a round decides which clocks run, and from when. */
export interface ClockFacts {
  readonly track: Track;
  /** The day the clocks run from: publication of the list, or acceptance of the enrolment. */
  readonly listedOn: LocalDate;
  readonly reasons: readonly ListingReason[];
  /** The dates that a campaign's notice names bind who stands on its list, and nobody else. */
  readonly inCampaign: boolean;
  /** null: not known, and then nothing is asked of a permit. */
  readonly permitManagement: PermitManagement | null;
  /** The day this round was accepted; from it the next is counted. */
  readonly acceptedOn: LocalDate | null;
}

/** One clock of a round, as it is first set. */
export interface DeadlineDraft {
  readonly duty: Duty;
  readonly bearer: Bearer;
  readonly ruleKey: RuleKey;
  readonly document: string;
  readonly article: string;
  readonly verified: boolean;
  readonly strictness: Strictness;
  readonly setByLevel: SettingLevel;
  /** With a span: the day it runs from, itself not counted. */
  readonly runsFrom: LocalDate | null;
  readonly span: Span | null;
  /** Without a span: the day that the text names. */
  readonly namedOn: LocalDate | null;
  readonly lastDayCounts: boolean;
  readonly dueOn: LocalDate;
  /** A year whose working days are not published yet was counted in. */
  readonly provisional: boolean;
}

/** How the place reads 内 and 前, taken from its rules, with the calendar that working days are counted in. */
export const readingIn = (set: RuleSet, calendar: WorkingCalendar): DeadlineReading => ({
  calendar,
  day: choiceIn(set, 'interpretation_deadline_day') === 'excluded' ? 'excluded' : 'included',
  restDay:
    choiceIn(set, 'interpretation_deadline_rest_day') === 'next_working_day' ? 'next_working_day' : 'stays',
});

function strictnessOf({ key, origin }: EffectiveRule): Strictness {
  if (key.startsWith('permit_')) return 'permit';
  if (origin.jurisdiction === 'cn') return 'statutory';
  return documentOf(origin.citation.document)?.state === 'campaign' ? 'campaign' : 'local';
}

const levelSetting = ({ origin }: EffectiveRule): SettingLevel =>
  origin.jurisdiction === 'cn' ? 'nation' : levelOf(origin.jurisdiction);

const basisOf = (rule: EffectiveRule) => ({
  ruleKey: rule.key,
  document: rule.origin.citation.document,
  article: rule.origin.citation.article,
  verified: rule.origin.citation.verified,
  strictness: strictnessOf(rule),
  setByLevel: levelSetting(rule),
});

/** Whose duty, by which rule. */
interface Asked {
  readonly duty: Duty;
  readonly key: RuleKey;
  readonly bearer: Bearer;
}

type Write = (asked: Asked, day: LocalDate | null) => DeadlineDraft[];

const counted =
  (set: RuleSet, reading: DeadlineReading): Write =>
  ({ duty, key, bearer }, from) => {
    const [rule, span] = [ruleIn(set, key), spanIn(set, key)];
    if (!rule || !span || !from) return [];
    const { date, provisional } = deadline(from, span, reading);
    const lastDayCounts = reading.day !== 'excluded';
    const when = { runsFrom: from, span, namedOn: null, lastDayCounts, dueOn: date, provisional };
    return [{ duty, bearer, ...basisOf(rule), ...when }];
  };

const named =
  (set: RuleSet, reading: DeadlineReading): Write =>
  ({ duty, key, bearer }, day) => {
    const rule = ruleIn(set, key);
    if (!rule || !day) return [];
    const { date, provisional } = dueBy(day, reading);
    const lastDayCounts = reading.day !== 'excluded';
    const when = { runsFrom: null, span: null, namedOn: day, lastDayCounts, dueOn: date, provisional };
    return [{ duty, bearer, ...basisOf(rule), ...when }];
  };

const permitOptions: Readonly<Record<PermitManagement, string | null>> = {
  key: 'key_management',
  simplified: 'simplified_management',
  registration: null,
};

/** Whether the campaign ties this permit to the audit. */
export function permitIsLinked(set: RuleSet, management: PermitManagement | null): boolean {
  const option = management && permitOptions[management];
  return option !== null && (choicesIn(set, 'permit_linkage') ?? []).includes(option);
}

/** 每年3月15日前: the first after a day. Article 14 asks again for the verdicts, once there are any. */
function disclosures(set: RuleSet, { listedOn, acceptedOn }: ClockFacts, write: Write): DeadlineDraft[] {
  const yearly = dayOfYearIn(set, 'enterprise_discloses_by');
  if (!yearly) return [];
  const next = (after: LocalDate) => nextYearly(add(after, days(1)), yearly.month, yearly.day);
  const asked = { duty: 'disclose', bearer: 'enterprise' } as const;
  const verdicts = choicesIn(set, 'enterprise_discloses')?.includes('verdicts') ? acceptedOn : null;
  return [
    ...write({ ...asked, key: 'enterprise_discloses_by' }, next(listedOn)),
    ...(verdicts ? write({ ...asked, key: 'enterprise_discloses' }, next(verdicts)) : []),
  ];
}

/**
 * When the next audit is due at the latest. 双有: the interval between two audits runs, on the careful reading, from
 * the listing of this one; a re-review (复审) from its acceptance.
 */
function nextAudits(facts: ClockFacts, write: Write): DeadlineDraft[] {
  const toxic = facts.reasons.some((reason) => toxicListingReasons.includes(reason));
  const asked = { duty: 'next_audit', bearer: 'enterprise' } as const;
  return [
    ...(toxic ? write({ ...asked, key: 'audit_interval_toxic' }, facts.listedOn) : []),
    ...write({ ...asked, key: 're_audit_every' }, facts.acceptedOn),
  ];
}

/**
 * Every clock that runs for a round at once: the country's one month, two months and one year beside the days of the
 * campaign, each with the text it rests on. A volunteer has only what its own track knows.
 */
export function deadlinesOf(
  facts: ClockFacts,
  set: RuleSet,
  reading: DeadlineReading,
): readonly DeadlineDraft[] {
  const [within, on] = [counted(set, reading), named(set, reading)];
  const notifies = choiceIn(set, 'notice_seal_level') as Bearer | null;
  const bearerOf = ({ duty, bearer }: Asked): Bearer =>
    duty === 'serve_notice' ? (notifies ?? bearer) : bearer;
  // A day that was over before this round began belongs to an earlier list under the same text.
  const stillAhead = (day: LocalDate | null) => (day !== null && day < facts.listedOn ? null : day);
  const onNamedDay = (asked: Asked) => on(asked, stillAhead(dateIn(set, asked.key)));
  const drafts = [
    ...dutiesFromListing.flatMap((asked) => within({ ...asked, bearer: bearerOf(asked) }, facts.listedOn)),
    ...dutiesOnNamedDays.flatMap(onNamedDay),
    ...(permitIsLinked(set, facts.permitManagement) ? dutiesOfPermit.flatMap(onNamedDay) : []),
    ...disclosures(set, facts, on),
    ...nextAudits(facts, within),
  ];
  const bindsOnlyTheListed = (draft: DeadlineDraft) =>
    draft.namedOn !== null && (draft.strictness === 'campaign' || draft.strictness === 'permit');
  return drafts.filter((draft) => facts.inCampaign || !bindsOnlyTheListed(draft));
}
