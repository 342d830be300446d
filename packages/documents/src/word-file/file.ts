import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { faces, runs } from './runs.ts';
import { storable } from './words.ts';

/** In millimetres. */
export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** GB/T 9704-2012: text 156 × 225 mm, 37 mm above, 28 mm at the left. */
export const officialMargins: Margins = { top: 37, bottom: 35, left: 28, right: 26 };

const twipsPerMillimetre = 1440 / 25.4;
export const millimetres = (length: number): number => Math.round(length * twipsPerMillimetre);

const a4 = { width: millimetres(210), height: millimetres(297) };

export interface WordSection {
  readonly margins: Margins;
  /** A4 across, for a schedule of many columns. */
  readonly flipped: boolean;
  readonly children: readonly FileChild[];
  /** Small, above the page number. */
  readonly foot: string;
}

export interface WordFile {
  readonly title: string;
  readonly sections: readonly WordSection[];
}

function footer(words: string): Footer {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 21, font: faces.sans })],
  });
  const small = new Paragraph({ children: runs(words, { face: 'sans', size: 7.5, colour: '555555' }) });
  return new Footer({ children: words === '' ? [number] : [small, number] });
}

function sectionOf({ margins, flipped, children, foot }: WordSection): ISectionOptions {
  const { top, bottom, left, right } = margins;
  const page = {
    // The library turns width and height around by itself.
    size: { ...a4, orientation: flipped ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: {
      top: millimetres(top),
      bottom: millimetres(bottom),
      left: millimetres(left),
      right: millimetres(right),
      footer: millimetres(12),
    },
  };
  return { properties: { page }, footers: { default: footer(foot) }, children: [...children] };
}

/** A4, Chinese, and nothing of who made it: an editable paper tells no more of its maker than it says. */
export function wordFile({ title, sections }: WordFile): Promise<Buffer> {
  const document = new Document({
    title: storable(title),
    creator: '清审',
    lastModifiedBy: '清审',
    styles: {
      default: { document: { run: { font: faces.body, size: 24, language: { eastAsia: 'zh-CN' } } } },
    },
    sections: sections.map(sectionOf),
  });
  return Packer.toBuffer(document);
}
