import type { Same } from '../catalogue.ts';
import type zh from '../zh-CN/files.ts';

export default {
  name: 'Name',
  size: 'Size',
  scan: 'Virus scan',
  uploaded: 'Uploaded',
  by: 'Uploaded by',
  digest: 'Digest (SHA-256)',
  empty:
    'No document yet. The first one uploaded is seen by the parties of the case as their capacity allows.',
  limits: (f) => `Accepted: ${f.kinds}, up to ${f.bytes} each. The kind is checked by content.`,
  waiting: 'waits for the virus scan, cannot be opened yet',
  unscanned: 'not scanned: open it on a computer with virus protection',
  not_scanning:
    'No virus scanner is connected here. What is not scanned can be opened by the organization that uploaded it and by the authorities, on a computer with virus protection please; others see its name and digest.',
  stopped: 'downloads stopped',
  too_large: (f) => `The file is larger than ${f.limit}. Compress or split it.`,
  file_empty: 'The file is empty. Please check and choose again.',
  file_too_large: 'The file is too large. Compress or split it.',
  file_kind_refused: 'This kind of file is not accepted. Convert it to one of those listed.',
  file_kind_mismatch:
    'Content and extension disagree, so the file was not saved. Save it anew from its program.',
  file_dangerous:
    'The file contains something that could do harm (macros, scripts, abnormal compression) and was not saved.',
  role_insufficient: 'Your role may not file documents. Ask the colleague who handles the case.',
} satisfies Same<typeof zh>;
