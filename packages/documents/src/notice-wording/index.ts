export { legalWordsOf } from './citing.ts';
export type { ClaimFacts } from './claim-letter.ts';
export { claimLetterOf } from './claim-letter.ts';
export type { LegalWords, MergeFacts, NoticeDeadline } from './facts.ts';
export { noticeInputOf } from './merge.ts';
export { sampleRound } from './sample.ts';
export { type ShippedWording, shippedWording, shippedWordings } from './shipped/index.ts';
