import { describe, expect, test } from 'vitest';
import { creditCodeFor } from '../codes/index.ts';
import { supervises } from '../divisions/index.ts';
import { organiserDivision } from '../engagements/index.ts';
import { mustParse } from '../parsed.ts';
import { parseLocalDate } from '../time/index.ts';
import { cellsFrom, cellText, type ListCells } from './cells.ts';
import { checkListRow, type ListContext, noChoices } from './check.ts';
import { listColumns } from './columns.ts';
import type { KnownEnterprise, OpenRound } from './known.ts';
import { readDivision, readIndustry } from './list-places.ts';
import { readLevel, readReasons } from './list-words.ts';

const on = mustParse(parseLocalDate('2025-07-27'));
const good: ListCells = {
  name: '保定砚溪钢铁有限公司',
  credit_code: creditCodeFor(7),
  city: '保定市',
  county: '莲池区',
  industry: 'C3120',
  reasons: '高耗能、双有第一类',
  level: '市管',
};

const contextOf = (more: Partial<ListContext> = {}, seat = '130000'): ListContext => ({
  province: '13',
  line: 'ecology',
  on,
  campaignId: 'this',
  kind: 'whole',
  answersFor: (code) => code === seat || supervises('ecology', seat, code, on),
  organisers: (level, code) => {
    const division = organiserDivision(level, 'ecology', code, on) ?? code;
    return [{ line: 'ecology', division, authority: { id: division, name: `${division}局` } }];
  },
  enterprise: () => null,
  doubleOf: () => null,
  ...more,
});
const codes = (cells: ListCells, more?: Partial<ListContext>, seat?: string) =>
  checkListRow(cells, contextOf(more, seat)).faults.map(({ column, code }) => `${column} ${code}`);
const known = (sites: KnownEnterprise['sites'], name = good.name ?? ''): Partial<ListContext> => ({
  enterprise: () => ({ id: 'e', name, sites }),
});
const site = (more: Partial<KnownEnterprise['sites'][number]> = {}) => ({
  id: 's',
  name: '本部厂区',
  divisionCode: '130606',
  address: '某某路一号',
  industryCode: '3120',
  round: null,
  listed: null,
  ...more,
});

const round = (more: Partial<OpenRound> = {}): OpenRound => ({
  id: 'r',
  number: '13-2024-000001',
  campaignId: null,
  state: 'commissioned',
  ground: null,
  ...more,
});

describe('a row that nothing is wrong with', () => {
  test('is read whole, with who would organise', () => {
    const checked = checkListRow(good, contextOf());
    expect(checked).toMatchObject({
      standing: 'accepted',
      faults: [],
      warnings: [],
      organiser: { id: '130600' },
      plant: `${good.credit_code}|本部厂区`,
      reading: {
        divisionCode: '130606',
        industryCode: '3120',
        reasons: ['toxic_class_one', 'high_energy'],
        level: 'city',
        siteName: '本部厂区',
      },
    });
  });

  test.each([
    ['定州市', undefined, '市管', '130682', '130682'],
    ['保定市', '定州市', '市管', '130682', '130682'],
    ['辛集市', undefined, '省管', '130181', '130000'],
    ['雄安新区', '雄县', '市管', '130638', '133100'],
    ['保定市', '雄县', '县管', '130638', '130638'],
    ['保定市', '莲池区', '县管', '130606', '130606'],
  ])('%s %s %s lies in %s and is organised by %s', (city, county, level, code, organiser) => {
    const cells = { ...good, city, level, ...(county ? { county } : { county: '' }) };
    const checked = checkListRow(cells, contextOf());
    expect([checked.reading.divisionCode, checked.organiser?.id]).toEqual([code, organiser]);
  });
});

