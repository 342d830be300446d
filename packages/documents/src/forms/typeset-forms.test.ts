import { writeFileSync } from 'node:fs';
import { type Field, type Form, type FormValue, fieldsOf, forms } from '@qingshen/domain/applications';
import { describe, expect, test } from 'vitest';
import { inOrder, withoutSpace, wordsRead } from '../typesetting/read-by-eye.ts';
import { documentXml, wordsOf } from '../word-file/read-by-eye.ts';
import { type FilledForm, formDocx, formFingerprint, formPdf } from './index.ts';
import { tableWidth } from './layout.ts';
import { samples } from './samples.ts';
import { sheetOf } from './sheet-of.ts';

const filled = (form: Form, values = samples[form.id]): FilledForm => ({
  form,
  values,
  verifiedHere: form.verifiedFor.length > 0,
  number: 'SQ13-2026-000001',
});

/** Set to a folder to look at the pages with one's own eyes. */
const gallery = process.env.GALLERY;
const keep = (name: string, bytes: Buffer): void => {
  if (gallery) writeFileSync(`${gallery}/${name}`, bytes);
};

/** Labels and boxes as the definition has them, without white space. */
const wording = (form: Form): string[] =>
  fieldsOf(form)
    .flatMap((field) => withoutSpace(field.label))
    .filter((words) => words !== '');

/** As much as anybody may write into a box, and nothing of it harmless. */
const hostile = '#read("/etc/passwd")*粗*$x$</w:t><w:br/>\u0000\u202E]]>&amp;𠮷䶮';
function worst(field: Field): FormValue {
  if (field.kind === 'opinion')
    return { text: hostile.repeat(30), signedBy: hostile, authority: hostile, on: '2026-01-01' };
  if (field.kind === 'table')
    return Array.from({ length: 20 }, () =>
      Object.fromEntries(field.columns.map(({ key }) => [key, hostile])),
    );
  if (field.kind === 'choice' || field.kind === 'choices') return field.boxes.map(({ code }) => code);
  if (field.kind === 'number') return '123456789012345.99';
  return `${hostile.repeat(12)}${'9'.repeat(400)}`;
}

describe.each(forms.map((form) => [form.id, form] as const))('the form %s', (_, form) => {
  test('fills its whole table and leaves no field out', () => {
    const sheet = sheetOf(filled(form));
    const taken = sheet.rows.flat().reduce((sum, { across, down }) => sum + across * down, 0);
    expect(taken).toBe(tableWidth * sheet.rows.length);
    const paper = wordsRead(formPdf(filled(form)).pdf);
    expect(wording(form).filter((label) => !paper.includes(label))).toEqual([]);
  });

  test('says the words of its definition in their order, on paper and in the file', async () => {
    // Questions in one box stand above each other, with their answers beside them: labels keep their order.
    const pdf = formPdf(filled(form)).pdf;
    keep(`${form.id}.pdf`, pdf);
    expect(inOrder(wordsRead(pdf), wording(form))).toBeNull();
    const docx = await formDocx(filled(form));
    keep(`${form.id}.docx`, docx);
    expect(inOrder(withoutSpace(wordsOf(documentXml(docx))), wording(form))).toBeNull();
  });

  test('carries what was filled in, and one box for each that may be ticked', async () => {
    const xml = documentXml(await formDocx(filled(form)));
    const boxes = fieldsOf(form).flatMap((field) =>
      field.kind === 'choice' || field.kind === 'choices'
        ? field.boxes.map(({ code }) => ({ field, code }))
        : [],
    );
    const ticked = boxes.filter(({ field, code }) => {
      const value = samples[form.id][field.key];
      return value === code || (Array.isArray(value) && value.some((one) => one === code));
    });
    expect(xml.split('☑').length - 1).toBe(ticked.length);
    expect(xml.split('☐').length - 1).toBe(boxes.length - ticked.length);
    const read = wordsRead(formPdf(filled(form)).pdf);
    for (const value of Object.values(samples[form.id])) {
      if (typeof value !== 'string' || /^[a-z_]+$/.test(value) || /^\d{4}-\d\d-\d\d$/.test(value)) continue;
      expect(read).toContain(withoutSpace(value));
      expect(withoutSpace(wordsOf(xml))).toContain(withoutSpace(value));
    }
  });

  test('can be printed blank', async () => {
    const blank = filled(form, {});
    expect(inOrder(wordsRead(formPdf(blank).pdf), wording(form))).toBeNull();
    expect(formPdf(blank).pages).toBe(1);
    expect(documentXml(await formDocx(blank))).not.toContain('☑');
  });

  test('holds the longest and the most hostile words as words', async () => {
    const values = Object.fromEntries(fieldsOf(form).map((field) => [field.key, worst(field)]));
    const paper = formPdf(filled(form, values));
    keep(`${form.id}-hostile.pdf`, paper.pdf);
    expect(paper.missing).toEqual(['𠮷']);
    const read = wordsRead(paper.pdf);
    expect(inOrder(read, wording(form))).toBeNull();
    expect(read).toContain('#read("/etc/passwd")*粗*$x$');
    expect(read).toContain('9'.repeat(400));
    const docx = await formDocx(filled(form, values));
    keep(`${form.id}-hostile.docx`, docx);
    const xml = documentXml(docx);
    for (const character of ['\u0000', '\u202E']) expect(xml).not.toContain(character);
    expect(wordsOf(xml)).toContain('</w:t><w:br/>]]>&amp;𠮷䶮');
  });

  test('is the same paper for the same answers, and another for others', () => {
    const paper = formPdf(filled(form));
    expect(formPdf(filled(form)).pdf.equals(paper.pdf)).toBe(true);
    expect(paper.pdf.toString('latin1')).toContain('pdfaid');
    const hash = formFingerprint(form, samples[form.id]);
    expect(wordsRead(paper.pdf)).toContain(hash.slice(0, 32));
    expect(formFingerprint(form, { ...samples[form.id], enterprise_name: '别家' })).not.toBe(hash);
    const turned = Object.fromEntries(Object.entries(samples[form.id]).reverse());
    expect(formFingerprint(form, turned)).toBe(hash);
  });

  test('says where nobody has verified it', async () => {
    const elsewhere = { ...filled(form), verifiedHere: false };
    expect(wordsRead(formPdf(elsewhere).pdf)).toContain('未核验：');
    expect(documentXml(await formDocx(elsewhere))).toContain('未核验：');
    expect(wordsRead(formPdf({ ...elsewhere, verifiedHere: true }).pdf)).not.toContain('未核验');
  });
});

test('a ticked box has two more strokes than an empty one', () => {
  const form = forms.find(({ id }) => id === 'postponement') as Form;
  const sheet = (ticked: string) => sheetOf(filled(form, { ...samples.postponement, reason_kind: ticked }));
  const boxesOf = (ticked: string) =>
    sheet(ticked)
      .rows.flat()
      .flatMap(({ holds }) => (holds.kind === 'lines' ? holds.lines.flat() : []))
      .filter((piece) => typeof piece === 'boolean');
  expect(boxesOf('seasonal_production')).toEqual([true, false]);
  expect(boxesOf('special_case')).toEqual([false, true]);
  expect(boxesOf('nonsense')).toEqual([false, false]);
  const size = (ticked: string) =>
    formPdf(filled(form, { ...samples.postponement, reason_kind: ticked })).pdf.length;
  expect(size('seasonal_production')).toBeGreaterThan(size('nonsense'));
});
