import { openRound, registerSite } from './rounds.ts';
import type { Member, Story } from './story.ts';

/** 河南's industry line: two cities, a 省直管县, 济源, a county under a city; and an ecology line that has no part in it. */
export interface Henan {
  zhengzhou: Office;
  lankao: Office;
  jiyuan: Office;
  /** 中牟县, under 郑州. */
  zhongmu: Member;
  ecology: Member;
  ecologyCity: Member;
}

/** An office with three people, so that each may be one hand. */
export interface Office {
  head: Member;
  handler: Member;
  checker: Member;
  signer: Member;
}

async function staffed(story: Story, head: Member): Promise<Office> {
  return {
    head,
    handler: await story.colleague(head, 'handler'),
    checker: await story.colleague(head, 'checker'),
    signer: await story.colleague(head, 'signer'),
  };
}

export async function henanOffices(story: Story): Promise<Henan> {
  const under = (by: Member, name: string, divisionCode: string) =>
    story.register(by, { kind: 'authority', name, divisionCode });
  const zhengzhou = await under(story.henan, '郑州市工业和信息化局', '410100');
  const ecology = await story.register(story.operator, {
    kind: 'authority',
    name: '河南省生态环境厅',
    divisionCode: '410000',
    line: 'ecology',
  });
  return {
    zhengzhou: await staffed(story, zhengzhou),
    lankao: await staffed(story, await under(story.henan, '兰考县工业和信息化局', '410225')),
    jiyuan: await staffed(story, await under(story.henan, '济源市工业和信息化局', '419001')),
    zhongmu: await under(zhengzhou, '中牟县工业和信息化局', '410122'),
    ecology,
    ecologyCity: await under(ecology, '郑州市生态环境局', '410100'),
  };
}

export interface Volunteer {
  enterprise: Member;
  siteId: string;
  round: string;
}

/** An enterprise with a site and a voluntary round that this office organises. */
export async function volunteer(
  story: Story,
  office: Member,
  division: string,
  name: string,
): Promise<Volunteer> {
  const enterprise = await story.register(office, { kind: 'enterprise', name, divisionCode: division });
  const siteId = await registerSite(enterprise, division);
  const { engagementId } = await openRound(office, siteId, 'voluntary');
  return { enterprise, siteId, round: engagementId };
}

const uuidOf = (placed: string): string => placed.slice(3);

/** Its enrolment, as the office let it in on a day: what the chain of papers leaves behind. */
export async function letIn(story: Story, office: Member, { siteId, round }: Volunteer, on: string) {
  await story.rows(
    `with site as (select * from sites where province = '41' and id = $1),
     paper as (
       insert into applications (province, id, number, kind, track, line, form_id, form_version, site_id, site_name, enterprise_id,
           enterprise_name, credit_code, division_code, industry_code, engagement_id, state, at_rank, opened_at, saved_at,
           first_submitted_at, submitted_at, decided_at)
         select '41', gen_random_uuid(), '41-SQ' || nextval('application_numbers'), 'enrolment', 'voluntary', 'industry',
           'henan-voluntary-2018', 1, s.id, s.name, s.enterprise_id, s.enterprise_name, s.credit_code, s.division_code, s.industry_code, $2,
           'accepted', 1, $4::date, $4::date, $4::date, $4::date, $4::date + interval '2 hours' from site s returning *)
     insert into application_stops (province, id, application_id, rank, authority_id, authority_name, division_code, level, line, task,
         hands, visit, arrived_at, received_at, left_at, outcome)
       select '41', gen_random_uuid(), p.id, 1, o.id, o.name, o.division_code, o.level, 'industry', 'decide',
         array['handler', 'signer'], 1, p.submitted_at, p.submitted_at, p.decided_at, 'accept'
       from paper p, organizations o where o.id = $3`,
    [uuidOf(siteId), uuidOf(round), office.organizationId, on],
  );
}

/** Its round, as the office accepted it on a day. */
export async function accept(
  story: Story,
  office: Member,
  { round }: Volunteer,
  on: string,
  documentNumber: string | null = null,
) {
  await story.rows(
    `with verdict as (
       insert into round_verdicts (province, id, engagement_id, stage, result, concluded_on, document_number, concluded_by,
           concluded_by_name, recorded_at)
         select '41', gen_random_uuid(), $1, 'acceptance', 'passed', $2, $3, o.id, o.name, now() from organizations o where o.id = $4)
     update engagements set state = 'accepted', closed_at = greatest(now(), opened_at) where province = '41' and id = $1`,
    [uuidOf(round), on, documentNumber, office.organizationId],
  );
  await story.rows(`select app.grant_case('41', $1)`, [uuidOf(round)]);
}
