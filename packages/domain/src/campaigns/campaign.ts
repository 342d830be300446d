import type { Track } from '../engagements/index.ts';
import { mustParse } from '../parsed.ts';
import type { Refusal } from '../refusal.ts';
import { whyNotTrack } from '../rules/index.ts';
import type { Line } from '../tenancy/index.ts';
import { type LocalDate, parseLocalDate } from '../time/index.ts';
import type { ListVersionState } from './states.ts';

/** What may be done with a campaign and its versions, and when not. */

export interface CampaignTerms {
  readonly track: Track;
  readonly lines: readonly Line[];
  readonly listedOn: LocalDate | null;
  readonly year: number;
  readonly documentNumber: string;
}

/** One number of a notice however its brackets are typed: 冀环函〔2025〕3号, 冀环函[2025]3号, 冀环函（2025） 3号. */
export const bareDocumentNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[(【]/g, '〔')
    .replace(/[\])】]/g, '〕');

/** An office by its characters, and a number. Each office writes its own kind: more is not asked. */
const isDocumentNumber = (text: string): boolean => /\p{Script=Han}/u.test(text) && /\d/.test(text);

/** A list of one year is made public in it, or in one beside it. */
const yearsBeside = 1;

/** The law that lists rest on is in force since that day (清洁生产促进法 第四十二条, 2002): none was published before. */
export const firstListing = mustParse(parseLocalDate('2003-01-01'));

/** The track is carried by its own line, which leads; others may be responsible with it (冀环科宣函〔2021〕1080号). */
export function whyNotTerms(terms: CampaignTerms, own: Line | null, today: LocalDate): Refusal | null {
  const { track, lines, listedOn, year, documentNumber } = terms;
  const refused = whyNotTrack(track, own);
  if (refused) return refused;
  if (lines[0] !== own || new Set(lines).size !== lines.length)
    return { code: 'campaign_lines_unfit', facts: { lines, leads: own } };
  if (!isDocumentNumber(documentNumber))
    return { code: 'document_number_malformed', facts: { field: 'documentNumber', given: documentNumber } };
  if (listedOn === null) return null;
  if (listedOn < firstListing)
    return { code: 'date_before_the_law', facts: { field: 'listedOn', first: firstListing } };
  if (listedOn > today) return { code: 'date_in_future', facts: { date: listedOn } };
  return Math.abs(Number(listedOn.slice(0, 4)) - year) > yearsBeside
    ? { code: 'campaign_year_unfit', facts: { field: 'year', year, listedOn } }
    : null;
}

/** Steps over a version, and from which states each may be taken. */
export const versionSteps = {
  cancel: ['reading', 'interrupted'],
  restart: ['interrupted', 'cancelled', 'failed'],
  correct: ['ready'],
  publish: ['ready'],
  stop: ['publishing'],
  delete: ['ready', 'interrupted', 'cancelled', 'failed'],
} as const satisfies Record<string, readonly ListVersionState[]>;

export function whyNotVersionStep(step: keyof typeof versionSteps, state: ListVersionState): Refusal | null {
  const from: readonly ListVersionState[] = versionSteps[step];
  return from.includes(state) ? null : { code: 'list_version_state', facts: { step, state } };
}

/** Whoever reads or publishes says every other second that it is alive; one that has been silent for so long is nobody's. */
export const silentMilliseconds = 30_000;

/** A publication nobody works on any more has left nothing: the version is as ready as it was. */
const leftAs: Partial<Record<ListVersionState, ListVersionState>> = {
  reading: 'interrupted',
  publishing: 'ready',
};

export const versionStateAt = (
  { state, heartbeatAt }: { readonly state: ListVersionState; readonly heartbeatAt: Date | null },
  now: Date,
): ListVersionState =>
  now.getTime() - (heartbeatAt?.getTime() ?? 0) > silentMilliseconds ? (leftAs[state] ?? state) : state;

export interface Publishing {
  readonly accepted: number;
  readonly rejected: number;
  readonly unsettledNames: number;
  /** Rows with something that somebody has to have looked at, and nobody has. */
  readonly unconfirmed: number;
  readonly added: number;
  readonly removed: number;
  /** Whether a list of the campaign is public already. */
  readonly again: boolean;
}

export interface PublicationTerms {
  readonly withoutRejected: boolean;
  readonly additionReason: string | null;
  readonly removalReason: string | null;
}

export function whyNotPublish(what: Publishing, terms: PublicationTerms): Refusal | null {
  if (what.accepted === 0) return { code: 'list_empty' };
  if (what.rejected > 0 && !terms.withoutRejected)
    return { code: 'list_has_rejected', facts: { count: what.rejected } };
  if (what.unsettledNames > 0) return { code: 'list_names_unsettled', facts: { count: what.unsettledNames } };
  if (what.unconfirmed > 0) return { code: 'list_rows_unconfirmed', facts: { count: what.unconfirmed } };
  if (!what.again) return null;
  const facts = { added: what.added, removed: what.removed };
  if (what.removed > 0 && terms.removalReason === null)
    return { code: 'list_reason_missing', facts: { ...facts, of: 'removal' } };
  return what.added > 0 && terms.additionReason === null
    ? { code: 'list_reason_missing', facts: { ...facts, of: 'addition' } }
    : null;
}
