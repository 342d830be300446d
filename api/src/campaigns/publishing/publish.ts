import { firstListing } from '@qingshen/domain/campaigns';
import { beijingDate, type LocalDate } from '@qingshen/domain/time';
import type { Ctx, Seat } from '../../kernel/as-persona.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { Recorded } from '../../kernel/record.ts';
import { refuse } from '../../kernel/refused.ts';
import { Checker, type ListKey, type Terms } from '../lists/checker.ts';
import type { Plan, RuleBook } from '../rule-book.ts';
import { type PublishableRow, publishableRows, publishEnd, publishRows } from './publication.sql.ts';
import { beginPublication } from './publication-state.sql.ts';
import { counted, listPublished, none, toldOf } from './tell.ts';

export interface Publishing {
  readonly key: ListKey;
  readonly terms: Terms;
  /** Which publication of this version it is; stopped or overtaken, it finds nothing to go on with. */
  readonly run: string;
  readonly taken: readonly string[];
  readonly listedOn: LocalDate;
  readonly additionReason: string | null;
  readonly removalReason: string | null;
}

export interface Outcome {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Enterprises with an account that were told of their listing. */
  readonly told: number;
}

/** The day of this publication: what the officer says, for the first list what the campaign says, or today. */
export function dayOf(listedOn: string | undefined, terms: Terms, now: Date): LocalDate {
  const today = beijingDate(now);
  const first = terms.publishedVersion === null ? terms.listedOn : null;
  const day = (listedOn ?? first ?? today) as LocalDate;
  // Once a list is out, nothing is added to it before the day it came out.
  if (terms.publishedVersion !== null && terms.listedOn !== null && day < terms.listedOn)
    refuse('day_before_listing', { field: 'listedOn', listedOn: terms.listedOn });
  if (day < firstListing) refuse('date_before_the_law', { field: 'listedOn', first: firstListing });
  return day > today ? refuse('date_in_future', { date: day }) : day;
}

/** A list public for the first time is read by the rules of the day it is made public. */
const termsOn = (terms: Terms, listedOn: LocalDate): Terms =>
  terms.rulesOn === null ? { ...terms, listedOn } : terms;

/** Numbers what is said often: each text is sent once, the rows say which. */
class Said<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();

  numberOf(one: T): number {
    const text = JSON.stringify(one);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.all.length);
    return this.all.push(one) - 1;
  }
}

/** What is asked of each row and by when: the same for all that stand in one place and are of one kind. */
function plansFor(book: RuleBook, listedOn: LocalDate, rows: readonly PublishableRow[]) {
  const [targets, deadlines] = [new Said<Plan['targets']>(), new Said<Plan['deadlines']>()];
  const numbered = new Map<Plan, { targets: number; deadlines: number }>();
  const planned = rows.map((row) => {
    const plan = book.planFor(row, listedOn);
    const known = numbered.get(plan) ?? {
      targets: targets.numberOf(plan.targets),
      deadlines: deadlines.numberOf(plan.deadlines),
    };
    numbered.set(plan, known);
    return { row: row.row, ...known };
  });
  return { plans: { targets: targets.all, deadlines: deadlines.all }, planned };
}

/** So many rows at once: each statement stays far below its limit, and between two it is asked whether to go on. */
export const runRows = 250;

/**
 * One transaction, whatever its length: run after run of rows with all they open, then what is taken off, and the
 * version is public. `onRun` is told how far it has come, and may throw.
 */
export async function publish(
  kernel: Kernel,
  ctx: Ctx<Seat>,
  what: Publishing,
  onRun: (rows: number) => void = () => {},
): Promise<Outcome> {
  const { key, terms, listedOn, run, taken } = what;
  const { province, versionId } = key;
  const { book } = new Checker(key, termsOn(terms, listedOn), ctx.now);
  let [outcome, done, past] = [none, 0, 0];
  // What is told of a run goes out with the next: a list of one run says everything in one statement.
  let told: Recorded[] = [];
  for (;;) {
    const rows = await ctx.all(publishableRows({ province, versionId, after: past, limit: runRows }));
    const upto = rows.at(-1)?.row;
    if (upto === undefined) break;
    const plans = plansFor(book, listedOn, rows);
    const published = await ctx.all(publishRows({ province, versionId, run, past, upto, ...plans }));
    if (told.length > 0) kernel.recordAll(ctx, told);
    told = toldOf(ctx, what, published);
    outcome = counted(outcome, published);
    done += rows.length;
    past = upto;
    onRun(done);
    if (rows.length < runRows) break;
  }
  const off = await ctx.all(publishEnd({ province, versionId, run, taken }));
  outcome = counted(outcome, off);
  kernel.recordAll(ctx, [listPublished(what, outcome), ...told, ...toldOf(ctx, what, off)]);
  return outcome;
}

/** The version says whose it is from here on, and what was asked. */
export const beginPublishing = (ctx: Ctx<Seat>, what: Publishing) =>
  beginPublication({
    province: what.key.province,
    id: what.key.versionId,
    run: what.run,
    at: ctx.now,
    asked: {
      listedOn: what.listedOn,
      rulesKnownAt: (what.terms.rulesKnownAt ?? ctx.now).toISOString(),
      additionReason: what.additionReason,
      removalReason: what.removalReason,
      officer: ctx.seat.personName,
    },
  });
