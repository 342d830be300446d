import type { engagements } from '@qingshen/contract';
import type { Locale } from '../words/locale.ts';
import { tellAct } from './tell.ts';

/** A line of the timeline as the page shows it: acts arrive as finished sentences. */
export type TimelineLine =
  | Exclude<engagements.TimelineEntry, { kind: 'act' }>
  | { kind: 'act'; on: string; at: string | null; sentence: string; by: string; clause: string };

export const timelineOf = (locale: Locale, entries: readonly engagements.TimelineEntry[]): TimelineLine[] =>
  entries.map((entry) =>
    entry.kind === 'act'
      ? {
          kind: 'act',
          on: entry.on,
          at: entry.at,
          sentence: tellAct(locale, entry.act, entry.subjectName, entry.organizationName),
          by: entry.organizationName ?? '',
          clause: entry.clause ?? '',
        }
      : entry,
  );
