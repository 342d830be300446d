import { type LocalDate, within } from '../time/index.ts';
import type { AdverseRecordKind, EvidenceKind, FirmFacts, Instrument } from './facts.ts';
import type { ClauseKey, Finding, Shortfall } from './finding.ts';
import { worthOf } from './people.ts';
import type { AskedClause, Regime } from './regime.ts';
import {
  knowing,
  type Short,
  type Staffing,
  shortOfIntermediates,
  shortOfKnowledge,
  shortOfMethod,
  shortOfSeniors,
  shortOfStaff,
  staff,
  versed,
} from './staffing.ts';
import { shortOfJobs, trackRecordOf } from './track-record.ts';

/** One firm on one day, before one place's rules. The staff is placed once, for all clauses that ask about it. */
export interface Day {
  readonly facts: FirmFacts;
  readonly regime: Regime;
  readonly on: LocalDate;
  readonly industry: string | null;
  readonly staffing: () => Staffing;
}

export function dayOf(facts: FirmFacts, regime: Regime, on: LocalDate, industry: string | null): Day {
  let staffing: Staffing | null = null;
  const place = (): Staffing => {
    const need = (clause: ClauseKey): number =>
      regime.clauses.find((asked) => asked.clause === clause)?.need ?? 0;
    const wanted = { senior: need('senior_titles'), intermediate: need('intermediate_titles') };
    const worths = facts.staff.map((person) => worthOf(person, on));
    return staff(worths, wanted, regime.readings.interpretation_surplus_senior);
  };
  return { facts, regime, on, industry, staffing: () => (staffing ??= place()) };
}

/** What carries a clause on one day, and whether it is enough. */
export type Tally = Pick<Finding, 'have' | 'need' | 'evidence' | 'lacking' | 'ways'> & {
  readonly met: boolean;
};

/** Facts that move a clause, for finding the days on which it may turn. */
export type Concern = 'staff' | 'papers' | 'instruments' | 'jobs' | 'records';

export interface Judge {
  readonly concern: Concern;
  readonly tally: (day: Day, asked: AskedClause) => Tally;
  readonly short: (day: Day) => readonly Short[];
  readonly readings?: (day: Day) => readonly (keyof Regime['readings'])[];
}

const enough = (evidence: readonly string[], need: number): Tally => ({
  have: evidence.length,
  need,
  evidence,
  met: evidence.length >= need,
});

const people = (
  who: (staffing: Staffing) => readonly { readonly id: string }[],
  short: (staffing: Staffing) => readonly Short[],
): Judge => ({
  concern: 'staff',
  tally: (day, asked) =>
    enough(
      who(day.staffing()).map((person) => person.id),
      asked.need,
    ),
  short: (day) => short(day.staffing()),
});

const outOfDate = (
  id: string,
  from: LocalDate,
  until: LocalDate | null,
  on: LocalDate,
  lapsed: Shortfall,
): Short[] => {
  if (from > on) return [{ id, because: 'later_than_the_day' }];
  return until !== null && until < on ? [{ id, because: lapsed }] : [];
};

function paper(kind: EvidenceKind): Judge {
  const ofKind = (day: Day) => day.facts.evidence.filter((held) => held.kind === kind);
  return {
    concern: 'papers',
    tally: (day, asked) => {
      const inForce = ofKind(day).filter((held) => within(day.on, held.from, held.until));
      return enough(
        inForce.map((held) => held.id),
        asked.need,
      );
    },
    short: (day) =>
      ofKind(day).flatMap((held) => outOfDate(held.id, held.from, held.until, day.on, 'paper_lapsed')),
  };
}

/** Both named days are inside: what ends today still stands today, and the firm is free tomorrow. */
function absence(...kinds: readonly AdverseRecordKind[]): Judge {
  const inForce = ({ facts, on }: Day) =>
    facts.adverseRecords.filter((held) => kinds.includes(held.kind) && within(on, held.from, held.until));
  return {
    concern: 'records',
    tally: (day) => {
      const have = inForce(day).length;
      return { have, need: 0, evidence: [], met: have === 0 };
    },
    short: (day) => inForce(day).map((held) => ({ id: held.id, because: 'record_in_force' as const })),
  };
}

const calibrated = (held: Instrument, on: LocalDate): boolean =>
  within(on, held.calibratedOn, held.calibrationUntil);

const instruments: Judge = {
  concern: 'instruments',
  tally: ({ facts, on }, { balances = [], need }) => {
    const useful = facts.instruments.filter(
      (held) => calibrated(held, on) && held.balances.some((balance) => balances.includes(balance)),
    );
    const lacking = balances.filter((balance) => !useful.some((held) => held.balances.includes(balance)));
    const evidence = useful.map((held) => held.id);
    return { have: need - lacking.length, need, evidence, lacking, met: lacking.length === 0 };
  },
  short: ({ facts, on }) =>
    facts.instruments.flatMap((held) =>
      outOfDate(held.id, held.calibratedOn, held.calibrationUntil, on, 'calibration_lapsed'),
    ),
};

const trackRecord: Judge = {
  concern: 'jobs',
  tally: ({ facts, on, industry, regime }, asked) => {
    const { taken, ways, met } = trackRecordOf(facts.jobs, asked, on, industry, regime.readings);
    return { have: taken.have, need: taken.need, evidence: taken.evidence, ways, met };
  },
  short: ({ facts, on, industry, regime }) => shortOfJobs(facts.jobs, on, industry, regime.readings),
  readings: ({ industry }) =>
    industry === null
      ? ['interpretation_related_jobs_list']
      : [
          'interpretation_industry_breadth',
          'interpretation_related_jobs_industry',
          'interpretation_related_jobs_list',
        ],
};

/** A condition is one line: what is counted, and why the rest of what is there is not. */
export const judges: Readonly<Record<ClauseKey, Judge>> = {
  legal_person: paper('legal_person'),
  quality_system: paper('quality_system'),
  premises: paper('premises'),
  digitisation: paper('digitisation'),
  archive: paper('archive'),
  instruments,
  staff_count: people((staffing) => staffing.counting, shortOfStaff),
  senior_titles: {
    ...people((staffing) => staffing.seniors, shortOfSeniors),
    readings: () => ['interpretation_surplus_senior'],
  },
  intermediate_titles: {
    ...people((staffing) => staffing.intermediates, shortOfIntermediates),
    readings: () => ['interpretation_surplus_senior'],
  },
  staff_knowledge: people(knowing, shortOfKnowledge),
  staff_method: people(versed, shortOfMethod),
  track_record: trackRecord,
  integrity: paper('integrity_statement'),
  clean_record: absence('serious_record'),
  not_under_rectification: absence('rectification', 'suspension'),
};
