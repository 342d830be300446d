import { type RawBuilder, sql } from 'kysely';

/** What is kept elsewhere and goes into forms, as one value beside the row it is for. Sums are text: nothing is rounded. */
export interface Known {
  name: string;
  creditCode: string;
  profile: {
    legalRepresentative: string | null;
    contactName: string | null;
    contactPosition: string | null;
    contactMobile: string | null;
    contactPhone: string | null;
    contactMail: string | null;
    nature: string | null;
    registeredCapitalFen: string | null;
    registeredAddress: string | null;
    postcode: string | null;
    mainProducts: string | null;
  } | null;
  site: { address: string; industryCode: string };
  permit: {
    approvalsPassed: boolean | null;
    approvalNumber: string | null;
    permitHeld: boolean | null;
    permitNumber: string | null;
    onClosureList: boolean | null;
  } | null;
  figures: {
    outputValueFen: string | null;
    salesFen: string | null;
    mainIncomeFen: string | null;
    energyTce: string | null;
    discharges: { pollutant: string; amount: string; unit: string }[];
    products: { name: string; amount: string; unit: string }[];
  } | null;
  round: {
    number: string;
    state: string;
    ordinal: number;
    auditManner: string | null;
    consultancyName: string | null;
    level: 'province' | 'city' | 'county' | null;
    startedOn: string | null;
    finishedOn: string | null;
    evaluationPassedOn: string | null;
    applyAcceptanceBy: string | null;
    applyEvaluationBy: string | null;
  } | null;
  contractWith: string | null;
  listing: {
    documentNumber: string;
    enterpriseName: string;
    creditCode: string;
    industryCode: string;
    reasons: string[];
    level: 'province' | 'city' | 'county';
  } | null;
}

interface Where {
  province: RawBuilder<unknown>;
  siteId: RawBuilder<unknown>;
  /** SQL null where there is no round yet. */
  roundId: RawBuilder<unknown>;
  /** The calendar year of today: forms ask for the year before. */
  year: RawBuilder<unknown>;
}

const profile = sql`(select jsonb_build_object('legalRepresentative', p.legal_representative, 'contactName', p.contact_name,
    'contactPosition', p.contact_position, 'contactMobile', p.contact_mobile, 'contactPhone', p.contact_phone, 'contactMail', p.contact_mail,
    'nature', p.nature, 'registeredCapitalFen', p.registered_capital_fen::text, 'registeredAddress', p.registered_address,
    'postcode', p.postcode, 'mainProducts', p.main_products) from enterprise_profiles p where p.organization_id = ks.enterprise_id)`;

const permit = sql`(select jsonb_build_object('approvalsPassed', p.approvals_passed, 'approvalNumber', p.approval_number,
    'permitHeld', p.permit_held, 'permitNumber', p.permit_number, 'onClosureList', p.on_closure_list)
    from site_permits p where p.province = ks.province and p.site_id = ks.id)`;

const figures = (
  year: RawBuilder<unknown>,
) => sql`(select jsonb_build_object('outputValueFen', f.output_value_fen::text,
    'salesFen', f.sales_fen::text, 'mainIncomeFen', f.main_income_fen::text, 'energyTce', f.energy_tce::text, 'discharges', f.discharges,
    'products', f.products) from site_figures f where f.province = ks.province and f.site_id = ks.id and f.year = ${year} - 1)`;

const due = (
  duty: string,
) => sql`(select min(d.due_on) from deadlines d where d.province = kr.province and d.engagement_id = kr.id
    and d.duty = ${duty} and d.dropped_because is null)`;

const round = (
  roundId: RawBuilder<unknown>,
) => sql`(select jsonb_build_object('number', kr.number, 'state', kr.state, 'auditManner', kr.audit_manner,
    'consultancyName', kr.consultancy_name, 'level', kr.responsible_level,
    'ordinal', (select count(*) from engagements o where o.province = kr.province and o.site_id = kr.site_id and o.track = kr.track
      and o.opened_at <= kr.opened_at),
    'startedOn', t.started_on, 'finishedOn', t.finished_on,
    'evaluationPassedOn', (select max(v.concluded_on) from round_verdicts v where v.province = kr.province and v.engagement_id = kr.id
      and v.stage = 'evaluation' and v.result = 'passed'),
    'applyAcceptanceBy', ${due('apply_acceptance')}, 'applyEvaluationBy', ${due('apply_evaluation')})
    from engagements kr left join audit_periods t on t.province = kr.province and t.engagement_id = kr.id
    where kr.province = ks.province and kr.id = ${roundId})`;

const contract = (roundId: RawBuilder<unknown>) => sql`(select k.consultancy_name from audit_contracts k
    where k.province = ks.province and k.engagement_id = ${roundId} and k.ended_on is null)`;

const listing = (
  roundId: RawBuilder<unknown>,
) => sql`(select jsonb_build_object('documentNumber', c.document_number, 'enterpriseName', l.enterprise_name,
    'creditCode', l.credit_code, 'industryCode', l.industry_code, 'reasons', l.reasons, 'level', l.level)
    from listings l join campaigns c on c.province = l.province and c.id = l.campaign_id
    where l.province = ks.province and l.engagement_id = ${roundId} and l.removed_in is null)`;

export const knownOf = ({ province, siteId, roundId, year }: Where): RawBuilder<Known> =>
  sql<Known>`(select jsonb_build_object(
    'name', coalesce((select o.name from organizations o where o.id = ks.enterprise_id), ks.enterprise_name), 'creditCode', ks.credit_code,
    'profile', ${profile}, 'site', jsonb_build_object('address', ks.address, 'industryCode', ks.industry_code), 'permit', ${permit},
    'figures', ${figures(year)}, 'round', ${round(roundId)}, 'contractWith', ${contract(roundId)}, 'listing', ${listing(roundId)})
    from sites ks where ks.province = ${province} and ks.id = ${siteId})`;
