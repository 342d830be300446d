import { type Paper, typeset } from '../typesetting/index.ts';
import { type GapLetter, wordsOf } from './letter.ts';
import { gapLetterTemplate } from './template.ts';

export type { GapLetter } from './letter.ts';

export const gapLetter = (letter: GapLetter): Paper => typeset(gapLetterTemplate, wordsOf(letter));
