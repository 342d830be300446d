import { fontFamily } from '../typesetting/fonts.ts';
import { marks, missingMark } from '../typesetting/index.ts';
import { tableWidth } from './layout.ts';

/** The sheet as its source prints it: mark, title, line above, one table, line below. */
export const formTemplate = `${marks}
#let d = json(bytes(sys.inputs.data))
#let rule = 0.6pt + black

#set document(title: d.title, author: (), date: none)
#set text(font: "${fontFamily}", lang: "zh", region: "cn", size: 10.5pt, fallback: false)
#set par(leading: 0.6em, spacing: 0.75em, justify: false)
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, x: 22mm),
  footer-descent: 5mm,
  footer: context {
    set text(size: 7.5pt, fill: luma(70))
    let all = counter(page).final().first()
    grid(
      columns: (1fr, auto),
      column-gutter: 4mm,
      soft(d.foot),
      if all > 1 [#counter(page).get().first() / #all],
    )
  },
)

#let blank-line = block(height: 1em, width: 100%)

#let opinion(it) = block(width: 100%, {
  if it.heading != none { par(it.heading) }
  if it.text != "" { par(first-line-indent: (amount: 2em, all: true), soft(it.text)) }
  v(if it.text == "" { 18mm } else { 9mm })
  block(breakable: false, width: 100%, {
    if it.authority != "" { align(right, pad(right: 8mm, soft(it.authority))) }
    grid(
      columns: (1fr, auto),
      column-gutter: 12mm,
      align: (right, right),
      soft(it.signature),
      pad(right: 8mm, it.seal),
    )
    align(right, pad(right: 8mm, it.date))
  })
})

#let held(it) = {
  if it.kind == "label" { align(center + horizon, it.text) }
  else if it.kind == "value" { align(left + horizon, if it.text == "" { blank-line } else { soft(it.text) }) }
  else if it.kind == "lines" {
    align(
      (if it.centred { center } else { left }) + horizon,
      for line in it.lines { block(above: 0.75em, below: 0.75em, pieces(line)) },
    )
  } else { align(left + top, opinion(it)) }
}

#if d.unverified != none {
  block(width: 100%, stroke: 0.5pt + luma(90), inset: (x: 2mm, y: 1.2mm), below: 4mm, text(size: 8.5pt, d.unverified))
}
#if d.mark != none { block(below: 0mm, above: 0mm, text(size: 10.5pt, d.mark)) }
#align(center, block(above: 2mm, below: 5mm, text(size: 18pt, weight: "bold", d.title)))
#for line in d.above { block(below: 2.5mm, soft(line)) }
#table(
  columns: (1fr,) * ${tableWidth},
  inset: (x: 1.2mm, y: 2.1mm),
  stroke: rule,
  ..d.rows.flatten().map(it => table.cell(colspan: it.across, rowspan: it.down, held(it.holds))),
)
#if d.below.len() > 0 {
  grid(columns: (1fr,) * d.below.len(), ..d.below.map(soft))
}
#if sys.inputs.missing != "0" {
  text(size: 8.5pt, "注：“${missingMark}”处为字库未收的字，由填表人补写。")
}
`;
