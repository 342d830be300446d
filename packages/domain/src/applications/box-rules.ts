import { normalizeCreditCode, parseMobile, whyNotCreditCode } from '../codes/index.ts';
import { industryDivision } from '../industries/index.ts';
import { add, type LocalDate, parseLocalDate, years } from '../time/index.ts';
import { manyLines, oneLine } from '../writing.ts';
import { type Field, type FormValue, isRows, isTexts } from './forms/index.ts';

/** What nobody can mean, box by box. What merely disagrees with something else is no fault: it may be explained. */
export interface BoxFault {
  readonly field: string;
  readonly rule: string;
  /** What the sentence needs: a bound, the name of another box, a cell of a table. */
  readonly limit?: string;
}
type Broken = Omit<BoxFault, 'field'>;
type Kind<K extends Field['kind']> = Field & { kind: K };

const most = { tableRows: 40, cell: 200, amount: 1e12 };
/** The law on cleaner production is in force since then: no audit and no application is older. */
const earliest = '2003-01-01';
const number = /^(0|[1-9]\d{0,14})(\.\d{1,6})?$/;
/** Nothing is seen of these, wherever they stand; one line refuses most of them already. */
const invisible =
  /\u034f|[\u00ad\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]/u;

const unless = (holds: boolean, rule: string, limit?: string): Broken | null =>
  holds ? null : { rule, ...(limit !== undefined && { limit }) };

const name = (text: string) => unless(/\p{L}/u.test(text), 'form_name');
const words = (text: string) => unless(/\p{L}/u.test(text), 'form_words');
const numbered = (text: string) => unless(/\d/.test(text), 'form_numbered');
const phone = (text: string) =>
  unless(
    'value' in parseMobile(text) ||
      /^((\+?86[- ]?)?\(?0\d{2,3}\)?[- ]?)?[2-9]\d{6,7}([- ]\d{1,6})?$/.test(text) ||
      /^[48]00[- ]?\d{3,4}[- ]?\d{3,4}$/.test(text),
    'form_phone',
  );
const creditCode = (text: string) => {
  const refused = whyNotCreditCode(normalizeCreditCode(text));
  return unless(refused === null || refused.code === 'credit_code_check', 'credit_code');
};
const industryCode = (text: string) =>
  unless(/^\d{2,4}$/.test(text) && industryDivision(text.slice(0, 2)) !== undefined, 'form_industry_code');

/** By the key of the box, which is the same on every form; the words printed beside it are not for programs to read. */
const writing: Readonly<Record<string, (text: string) => Broken | null>> = {
  enterprise_name: name,
  legal_representative: name,
  contact_name: name,
  filled_by: name,
  consultancy_name: name,
  address: name,
  registered_address: name,
  industry_name: words,
  ownership: words,
  contact_position: words,
  main_products: words,
  reason: words,
  plan: words,
  credit_code: creditCode,
  industry_code: industryCode,
  postcode: (text) => unless(/^\d{6}$/.test(text), 'postcode'),
  contact_phone: phone,
  contact_mobile: (text) => unless('value' in parseMobile(text), 'mobile'),
  contact_email: (text) => unless(/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text), 'mail'),
  permit_number: numbered,
  list_document_number: numbered,
  environmental_approval_number: numbered,
  round_number: numbered,
};

interface Bounds {
  readonly whole?: boolean;
  readonly above?: number;
  readonly most: number;
}
/** Sums in 万元 up to ten trillion yuan, energy up to a billion tonnes: beyond that a unit was mistaken. */
const quantities: Readonly<Record<string, Bounds>> = {
  registered_capital: { above: 0, most: 1e9 },
  output_value: { most: 1e9 },
  sales: { most: 1e9 },
  energy: { most: 1e9 },
  audit_round: { whole: true, above: 0, most: 50 },
};

/** What has happened by the day the form is filled in; anything else lies at most so many years ahead. */
const past: ReadonlySet<string> = new Set([
  'applied_on',
  'filled_on',
  'audit_started_on',
  'audit_finished_on',
  'evaluation_passed_on',
]);
const ahead = years(10);

function textBroken(field: Kind<'text'>, value: FormValue): Broken | null {
  if (typeof value !== 'string') return { rule: 'form_text' };
  if (value.length > field.max) return { rule: 'form_too_long', limit: String(field.max) };
  const plain = field.lines === 'one' ? oneLine : manyLines;
  if (!plain.test(value) || invisible.test(value)) return { rule: 'control_characters' };
  return writing[field.key]?.(value.trim()) ?? null;
}

function numberBroken(key: string, value: FormValue): Broken | null {
  if (typeof value !== 'string' || !number.test(value)) return { rule: 'form_number' };
  const bounds = quantities[key];
  if (!bounds) return null;
  if (bounds.whole && value.includes('.')) return { rule: 'form_whole' };
  if (bounds.above !== undefined && Number(value) <= bounds.above)
    return { rule: 'form_above', limit: String(bounds.above) };
  return unless(Number(value) <= bounds.most, 'form_most', String(bounds.most));
}

function dateBroken(key: string, value: FormValue, today: LocalDate): Broken | null {
  const parsed = typeof value === 'string' ? parseLocalDate(value) : null;
  if (parsed === null || 'refused' in parsed) return { rule: 'form_date' };
  if (parsed.value < earliest) return { rule: 'form_date_early', limit: earliest };
  const last = past.has(key) ? today : add(today, ahead);
  return unless(parsed.value <= last, 'form_date_late', last);
}

function cellBroken(text: string, kind: 'text' | 'number', limit: string): Broken | null {
  if (text.length > most.cell) return { rule: 'form_cell_long', limit };
  if (!oneLine.test(text) || invisible.test(text)) return { rule: 'form_cell_characters', limit };
  if (text.trim() === '') return null;
  if (kind === 'text') return unless(/[\p{L}%‰]/u.test(text), 'form_cell_words', limit);
  return unless(number.test(text) && Number(text) <= most.amount, 'form_cell_number', limit);
}

function tableBroken(field: Kind<'table'>, value: FormValue): Broken | null {
  if (!isRows(value)) return { rule: 'form_table' };
  if (value.length > most.tableRows) return { rule: 'form_rows', limit: String(most.tableRows) };
  for (const [at, row] of value.entries())
    for (const [key, text] of Object.entries(row)) {
      const column = field.columns.find((one) => one.key === key);
      if (!column || typeof text !== 'string') return { rule: 'form_table' };
      const broken = cellBroken(text, column.kind, `${column.label} ${at + 1}`);
      if (broken) return broken;
    }
  return null;
}

const offered = (field: Kind<'choice' | 'choices'>, code: unknown) =>
  field.boxes.some((box) => box.code === code);

/** The rule that what is written in this box breaks; nothing written breaks none. */
export function ruleBroken(field: Field, value: FormValue, today: LocalDate): Broken | null {
  switch (field.kind) {
    case 'text':
      return textBroken(field, value);
    case 'number':
      return numberBroken(field.key, value);
    case 'date':
      return dateBroken(field.key, value, today);
    case 'choice':
      return unless(offered(field, value), 'form_box');
    case 'choices':
      return unless(
        isTexts(value) && new Set(value).size === value.length && value.every((code) => offered(field, code)),
        'form_box',
      );
    case 'table':
      return tableBroken(field, value);
    default:
      return { rule: 'form_opinion' };
  }
}
