import { marks, officialPaper, type Paper, typeset } from '../typesetting/index.ts';
import type { ClaimLetterInput } from './input.ts';

const template = `${officialPaper}${marks}
#let d = json(bytes(sys.inputs.data))
#show: paper.with(title: d.title, running: (d.issuer, d.datedOn))

#par(soft(d.addressee) + "（统一社会信用代码：" + soft(d.creditCode) + "）：")
#for (at, words) in d.paragraphs.enumerate() { indented(soft(words)) }

// The code is read off paper and typed: figures of one width, groups far apart, nothing beside it.
#block(above: 8mm, below: 8mm, width: 100%, stroke: 1pt + black, inset: (y: 8mm, x: 6mm), breakable: false, {
  align(center, text(size: 12pt, "开通码"))
  v(2mm)
  align(center, text(size: 30pt, weight: "bold", number-width: "tabular", number-type: "lining", tracking: 0.12em, {
    let groups = d.code.split("-")
    for (at, group) in groups.enumerate() {
      if at > 0 { h(0.3em) + text(weight: "regular", "-") + h(0.3em) }
      box(group)
    }
  }))
})

#block(below: 5mm, text(weight: "bold", "办理步骤"))
#for (at, step) in (
  "在浏览器中打开下列网址。",
  "输入上面框内的开通码，字母不分大小写。",
  "核对单位名称和统一社会信用代码，无误后设置用户名和密码。",
).enumerate() { pad(left: 2em, par(str(at + 1) + ". " + step)) }
#v(2mm)
#grid(
  columns: (7em, 1fr),
  row-gutter: 4mm,
  text(weight: "bold", "网址"), soft(d.address),
  text(weight: "bold", "有效期至"), d.validUntil,
)
#block(breakable: false, width: 100%, {
  v(14mm)
  align(right, { par(soft(d.issuer)); par(d.datedOn) })
})
#missing-note("注：“〓”处为字库未收的字，由出具机关补写。")
`;

/** 账户开通函: never part of the notice, whose copies are kept where many may read. */
export const claimLetter = (input: ClaimLetterInput): Paper => typeset(template, { ...input });
