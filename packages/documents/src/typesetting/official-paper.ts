import { fontFamily } from './fonts.ts';

/**
 * The page of an official paper, after GB/T 9704-2012: A4, text 156 × 225 mm with 37 mm above and 28 mm at the left,
 * black, page number between dashes at the foot, outside. The standard's faces (仿宋, 小标宋) may not be shipped; a
 * face that may, takes their place. `paper(title, running, body)` sets it; `running` stands at the head of each page.
 * `missing-note(words)` says what 〓 means, on papers that have one.
 */
export const officialPaper = `
#let sizes = (title: 20pt, heading: 14pt, body: 12pt, table: 10pt, small: 9pt)
#let rule = 0.5pt + luma(90)

#let paper(title: "", running: (), body) = {
  set document(title: title, author: (), date: none)
  set text(font: "${fontFamily}", lang: "zh", region: "cn", size: sizes.body, fallback: false)
  set par(leading: 0.85em, spacing: 0.95em, justify: true)
  set page(
    paper: "a4",
    margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
    header-ascent: 8mm,
    footer-descent: 7mm,
    header: context {
      set text(size: sizes.small, fill: luma(60))
      grid(columns: (1fr, auto), align: (left + bottom, right + bottom), ..running)
      v(-1.5mm)
      line(length: 100%, stroke: rule)
    },
    footer: context {
      set text(size: sizes.table)
      let at = counter(page).get().first()
      let all = counter(page).final().first()
      align(if calc.odd(at) { right } else { left })[— #at / #all —]
    },
  )
  align(center, text(size: sizes.title, weight: "bold", title))
  v(4mm)
  body
}

#let missing-note(words) = if sys.inputs.missing != "0" {
  v(4mm)
  text(size: sizes.small, words)
}

#let section(words) = block(above: 7mm, below: 3.5mm, sticky: true, text(size: sizes.heading, weight: "bold", words))
#let indented(words) = par(first-line-indent: (amount: 2em, all: true), words)

#let grid-table(columns: (), heads: (), rows: ()) = {
  set text(size: sizes.table)
  set par(leading: 0.6em, justify: false)
  show table.cell.where(y: 0): set text(weight: "bold")
  table(
    columns: columns,
    inset: (x: 1.6mm, y: 1.7mm),
    align: left + horizon,
    stroke: rule,
    fill: (_, y) => if y == 0 { luma(240) },
    table.header(..heads),
    ..rows.flatten(),
  )
}
`;
