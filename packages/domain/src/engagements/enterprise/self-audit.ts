import { type Balance, balances } from '../../qualifications/facts.ts';
import type { Refusal } from '../../refusal.ts';
import type { Citation } from '../../rules/index.ts';
import { add, type LocalDate, years } from '../../time/index.ts';
import { whyNotSoFar } from '../day-bounds.ts';
import type { Track } from '../manner.ts';

/** What an enterprise has to show that audits by itself: means to measure the three balances, and people who can. */
export const selfAuditClauses = [
  'material_instruments',
  'energy_instruments',
  'water_instruments',
  'competent_staff',
] as const;
export type SelfAuditClause = (typeof selfAuditClauses)[number];

const instrumentsFor: Readonly<Record<Balance, SelfAuditClause>> = {
  material: 'material_instruments',
  energy: 'energy_instruments',
  water: 'water_instruments',
};

const unread = '办法全文未取得，条款按二手转述，待核对';
const byInstruments: Citation = {
  document: 'order-38',
  article: '第十五条、第十六条第（二）项',
  verified: false,
  unverifiedBecause: unread,
};
const byStaff: Citation = {
  document: 'order-38',
  article: '第十五条、第十六条第（三）项',
  verified: false,
  unverifiedBecause: unread,
};

export const citationOf = (clause: SelfAuditClause): Citation =>
  clause === 'competent_staff' ? byStaff : byInstruments;

export interface Capability {
  readonly instruments: readonly {
    readonly balances: readonly Balance[];
    readonly calibrationUntil: LocalDate | null;
  }[];
  readonly staff: readonly object[];
}

export interface CapabilityFinding {
  readonly clause: SelfAuditClause;
  readonly isMet: boolean;
  readonly citation: Citation;
}

/** The clauses bind who is made to audit. A volunteer audits by itself as a matter of course (豫工信办节〔2018〕24号 五). */
export const clausesAsked = (track: Track): readonly SelfAuditClause[] =>
  track === 'mandatory' ? selfAuditClauses : [];

/** Clause by clause. What is out of calibration measures nothing; without a date the law asks for none. */
export function capabilityOf(
  track: Track,
  { instruments, staff }: Capability,
  today: LocalDate,
): readonly CapabilityFinding[] {
  const usable = instruments.filter(
    ({ calibrationUntil }) => calibrationUntil === null || calibrationUntil >= today,
  );
  const measured = new Set(
    balances
      .filter((balance) => usable.some((one) => one.balances.includes(balance)))
      .map((balance) => instrumentsFor[balance]),
  );
  const isMet = (clause: SelfAuditClause) =>
    clause === 'competent_staff' ? staff.length > 0 : measured.has(clause);
  return clausesAsked(track).map((clause) => ({
    clause,
    isMet: isMet(clause),
    citation: citationOf(clause),
  }));
}

/** No instrument is calibrated for so long: such a year is a slip of the pen. */
const longestCalibration = years(10);

function whyNotCalibrated({ instruments }: Capability, today: LocalDate): Refusal | null {
  const latest = add(today, longestCalibration);
  for (const [at, { calibrationUntil }] of instruments.entries()) {
    const far = whyNotSoFar(`instruments.${at}.calibrationUntil`, calibrationUntil, latest);
    if (far) return far;
  }
  return null;
}

export function whyNotSelfAudit(track: Track, shown: Capability, today: LocalDate): Refusal | null {
  const far = whyNotCalibrated(shown, today);
  if (far) return far;
  const missing = capabilityOf(track, shown, today).filter(({ isMet }) => !isMet);
  if (missing.length === 0) return null;
  return {
    code: 'self_audit_incapable',
    facts: {
      missing: missing.map(({ clause }) => clause),
      articles: [...new Set(missing.map(({ citation }) => citation.article))],
      document: byStaff.document,
      verified: false,
    },
  };
}
