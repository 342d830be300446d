import { say } from '../../words/say.ts';
import { isAbsence, type ShownClause } from './shown.ts';

/** How much of a clause is there, said as people count it: heads are counted, a paper is there or not. */
export function amount({ clause, have, need }: Pick<ShownClause, 'clause' | 'have' | 'need'>): string {
  if (isAbsence(clause))
    return have === 0 ? say('qualifications.record_none') : say('qualifications.record_some', { have });
  if (need <= 1) return say(have >= need ? 'qualifications.one_present' : 'qualifications.one_absent');
  return say('qualifications.have_need', { have, need });
}
