import { type DivisionCode, division, superiorOf } from '../divisions/index.ts';
import type { Line } from '../tenancy/index.ts';
import type { LocalDate } from '../time/index.ts';

type Naming = Readonly<Record<Line, string>>;

const provincial: Naming = { ecology: '生态环境厅', industry: '工业和信息化厅', reform: '发展和改革委员会' };
const municipal: Naming = { ecology: '生态环境局', industry: '工业和信息化局', reform: '发展和改革委员会' };
/** Ecology bureaus of counties are branches of the city's (分局), as the Baoding notice of 2020-07-21 addresses them. */
const local: Naming = { ecology: '生态环境局', industry: '工业和信息化局', reform: '发展和改革局' };
/** 冀环科宣函〔2021〕1080号 addresses these two; which body serves the industry line there we do not know. */
const xiongan: Readonly<Partial<Record<Line, string>>> = {
  ecology: '雄安新区生态环境局',
  reform: '雄安新区改革发展局',
};

/** How the department of this line and division is called, or null where we would have to invent it. */
export function authorityName(line: Line, code: DivisionCode, on: LocalDate): string | null {
  const here = division(code);
  if (!here) return null;
  if (here.special) return xiongan[line] ?? null;
  if (here.level === 'province') return here.name + provincial[line];
  if (here.level === 'city') return here.name + municipal[line];
  const above = division(superiorOf(line, code, on) ?? '');
  if (line === 'ecology' && above?.level === 'city') return `${above.name}生态环境局${here.name}分局`;
  // A district's name alone is not enough: there is a 新华区 in 石家庄 and another in 沧州.
  const city = here.name.endsWith('区') && above?.level === 'city' ? above.name : '';
  return city + here.name + local[line];
}
