import type { Fault } from '../files/upload.ts';
import { day } from '../words/format.ts';
import { locale, say } from '../words/say.ts';

/** A stamped paper or a signed receipt: a scan, or photographs put into one file. */
export const paperLimits = { bytes: 20 * 1024 * 1024, kinds: ['pdf', 'jpg', 'png'] };

const reasons = [
  'notice_superseded',
  'notice_sealed_already',
  'notice_seal_not_asked',
  'notice_seal_not_yours',
  'notice_date_in_future',
] as const;

export function paperReason({ code, facts }: Fault): string | undefined {
  if (code === 'notice_date_too_early' && typeof facts.notBefore === 'string')
    return say('notices.notice_date_too_early', { on: day(facts.notBefore, locale()) });
  const reason = reasons.find((name) => name === code);
  return reason && say(`notices.${reason}`);
}
