import type { Room } from '../kernel/kernel.ts';
import { mountFilings } from './filings-door.ts';
import { mountFirm } from './firm/index.ts';

export { type Rulebook, rulebookFrom } from './filings/filing-rules.ts';
export { previewFirms } from './filings/preview-firms.ts';
export { whoCould } from './filings/who-could.ts';
export { whyNotTakeOn } from './filings/why-not-take-on.ts';
export { remindFirms } from './firm/remind.ts';

/** May this consultancy work here, in this industry, today, and why not? What it shows, and what authorities say to it. */
export const qualifications: Room = (kernel) => {
  mountFirm(kernel);
  mountFilings(kernel);
};
