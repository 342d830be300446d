import type { rules as contract } from '@qingshen/contract';
import {
  type ClauseKey,
  clauseKeys,
  compare,
  type Regime,
  regimeOf,
  type Standing,
  standingOf,
} from '@qingshen/domain/qualifications';
import { resolve } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Row } from '../../kernel/statement.ts';
import { comparer, type PreviewSource, type RuleChange, type Sides } from '../../rules/index.ts';
import { placeOf, unmet } from './filing-rules.ts';
import { sectorName } from './filing-shown.ts';
import { firmsToPreview } from './preview.sql.ts';

/** So many firms are read and judged at a time, that ten thousand need no more room than a few hundred. */
const batch = 500;
/** As many as one answer can name; beyond it is told that there are more. */
const most = 10_000;

type Firm = Row<ReturnType<typeof firmsToPreview>>;

/** Whoever places the staff places all of it: what touches one of these clauses may move the others. */
const ofStaff: readonly ClauseKey[] = [
  'staff_count',
  'senior_titles',
  'intermediate_titles',
  'staff_knowledge',
  'staff_method',
];

function clausesTouched(before: Regime, after: Regime): ReadonlySet<ClauseKey> {
  const asked = ({ clauses }: Regime) =>
    new Map(
      clauses.map((one) => [one.clause, JSON.stringify({ ...one, citation: null, jurisdiction: null })]),
    );
  const [was, is] = [asked(before), asked(after)];
  const touched = new Set(
    [...was.keys(), ...is.keys()].filter((clause) => was.get(clause) !== is.get(clause)),
  );
  for (const [reading, taken] of Object.entries(before.readings))
    if (taken !== after.readings[reading as keyof Regime['readings']])
      for (const clause of reading === 'interpretation_surplus_senior'
        ? ofStaff
        : (['track_record'] as const))
        touched.add(clause);
  if (ofStaff.some((clause) => touched.has(clause))) for (const clause of ofStaff) touched.add(clause);
  return touched;
}

const narrowed = (regime: Regime, touched: ReadonlySet<ClauseKey>): Regime => ({
  ...regime,
  clauses: regime.clauses.filter(({ clause }) => touched.has(clause)),
});

const untouched = (regime: Regime, touched: ReadonlySet<ClauseKey>): Regime => ({
  ...regime,
  clauses: regime.clauses.filter(({ clause }) => !touched.has(clause)),
});

/** The whole of it: what the change touches, and the rest, which is the same on both sides. */
function told(part: Standing, rest: Standing): contract.RuleValue {
  const missing = [...unmet(rest), ...unmet(part)];
  const verdict = missing.length === 0 ? 'qualified' : 'not_qualified';
  return { kind: 'choices', choices: [verdict, ...clauseKeys.filter((clause) => missing.includes(clause))] };
}

interface Worlds {
  before: Regime;
  after: Regime;
  touched: ReadonlySet<ClauseKey>;
  on: LocalDate;
  filing: Sides | null;
}

/** A firm that is granted sectors, or asks for some, is asked in each of them; another as the firm it is. */
function changesOf(firm: Firm, { before, after, touched, on }: Worlds): contract.AffectedRow[] {
  const industries = firm.sectors.length > 0 ? firm.sectors : [null];
  const parts = [narrowed(before, touched), narrowed(after, touched)] as const;
  return industries.flatMap((industry) => {
    const [was, is] = parts.map((part) => standingOf(firm.facts, part, on, industry)) as [Standing, Standing];
    if (!compare(was, is).some(({ turn }) => turn !== 'shifted')) return [];
    const rest = standingOf(firm.facts, untouched(before, touched), on, industry);
    return {
      id: firm.id,
      name: firm.name,
      detail: industry === null ? '' : `${industry} ${sectorName(industry)}`,
      before: told(was, rest),
      after: told(is, rest),
    };
  });
}

/** Whether and with whom one files, the province says; a city's word on it reaches no filing. */
function filingChange(ctx: Ctx<Seat>, change: RuleChange, on: LocalDate): Sides | null {
  if (change.key !== 'filing_regime' && change.key !== 'filing_line') return null;
  return comparer(change)({ jurisdiction: placeOf(ctx.seat.province ?? ''), track: change.track, on });
}

const refiled = (firm: Firm, filing: Sides | null): contract.AffectedRow[] =>
  filing && firm.filed
    ? [
        {
          id: firm.id,
          name: firm.name,
          detail: firm.sectors.map((code) => `${code} ${sectorName(code)}`).join('、'),
          before: filing.before as contract.RuleValue | null,
          after: filing.after as contract.RuleValue | null,
        },
      ]
    : [];

function worldsOf(ctx: Ctx<Seat>, change: RuleChange): Worlds {
  const today = beijingDate(ctx.now);
  const on = change.from > today ? change.from : today;
  const regime = (world: RuleChange['before']) =>
    regimeOf(resolve({ jurisdiction: change.jurisdiction, track: change.track, on }, world));
  const [before, after] = [regime(change.before), regime(change.after)];
  return { before, after, touched: clausesTouched(before, after), on, filing: filingChange(ctx, change, on) };
}

/** Firms are judged by the rules of the day, so a change reaches every one of them: the very engine that decides says whom. */
export const previewFirms: PreviewSource = {
  subject: 'firms',
  async preview(ctx, change) {
    const worlds = worldsOf(ctx, change);
    const changing: contract.AffectedRow[] = [];
    if (worlds.touched.size === 0 && !worlds.filing) return { changing, keeping: [], capped: false };
    const next = (after: string | null): Promise<Firm[]> =>
      ctx.all(
        firmsToPreview({
          authorityId: ctx.who.organizationId ?? '',
          track: change.track,
          after,
          limit: batch,
        }),
      );
    // While these are judged, the database is already gathering those that follow.
    for (let coming: Promise<Firm[]> | null = next(null); coming; ) {
      const firms: Firm[] = await coming;
      const last = firms.at(-1);
      coming = last && firms.length === batch && changing.length < most ? next(last.id) : null;
      for (const firm of firms) changing.push(...refiled(firm, worlds.filing), ...changesOf(firm, worlds));
    }
    changing.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
    return { changing: changing.slice(0, most), keeping: [], capped: changing.length >= most };
  },
};
