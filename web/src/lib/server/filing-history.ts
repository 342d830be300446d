import type { qualifications, ReplyOf } from '@qingshen/contract';
import type { Say } from '../words/catalogue.ts';
import { correctionLabelPhrase } from '../words/terms.ts';

type Read = ReplyOf<typeof qualifications.readFiling>;

export interface Step {
  id: string;
  at: string;
  what: string;
  by: string;
  clause: string;
  text: string;
}

/** The filing keeps its last submission: after an answer that is the one which came with it. */
const submitted = ({ corrections }: Read, say: Say): string =>
  say(
    corrections.some(({ answeredAt }) => answeredAt)
      ? 'filings.history_resubmitted'
      : 'filings.history_submitted',
  );

/** A filing's way by date, from what the filing itself keeps. The first days come first, as a file is read. */
export function historyOf(read: Read, say: Say): Step[] {
  const { filing, corrections, decisions } = read;
  const step = (id: string, at: string | null, what: string, by: string, clause = '', text = ''): Step[] =>
    at === null ? [] : [{ id, at, what, by, clause, text }];
  const steps = [
    ...step('opened', filing.openedAt, say('filings.history_opened'), filing.organizationName),
    ...corrections.flatMap((one) => [
      ...step(
        `${one.id}-asked`,
        one.requestedAt,
        say('filings.history_corrected', { label: say(correctionLabelPhrase(one.label)) }),
        filing.authorityName,
        one.clause,
        one.reason,
      ),
      ...step(
        `${one.id}-answered`,
        one.answeredAt,
        say('filings.history_answered'),
        filing.organizationName,
        one.clause,
        one.answer ?? '',
      ),
    ]),
    ...step('submitted', filing.submittedAt, submitted(read, say), filing.organizationName),
    ...decisions.flatMap((one) =>
      step(
        one.id,
        one.decidedAt,
        say(`filings.outcome_${one.outcome}`),
        [one.decidedBy, filing.authorityName].join(' · '),
        one.clause,
        [one.reason, one.despite].filter(Boolean).join('\n'),
      ),
    ),
  ];
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
