/**
 * Small things several papers draw. `soft(words)` lets a long unbroken run (a number, an address) go over to the next
 * line where it must: a value never leaves its cell. `tick(on)` is a box drawn, not a character of some font, so that
 * it looks the same everywhere. `pieces(list)` sets words and boxes one after the other: a truth value is a box.
 */
export const marks = `
#let soft(words) = words.replace(regex("[!-~\\u{a1}-\\u{24f}]{10,}"), run => run.text.clusters().join("\\u{200b}"))

#let tick(on) = box(width: 0.86em, height: 0.86em, baseline: 0.1em, inset: 0pt, stroke: 0.6pt + black, if on {
  place(top + left, dx: 0.12em, dy: 0.42em, line(start: (0em, 0em), end: (0.24em, 0.26em), stroke: 1.1pt + black))
  place(top + left, dx: 0.36em, dy: 0.1em, line(start: (0em, 0.58em), end: (0.4em, 0em), stroke: 1.1pt + black))
})

#let pieces(list) = for piece in list { if type(piece) == bool { h(0.15em) + tick(piece) } else { soft(piece) } }
`;
