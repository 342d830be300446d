import { describe, expect, test } from 'vitest';
import { today } from './firm-story.ts';
import { identityNumberFor } from './identity-number.ts';
import type { SheetRow } from './staff-cells.ts';
import { readStaffRows, whyNotStaffHeaders } from './staff-rows.ts';
import {
  rejectionHeader,
  type StaffColumnKey,
  staffColumn,
  staffSheetColumns,
} from './staff-sheet-columns.ts';

type Cells = Partial<Record<StaffColumnKey, SheetRow[string]>>;

const rowOf = (cells: Cells): SheetRow =>
  Object.fromEntries(
    staffSheetColumns.map(({ key, header }) => [header, cells[key as StaffColumnKey] ?? null]),
  );

const good = (seed: number, told: Cells = {}): SheetRow =>
  rowOf({
    name: `人员${seed}`,
    identity_number: identityNumberFor(seed),
    full_time: '是',
    employed_from: '2022-03-01',
    experienced_since: '2020-01-01',
    title_level: '高级',
    title_name: '高级工程师',
    title_issued_on: '2019-05-06',
    training_name: '清洁生产审核培训',
    training_issued_on: new Date('2021-04-05T00:00:00Z'),
    training_valid_until: '长期',
    ...told,
  });

const read = (...rows: SheetRow[]) => readStaffRows(rows, { today });
const faults = (told: Cells) => read(good(1, told)).rejected.map(({ column, code }) => [column, code]);

describe('a staff sheet', () => {
  test('gives one person a row, with certificates as dated facts', () => {
    const { accepted, rejected } = read(
      good(1),
      good(2, { title_level: null, title_name: null, title_issued_on: null }),
    );
    expect(rejected).toEqual([]);
    expect(accepted[0]).toMatchObject({
      row: 2,
      name: '人员1',
      identityNumber: identityNumberFor(1),
      employment: { from: '2022-03-01', until: null, fullTime: true },
      certificates: [
        { kind: 'title', level: 'senior', field: null, issuedOn: '2019-05-06', validUntil: null },
        { kind: 'training', level: null, issuedOn: '2021-04-05', validUntil: null },
      ],
    });
    expect(accepted[1]?.certificates).toHaveLength(1);
  });

  test('passes over blank rows and still counts them', () => {
    const { accepted } = read(good(1), rowOf({ name: '  ' }), good(2));
    expect(accepted.map(({ row }) => row)).toEqual([2, 4]);
  });

  test.each<[string, Cells, [StaffColumnKey, string][]]>([
    ['a missing name', { name: null }, [['name', 'cell_missing']]],
    ['a name of 61 characters', { name: '长'.repeat(61) }, [['name', 'cell_too_long']]],
    ['a number that is none', { identity_number: '123' }, [['identity_number', 'identity_number_length']]],
    [
      'a wrong check',
      { identity_number: `${identityNumberFor(1).slice(0, 17)}?` },
      [['identity_number', 'identity_number_character']],
    ],
    [
      'a number Excel cut off',
      { identity_number: 1.1010519491231e17 },
      [['identity_number', 'identity_number_as_number']],
    ],
    ['an unknown title level', { title_level: '正高' }, [['title_level', 'cell_choice_unknown']]],
    ['neither yes nor no', { full_time: '对' }, [['full_time', 'cell_choice_unknown']]],
    ['no first day', { employed_from: null }, [['employed_from', 'cell_missing']]],
    ['a day that never was', { employed_from: '2023-02-29' }, [['employed_from', 'date_absent']]],
    ['a word for a day', { employed_from: '去年' }, [['employed_from', 'date_malformed']]],
    [
      'a period ending before it begins',
      { employed_until: '2022-02-28' },
      [['employed_until', 'employment_ends_before_it_begins']],
    ],
    ['a child at work', { employed_from: '1990-01-01' }, [['employed_from', 'employment_under_age']]],
    [
      'issued after expiry',
      { training_valid_until: '2021-04-04' },
      [['training_issued_on', 'certificate_issued_after_expiry']],
    ],
    [
      'issued tomorrow',
      { title_issued_on: '2026-06-16' },
      [['title_issued_on', 'certificate_issued_in_future']],
    ],
    [
      'a title begun and not told whole',
      { title_level: null, title_name: null },
      [
        ['title_level', 'cell_missing'],
        ['title_name', 'cell_missing'],
      ],
    ],
    ['a prototype’s word', { title_level: 'toString' }, [['title_level', 'cell_choice_unknown']]],
  ])('rejects %s, naming the cell', (_, told, expected) => expect(faults(told)).toEqual(expected));

  test('names every bad cell of a row, and is not held up by it', () => {
    const { accepted, rejected } = read(
      good(1),
      good(2, { name: null, full_time: null, employed_from: 'x' }),
      good(3),
    );
    expect(accepted.map(({ row }) => row)).toEqual([2, 4]);
    expect(rejected.map(({ row, column }) => [row, column])).toEqual([
      [3, 'name'],
      [3, 'full_time'],
      [3, 'employed_from'],
    ]);
  });

  test('one person twice: the same row, overlapping days, another name; leaving and coming back is fine', () => {
    const gone = { employed_until: '2023-01-01' };
    const again = (told: Cells) => read(good(1, gone), good(1, { name: '人员1', ...told }));
    expect(again({ employed_from: '2023-01-02' })).toMatchObject({ rejected: [], accepted: [{}, {}] });
    const code = (told: Cells) => again(told).rejected.map((cell) => [cell.row, cell.code, cell.facts]);
    expect(code({})).toEqual([[3, 'staff_row_duplicate', { row: 2 }]]);
    expect(code({ employed_from: '2023-01-01' })).toEqual([[3, 'staff_periods_overlap', { row: 2 }]]);
    expect(code({ employed_from: '2024-01-01', name: '别人' })).toEqual([
      [3, 'staff_name_differs', { row: 2 }],
    ]);
  });

  test('a rejection never repeats an identity number', () => {
    const number = identityNumberFor(1);
    const { rejected } = read(
      good(1, { identity_number: `${number}1` }),
      good(2),
      good(2, { name: '人员2' }),
    );
    expect(rejected).toHaveLength(2);
    expect(JSON.stringify(rejected)).not.toContain(number.slice(6, 14));
  });
});

describe('the headers', () => {
  const headers: string[] = staffSheetColumns.map(({ header }) => header);

  test('may stand in any order, with blanks and the column of reasons', () => {
    expect(whyNotStaffHeaders([...headers].reverse().concat('', ' '))).toBeNull();
    expect(whyNotStaffHeaders([...headers, rejectionHeader])).toBeNull();
  });

  test.each([
    ['gone', headers.filter((header) => header !== '姓名'), '姓名'],
    ['renamed', headers.map((header) => (header === '入职日期' ? '到岗时间' : header)), '入职日期'],
    ['added', [...headers, '备注'], '备注'],
    ['twice', [...headers, '姓名'], '姓名'],
  ])('a column %s is named', (_, changed, column) =>
    expect(whyNotStaffHeaders(changed)).toMatchObject({ code: 'template_changed', facts: { column } }),
  );

  test('every column is found by its key, and no two share a header', () => {
    expect(new Set(headers).size).toBe(headers.length);
    for (const { key, header } of staffSheetColumns) expect(staffColumn(key).header).toBe(header);
  });
});
