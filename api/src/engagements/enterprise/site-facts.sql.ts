import type { enterprise as contract } from '@qingshen/contract';
import type { PermitManagement } from '@qingshen/domain/engagements';
import { type RawBuilder, sql } from 'kysely';
import { q, statement } from '../../kernel/statement.ts';
import { siteColumns } from '../sites.sql.ts';

const someId = '00000000-0000-4000-8000-000000000000';
const someSite = { province: '13', siteId: someId };

/** As many years as anybody looks back. */
const yearsShown = 10;

const figures = (): RawBuilder<contract.SiteFigures[]> => sql`coalesce((
  select jsonb_agg(jsonb_build_object('year', y.year, 'outputValueFen', y.output_value_fen, 'mainIncomeFen', y.main_income_fen,
    'salesFen', y.sales_fen, 'energyTce', y.energy_tce, 'discharges', y.discharges, 'products', y.products, 'version', y.version)
    order by y.year desc)
  from (select * from site_figures g where g.province = s.province and g.site_id = s.id order by g.year desc
    limit ${sql.lit(yearsShown)}) y), '[]'::jsonb)`;

const sites = () =>
  q
    .selectFrom('sites as s')
    .innerJoin('divisions as d', 'd.code', 's.division_code')
    .leftJoin('site_permits as p', (join) =>
      join.onRef('p.province', '=', 's.province').onRef('p.site_id', '=', 's.id'),
    )
    .select(siteColumns)
    .select([
      'p.approvals_passed as approvalsPassed',
      'p.approval_number as approvalNumber',
      'p.permit_held as permitHeld',
      'p.permit_number as permitNumber',
      sql<PermitManagement | null>`p.permit_management`.as('permitManagement'),
      'p.permit_valid_until as permitValidUntil',
      'p.on_closure_list as onClosureList',
      'p.version as permitVersion',
    ])
    .select(figures().as('figures'));

/** A consultancy reads a site while it works there, and not a day longer. */
const workingThere = (organizationId: string) => sql<boolean>`exists (select from engagements e
  join case_access a on a.organization_id = ${organizationId}::uuid and a.province = e.province and a.case_id = e.id
  where e.province = s.province and e.site_id = s.id and e.closed_at is null and a.capacity = 'consultancy'
    and (a.closes_at is null or a.closes_at > app.now()))`;

interface Reader {
  /** The acting consultancy; null for everybody whose sight does not hang on a case. */
  consultancyId: string | null;
}

/** All sites of an enterprise that the reader sees; a hundred is far beyond any credit code. */
export const sitesWithFacts = statement(
  ({ enterpriseId, consultancyId }: Reader & { enterpriseId: string }) =>
    sites()
      .where('s.enterprise_id', '=', enterpriseId)
      .$if(consultancyId !== null, (query) => query.where(workingThere(consultancyId ?? '')))
      .orderBy('s.registered_at')
      .orderBy('s.id')
      .limit(100),
  { enterpriseId: someId, consultancyId: someId },
);

export const siteWithFacts = statement(
  ({ province, siteId, consultancyId }: Reader & typeof someSite) =>
    sites()
      .where('s.province', '=', province)
      .where('s.id', '=', siteId)
      .$if(consultancyId !== null, (query) => query.where(workingThere(consultancyId ?? ''))),
  { ...someSite, consultancyId: someId },
);

interface Permitted {
  province: string;
  siteId: string;
  seen: number | null;
  approvalsPassed: boolean | null;
  approvalNumber: string | null;
  permitHeld: boolean | null;
  permitNumber: string | null;
  permitManagement: PermitManagement | null;
  permitValidUntil: string | null;
  onClosureList: boolean | null;
}

const permitColumns = [
  'approvals_passed',
  'approval_number',
  'permit_held',
  'permit_number',
  'permit_management',
  'permit_valid_until',
  'on_closure_list',
] as const;

export const writePermit = statement(
  (a: Permitted) =>
    q
      .insertInto('site_permits')
      .values({
        province: a.province,
        site_id: a.siteId,
        approvals_passed: a.approvalsPassed,
        approval_number: a.approvalNumber,
        permit_held: a.permitHeld,
        permit_number: a.permitNumber,
        permit_management: a.permitManagement,
        permit_valid_until: a.permitValidUntil,
        on_closure_list: a.onClosureList,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['province', 'site_id'])
          .doUpdateSet((eb) => ({
            ...Object.fromEntries(permitColumns.map((column) => [column, eb.ref(`excluded.${column}`)])),
            version: sql<number>`site_permits.version + 1`,
          }))
          .where('site_permits.version', '=', a.seen ?? 0),
      )
      .returning('version'),
  {
    ...someSite,
    seen: 1,
    approvalsPassed: true,
    approvalNumber: '保环书〔2016〕8号',
    permitHeld: true,
    permitNumber: '911300000000000000001P',
    permitManagement: 'key',
    permitValidUntil: '2027-12-31',
    onClosureList: false,
  },
);

interface Figured extends Omit<contract.SiteFigures, 'version'> {
  province: string;
  siteId: string;
  seen: number | null;
}

const figureColumns = [
  'output_value_fen',
  'main_income_fen',
  'sales_fen',
  'energy_tce',
  'discharges',
  'products',
] as const;

export const writeFigures = statement(
  (a: Figured) =>
    q
      .insertInto('site_figures')
      .values({
        province: a.province,
        site_id: a.siteId,
        year: a.year,
        output_value_fen: a.outputValueFen,
        main_income_fen: a.mainIncomeFen,
        sales_fen: a.salesFen,
        energy_tce: a.energyTce,
        discharges: JSON.stringify(a.discharges),
        products: JSON.stringify(a.products),
      })
      .onConflict((conflict) =>
        conflict
          .columns(['province', 'site_id', 'year'])
          .doUpdateSet((eb) => ({
            ...Object.fromEntries(figureColumns.map((column) => [column, eb.ref(`excluded.${column}`)])),
            version: sql<number>`site_figures.version + 1`,
          }))
          .where('site_figures.version', '=', a.seen ?? 0),
      )
      .returning('version'),
  {
    ...someSite,
    seen: 1,
    year: 2025,
    outputValueFen: 1,
    mainIncomeFen: 1,
    salesFen: 1,
    energyTce: 1.5,
    discharges: [{ pollutant: '化学需氧量', amount: 1.5, unit: '吨' }],
    products: [{ name: '某产品', amount: 1, unit: '吨' }],
  },
);
