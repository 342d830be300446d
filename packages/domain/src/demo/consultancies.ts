import { type CreditCode, creditCodeFor } from '../codes/index.ts';
import type { DivisionCode } from '../divisions/index.ts';
import type { Place } from '../ids/index.ts';
import { addressIn, cityWord } from './names.ts';
import type { FictionalPerson } from './people.ts';
import type { Sources } from './sources.ts';

export interface FictionalConsultancy {
  readonly name: string;
  readonly creditCode: CreditCode;
  readonly place: Place;
  readonly division: DivisionCode;
  readonly address: string;
  readonly owner: FictionalPerson;
  readonly manager: FictionalPerson;
  readonly auditors: readonly FictionalPerson[];
}

/**
 * Where the five sit, and how many auditors each has. 豫工信办节〔2018〕24号 五（二）3 asks for seven full-time
 * technical staff: one firm stands exactly at the line, one below it.
 */
const firms = [
  { place: '13', division: '130102', trade: '环境科技', auditors: 10 },
  { place: '13', division: '130602', trade: '节能咨询', auditors: 7 },
  { place: '13', division: '130202', trade: '清洁生产技术', auditors: 8 },
  { place: '41', division: '410105', trade: '环保工程咨询', auditors: 9 },
  { place: '41', division: '410302', trade: '绿色技术', auditors: 6 },
] as const;

export const consultanciesOf = ({ random, on, someone, tradeName }: Sources): FictionalConsultancy[] =>
  firms.map(({ place, division, trade, auditors }, index) => ({
    name: `${cityWord(division, on)}${tradeName()}${trade}有限公司`,
    creditCode: creditCodeFor(900_000 + index, division),
    place,
    division,
    address: addressIn(division, on, random),
    owner: someone(),
    manager: someone(),
    auditors: Array.from({ length: auditors }, () => someone()),
  }));
