import type { applications as contract } from '@qingshen/contract';
import {
  boxesOf,
  completeOn,
  type Form,
  type FormValues,
  fillerAt,
  isVerifiedFor,
  materialsFor,
  missingIn,
  outcomesOf,
} from '@qingshen/domain/applications';
import { flagIn, jurisdictionChain, type RuleSet } from '@qingshen/domain/rules';
import { beijingDate, type LocalDate, partsOf } from '@qingshen/domain/time';
import { calendarUnder } from '../engagements/index.ts';
import { limitsShown, readerIn } from '../files/index.ts';
import type { Ctx, Seat } from '../kernel/as-persona.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Act } from '../kernel/mount.ts';
import { placedId } from '../kernel/placed.ts';
import {
  type AsDraft,
  type AtOffice,
  declaresOf,
  formHeld,
  type Judged,
  judgeDraft,
  rulesOf,
} from './judged.ts';
import { mayOf } from './may.ts';
import { paperShown } from './paper-shown.ts';
import {
  contradictionsShown,
  copiesShown,
  correctionsShown,
  fileShown,
  handsShown,
  signedValues,
  valuesShown,
} from './parts-shown.ts';
import { plannedRoute, routeShown } from './route-shown.ts';
import { applicationShown } from './shown.ts';
import { applicationAsDraft, applicationAtOffice, officesOfRoute } from './whole.sql.ts';

type Whole = contract.Whole;
const isWritten = (state: string): boolean => state === 'draft' || state === 'correction_requested';

/** The day handed in whole, and whether it is past the day it was due. */
export function punctuality(row: AtOffice) {
  const copies = row.copyRows.map(({ nth, at }) => ({ nth, on: beijingDate(new Date(at)) }));
  const whole = completeOn(copies, row.correctionRows);
  return {
    completeOn: whole,
    dueOn: row.dueOn,
    isLate: row.kind !== 'postponement' && whole !== null && row.dueOn !== null && whole > row.dueOn,
  };
}

const headOf = (row: AtOffice, form: Form, rules: RuleSet, today: LocalDate): Whole['application'] => ({
  ...applicationShown(row, { today, calendar: calendarUnder(row.law) }),
  consultancyMayEdit: row.consultancyMayEdit,
  hasConsultancy: false,
  hash: row.copyRows.at(-1)?.hash ?? null,
  rulesOn: row.rulesOn,
  rulesKnownAt: row.rulesKnownAt?.toISOString() ?? null,
  declares: declaresOf(row),
  ...punctuality(row),
  form: {
    citation: form.citation,
    isVerifiedHere: isVerifiedFor(form, jurisdictionChain(row.divisionCode, row.track, rules.on)),
  },
});

/** The desk's own part: which outcomes it may come to, and what its first hand has proposed. */
function officeOf(row: AtOffice, form: Form, values: FormValues): Whole['office'] {
  const stop = row.ownStop;
  if (!stop) return null;
  const own = row.handRows.filter(({ rank, visit }) => rank === stop.rank && visit === stop.visit);
  const prepared = own.findLast(({ act }) => act === 'prepare');
  const last = row.copyRows.at(-1);
  return {
    hands: stop.hands,
    outcomes: [...outcomesOf(stop.task)],
    proposal: prepared?.outcome
      ? {
          outcome: prepared.outcome,
          opinion: prepared.opinion,
          clause: prepared.clause,
          waiver: prepared.waiver,
          postponedTo: prepared.postponedTo,
          by: prepared.personName,
          items: prepared.items,
        }
      : null,
    fields: boxesOf(form, fillerAt(row.kind, row.stopRows, stop.rank)).map(({ key }) => {
      const value = prepared?.boxes[key] ?? values[key] ?? null;
      return { field: key, value: typeof value === 'string' ? value : null };
    }),
    needsWaiver: stop.task === 'decide' && last?.eligibility?.verdict === 'waiver_needed',
  };
}

