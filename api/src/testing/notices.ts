import { notices } from '@qingshen/contract';
import { workingCalendar } from '@qingshen/domain/calendar';
import { creditCodeFor } from '@qingshen/domain/codes';
import { deadlinesOf, pinTargets, readingIn } from '@qingshen/domain/engagements';
import { resolve } from '@qingshen/domain/rules';
import type { LocalDate } from '@qingshen/domain/time';
import type pg from 'pg';
import pino from 'pino';
import { makeNotices } from '../campaigns/notices/make-notices.ts';
import { storageOf } from '../files/index.ts';
import { sealer } from '../kernel/seal.ts';
import { openWorkerPool } from '../kernel/worker-pool.ts';
import type { World } from './app.ts';
import { asAdministrator } from './database.ts';
import type { Member, Story } from './story.ts';

/** What stories of notices begin with: a published campaign and rounds under it, as a publication leaves them. */

export interface Campaign {
  id: string;
  uuid: string;
  lines: string[];
  listedOn: LocalDate;
  rulesOn: LocalDate;
  authority: Member;
}

let nth = 0;

export async function publishedCampaign(
  story: Story,
  authority: Member,
  { listedOn = '2025-07-27', rulesOn = '2025-07-27', lines = ['ecology'] } = {},
): Promise<Campaign> {
  const uuid = crypto.randomUUID();
  await story.rows(
    `with v as (insert into list_versions (province, id, campaign_id, authority_id, number, kind, state, uploaded_by_name, uploaded_at,
         published_at, published_by_name)
       select '13', gen_random_uuid(), $1, $2, 1, 'whole', 'published', '张', now(), now(), '张')
     insert into campaigns (province, id, authority_id, authority_name, title, document_number, track, year, line, lines, jurisdiction,
       state, listed_on, rules_on, rules_known_at, published_version, published_at, created_at)
     select '13', $1, id, name, '2025年全省清洁生产审核', '冀环办字函〔2025〕141号', 'mandatory', 2025, 'ecology', $3, '130000',
       'published', $4::date, $5::date, now(), 1, now(), now() from organizations where id = $2`,
    [uuid, authority.organizationId, lines, listedOn, rulesOn],
  );
  return {
    id: `13-${uuid}`,
    uuid,
    lines,
    listedOn: listedOn as LocalDate,
    rulesOn: rulesOn as LocalDate,
    authority,
  };
}

interface Listed {
  engagement: string;
  uuid: string;
  enterpriseId: string;
}

interface Plant {
  division?: string;
  enterprise?: Member;
  name?: string;
  site?: string;
  organiser?: Member;
}

/** One plant on the list: an enterprise nobody has claimed, unless one is given; its round, its clocks. */
export async function listed(world: World, campaign: Campaign, plant: Plant = {}): Promise<Listed> {
  const [one] = await listedAll(world, campaign, [plant]);
  if (!one) throw new Error('nothing was listed');
  return one;
}

export const listedAll = (world: World, campaign: Campaign, plants: readonly Plant[]): Promise<Listed[]> =>
  asAdministrator(world, async (client) => {
    const rounds: Listed[] = [];
    for (const plant of plants) rounds.push(await list(client, campaign, plant));
    return rounds;
  });

