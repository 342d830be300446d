export { missingMark } from './glyphs.ts';
export { marks } from './marks.ts';
export { officialPaper } from './official-paper.ts';
export { type Paper, typeset } from './typeset.ts';
