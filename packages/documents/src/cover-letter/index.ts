import type { Paper } from '../typesetting/index.ts';
import { boundDocx, boundPdf } from './bound.ts';
import type { CoverLetter } from './input.ts';
import type { Schedule } from './schedule.ts';
import { letterOf, scheduleCells, scheduleHeads, scheduleParts, scheduleTitle } from './words.ts';

export { boundDocx, boundPdf, scheduleDocx, schedulePdf } from './bound.ts';
export type * from './input.ts';
export type { Schedule } from './schedule.ts';
export { selfOf } from './words.ts';

const scheduleOf = (letter: CoverLetter): Schedule => ({
  annexMark: true,
  title: scheduleTitle(letter),
  left: `报送单位：${letter.office}`,
  right: `共${letter.rows.length}家`,
  heads: scheduleHeads,
  parts: scheduleParts,
  rows: scheduleCells(letter.rows),
});

/** 函 and 汇总表 as one paper. */
export const coverLetterPdf = (letter: CoverLetter): Paper => boundPdf(letterOf(letter), scheduleOf(letter));

export const coverLetterDocx = (letter: CoverLetter): Promise<Buffer> =>
  boundDocx(letterOf(letter), scheduleOf(letter));