describe('a row is kept back', () => {
  test.each<[string, Partial<Record<string, string>>, string]>([
    ['no name', { name: '' }, 'name cell_missing'],
    ['one character', { name: '甲' }, 'name cell_too_short'],
    ['a name that nobody sees the end of', { name: '厂'.repeat(121) }, 'name cell_too_long'],
    ['an invisible character', { name: '保定\u200b钢铁' }, 'name control_characters'],
    ['a NUL', { name: cellText('保定\0钢铁') ?? '' }, 'name control_characters'],
    ['half a character', { name: cellText('保定\ud83d钢铁') ?? '' }, 'name control_characters'],
    ['a short code', { credit_code: '911306' }, 'credit_code credit_code_length'],
    [
      'a letter that codes leave out',
      { credit_code: `I${creditCodeFor(7).slice(1)}` },
      'credit_code credit_code_character',
    ],
    ['a number cell', { credit_code: '9.11306e+17' }, 'credit_code credit_code_as_number'],
    ['no such county', { county: '高新技术开发区' }, 'county division_unknown'],
    ['a county of another city', { county: '丛台区' }, 'county division_unknown'],
    ['a city and no county', { county: '' }, 'county county_missing'],
    ['a city by its code and no county', { city: '130600', county: '' }, 'county county_missing'],
    ['雄安新区 and no county', { city: '雄安新区', county: '' }, 'county county_missing'],
    ['the city in the county’s place', { county: '保定市' }, 'county county_missing'],
    ['the code of the city in the county’s place', { county: '130600' }, 'county county_missing'],
    ['a formula that failed', { name: '#REF!' }, 'name cell_shows_error'],
    ['the province', { city: '河北省', county: '' }, 'city division_is_province'],
    ['another province', { county: '410102' }, 'county division_beyond_campaign'],
    ['no such industry', { industry: '9999' }, 'industry industry_unknown'],
    ['a letter of another section', { industry: 'B3120' }, 'industry industry_unknown'],
    ['a reason of nobody', { reasons: '高耗能、看着像' }, 'reasons reason_unknown'],
    ['a level of nobody', { level: '乡管' }, 'level level_unknown'],
    ['a number for a name', { name: '123' }, 'name name_malformed'],
    ['a day for a name', { name: '2026年1月1日' }, 'name name_malformed'],
    ['a formula for a name', { name: '=cmd|calc' }, 'name name_malformed'],
    ['pictures for a name', { name: '🏭🏭' }, 'name name_malformed'],
    ['an error in small letters', { name: '#n/a' }, 'name cell_shows_error'],
    ['a day for a plant', { site_name: '2026-01-01' }, 'site_name name_malformed'],
    ['a number for an address', { address: '13060600' }, 'address address_malformed'],
    ['hardly an address', { address: '某路' }, 'address address_malformed'],
    ['kilograms', { hazardous_waste: '10000001' }, 'hazardous_waste number_too_large'],
    ['less than nothing', { hazardous_waste: '-1' }, 'hazardous_waste number_negative'],
    ['no number', { hazardous_waste: '约百吨' }, 'hazardous_waste number_malformed'],
    ['NaN', { hazardous_waste: 'NaN' }, 'hazardous_waste number_malformed'],
    ['too much', { hazardous_waste: '1e300' }, 'hazardous_waste number_too_large'],
    ['perhaps', { burns_coal: '也许' }, 'burns_coal cell_choice_unknown'],
  ])('for %s', (_, cells, fault) => {
    expect(codes({ ...good, ...cells })).toContain(fault);
  });

  test('for a wrong check digit, unless an officer says why', () => {
    const code = creditCodeFor(7);
    const wrong = { ...good, credit_code: code.slice(0, 17) + (code.endsWith('0') ? '1' : '0') };
    expect(codes(wrong)).toEqual(['credit_code credit_code_check']);
    const kept = checkListRow(wrong, contextOf(), { ...noChoices, overrideReason: '营业执照所载即如此' });
    expect([kept.standing, kept.warnings.map(({ code }) => code)]).toEqual([
      'accepted',
      ['credit_code_overridden'],
    ]);
    const short = { ...good, credit_code: '911306' };
    expect(
      checkListRow(short, contextOf(), { ...noChoices, overrideReason: '营业执照所载即如此' }).standing,
    ).toBe('rejected');
  });

  test('for what the plant is already part of', () => {
    expect(codes(good, known([site({ round: round() })]))).toEqual(['null round_open']);
    expect(codes(good, known([site({ divisionCode: '130602' })]))).toEqual(['county site_stands_elsewhere']);
    expect(
      codes({ ...good, site_name: '二厂' }, known([site({ name: '二厂', divisionCode: null })])),
    ).toEqual(['site_name site_name_taken']);
    const listed = site({ listed: { level: 'city' }, round: round({ campaignId: 'this' }) });
    expect(codes(good, known([listed]))).toEqual([]);
    expect(codes(good, { ...known([listed]), kind: 'additions' })).toEqual(['null listed_already']);
    expect(codes({ ...good, level: '县管' }, known([listed]))).toEqual(['level listed_at_another_level']);
  });

  test('for an office that is not there, or above the campaign', () => {
    const nobody = {
      organisers: () => [{ line: 'ecology' as const, division: '130600', authority: null }],
    };
    expect(codes(good, nobody)).toEqual(['level organiser_absent']);
    expect(codes({ ...good, level: '省管' }, {}, '130600')).toEqual(['level level_above_campaign']);
    expect(codes({ ...good, county: '定州市' }, {}, '130600')).toEqual(['county division_beyond_campaign']);
  });

  test('for the same plant twice, and not for two plants of one code', () => {
    expect(codes(good, { doubleOf: () => 3 })).toEqual(['null list_row_double']);
    const seen: string[] = [];
    for (const name of ['一厂', '二厂', '１厂', '1厂'])
      checkListRow(
        { ...good, site_name: name },
        contextOf({
          doubleOf: (plant) => {
            seen.push(plant);
            return null;
          },
        }),
      );
    expect(new Set(seen).size).toBe(3);
  });
});