async function list(client: pg.Client, campaign: Campaign, plant: Plant): Promise<Listed> {
  nth += 1;
  const { division = '130606', enterprise, organiser = campaign.authority } = plant;
  const name = plant.name ?? `名单企业${nth}`;
  const enterpriseId = enterprise?.organizationId ?? crypto.randomUUID();
  const [site, engagement] = [crypto.randomUUID(), crypto.randomUUID()];
  const set = resolve({ jurisdiction: division, track: 'mandatory', on: campaign.rulesOn }, []);
  const facts = {
    track: 'mandatory',
    listedOn: campaign.listedOn,
    reasons: ['over_energy'],
    inCampaign: true,
    permitManagement: null,
    acceptedOn: null,
  } as const;
  const clocks = deadlinesOf(facts, set, readingIn(set, workingCalendar([])));
  const targets = pinTargets(set, { industry: '2614', burnsCoal: null, hazardousWasteTonnes: 120 });
  if (!enterprise)
    await client.query(
      `insert into organizations (id, kind, name, credit_code, province, division_code, registered_by, registered_at)
       values ($1, 'enterprise', $2, $3, '13', $4, $5, now())`,
      [enterpriseId, name, creditCodeFor(900_000 + nth * 7919), division, campaign.authority.organizationId],
    );
  if (!enterprise)
    await client.query(
      `insert into trail_entries (province, id, at, act, persona, subject_kind, subject_id, subject_organization_id)
       values ('00', gen_random_uuid(), now(), 'organization_registered', 'worker', 'organization', $1::text, $1::uuid)`,
      [enterpriseId],
    );
  await client.query('select app.refresh_oversight($1)', [enterpriseId]);
  await client.query(
    `with firm as (select * from organizations where id = $1), office as (select * from organizations where id = $2),
     plant as (insert into sites (province, id, enterprise_id, enterprise_name, credit_code, name, address, division_code, industry_code, registered_at)
       select '13', $3, firm.id, firm.name, firm.credit_code, $4, '工业路 8 号', $5, '2614', now() from firm)
     insert into engagements (province, id, number, site_id, enterprise_id, enterprise_name, organiser_id, organiser_name, line, lines, track,
         state, opened_at, rules_on, rules_known_at, campaign_id, listed_on, reasons, targets, responsible_level)
       select '13', $6, '13-2025-' || to_char(nextval('engagement_numbers'), 'FM000000'), $3, firm.id, firm.name, office.id, office.name,
         'ecology', $7, 'mandatory', 'listed', now(), c.rules_on, c.rules_known_at, c.id, c.listed_on, '{over_energy}', $8, 'county' from firm, office, campaigns c where c.id = $9`,
    [
      enterpriseId,
      organiser.organizationId,
      site,
      plant.site ?? `厂区${nth}`,
      division,
      engagement,
      campaign.lines,
      JSON.stringify(targets),
      campaign.uuid,
    ],
  );
  await client.query(
    `insert into case_parties (province, id, engagement_id, organization_id, name, capacity, since)
     select '13', gen_random_uuid(), $1, o.id, o.name, case o.kind when 'enterprise' then 'enterprise' else 'organiser' end, now()
     from organizations o where o.id in ($2, $3)`,
    [engagement, enterpriseId, organiser.organizationId],
  );
  await client.query(
    `insert into listings (province, id, campaign_id, authority_id, engagement_id, site_id, enterprise_id, enterprise_name, credit_code,
         site_name, address, division_code, industry_code, reasons, level, lines, organiser_id, organiser_name, targets, listed_on, listed_in)
       select e.province, gen_random_uuid(), e.campaign_id, c.authority_id, e.id, s.id, e.enterprise_id, e.enterprise_name, s.credit_code,
         s.name, s.address, s.division_code, s.industry_code, e.reasons, 'county', e.lines, e.organiser_id, e.organiser_name, e.targets,
         e.listed_on, 1
       from engagements e join campaigns c on (c.province, c.id) = (e.province, e.campaign_id)
       join sites s on (s.province, s.id) = (e.province, e.site_id) where e.id = $1`,
    [engagement],
  );
  await client.query('select app.write_deadlines($1, $2, $3)', ['13', engagement, JSON.stringify(clocks)]);
  await client.query('select app.grant_case($1, $2)', ['13', engagement]);
  await client.query(
    `insert into trail_entries (province, id, at, act, persona, subject_kind, subject_id, case_id)
     values ('13', gen_random_uuid(), now(), 'engagement_opened', 'worker', 'engagement', $2, $1)`,
    [engagement, `13-${engagement}`],
  );
  return { engagement: `13-${engagement}`, uuid: engagement, enterpriseId };
}

export const inOffice = (office: Member) => ({ organization: office.organizationId });

export async function startBatch(office: Member, campaign: Campaign, more: object = {}) {
  return office.does(notices.startNoticeBatch, {
    params: { ...inOffice(office), campaign: campaign.id },
    body: { wording: 'shipped-1', selection: 'missing', contact: '某科 0312-0000000', ...more },
  });
}

export const workerPool = (world: World) =>
  openWorkerPool(world.database.logins.worker, 2, pino({ level: 'silent' }));

/** Does the worker's job here and now, with the worker's own login; hands back the codes it made. */
export async function work(world: World, batch: string, isOver = () => false): Promise<string[]> {
  const codes: string[] = [];
  const tokens = sealer(world.config.SECRET_KEY, 'tokens');
  const overheard = {
    ...tokens,
    hash(text: string) {
      codes.push(text.replace('invitation/', ''));
      return tokens.hash(text);
    },
  };
  const pool = workerPool(world);
  try {
    await makeNotices(
      {
        pool,
        storage: storageOf(world.config),
        tokens: { seals: { tokens: overheard } },
        publicUrl: 'https://qingshen.example.cn',
        log: pino({ level: 'silent' }),
        isOver,
      },
      batch.slice(3),
    );
  } finally {
    await pool.end();
  }
  return codes;
}

/** The notice that counts for a round, as this office reads it. */
export async function noticeOf(office: Member, round: Listed) {
  const { notices: all } = await office.does(notices.listNoticesOfCase, {
    params: { ...inOffice(office), engagement: round.engagement },
  });
  const found = all.find(({ state }) => state !== 'superseded');
  if (!found) throw new Error('no notice');
  return found;
}

/** A paper sent as the body; answers with status and what came back. */
export async function sends(office: Member, path: string, bytes: Buffer) {
  const response = await office.raw({
    method: 'PUT',
    url: `/api/o/${office.organizationId}/${path}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return { status: response.statusCode, body: response.json() };
}

export const seals = (
  office: Member,
  notice: string,
  line: string,
  bytes: Buffer,
  { file = crypto.randomUUID() as string, sealedOn = '' } = {},
) =>
  sends(
    office,
    `notices/${notice}/seals/${line}/${file}?name=${encodeURIComponent('盖章件.pdf')}${sealedOn && `&sealedOn=${sealedOn}`}`,
    bytes,
  );
