import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  TextRun,
  XmlComponent,
} from 'docx';
import { storable } from './words.ts';

/** GB/T 9704 names these faces. They are not shipped: an office's own machine has them, or sets what it has instead. */
export const faces = { title: '方正小标宋简体', heading: '黑体', body: '仿宋', sans: '宋体' } as const;
export type Face = keyof typeof faces;

export interface RunStyle {
  readonly face?: Face;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

const runOptions = ({ face = 'body', size, bold, colour }: RunStyle): IRunOptions => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: faces[face] },
  ...(size && { size: Math.round(size * 2) }),
  ...(bold && { bold }),
  ...(colour && { color: colour }),
});

/** A line break in the words is a line break on the paper. */
export const runs = (text: string, style: RunStyle = {}): TextRun[] =>
  storable(text)
    .split('\n')
    .map((line, at) => new TextRun({ ...runOptions(style), text: line, ...(at > 0 && { break: 1 }) }));

class Node extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlComponent[]) {
    super(name);
    this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

const boxFace = 'Segoe UI Symbol';
const boxes = { on: { character: '☑', code: '2611' }, off: { character: '☐', code: '2610' } } as const;

const boxState = (name: string, code: string): Node =>
  new Node(name, { 'w14:val': code, 'w14:font': boxFace }, []);

/** A box that a word processor lets one click, and that is a character of its own for those that do not know it. */
export function tickControl(on: boolean, size?: number): XmlComponent {
  const shown = on ? boxes.on : boxes.off;
  const state = new Node('w14:checkbox', {}, [
    new Node('w14:checked', { 'w14:val': on ? '1' : '0' }, []),
    boxState('w14:checkedState', boxes.on.code),
    boxState('w14:uncheckedState', boxes.off.code),
  ]);
  const run = new TextRun({
    text: shown.character,
    font: { ascii: boxFace, hAnsi: boxFace, cs: boxFace, eastAsia: boxFace },
    ...(size && { size: Math.round(size * 2) }),
  });
  return new Node('w:sdt', {}, [new Node('w:sdtPr', {}, [state]), new Node('w:sdtContent', {}, [run])]);
}

/** Words and boxes, one after the other. */
export const pieceRuns = (pieces: readonly (string | boolean)[], style: RunStyle): TextRun[] =>
  pieces.flatMap((piece) =>
    // The library names the kinds of a paragraph's children one by one; a content control is not among them.
    typeof piece === 'boolean' ? [tickControl(piece, style.size) as TextRun] : runs(piece, style),
  );

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

export interface LineStyle extends RunStyle {
  readonly align?: keyof typeof alignments;
  /** First line indented by two characters. */
  readonly indented?: boolean;
  /** Room above, below and at the right, in points. */
  readonly above?: number;
  readonly below?: number;
  readonly right?: number;
  /** From line to line, in points, whatever the face: an official page has 22 lines. */
  readonly spacing?: number;
  readonly keepNext?: boolean;
  readonly border?: IParagraphOptions['border'];
}

const twips = (points: number): number => Math.round(points * 20);

export const line = (pieces: string | readonly (string | boolean)[], style: LineStyle = {}): Paragraph =>
  new Paragraph({
    alignment: alignments[style.align ?? 'left'],
    spacing: {
      before: twips(style.above ?? 0),
      after: twips(style.below ?? 0),
      ...(style.spacing && { line: twips(style.spacing), lineRule: LineRuleType.EXACT }),
    },
    indent: {
      ...(style.indented && { firstLine: twips(2 * (style.size ?? 12)) }),
      ...(style.right && { right: twips(style.right) }),
    },
    ...(style.keepNext && { keepNext: true }),
    ...(style.border && { border: style.border }),
    children: pieceRuns(typeof pieces === 'string' ? [pieces] : pieces, style),
  });
