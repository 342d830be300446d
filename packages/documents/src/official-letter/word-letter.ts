import { BorderStyle, type FileChild } from 'docx';
import { gridTable, type LineStyle, line } from '../word-file/index.ts';
import { annexLines, type LetterBlock, noDay, type OfficialLetter } from './letter.ts';

const red = 'D7000F';
const body: LineStyle = { size: 16, align: 'both', spacing: 28 };
const textWidth = 156;

function headLines({ issuers, number, title }: OfficialLetter): FileChild[] {
  const longest = Math.max(...issuers.map((issuer) => [...issuer].length));
  const size = Math.min(36, Math.floor(425 / longest));
  return [
    ...issuers.map((issuer) => line(issuer, { face: 'title', size, colour: red, align: 'centre' })),
    line(number ?? '〔    〕    号', {
      size: 16,
      align: 'centre',
      above: 24,
      below: 20,
      border: { bottom: { style: BorderStyle.SINGLE, size: 14, space: 4, color: red } },
    }),
    line(title, { face: 'title', size: 22, align: 'centre', above: 12, below: 20 }),
  ];
}

function blockOf(block: LetterBlock): FileChild[] {
  if (block.kind === 'heading')
    return [line(block.text, { ...body, face: 'heading', indented: true, keepNext: true })];
  if (block.kind === 'table')
    return [gridTable({ ...block, width: textWidth, size: 12 }), line('', { size: 8 })];
  return [line(block.text, { ...body, indented: true })];
}

function annexWords(annexes: readonly string[]): FileChild[] {
  return annexLines(annexes).map((words, at) =>
    line(at === 0 ? `附件：${words}` : `　　　${words}`, {
      ...body,
      indented: true,
      above: at === 0 ? 16 : 0,
    }),
  );
}

/** Names and date end the paper together: the seal covers both. */
function closing({ issuers, datedOn }: OfficialLetter): FileChild[] {
  const right: LineStyle = { size: 16, align: 'right', right: 32, spacing: 28, keepNext: true };
  return [
    line('', { size: 16, keepNext: true }),
    ...issuers.map((issuer) => line(`${issuer}（盖章）`, right)),
    line(datedOn ?? noDay, { ...right, keepNext: false }),
  ];
}

export const letterLines = (letter: OfficialLetter): FileChild[] => [
  ...headLines(letter),
  line(`${letter.addressee}：`, body),
  ...letter.blocks.flatMap(blockOf),
  ...annexWords(letter.annexes),
  ...closing(letter),
  ...letter.smallPrint.map((words) => line(words, { size: 9, above: 6 })),
];
