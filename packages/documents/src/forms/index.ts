import { type Paper, typeset } from '../typesetting/index.ts';
import { type FilledForm, sheetOf } from './sheet-of.ts';
import { formTemplate } from './template.ts';
import { wordForm } from './word-form.ts';

export { formFingerprint } from './fingerprint.ts';
export type { FilledForm } from './sheet-of.ts';

export const formPdf = (filled: FilledForm): Paper => typeset(formTemplate, { ...sheetOf(filled) });

export const formDocx = (filled: FilledForm): Promise<Buffer> => wordForm(sheetOf(filled));