describe('a row with a warning', () => {
  test.each([
    ['河北省石家庄市长安区某路一号', '石家庄市'],
    ['北京市朝阳区某路一号', '北京市'],
    ['保定市易县某路一号', '保定市易县'],
    ['易县 某路一号', '易县'],
    ['河北省保定市莲池区某路一号', undefined],
    ['莲池区某路一号', undefined],
    ['某路一号（石家庄市方向）', undefined],
  ])('for an address elsewhere: %s', (address, given) => {
    const { warnings, standing } = checkListRow({ ...good, address }, contextOf());
    const [found] = warnings.filter(({ code }) => code === 'address_elsewhere');
    expect([found?.facts?.given, standing]).toEqual([given, 'accepted']);
  });

  test('for a renamed firm holds both names, and brackets make no other name', () => {
    const renamed = checkListRow(good, contextOf(known([], '保定旧名有限公司')));
    expect([renamed.standing, renamed.knownName]).toEqual(['accepted', '保定旧名有限公司']);
    const brackets = { ...good, name: '某某（保定）公司' };
    expect(checkListRow(brackets, contextOf(known([], '某某(保定)公司'))).knownName).toBeNull();
  });

  test('for a class we do not hold, and a joint office that is not there', () => {
    const brewing = checkListRow({ ...good, industry: '1513' }, contextOf());
    expect(brewing.warnings.map(({ code }) => code)).toEqual(['industry_not_held']);
    const joint = contextOf({
      organisers: () => [
        { line: 'ecology', division: '130600', authority: { id: 'a', name: '局' } },
        { line: 'reform', division: '130600', authority: null },
      ],
    });
    expect(checkListRow(good, joint).warnings).toMatchObject([
      { code: 'joint_organiser_absent', facts: { line: 'reform' } },
    ]);
  });
});

test.each(['定州市', '辛集市', '130682', '莲池区'])('%s needs no county beside it', (city) => {
  expect(codes({ ...good, city, county: '' })).toEqual([]);
});