const commonOf = (
  kernel: Kernel,
  ctx: Ctx<Seat>,
  row: AtOffice,
  form: Form,
  rules: RuleSet,
  values: FormValues,
) => ({
  hands: handsShown(row),
  corrections: correctionsShown(row),
  copies: copiesShown(form, row),
  files: row.fileRows.map((file) => fileShown(row.province, file, readerIn(kernel, ctx))),
  materials: materialsFor(row.kind, rules).map((material, at) => ({
    nth: at + 1,
    material,
    files: row.fileRows.filter((file) => file.material === at + 1).length,
  })),
  limits: limitsShown(kernel).limits,
  paper: {
    isAsked: flagIn(rules, 'online_equals_paper') === true,
    fields: row.copyRows.length > 0 ? paperShown(form, values, row.paperRows) : [],
  },
  may: mayOf(row, ctx.seat, ctx.who.accountId ?? ''),
});

/** What was handed in last, as it was handed in. */
function handedIn(kernel: Kernel, ctx: Ctx<Seat>, row: AtOffice, today: LocalDate): Whole {
  const form = formHeld(row);
  const rules = rulesOf(row, today);
  const last = row.copyRows.at(-1);
  const filled = last?.filled ?? {};
  const values = { ...filled, ...signedValues(form, row) };
  return {
    application: headOf(row, form, rules, today),
    values: valuesShown(values),
    touched: {},
    begunFrom: null,
    facts: valuesShown((last?.facts ?? {}) as FormValues),
    factsAsOf: 'submitted',
    missing: [...missingIn(form, filled, row.track)],
    contradictions: contradictionsShown(last?.contradictions ?? []),
    eligibility: last?.eligibility as unknown as Whole['eligibility'],
    route: routeShown(row),
    routeBasis: row.routeBasis as unknown as Whole['routeBasis'],
    ...commonOf(kernel, ctx, row, form, rules, filled),
    office: ctx.seat.kind === 'authority' ? officeOf(row, form, values) : null,
  };
}

/** Before it goes its way is the rules', and the names of the offices are those that work there today. */
async function planned(ctx: Ctx<Seat>, { route }: Judged): Promise<Pick<Whole, 'route' | 'routeBasis'>> {
  if (!('stops' in route)) return { route: [], routeBasis: null };
  const offices = await ctx.all(officesOfRoute(JSON.stringify(route.stops)));
  return { route: plannedRoute(route.stops, offices), routeBasis: route.basis && { ...route.basis } };
}

/** The draft beside what is known now, with everything that would stand in its way. */
async function written(kernel: Kernel, ctx: Ctx<Seat>, row: AsDraft, today: LocalDate): Promise<Whole> {
  const declares = declaresOf(row);
  const judged = judgeDraft(row, today, ctx.seat.personName, declares);
  const { form, rules, values } = judged;
  return {
    application: { ...headOf(row, form, rules, today), hasConsultancy: row.hasConsultancy },
    values: valuesShown({ ...values, ...signedValues(form, row) }),
    touched: row.touched,
    begunFrom: row.begunFrom && {
      number: row.begunFrom.number,
      decidedOn: beijingDate(new Date(row.begunFrom.decidedAt)),
      boxes: row.begunFrom.boxes.filter((key) => row.touched[key] === undefined),
    },
    facts: valuesShown(judged.facts as FormValues),
    factsAsOf: 'now',
    missing: [...judged.missing],
    contradictions: contradictionsShown(judged.contradictions),
    eligibility: judged.eligibility as unknown as Whole['eligibility'],
    ...(row.stopRows.length > 0
      ? { route: routeShown(row), routeBasis: row.routeBasis as unknown as Whole['routeBasis'] }
      : await planned(ctx, judged)),
    ...commonOf(kernel, ctx, row, form, rules, values),
    office: null,
  };
}

export const readApplication =
  (kernel: Kernel): Act<typeof contract.readApplication> =>
  async (ctx, { params }) => {
    const { province, uuid: id } = placedId(params.application);
    const today = beijingDate(ctx.now);
    const key = { province, id, organizationId: params.organization };
    if (ctx.seat.kind === 'authority')
      return handedIn(kernel, ctx, await ctx.one(applicationAtOffice(key)), today);
    const row = await ctx.one(applicationAsDraft({ ...key, year: partsOf(today).year }));
    const shown = isWritten(row.state)
      ? await written(kernel, ctx, row, today)
      : handedIn(kernel, ctx, row, today);
    return { ...shown, application: { ...shown.application, hasConsultancy: row.hasConsultancy } };
  };
