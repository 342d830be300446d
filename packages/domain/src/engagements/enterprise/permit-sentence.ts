import { dateOf, daysInMonth, type LocalDate, partsOf } from '../../time/index.ts';

/** Where what a permit says is not what the case asks. */
export const permitFaults = ['no_date', 'other_date', 'other_words'] as const;
export type PermitFault = (typeof permitFaults)[number];

const passes = '通过清洁生产审核验收';

/** 冀环科宣函〔2021〕1080号 二（二）2, with the date of the case in the place of the campaign's. */
export function permitSentence(dueOn: LocalDate): string {
  const { year, month, day } = partsOf(dueOn);
  return `${year}年${month}月${day}日前${passes}`;
}

const wide = /[\uff10-\uff19]/g;
const narrowed = (text: string): string =>
  text.replace(wide, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/\s/g, '');

/** 2022年11月30日前, 2022年11月底前, 2022-11-30: the ways in which permits name a day. */
const days = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./])(?:(\d{1,2})日?|(底))/g;

function daysNamed(text: string): LocalDate[] {
  return [...text.matchAll(days)].flatMap(([, year, month, day, end]) => {
    const [y, m] = [Number(year), Number(month)];
    if (m < 1 || m > 12) return [];
    const d = end === undefined ? Number(day) : daysInMonth(y, m);
    return d < 1 || d > daysInMonth(y, m) ? [] : [dateOf(y, m, d)];
  });
}

export interface Fault {
  readonly kind: PermitFault;
  readonly written: LocalDate | null;
  readonly actual: LocalDate;
}

/** A permit may say more than the sentence; it must name the case's own day, and speak of passing acceptance. */
export function faultInPermit(text: string, actual: LocalDate): Fault | null {
  const said = narrowed(text);
  const named = daysNamed(said);
  const [first] = named;
  if (first === undefined) return { kind: 'no_date', written: null, actual };
  if (!named.includes(actual)) return { kind: 'other_date', written: first, actual };
  return said.includes(passes) ? null : { kind: 'other_words', written: actual, actual };
}
