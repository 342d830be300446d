import { type Args, qualifications } from '@qingshen/contract';
import type { FindingState, JobKind } from '@qingshen/domain/qualifications';
import { jobKinds } from '@qingshen/domain/qualifications';
import type { ShownClause } from '../qualifications/board/shown.ts';
import type { Asking } from './answers.ts';
import { call } from './api.ts';
import { boardOf } from './board.ts';
import { industryName } from './choices.ts';
import type { BoardAsked } from './standing.ts';

type Change = NonNullable<Args<typeof qualifications.askWhatIf>['body']['changes']>[number];

/** What is imagined, as it stands in the address: nothing of it is ever posted, because nothing is ever saved. */
export interface Imagined {
  leave: string[];
  count: number;
  title: string;
  registration: string;
  trained: boolean;
  experienced: boolean;
  to: string;
  got: string;
  job: string;
  jobs: number;
  moveTo: string;
}

const upTo = (text: string | null, most: number) =>
  Math.min(most, Math.max(0, Math.floor(Number(text)) || 0));

export function imaginedIn(url: URL): Imagined {
  const query = url.searchParams;
  const one = (name: string) => query.get(name)?.trim() ?? '';
  return {
    leave: query.getAll('leave').slice(0, 40),
    count: upTo(query.get('count'), 10),
    title: one('title'),
    registration: one('registration'),
    trained: query.has('trained'),
    experienced: query.has('experienced'),
    to: one('to'),
    got: one('got'),
    job: one('job'),
    jobs: upTo(query.get('jobs'), 10),
    moveTo: one('moveTo'),
  };
}

const removals = {
  person: 'remove_person',
  certificate: 'remove_certificate',
  instrument: 'remove_instrument',
  paper: 'remove_evidence',
  job: 'remove_job',
} as const;
type Removable = keyof typeof removals;

export const isRemovable = (kind: string): kind is Removable => Object.hasOwn(removals, kind);

function certificatesOf({ title, registration, trained }: Imagined, issuedOn: string) {
  const lasting = { issuedOn, validUntil: null };
  return [
    ...(title === 'senior' || title === 'intermediate'
      ? [{ kind: 'title' as const, level: title, ...lasting } as const]
      : []),
    ...(registration === 'energy' || registration === 'environment'
      ? [{ kind: 'registration' as const, field: registration, ...lasting } as const]
      : []),
    ...(trained ? [{ kind: 'training' as const, ...lasting }] : []),
  ];
}

function gained(got: string, issuedOn: string) {
  if (got === 'senior' || got === 'intermediate')
    return certificatesOf({ title: got } as Imagined, issuedOn)[0];
  if (got === 'energy' || got === 'environment')
    return certificatesOf({ registration: got } as Imagined, issuedOn)[0];
  return got === 'training' ? { kind: 'training' as const, issuedOn, validUntil: null } : undefined;
}

const isJobKind = (text: string): text is JobKind => jobKinds.some((kind) => kind === text);
const times = <T>(count: number, make: (nth: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at + 1));

export function changesOf(
  imagined: Imagined,
  on: string,
  industryCode: string | null,
  nameOf: (nth: number) => string,
): Change[] {
  const left = imagined.leave.flatMap((text): Change[] => {
    const [kind = '', id = ''] = text.split(':');
    return isRemovable(kind) ? [{ kind: removals[kind], id }] : [];
  });
  const people = times(
    imagined.count,
    (nth): Change => ({
      kind: 'add_person',
      name: nameOf(nth),
      from: on,
      experiencedSince: imagined.experienced ? on : null,
      certificates: certificatesOf(imagined, on),
    }),
  );
  const certificate = gained(imagined.got, on);
  const got: Change[] =
    imagined.to && certificate ? [{ kind: 'add_certificate', personId: imagined.to, certificate }] : [];
  const { job } = imagined;
  const jobs = isJobKind(job)
    ? times(imagined.jobs || 1, (): Change => ({ kind: 'add_job', job, industryCode, completedOn: on }))
    : [];
  return [...left, ...people, ...got, ...jobs];
}

/** Clause by clause, as it is and as it would be. */
export interface Compared {
  id: ShownClause['clause'];
  before: ShownClause | null;
  after: ShownClause | null;
  turn: 'lost' | 'won' | 'shifted' | null;
}

function compared(
  before: readonly ShownClause[],
  after: readonly ShownClause[],
  flips: readonly { clause: string; turn: 'lost' | 'won' | 'shifted'; before: FindingState | null }[],
): Compared[] {
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  return ids.map((id) => ({
    id,
    before: before.find((one) => one.id === id) ?? null,
    after: after.find((one) => one.id === id) ?? null,
    turn: flips.find(({ clause }) => clause === id)?.turn ?? null,
  }));
}

export async function whatIf(
  event: Asking,
  organization: string,
  query: BoardAsked,
  asked: { changes: Change[]; moveTo: string },
) {
  const { changes, moveTo } = asked;
  const answer = await call(event, qualifications.askWhatIf, {
    params: { organization },
    body: { ...query, changes, ...(moveTo ? { moveTo } : {}) },
  });
  if (!answer.ok) return { refused: answer.problem };
  const { before, after, flips, cases, casesAsked } = answer.reply;
  const { locale } = event.locals;
  return {
    verdicts: { before: before.standing.verdict, after: after.standing.verdict },
    on: { before: before.standing.on, after: after.standing.on },
    rows: compared(boardOf(locale, organization, before), boardOf(locale, organization, after), flips),
    flips: flips.length,
    cases: cases.map((one) => ({ ...one, industryName: industryName(one.industryCode) })),
    casesAsked: `${casesAsked.count}${casesAsked.capped ? '+' : ''}`,
    anyCases: casesAsked.count > 0,
  };
}
