import { type Division, type DivisionCode, division, superiorOf } from '../divisions/index.ts';
import type { LocalDate } from '../time/index.ts';
import type { Random } from './random.ts';

/** Two characters seldom seen together on a signboard: the firm sounds right and does not exist. */
const first = [...'砚岫汀穗鹭筠霁琅棠沅荻槿涧栎蘅漱'];
const second = [...'溪珩岚泽原屏川圃洲崖畔垣铎桥林渡'];

/** Hands out trade names, each once. */
export function tradeNamesOf(random: Random): () => string {
  const names = random.shuffle(first.flatMap((one) => second.map((two) => one + two)));
  return () => {
    const name = names.pop();
    if (!name) throw new RangeError('no trade name is left');
    return name;
  };
}

/**
 * The city named before a county: none for a county city (河北省定州市), 雄安新区 rather than 保定 for its three counties.
 * People write addresses by who runs a place, so this follows the ecology line's tree, not the digits of the code.
 */
function cityAbove(here: Division, on: LocalDate): Division | undefined {
  const above = division(superiorOf('ecology', here.code, on) ?? '');
  return above?.level === 'city' && !here.name.endsWith('市') ? above : undefined;
}

function known(code: DivisionCode): Division {
  const here = division(code);
  if (!here) throw new RangeError(`no division ${code}`);
  return here;
}

/** What a firm puts before its name: 保定 for a district of 保定, 定州 and 济源 for themselves. */
export const cityWord = (code: DivisionCode, on: LocalDate): string =>
  (cityAbove(known(code), on) ?? known(code)).name.replace(/(市|新区)$/, '');

const roads = [
  '听松',
  '观澜',
  '拾穗',
  '望岳',
  '棹歌',
  '归雁',
  '澄怀',
  '鸣皋',
  '枕流',
  '采蘩',
  '揽月',
  '临皋',
  '栖霞',
  '怀素',
  '步云',
];

export function addressIn(code: DivisionCode, on: LocalDate, random: Random): string {
  const here = known(code);
  const area = known(`${here.place}0000`).name + (cityAbove(here, on)?.name ?? '') + here.name;
  return `${area}${random.pick(roads)}${random.pick(['路', '街', '大道'])}${random.between(1, 399)}号`;
}
