import { chinese } from '../glossary.ts';
import { decisionOf } from './decisions.ts';
import { type Field, type Filler, type Form, type FormValues, fieldsOf } from './forms/index.ts';
import type { HandOutcome } from './hands.ts';
import type { ApplicationKind } from './kind.ts';

interface OnRoute {
  readonly rank: number;
  readonly level: 'province' | 'city' | 'county';
}

/**
 * Which office writes into which opinion box. The sheets know two: the city's (or a directly managed county's) and the
 * province's; where the route ends below the province its last office takes the first box. Our own sheet has the
 * deciding office last.
 */
export function officeOfBox(
  kind: ApplicationKind,
  route: readonly OnRoute[],
): { readonly initial: number | null; readonly final: number | null } {
  const last = route.at(-1);
  if (!last) return { initial: null, final: null };
  const before = route.at(-2)?.rank ?? null;
  return kind === 'postponement' || last.level === 'province'
    ? { initial: before, final: last.rank }
    : { initial: last.rank, final: null };
}

export function fillerAt(kind: ApplicationKind, route: readonly OnRoute[], rank: number): Filler | null {
  const { initial, final } = officeOfBox(kind, route);
  if (rank === initial) return 'initial_officer';
  return rank === final ? 'final_officer' : null;
}

/** The boxes this office ticks beside its opinion. */
export const boxesOf = (form: Form, filler: Filler | null): readonly Field[] =>
  fieldsOf(form).filter((field) => filler !== null && field.filledBy === filler && field.kind !== 'opinion');

export interface SignedStop extends OnRoute {
  readonly outcome: HandOutcome;
  readonly text: string;
  readonly signedBy: string;
  readonly authority: string;
  readonly on: string;
  readonly boxes: FormValues;
}

/** The decision in the word that lists and messages use; what the officer wrote follows, unless it says so already. */
function said(kind: ApplicationKind, outcome: HandOutcome, text: string): string {
  const decision = decisionOf(kind, outcome);
  if (decision === null) return text;
  const word = chinese('application_decision', decision);
  return text.includes(word) ? text : [word, text].filter(Boolean).join('。');
}

/** What the offices have signed so far, as it stands on the form. */
export function officerValues(
  form: Form,
  route: readonly OnRoute[],
  signed: readonly SignedStop[],
): FormValues {
  const written = signed.flatMap(({ rank, boxes, outcome, text, signedBy, authority, on }) => {
    const filler = fillerAt(form.kind, route, rank);
    const opinion = fieldsOf(form).find((field) => field.kind === 'opinion' && field.filledBy === filler);
    if (filler === null) return [];
    return [
      ...Object.entries(boxes),
      ...(opinion
        ? [[opinion.key, { text: said(form.kind, outcome, text), signedBy, authority, on }] as const]
        : []),
    ];
  });
  return Object.fromEntries(written);
}
