import { fontFamily } from '../typesetting/fonts.ts';
import { marks, missingMark } from '../typesetting/index.ts';

/** 汇总表: A4 across; its head comes again on every page, and so do the office and the count of pages. */
export const schedulePage = `
#let schedule-page(d, body) = {
  set page(
    paper: "a4",
    flipped: true,
    margin: (top: 22mm, bottom: 20mm, x: 20mm),
    background: none,
    footer-descent: 6mm,
    footer: context {
      set text(size: 9pt)
      grid(
        columns: (1fr, auto),
        column-gutter: 6mm,
        text(size: 7.5pt, fill: luma(90), soft(d.fingerprint)),
        [— #counter(page).get().first() —],
      )
    },
  )
  set text(font: "${fontFamily}", lang: "zh", region: "cn", size: 12pt, fallback: false)
  body
}

#let schedule(s) = {
  if s.annexMark { text(size: 12pt, "附件") }
  align(center, block(above: 3mm, below: 6mm, text(size: 18pt, weight: "bold", soft(s.title))))
  set text(size: 10pt)
  block(below: 3mm, width: 100%, grid(columns: (1fr, auto), column-gutter: 6mm, soft(s.left), soft(s.right)))
  set par(leading: 0.5em, justify: false)
  show table.cell.where(y: 0): set text(weight: "bold")
  table(
    columns: s.parts.map(it => it * 1fr),
    inset: (x: 1.2mm, y: 1.7mm),
    align: (_, y) => (if y == 0 { center } else { left }) + horizon,
    stroke: 0.5pt + black,
    table.header(..s.heads.map(soft)),
    ..s.rows.map(row => row.map(cell => table.cell(breakable: false, soft(cell)))).flatten(),
  )
  if sys.inputs.missing != "0" { text(size: 9pt, "注：“${missingMark}”处为字库未收的字，由出具机关补写。") }
}
`;

export type Schedule = {
  readonly annexMark: boolean;
  readonly title: string;
  /** Over the table: who made it, and how many it lists. */
  readonly left: string;
  readonly right: string;
  readonly heads: readonly string[];
  readonly parts: readonly number[];
  readonly rows: readonly (readonly string[])[];
};

export const scheduleTemplate = `${marks}${schedulePage}
#let d = json(bytes(sys.inputs.data))
#set document(title: d.schedule.title, author: (), date: none)
#show: schedule-page.with(d)
#schedule(d.schedule)
`;
