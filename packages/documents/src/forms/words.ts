import type { Field, Form, FormValue, OpinionValue, TableRow } from '@qingshen/domain/applications';
import { documentOf } from '@qingshen/domain/rules';

/** What a person reads where a date is not yet written. */
const noDate = '      年    月    日';

/** 2026年3月1日 for a date; anything else as it was typed, so that nothing on the paper is invented. */
export function dayWords(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value.trim()) ?? [];
  if (!year || !month || !day) return value.trim() === '' ? noDate : value;
  return `${year}年${Number(month)}月${Number(day)}日`;
}

const textOf = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');

const isRow = (row: unknown): row is TableRow => typeof row === 'object' && row !== null;

/** The source leaves one blank cell for several things: each on a line, its amount and unit behind it. */
function rowsWords(field: Field & { kind: 'table' }, value: FormValue | undefined): string {
  if (!Array.isArray(value)) return '';
  const [first, ...others] = field.columns;
  return value
    .filter(isRow)
    .map((row) => {
      const behind = others.map(({ key }) => row[key] ?? '').filter((word) => word !== '');
      return `${row[first?.key ?? ''] ?? ''}${behind.length > 0 ? `：${behind.join(' ')}` : ''}`;
    })
    .filter((words) => words !== '')
    .join('\n');
}

export function valueWords(field: Field, value: FormValue | undefined): string {
  if (field.kind === 'date') return dayWords(textOf(value));
  if (field.kind === 'table') return rowsWords(field, value);
  return textOf(value);
}

export const isTicked = (value: FormValue | undefined, code: string): boolean =>
  typeof value === 'string' ? value === code : Array.isArray(value) && value.some((one) => one === code);

export function opinionOf(value: FormValue | undefined): OpinionValue {
  const none = { text: '', signedBy: '', authority: '', on: '' };
  if (typeof value === 'string') return { ...none, text: value };
  if (!value || Array.isArray(value)) return none;
  return { ...none, ...value };
}

/** Which form this is, in the words of who issued it: the name by which programs know it says nothing to a reader. */
function formWords({ title, citation }: Form): string {
  const document = documentOf(citation.document);
  const source = document?.number ?? (document && `《${document.title}》`);
  return source ? `${title}（${citation.verified ? '表式见' : '依据'}${source}${citation.article}）` : title;
}

export const footWords = (form: Form, number: string | null, fingerprint: string): string =>
  [number, formWords(form), `数据指纹 ${fingerprint.slice(0, 32)}`]
    .filter((part) => part !== null)
    .join('　');

export const unverifiedWords = (form: Form): string =>
  `未核验：${form.citation.unverifiedBecause ?? '本表式未见于所在地区主管部门的文件，使用前请核对'}`;
