import { mustParse } from '../parsed.ts';
import type { Line } from '../tenancy/index.ts';
import { type LocalDate, parseLocalDate } from '../time/index.ts';
import type { DivisionCode } from './division.ts';

/** A division that, in these lines, answers to another than the one the map puts above it. */
export interface DirectReport {
  readonly lines: readonly Line[];
  readonly lower: DivisionCode;
  readonly upper: DivisionCode;
  /** null: in force by the time of the source; since when, we do not know. */
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly basis: string;
  /** True only where an official text we hold names this division in this line. */
  readonly verified: boolean;
}

const on = (text: string): LocalDate => mustParse(parseLocalDate(text));

/** Both notices are addressed to 各市（含定州、辛集市）生态环境局 and 雄安新区生态环境局; the second to 发展改革委（局） too. */
const hebeiCities = { from: null, until: null, upper: '130000' } as const;
const hebeiEcology = '冀环办字函〔2025〕141号、冀环科宣函〔2021〕1080号 主送机关';
const hebeiReform = '冀环科宣函〔2021〕1080号 主送机关';
const hebeiIndustry = '按生态环境、发展改革条线类推；未见该条线文件';

/** 雄县、容城、安新 stay under 保定 on the map (their codes), but are run by 雄安新区, founded on 2017-04-01. */
const xiongan = {
  lines: ['ecology', 'industry', 'reform'],
  upper: '133100',
  from: on('2017-04-01'),
  until: null,
  basis: '雄安新区托管三县；未见官方文本',
  verified: false,
} as const;

/**
 * The notice says what a 省直管县（市） does itself (accepting applications, organising evaluation and acceptance) but
 * names none. The ten are those commonly listed as directly managed since 2014-01-01. Only this line: for ecology
 * and reform we hold no text that takes them out of their cities. 419001 济源 needs no row: no city stands above it.
 */
const henanDirect = {
  lines: ['industry'],
  upper: '410000',
  from: on('2014-01-01'),
  until: null,
  basis: '豫工信办节〔2018〕24号 二（一）、三、四；十县（市）名单未核验',
  verified: false,
} as const;

export const directReports: readonly DirectReport[] = [
  { ...hebeiCities, lower: '130181', lines: ['ecology'], basis: hebeiEcology, verified: true }, // 辛集市
  { ...hebeiCities, lower: '130181', lines: ['reform'], basis: hebeiReform, verified: true },
  { ...hebeiCities, lower: '130181', lines: ['industry'], basis: hebeiIndustry, verified: false },
  { ...hebeiCities, lower: '130682', lines: ['ecology'], basis: hebeiEcology, verified: true }, // 定州市
  { ...hebeiCities, lower: '130682', lines: ['reform'], basis: hebeiReform, verified: true },
  { ...hebeiCities, lower: '130682', lines: ['industry'], basis: hebeiIndustry, verified: false },
  { ...xiongan, lower: '130629' }, // 容城县
  { ...xiongan, lower: '130632' }, // 安新县
  { ...xiongan, lower: '130638' }, // 雄县
  { ...henanDirect, lower: '410181' }, // 巩义市
  { ...henanDirect, lower: '410225' }, // 兰考县
  { ...henanDirect, lower: '410482' }, // 汝州市
  { ...henanDirect, lower: '410526' }, // 滑县
  { ...henanDirect, lower: '410783' }, // 长垣市
  { ...henanDirect, lower: '411381' }, // 邓州市
  { ...henanDirect, lower: '411481' }, // 永城市
  { ...henanDirect, lower: '411525' }, // 固始县
  { ...henanDirect, lower: '411628' }, // 鹿邑县
  { ...henanDirect, lower: '411729' }, // 新蔡县
];
