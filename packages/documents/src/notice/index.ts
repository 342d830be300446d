export { claimLetter } from './claim-letter.ts';
export type * from './input.ts';
export { notice } from './notice.ts';
