import type { ApplicationKind } from '../kind.ts';
import type { Form, FormId } from './application-form.ts';
import { baodingAcceptance2020 } from './baoding-acceptance-2020/1.ts';
import { baodingEvaluation2020 } from './baoding-evaluation-2020/1.ts';
import { henanVoluntary2018 } from './henan-voluntary-2018/1.ts';
import { postponement } from './postponement/1.ts';

/** Published forms are frozen: an application keeps the id and version it was written on. */
export const forms: readonly Form[] = [
  henanVoluntary2018,
  baodingEvaluation2020,
  baodingAcceptance2020,
  postponement,
];

export const formOf = (id: string, version: number): Form | undefined =>
  forms.find((form) => form.id === id && form.version === version);

const formOfKind = {
  enrolment: 'henan-voluntary-2018',
  evaluation: 'baoding-evaluation-2020',
  acceptance: 'baoding-acceptance-2020',
  postponement: 'postponement',
} as const satisfies Record<ApplicationKind, FormId>;

/** The form a new application of this kind is written on: the latest we hold, verified where its own text says so. */
export function formFor(kind: ApplicationKind): Form {
  const [latest] = forms.filter((form) => form.id === formOfKind[kind]).sort((a, b) => b.version - a.version);
  if (!latest) throw new Error(`no form for ${kind}`);
  return latest;
}

/** Prescribed where the round lies, or above it: the chain is what supervision says, nearest first. */
export const isVerifiedFor = (form: Form, chain: readonly string[]): boolean =>
  form.verifiedFor.some((code) => chain.includes(code));
