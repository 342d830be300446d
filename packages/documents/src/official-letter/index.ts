import { type Paper, typeset } from '../typesetting/index.ts';
import { officialMargins, wordFile } from '../word-file/index.ts';
import type { OfficialLetter } from './letter.ts';
import { officialLetter } from './template.ts';
import { letterLines } from './word-letter.ts';

export { dateWords } from './day.ts';
export type { LetterBlock, OfficialLetter } from './letter.ts';
export { noDay } from './letter.ts';
export { officialLetter } from './template.ts';
export { letterLines } from './word-letter.ts';

const template = `${officialLetter}
#let d = json(bytes(sys.inputs.data))
#show: official.with(d)
#letter(d)
`;

export const letterPdf = (letter: OfficialLetter): Paper => typeset(template, letter);

export const letterDocx = (letter: OfficialLetter): Promise<Buffer> =>
  wordFile({
    title: letter.title,
    sections: [
      { margins: officialMargins, flipped: false, foot: letter.fingerprint, children: letterLines(letter) },
    ],
  });
