import { chinese } from '../glossary.ts';
import { type LocalDate, partsOf } from '../time/index.ts';
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
  /** The day a postponement was granted to. */
  readonly grantedTo?: LocalDate | null;
}

const dayPrinted = (date: LocalDate): string => {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
};

/** The decision in the word that lists and messages use; what the officer wrote follows, unless it says so already. */
function said(kind: ApplicationKind, { outcome, text, grantedTo }: SignedStop): string {
  const decision = decisionOf(kind, outcome);
  if (decision === null) return text;
  const term = chinese('application_decision', decision);
  const word = outcome === 'accept' && grantedTo ? `${term}至 ${dayPrinted(grantedTo)}` : term;
  if (text.includes(word)) return text;
  const more = text.replace(/。$/u, '') === term ? '' : text;
  return [word, more].filter(Boolean).join('。');
}

/** The sheets have no box for an office below the first of theirs: what it said stands before, with its name. */
const opinionBefore = ({ authority, text, signedBy, on }: SignedStop): string =>
  `${authority}：${text}（${signedBy}，${dayPrinted(on as LocalDate)}）`;

/** What the offices have signed so far, as it stands on the form. */
export function officerValues(
  form: Form,
  route: readonly OnRoute[],
  signed: readonly SignedStop[],
): FormValues {
  const { initial } = officeOfBox(form.kind, route);
  const written = signed.flatMap((stop) => {
    const { rank, boxes, signedBy, authority, on } = stop;
    const filler = fillerAt(form.kind, route, rank);
    const before = rank === initial ? signed.filter((one) => one.rank < rank) : [];
    const text = [...before.map(opinionBefore), said(form.kind, stop)].join('\n');
    const opinion = fieldsOf(form).find((field) => field.kind === 'opinion' && field.filledBy === filler);
    if (filler === null) return [];
    return [
      ...Object.entries(boxes),
      ...(opinion ? [[opinion.key, { text, signedBy, authority, on }] as const] : []),
    ];
  });
  return Object.fromEntries(written);
}
