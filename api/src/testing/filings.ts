import { qualifications as contract } from '@qingshen/contract';
import type { Member, Story } from './story.ts';

/** What a story of filings begins with: a firm in Henan that shows what 豫工信办节〔2018〕24号 五（二） asks, and files. */

interface Shown {
  seniors?: number;
  intermediates?: number;
  /** Audits done before, in the class 2614 of the division 26. */
  audits?: number;
}

const papers = [
  'legal_person',
  'quality_system',
  'premises',
  'digitisation',
  'archive',
  'integrity_statement',
];

/** Straight into the tables: what a firm keeps about itself is another story, told elsewhere through its own acts. */
export async function showFacts(story: Story, firm: Member, shown: Shown = {}): Promise<void> {
  const { seniors = 2, intermediates = 5, audits = 3 } = shown;
  const levels = [...Array(seniors).fill('senior'), ...Array(intermediates).fill('intermediate')];
  await story.rows(
    `with proof as (
       insert into firm_documents (organization_id, id, name, kind, bytes, sha256, scan, stored_as, uploaded_by, uploaded_at)
         values ($1, gen_random_uuid(), '社保证明.pdf', 'pdf', 3, sha256('x'), 'clean', 'test/' || gen_random_uuid(), $2, now()) returning id),
     someone as (
       select n, level, gen_random_uuid() as person, gen_random_uuid() as employment from unnest($3::text[]) with ordinality l (level, n)),
     persons as (
       insert into people (id, identity_kind, identity_hash, sealed_identity, registered_at)
         select person, 'resident_id', sha256(person::text::bytea), 'x', now() from someone),
     jobs as (
       insert into employments (organization_id, id, person_id, name, identity_masked, full_time, from_on, experienced_since, document_id,
           consented_on, registered_at)
         select $1, employment, person, '王' || n, '4101**********' || n, true, '2020-01-01', '2020-01-01', proof.id, '2020-01-01', now()
         from someone, proof),
     titles as (
       insert into certificates (organization_id, id, employment_id, kind, level, name, issued_on, recorded_at)
         select $1, gen_random_uuid(), employment, 'title', level, '职称', '2019-01-01', now() from someone),
     trained as (
       insert into certificates (organization_id, id, employment_id, kind, name, issued_on, recorded_at)
         select $1, gen_random_uuid(), employment, 'training', '培训合格', '2019-01-01', now() from someone),
     tools as (
       insert into instruments (organization_id, id, name, balances, calibrated_on, recorded_at)
         values ($1, gen_random_uuid(), '综合测试仪', array['material', 'energy', 'water'], '2020-01-01', now())),
     sheets as (
       insert into firm_papers (organization_id, id, kind, title, from_on, recorded_at)
         select $1, gen_random_uuid(), kind, '文件', '2020-01-01', now() from unnest($4::text[]) kind)
     insert into firm_jobs (organization_id, id, kind, industry_code, enterprise_name, title, completed_on, document_id, recorded_at)
       select $1, gen_random_uuid(), 'audit', '2614', '某厂', '审核', '2024-01-01', proof.id, now() from generate_series(1, $5::int), proof`,
    [firm.organizationId, firm.accountId, levels, papers, audits],
  );
}

const at = ({ organizationId }: Member) => ({ organization: organizationId });

export async function newFirm(story: Story, name: string, by: Member = story.henan): Promise<Member> {
  const firm = await story.register(by, {
    kind: 'consultancy',
    name,
    divisionCode: by === story.henan ? '410100' : '130100',
  });
  return firm;
}

export async function openFiling(firm: Member, sectors: string[] = ['26']): Promise<string> {
  const { filingId } = await firm.does(contract.openFiling, {
    params: at(firm),
    body: { place: '410000', track: 'voluntary', sectors },
  });
  return filingId;
}

export const readFiling = (by: Member, filing: string) =>
  by.does(contract.readFiling, { params: { ...at(by), filing } });

export async function versionOf(by: Member, filing: string): Promise<number> {
  return (await readFiling(by, filing)).filing.version;
}

export async function submitFiling(firm: Member, filing: string): Promise<string> {
  await firm.does(contract.submitFiling, {
    params: { ...at(firm), filing },
    body: { version: await versionOf(firm, filing) },
  });
  return filing;
}

/** A firm with everything the law asks, whose filing waits for the authority. */
export async function waitingFiling(firm: Member, sectors?: string[]): Promise<string> {
  return submitFiling(firm, await openFiling(firm, sectors));
}

export async function acceptFiling(
  story: Story,
  filing: string,
  more: {
    despite?: string;
    validUntil?: string;
    sectors?: { code: string; outcome: 'granted' | 'refused'; reason?: string }[];
  } = {},
): Promise<void> {
  await story.henan.does(contract.decideFiling, {
    params: { ...at(story.henan), filing },
    body: {
      version: await versionOf(story.henan, filing),
      outcome: 'accepted',
      clause: '豫工信办节〔2018〕24号 五（二）',
      ...more,
    },
  });
}

export async function listedFirm(story: Story, name: string, sectors?: string[]) {
  const firm = await newFirm(story, name);
  await showFacts(story, firm);
  const filing = await waitingFiling(firm, sectors);
  await acceptFiling(story, filing);
  return { firm, filing };
}

export async function sanctioned(
  by: Member,
  firm: Member,
  body: {
    step: 'order_to_correct' | 'publish_name' | 'suspend';
    previousId?: string;
    until?: string;
    from?: string;
    checkId?: string;
    clause?: string;
  },
): Promise<string> {
  const { sanctionId } = await by.does(contract.imposeSanction, {
    params: at(by),
    body: {
      organizationId: firm.organizationId,
      clause: '豫工信办节〔2018〕24号 五（三）',
      reason: '提供的审核报告内容不实',
      ...body,
    },
  });
  return sanctionId;
}
