import { letterDocx, letterPdf } from '../official-letter/index.ts';
import type { Paper } from '../typesetting/index.ts';
import { decisionOf, type PostponementDecision } from './words.ts';

export type { PostponementDecision } from './words.ts';

export const postponementDecisionPdf = (decision: PostponementDecision): Paper =>
  letterPdf(decisionOf(decision));

export const postponementDecisionDocx = (decision: PostponementDecision): Promise<Buffer> =>
  letterDocx(decisionOf(decision));
