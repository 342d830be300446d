import type { DB } from '@qingshen/db/types';
import type { FeeDemandState, VerdictStage } from '@qingshen/domain/engagements';
import { type Insertable, sql } from 'kysely';
import { exactInstant } from '../../kernel/page.ts';
import { q, raw, statement } from '../../kernel/statement.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const some = { province: '13', id: someId };

const demands = () =>
  q
    .selectFrom('fee_demands as d')
    .select([
      'd.province',
      'd.id',
      'd.number',
      'd.enterprise_id as enterpriseId',
      'd.enterprise_name as enterpriseName',
      'd.engagement_id as engagementId',
      'd.engagement_number as engagementNumber',
      'd.who',
      'd.office',
      'd.amount_fen as amountFen',
      'd.demanded_on as demandedOn',
      'd.account',
      'd.received_at as receivedAt',
      'd.version',
    ])
    .select([sql<FeeDemandState>`d.state`.as('state'), sql<VerdictStage | null>`d.stage`.as('stage')])
    .select(({ ref }) => exactInstant(ref('d.received_at')).as('key'));

/** Whose reports: one's own, or those of a line in a province. The wall asks again whether one may. */
export type Hearer = { enterpriseId: string } | { province: string; line: string };

interface DemandPage {
  of: Hearer;
  state: FeeDemandState | undefined;
  after: readonly string[] | null;
  limit: number;
}

const heardBy = (of: Hearer) =>
  'enterpriseId' in of
    ? sql<boolean>`d.enterprise_id = ${of.enterpriseId}::uuid`
    : sql<boolean>`d.province = ${of.province} and d.line = ${of.line}`;

export const demandsInSight = statement(
  ({ of, state, after, limit }: DemandPage) =>
    demands()
      .where(heardBy(of))
      .$if(state !== undefined, (query) => query.where('d.state', '=', state ?? 'received'))
      .$if(after !== null, (query) =>
        query.where(
          sql<boolean>`(d.received_at, d.id) < (${after?.[0] ?? ''}::timestamptz, ${after?.[1] ?? ''}::uuid)`,
        ),
      )
      .orderBy('d.received_at', 'desc')
      .orderBy('d.id', 'desc')
      .limit(limit + 1),
  {
    of: { province: '13', line: 'ecology' },
    state: 'received',
    after: ['2026-01-01T00:00:00.000Z', someId],
    limit: 25,
  },
);

interface StepColumns {
  state: FeeDemandState;
  text: string | null;
  organizationName: string;
  at: string;
}

export interface FileColumns {
  id: string;
  organizationId: string;
  name: string;
  kind: string;
  bytes: number;
  sha256: string;
  scan: 'not_scanned' | 'clean' | 'infected';
}

export const demandNamed = statement(
  ({ province, id }: typeof some) =>
    demands()
      .select([
        sql<StepColumns[]>`coalesce((select jsonb_agg(jsonb_build_object('state', s.state, 'text', s.text,
            'organizationName', s.organization_name, 'at', s.at) order by s.at, s.id)
          from fee_demand_steps s where s.province = d.province and s.demand_id = d.id), '[]'::jsonb)`.as(
          'steps',
        ),
        sql<
          FileColumns[]
        >`coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'organizationId', f.organization_id, 'name', f.name,
            'kind', f.kind, 'bytes', f.bytes, 'sha256', encode(f.sha256, 'hex'), 'scan', f.scan) order by f.uploaded_at, f.id)
          from fee_demand_files f where f.province = d.province and f.demand_id = d.id), '[]'::jsonb)`.as(
          'files',
        ),
      ])
      .where('d.province', '=', province)
      .where('d.id', '=', id),
  some,
);

type Demand = Insertable<DB['fee_demands']>;
type Step = Insertable<DB['fee_demand_steps']>;

const someStep: Step = {
  province: '13',
  id: someId,
  demand_id: someId,
  state: 'received',
  text: null,
  organization_id: someId,
  organization_name: '某公司',
  by_account: someId,
  at: new Date(0),
};

export const insertDemand = statement((row: Demand) => q.insertInto('fee_demands').values(row), {
  province: '13',
  id: someId,
  number: '7F3A-91C2',
  line: 'ecology',
  enterprise_id: someId,
  enterprise_name: '某厂',
  engagement_id: someId,
  engagement_number: '13-2026-000001',
  stage: 'evaluation',
  who: '某人',
  office: '某单位',
  amount_fen: 1,
  demanded_on: '2026-01-01',
  account: '经过',
  reported_by: someId,
  received_at: new Date(0),
  state: 'received',
});

export const insertStep = statement((row: Step) => q.insertInto('fee_demand_steps').values(row), someStep);

/** Who hears of it, by name, for the receipt; and there it is told. */
export const hearsDemand = statement(
  ({ province, id, line }: typeof some & { line: string }) =>
    q.selectNoFrom([
      sql<string | null>`app.hears_demands(${province}, ${line})`.as('name'),
      sql<number>`app.tell_of_demand(${province}, ${id}::uuid)`.as('told'),
    ]),
  { ...some, line: 'ecology' },
);

/** The other side of the report hears that it moved. */
export const tellOfDemand = statement(
  ({ province, id }: typeof some) =>
    q.selectNoFrom(sql<number>`app.tell_of_demand(${province}, ${id}::uuid)`.as('told')),
  some,
);

export const moveDemand = statement(
  ({ province, id, seen, to }: typeof some & { seen: number; to: FeeDemandState }) =>
    q
      .updateTable('fee_demands')
      .set({ state: to, version: sql<number>`version + 1` })
      .where('province', '=', province)
      .where('id', '=', id)
      .where('version', '=', seen)
      .returning('version'),
  { ...some, seen: 1, to: 'looked_into' },
);

type DemandFile = Insertable<DB['fee_demand_files']>;

/** Nothing comes back when the id is taken: by this same upload, or by another. */
export const insertDemandFile = statement(
  (file: DemandFile) =>
    q
      .insertInto('fee_demand_files')
      .values(file)
      .onConflict((conflict) => conflict.columns(['province', 'id']).doNothing())
      .returning(sql<boolean>`true`.as('filed')),
  {
    province: '13',
    id: someId,
    demand_id: someId,
    organization_id: someId,
    name: '录音.txt',
    kind: 'txt',
    bytes: 1,
    sha256: Buffer.alloc(32),
    stored_as: '00',
    uploaded_by: someId,
    uploaded_at: new Date(0),
  },
);

export const demandFile = statement(
  ({ province, id, file }: typeof some & { file: string }) =>
    raw<
      FileColumns & { storedAs: string }
    >(sql`select f.id, f.organization_id as "organizationId", f.name, f.kind, f.bytes,
        encode(f.sha256, 'hex') as sha256, f.scan, f.stored_as as "storedAs"
      from fee_demand_files f where f.province = ${province} and f.id = ${file}::uuid and f.demand_id = ${id}::uuid`),
  { ...some, file: someId },
);
