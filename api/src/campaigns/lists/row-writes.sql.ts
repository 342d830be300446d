import type { KeptName, ListCells, ListFault, ListRowStanding } from '@qingshen/domain/campaigns';
import type { Level } from '@qingshen/domain/divisions';
import type { CarryOverGround } from '@qingshen/domain/engagements';
import type { ListingReason } from '@qingshen/domain/rules';
import { sql } from 'kysely';
import { raw, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someVersion = { province: '13', versionId: someId };

/** A row as it is written: names are those of the table, so that a thousand go in one statement. */
export interface WrittenRow {
  row: number;
  cells: ListCells;
  standing: ListRowStanding;
  faults: readonly ListFault[];
  warnings: readonly ListFault[];
  codes: readonly string[];
  corrected: boolean;
  override_reason: string | null;
  known_name: string | null;
  kept_name: KeptName | null;
  set_aside_because: string | null;
  plant: string | null;
  name: string | null;
  credit_code: string | null;
  site_name: string | null;
  address: string | null;
  division_code: string | null;
  industry_code: string | null;
  reasons: readonly ListingReason[];
  level: Level | null;
  hazardous_waste_t: number | null;
  burns_coal: boolean | null;
  enterprise_id: string | null;
  site_id: string | null;
  organiser_id: string | null;
  organiser_name: string | null;
  carries: string | null;
  carry_ground: CarryOverGround | null;
  confirmed: boolean;
}

const columns = [
  ['row', 'integer'],
  ['cells', 'jsonb'],
  ['standing', 'text'],
  ['faults', 'jsonb'],
  ['warnings', 'jsonb'],
  ['codes', 'text[]'],
  ['corrected', 'boolean'],
  ['override_reason', 'text'],
  ['known_name', 'text'],
  ['kept_name', 'text'],
  ['set_aside_because', 'text'],
  ['plant', 'text'],
  ['name', 'text'],
  ['credit_code', 'text'],
  ['site_name', 'text'],
  ['address', 'text'],
  ['division_code', 'text'],
  ['industry_code', 'text'],
  ['reasons', 'text[]'],
  ['level', 'text'],
  ['hazardous_waste_t', 'numeric'],
  ['burns_coal', 'boolean'],
  ['enterprise_id', 'uuid'],
  ['site_id', 'uuid'],
  ['organiser_id', 'uuid'],
  ['organiser_name', 'text'],
  ['carries', 'uuid'],
  ['carry_ground', 'text'],
  ['confirmed', 'boolean'],
] as const satisfies readonly (readonly [keyof WrittenRow, string])[];

const names = columns.map(([name]) => name);

/** A thousand rows are a long text, and half of it would be names of columns: on the wire each is a letter. */
const letters = new Map(names.map((name, at) => [name, `k${at.toString(36)}`] as const));
const recordset = sql.raw(columns.map(([name, type]) => `${letters.get(name)} ${type}`).join(', '));
const onTheWire = (rows: readonly WrittenRow[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(
        names.flatMap((name) => (row[name] === null ? [] : [[letters.get(name), row[name]]])),
      ),
    ),
  );

const someRow: WrittenRow = {
  row: 2,
  cells: { name: '某厂' },
  standing: 'rejected',
  faults: [{ column: 'credit_code', code: 'cell_missing' }],
  warnings: [],
  codes: ['cell_missing'],
  corrected: false,
  override_reason: null,
  known_name: null,
  kept_name: null,
  set_aside_because: null,
  plant: null,
  name: '某厂',
  credit_code: null,
  site_name: '本部厂区',
  address: null,
  division_code: '130606',
  industry_code: '3120',
  reasons: ['toxic_class_one'],
  level: 'city',
  hazardous_waste_t: null,
  burns_coal: null,
  enterprise_id: null,
  site_id: null,
  organiser_id: null,
  organiser_name: null,
  carries: null,
  carry_ground: null,
  confirmed: false,
};

interface Write {
  province: string;
  versionId: string;
  authorityId: string;
  rows: readonly WrittenRow[];
}

export const insertRows = statement(
  ({ province, versionId, authorityId, rows }: Write) =>
    raw(sql`insert into list_rows (province, version_id, authority_id, ${sql.raw(names.join(', '))})
      select ${province}, ${versionId}::uuid, ${authorityId}::uuid, ${sql.raw(names.map((name) => `r.${letters.get(name)}`).join(', '))}
      from jsonb_to_recordset(${onTheWire(rows)}::jsonb) r (${recordset})`),
  { ...someVersion, authorityId: someId, rows: [someRow] },
);

export const updateRows = statement(
  ({ province, versionId, rows }: Omit<Write, 'authorityId'>) =>
    raw(sql`update list_rows t set ${sql.raw(
      names
        .filter((name) => name !== 'row')
        .map((name) => `${name} = r.${letters.get(name)}`)
        .join(', '),
    )}, version = t.version + 1
      from jsonb_to_recordset(${onTheWire(rows)}::jsonb) r (${recordset})
      where t.province = ${province} and t.version_id = ${versionId}::uuid and t.row = r.k0`),
  { ...someVersion, rows: [someRow] },
);
