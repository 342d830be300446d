import { fontFamily } from '../typesetting/fonts.ts';
import { marks, missingMark } from '../typesetting/index.ts';
import { noDay } from './letter.ts';

/**
 * A paper with a red head, after GB/T 9704-2012: text 156 × 225 mm, head and rule in red, title of size 二号 (22 pt),
 * words of size 三号 (16 pt), page number between dashes outside. `official(d)` is the page, `letter(d)` the words,
 * `paper-table` a table that repeats its head on every page.
 */
export const officialLetter = `${marks}
// A date, the number of a round, a document or an enterprise is read as one: it goes over to the next line whole, and breaks
// only where a cell is narrower than itself.
#let broken = soft
#let one-word = regex("\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{2}-[A-Z]{0,2}\\d{4}-\\d{6}(-\\d{1,3})?|〔\\d{4}〕\\d{1,5}号|[0-9A-Z]{18}")
#let soft(words) = {
  let at = 0
  for found in words.matches(one-word) {
    broken(words.slice(at, found.start))
    box(broken(found.text))
    at = found.end
  }
  broken(words.slice(at))
}
#let red = rgb("#d7000f")
#let thin = 0.5pt + black

#let official(d, body) = {
  set document(title: d.title, author: (), date: none)
  set text(font: "${fontFamily}", lang: "zh", region: "cn", size: 16pt, fallback: false, cjk-latin-spacing: none)
  set par(leading: 0.82em, spacing: 0.82em, justify: true)
  set page(
    paper: "a4",
    margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
    footer-descent: 7mm,
    background: if d.sample { rotate(-45deg, text(size: 130pt, fill: luma(225), weight: "bold", "样张")) },
    footer: context {
      let at = counter(page).get().first()
      let number = text(size: 14pt)[— #at —]
      let small = text(size: 7.5pt, fill: luma(90), soft(d.fingerprint))
      grid(
        columns: (1fr, 1fr),
        align: (left + horizon, right + horizon),
        ..if calc.odd(at) { (small, number) } else { (number, align(right, small)) },
      )
    },
  )
  body
}

#let red-head(d) = {
  let longest = calc.max(..d.issuers.map(it => it.clusters().len()))
  let size = calc.min(36pt, 150mm / longest)
  v(if d.issuers.len() > 1 { 0mm } else { 8mm })
  align(center, text(fill: red, weight: "bold", size: size, {
    set par(leading: 0.5em)
    d.issuers.map(soft).join(linebreak())
  }))
  v(7mm)
  align(center, text(size: 16pt, if d.number == none { "〔    〕    号" } else { soft(d.number) }))
  v(-1mm)
  line(length: 100%, stroke: 1.6pt + red)
  v(7mm)
  block(width: 100%, below: 9mm, align(center, text(size: 22pt, weight: "bold", {
    set par(leading: 0.6em, justify: false)
    soft(d.title)
  })))
}

#let paper-table(heads, parts, rows, size: 12pt) = {
  set text(size: size)
  set par(leading: 0.5em, justify: false)
  show table.cell.where(y: 0): set text(weight: "bold")
  table(
    columns: parts.map(it => it * 1fr),
    inset: (x: 1.4mm, y: 1.8mm),
    align: (_, y) => (if y == 0 { center } else { left }) + horizon,
    stroke: thin,
    table.header(..heads.map(soft)),
    ..rows.flatten().map(soft),
  )
}

#let one(it) = {
  if it.kind == "heading" { block(above: 0.82em, below: 0.82em, sticky: true, pad(left: 2em, text(weight: "bold", soft(it.text)))) }
  else if it.kind == "table" { block(above: 5mm, below: 6mm, width: 100%, paper-table(it.heads, it.parts, it.rows)) }
  else { par(first-line-indent: (amount: 2em, all: true), soft(it.text)) }
}

#let annex-lines(list) = if list.len() > 0 {
  v(0.8em)
  grid(
    columns: (5em, 1fr),
    row-gutter: 0.82em,
    ..list.enumerate().map(((at, words)) => (
      if at == 0 { align(right, "附件：") },
      if list.len() > 1 { str(at + 1) + ". " + soft(words) } else { soft(words) },
    )).flatten(),
  )
}

// The seal covers name and date: they stand together.
#let closing(d) = block(breakable: false, width: 100%, {
  v(12mm)
  let places = d.issuers.map(it => align(center, {
    set par(justify: false)
    soft(it)
    linebreak()
    text(size: 10.5pt, fill: luma(110), "（盖章）")
  }))
  let day = if d.datedOn == none { "${noDay}" } else { d.datedOn }
  if places.len() == 1 {
    align(right, pad(right: 1em, block(places.first() + v(2mm) + align(center, day))))
  } else {
    grid(columns: (1fr,) * places.len(), column-gutter: 6mm, row-gutter: 5mm, ..places)
    align(right, pad(right: 3em, block(above: 8mm, day)))
  }
  v(3mm)
})

#let small-print(d) = {
  set text(size: 9pt)
  set par(leading: 0.6em, spacing: 0.7em)
  for line in d.smallPrint { par(soft(line)) }
  if sys.inputs.missing != "0" { par("注：“${missingMark}”处为字库未收的字，由出具机关补写。") }
}

#let letter(d) = {
  red-head(d)
  par(soft(d.addressee) + "：")
  // No seal on a page without words: the last of them goes with it, unless it is a page by itself.
  let last = if d.blocks.len() > 0 { d.blocks.last() }
  let kept = last != none and last.kind != "table" and last.text.clusters().len() < 300 and d.smallPrint.len() < 6
  for it in if kept { d.blocks.slice(0, -1) } else { d.blocks } { one(it) }
  let end = {
    annex-lines(d.annexes)
    closing(d)
    small-print(d)
  }
  if kept { block(breakable: false, width: 100%, one(last) + end) } else { end }
}
`;
