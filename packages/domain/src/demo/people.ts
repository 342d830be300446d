import { fictionalMobile, type Mobile } from './mobile-series.ts';
import type { Random } from './random.ts';

export interface FictionalPerson {
  readonly name: string;
  /** Surname and a running number; unique in the world. */
  readonly username: string;
  readonly mobile: Mobile;
  /** Under .example, which RFC 2606 keeps from ever being a real domain. */
  readonly mail: string;
}

const surnames = [
  ['林', 'lin'],
  ['陈', 'chen'],
  ['吴', 'wu'],
  ['海', 'hai'],
  ['苏', 'su'],
  ['沈', 'shen'],
  ['程', 'cheng'],
  ['梁', 'liang'],
  ['方', 'fang'],
  ['孟', 'meng'],
  ['秦', 'qin'],
  ['宋', 'song'],
  ['唐', 'tang'],
  ['许', 'xu'],
  ['韩', 'han'],
  ['冯', 'feng'],
  ['曹', 'cao'],
  ['袁', 'yuan'],
  ['蒋', 'jiang'],
  ['余', 'yu'],
  ['杜', 'du'],
  ['叶', 'ye'],
  ['魏', 'wei'],
  ['傅', 'fu'],
  ['钟', 'zhong'],
  ['姜', 'jiang'],
  ['崔', 'cui'],
  ['谭', 'tan'],
  ['陆', 'lu'],
  ['范', 'fan'],
  ['石', 'shi'],
  ['邹', 'zou'],
  ['白', 'bai'],
  ['江', 'jiang'],
  ['顾', 'gu'],
  ['尹', 'yin'],
] as const;

/** Out of poems rather than off a staff list: natural to read, unlikely to be anybody in office. */
const givenNames = [
  '禾青',
  '砚秋',
  '知微',
  '望舒',
  '听澜',
  '疏桐',
  '映雪',
  '见山',
  '临溪',
  '怀谷',
  '清岑',
  '予安',
  '星野',
  '云帆',
  '景行',
  '若水',
  '南乔',
  '北辰',
  '晚舟',
  '初霁',
  '时雨',
  '松间',
  '竹溪',
  '梧声',
  '荷风',
  '兰舟',
  '墨林',
  '书遥',
  '一苇',
  '半夏',
  '青梧',
  '白露',
  '长庚',
  '明河',
  '远岫',
  '含章',
  '采薇',
  '思齐',
  '维桢',
  '既白',
  '扶摇',
  '逐光',
  '问渠',
  '灵犀',
  '凌霄',
] as const;

/** Hands out people who share neither name, username, mobile number nor address with anybody before them. */
export function peopleOf(random: Random): () => FictionalPerson {
  const everybody = random.shuffle(
    surnames.flatMap((surname) => givenNames.map((given) => ({ surname, given }))),
  );
  let next = 0;
  return () => {
    const person = everybody[next];
    if (!person) throw new RangeError('no fictional person is left');
    next += 1;
    const username = `${person.surname[1]}-${String(next).padStart(4, '0')}`;
    return {
      name: person.surname[0] + person.given,
      username,
      mobile: fictionalMobile(next),
      mail: `${username}@qingshen.example`,
    };
  };
}