describe('a row whose plant has a round that is open', () => {
  const ground = {
    ground: 'audit_overdue' as const,
    dueOn: mustParse(parseLocalDate('2025-06-30')),
    citation: { document: 'order-38', article: '三（二）', verified: true },
  };
  const late = known([site({ round: round({ ground }) })]);

  test('is kept back, and goes on with it where there is a ground and the officer says so', () => {
    const kept = checkListRow(good, contextOf(late));
    expect(kept).toMatchObject({
      standing: 'rejected',
      carries: null,
      faults: [{ code: 'round_to_carry_over', facts: { ground: 'audit_overdue', dueOn: '2025-06-30' } }],
    });
    const carried = checkListRow(good, contextOf(late), { ...noChoices, carriesOver: true });
    expect(carried).toMatchObject({
      standing: 'accepted',
      carries: { id: 'r', ground: 'audit_overdue' },
      warnings: [{ code: 'round_goes_on' }],
    });
    // What has no ground goes on with nothing, whatever is chosen.
    const none = contextOf(known([site({ round: round() })]));
    expect(checkListRow(good, none, { ...noChoices, carriesOver: true })).toMatchObject({
      standing: 'rejected',
      carries: null,
    });
  });

  test('is not passed by under another name of the plant', () => {
    const beside = (more: ListCells, at: Parameters<typeof site>[0] = {}) =>
      checkListRow({ ...good, ...more }, contextOf(known([site({ name: '北厂区', round: round(), ...at })])))
        .warnings.filter(({ code }) => code === 'round_open_elsewhere')
        .map(({ facts }) => facts?.because);
    expect(beside({ site_name: '清苑北厂' }, { divisionCode: '130608' })).toEqual(['name']);
    expect(beside({ site_name: '二期', address: '某某 路一号' }, { divisionCode: '130608' })).toEqual([
      'address',
    ]);
    expect(beside({ site_name: '二期' })).toEqual(['county']);
    expect(beside({ site_name: '二期' }, { divisionCode: '130608' })).toEqual([]);
    // Outside of who asks nothing is told, and a plant that stands listed has its own round.
    expect(beside({ site_name: '二期' }, { divisionCode: null })).toEqual([]);
    expect(beside({ site_name: '二期' }, { round: null })).toEqual([]);
  });
});

test('what differs from what is known is named before and after, once it is confirmed too', () => {
  const context = contextOf(known([site()]));
  const cells = { ...good, address: '另一条路', industry: '1511' };
  const seen = checkListRow(cells, context, { ...noChoices, isConfirmed: true });
  expect(seen.warnings.filter(({ code }) => code.endsWith('_changed'))).toEqual([
    { column: 'address', code: 'address_changed', facts: { known: '某某路一号', listed: '另一条路' } },
    { column: 'industry', code: 'industry_changed', facts: { known: '3120', listed: '1511' } },
  ]);
  expect([seen.standing, seen.isConfirmed]).toEqual(['accepted', true]);
  expect(checkListRow(good, context, { ...noChoices, isConfirmed: true }).isConfirmed).toBe(false);
});

test('an unnamed plant is the one we know in that division', () => {
  const checked = checkListRow(good, contextOf(known([site({ name: '东厂' })])));
  expect([checked.reading.siteName, checked.siteId]).toEqual(['东厂', 's']);
  const two = checkListRow(good, contextOf(known([site({ name: '东厂' }), site({ id: 't', name: '西厂' })])));
  expect([two.reading.siteName, two.siteId]).toEqual(['本部厂区', null]);
});

test('words are read as people write them', () => {
  expect(readReasons('双有第一类，超能耗限额；超标或超总量 ,超标').reasons).toEqual([
    'over_discharge',
    'over_energy',
    'toxic_class_one',
  ]);
  expect(readReasons(' 、；').reasons).toEqual([]);
  expect(['省管', '省级', '市级', '县级', '县（区）管', ' 市管 '].map(readLevel)).toEqual([
    'province',
    'province',
    'city',
    'county',
    'county',
    'city',
  ]);
  expect(mustParse(readIndustry('炼钢'))).toEqual({ code: '3120', known: true });
  const within = { province: '13', line: 'ecology' as const, on };
  expect(readDivision('石家庄', '桥西区', within)).toMatchObject({ value: { code: '130104' } });
  expect(readDivision('张家口市', '桥西', within)).toMatchObject({ value: { code: '130703' } });
});

test('a cell is told as text, whatever it came as; a numbered empty row is none', () => {
  expect(cellText(911306000000000000)).toBe('9.11306e+17');
  expect(cellText(new Date('2025-07-27T00:00:00Z'))).toBe('2025-07-27');
  expect(cellText(new Date(Number.NaN))).toBe('\uFFFD');
  expect(cellText('保定\n 钢铁　厂')).toBe('保定 钢铁 厂');
  expect(cellsFrom((header) => (header === listColumns[0].header ? 12 : null))).toBeNull();
});
