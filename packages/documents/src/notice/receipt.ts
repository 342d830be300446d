/** 送达回证: what is known stands in it, the rest is ruled for the pen. */
export const receiptTemplate = `
#let receipt(d) = {
  let it = d.receipt
  let day = align(right, pad(right: 4mm, "年      月      日"))
  let pen(tall) = block(height: tall, width: 100%)
  let signed(words) = block(width: 100%, height: 20mm, { words; v(1fr); day })
  pagebreak(weak: true)
  align(center, block(above: 0mm, below: 8mm, text(size: 22pt, weight: "bold", "送达回证")))
  set text(size: 12pt)
  set par(leading: 0.6em, spacing: 0.6em, justify: false)
  table(
    columns: (34mm, 1fr),
    inset: (x: 2mm, y: 3mm),
    align: (x, _) => if x == 0 { center + horizon } else { left + horizon },
    stroke: thin,
    "送达文书", soft(it.document),
    "文书编号", soft(it.number),
    "送达机关", d.issuers.map(soft).join("、"),
    "受送达人", soft(it.recipient),
    "送达地址", soft(it.address),
    "送达方式", it.methods.map(way => box(tick(false) + h(0.3em) + soft(way))).join(h(1.4em)),
    "送达日期", day,
    "送达人", signed("（两名以上送达人签字）"),
    "受送达人\\n签收", signed("（签字或者盖章）"),
    "代收人及\\n与受送达人关系", signed("（代收时填写）"),
    "邮寄单号", pen(5mm),
    "备注", pen(16mm),
  )
}
`;
