import { letterLines, type OfficialLetter, officialLetter } from '../official-letter/index.ts';
import { type Paper, typeset } from '../typesetting/index.ts';
import { gridTable, line, type Margins, officialMargins, wordFile } from '../word-file/index.ts';
import { type Schedule, schedulePage, scheduleTemplate } from './schedule.ts';

const template = `${officialLetter}${schedulePage}
#let d = json(bytes(sys.inputs.data))
#show: official.with(d)
#letter(d)
#show: schedule-page.with(d)
#schedule(d.schedule)
`;

const margins: Margins = { top: 22, bottom: 20, left: 20, right: 20 };
const across = 257;

const scheduleLines = (schedule: Schedule) => [
  ...(schedule.annexMark ? [line('附件', { face: 'heading', size: 14 })] : []),
  line(schedule.title, { face: 'title', size: 18, align: 'centre', above: 6, below: 10 }),
  line(`${schedule.left}　　${schedule.right}`, { size: 11, below: 6 }),
  gridTable({ ...schedule, width: across, size: 10 }),
];

const scheduleSection = (schedule: Schedule, fingerprint: string) => ({
  margins,
  flipped: true,
  foot: fingerprint,
  children: scheduleLines(schedule),
});

/** A letter and its schedule as one paper, in the order they are bound. */
export const boundPdf = (letter: OfficialLetter, schedule: Schedule): Paper =>
  typeset(template, { ...letter, schedule });

export const boundDocx = (letter: OfficialLetter, schedule: Schedule): Promise<Buffer> =>
  wordFile({
    title: letter.title,
    sections: [
      { margins: officialMargins, flipped: false, foot: letter.fingerprint, children: letterLines(letter) },
      scheduleSection(schedule, letter.fingerprint),
    ],
  });

/** A schedule by itself: any list that is sealed and sent. */
export const schedulePdf = (schedule: Schedule, fingerprint: string): Paper =>
  typeset(scheduleTemplate, { schedule, fingerprint });

export const scheduleDocx = (schedule: Schedule, fingerprint: string): Promise<Buffer> =>
  wordFile({ title: schedule.title, sections: [scheduleSection(schedule, fingerprint)] });
