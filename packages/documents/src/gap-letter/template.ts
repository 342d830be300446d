import { missingMark, officialPaper } from '../typesetting/index.ts';

/** 缺项说明: the result in one table, then each gap with its way out, what runs out, and how open texts are read. */
export const gapLetterTemplate = `${officialPaper}
#let d = json(bytes(sys.inputs.data))

#let numerals = ("一", "二", "三", "四", "五", "六")
#let step = counter("section")
#let titled(words) = {
  step.step()
  context section(numerals.at(step.get().first() - 1) + "、" + words)
}
#let told(label, words) = [#text(weight: "bold", label + "：")#words]

#let gap(index, it) = block(breakable: true, width: 100%, above: 5mm, {
  block(sticky: true, below: 3mm, text(weight: "bold", str(index) + ". " + it.title))
  set text(size: 11pt)
  set par(hanging-indent: 0pt)
  par(told("要求", it.need) + h(2em, weak: true) + told("现有", it.have))
  if it.counted != none { par(told("已计入", it.counted)) }
  if it.short.len() > 0 {
    par(told(it.shortLabel, ""))
    for line in it.short { pad(left: 2em, par(line)) }
  }
  par(told("补正途径", it.wayOut))
  par(told("依据", it.citation))
})

#let ending(index, it) = block(width: 100%, above: 5mm, {
  block(sticky: true, below: 3mm, text(weight: "bold", str(index) + ". " + it.title))
  set text(size: 11pt)
  par(it.text)
  if it.counted != none { par(told("现已计入", it.counted)) }
  par(told("依据", it.citation))
})

#show: paper.with(title: d.title, running: d.running)

#par(d.addressee)
#indented(d.opening)
#indented(text(weight: "bold", "结论：" + d.conclusion))

#if d.rows.len() > 0 {
  titled("逐项核对结果")
  grid-table(
    columns: (11mm, 34mm, 1fr, 22mm, 20mm, 37mm),
    heads: ("序号", "条件", "要求", "现有", "结果", "依据"),
    rows: d.rows.map(it => {
      let weight = if it.heavy { "bold" } else { "regular" }
      it.cells.enumerate().map(((at, cell)) => if at == 4 { text(weight: weight, cell) } else { cell })
    }),
  )
}
#if d.gaps.len() > 0 {
  titled("不符合项及补正途径")
  for (index, it) in d.gaps.enumerate() { gap(index + 1, it) }
}
#if d.endings.len() > 0 {
  titled("即将到期项")
  for (index, it) in d.endings.enumerate() { ending(index + 1, it) }
}
#if d.readings.len() > 0 {
  titled("条文未明确之处的现行理解")
  grid-table(
    columns: (1fr, 1fr, 1fr),
    heads: ("问题", "现行理解", "其他可能的理解"),
    rows: d.readings.map(it => (it.question, it.chosen, it.others)),
  )
}
// The date must not stand on a page by itself: whoever signs, signs below words.
#block(breakable: false, {
  titled("说明")
  set text(size: 11pt)
  indented("本说明由系统按本机构登记的事实和核对日有效的规定逐项计算，供机构自查，不作为主管部门意见。同一人员同一时间只计入一家机构，且只计一次。")
  if d.unverified.len() > 0 {
    indented("标注“未核验”的依据，原文尚未核对，原因如下：")
    for line in d.unverified { pad(left: 2em, par(line)) }
  }
  v(12mm)
  align(right, {
    if d.issuer != none { par(d.issuer) }
    par(d.issuedOn)
  })
  missing-note("注：“${missingMark}”处为字库未收的字，由出具人补写。")
})
`;
