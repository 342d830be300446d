import pg from 'pg';

/** A province's worth of cases, written past the acts: what is measured is reading and writing beside them. */
const fill = `
  with office as (select id, name, line from organizations where id = $1),
    plant as (select id, name, credit_code, division_code from organizations where kind = 'enterprise' and province = '13' and division_code is not null),
    numbered as (select p.*, row_number() over () as nth from plant p),
    made as (
      insert into sites (province, id, enterprise_id, enterprise_name, credit_code, name, address, division_code, industry_code, registered_at)
      select '13', gen_random_uuid(), p.id, p.name, p.credit_code, 'bench ' || n, 'bench', p.division_code, '2521', now() - n * interval '1 minute'
      from generate_series(1, $2::int) n join numbered p on p.nth = 1 + n % (select count(*) from plant)
      returning *),
    opened as (
      insert into engagements (province, id, number, site_id, enterprise_id, enterprise_name, organiser_id, organiser_name, line, track, state, opened_at,
        rules_on, rules_known_at, lines, listed_on, responsible_level)
      select '13', gen_random_uuid(), 'bench-' || row_number() over (), m.id, m.enterprise_id, m.enterprise_name, o.id, o.name, o.line, 'mandatory', 'listed', m.registered_at,
        (m.registered_at at time zone 'Asia/Shanghai')::date, m.registered_at, array[o.line], (m.registered_at at time zone 'Asia/Shanghai')::date, 'city'
      from made m, office o returning *)
  insert into case_access (organization_id, province, case_id, capacity, opens_at, opened_at, enterprise_name, number, division_code, track, state,
    responsible_level, industry_code, next_due_on, next_duty)
  select o.organiser_id, o.province, o.id, 'organiser', o.opened_at, o.opened_at, o.enterprise_name, o.number,
    (select division_code from organizations where id = o.enterprise_id), o.track, o.state, o.responsible_level, '2521',
    o.listed_on + 60, 'start_audit' from opened o`;

const seatParties = `
  insert into case_parties (province, id, engagement_id, organization_id, name, capacity, since)
  select e.province, gen_random_uuid(), e.id, e.organiser_id, e.organiser_name, 'organiser', e.opened_at from engagements e where e.number like 'bench-%'
  union all
  select e.province, gen_random_uuid(), e.id, e.enterprise_id, e.enterprise_name, 'enterprise', e.opened_at from engagements e where e.number like 'bench-%'`;

const startClocks = `
  insert into deadlines (province, id, engagement_id, duty, bearer, rule_key, document, article, verified, strictness, set_by_level, runs_from, span,
    last_day_counts, due_on, original_due_on, provisional)
  select e.province, gen_random_uuid(), e.id, k.duty, 'enterprise', k.duty, 'order-38', '第十二条', false, 'statutory', 'nation', e.listed_on,
    jsonb_build_object('count', k.days, 'unit', 'day'), true, e.listed_on + k.days, e.listed_on + k.days, false
  from engagements e cross join (values ('publish_information', 30), ('start_audit', 60), ('finish_audit', 365)) k (duty, days)
  where e.number like 'bench-%'`;

export async function fillProvince(
  adminUrl: string,
  organizationId: string,
  cases: number,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = default');
    await client.query(fill, [organizationId, cases]);
    await client.query(seatParties);
    await client.query(startClocks);
    await client.query('vacuum (analyze) case_access, engagements, sites, case_parties, deadlines');
    const { rows } = await client.query<{ id: string }>(
      "select id from engagements where number like 'bench-%' order by id limit 500",
    );
    return rows.map((row) => row.id);
  } finally {
    await client.end();
  }
}
