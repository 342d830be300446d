import { engagements, type enterprise } from '@qingshen/contract';
import type { z } from 'zod';
import type { Member, Story } from './story.ts';
import { uploads } from './uploads.ts';

/** What most stories of a case begin with: a site, a round, a consultancy at the table. */

let nth = 0;
const once = (name: string) => {
  nth += 1;
  return `${name} ${nth}`;
};

export async function registerSite(
  by: Member,
  divisionCode: string,
  more: { enterpriseId?: string; name?: string } = {},
) {
  const { siteId } = await by.does(engagements.registerSite, {
    params: { organization: by.organizationId },
    body: { name: once('厂区'), address: '工业路 1 号', divisionCode, industryCode: '2614', ...more },
  });
  return siteId;
}

export async function openRound(by: Member, siteId: string, track: 'mandatory' | 'voluntary' = 'mandatory') {
  return by.does(engagements.openEngagement, {
    params: { organization: by.organizationId },
    body: { siteId, track, clause: '清洁生产促进法 第二十七条' },
  });
}

export async function creditCodeOf(story: Story, member: Member): Promise<string> {
  const [row] = await story.rows<{ credit_code: string }>(
    'select credit_code from organizations where id = $1',
    [member.organizationId],
  );
  return row?.credit_code ?? '';
}

export async function versionOf(by: Member, engagement: string): Promise<number> {
  const read = await by.does(engagements.readEngagement, {
    params: { organization: by.organizationId, engagement },
  });
  return read.engagement.version;
}

/** A contract as it is filed: signed, in force, its scan among the documents of the case. */
export async function signedContract(
  by: Member,
  engagement: string,
  more: Partial<z.input<typeof enterprise.ContractTerms>> = {},
) {
  const number = once('合同');
  const { file } = await uploads(by, engagement, '审核合同.txt', Buffer.from(`审核合同 ${number}`));
  return { number, signedOn: '2025-01-02', from: '2025-01-02', fileId: file, ...more };
}

export async function nameConsultancy(story: Story, by: Member, engagement: string, consultancy: Member) {
  return by.does(engagements.nameConsultancy, {
    params: { organization: by.organizationId, engagement },
    body: {
      version: await versionOf(by, engagement),
      creditCode: await creditCodeOf(story, consultancy),
      contract: await signedContract(by, engagement),
      reason: '前一机构人员调整',
    },
  });
}

/** 启明化工's site in 莲池区, opened by the district, audited by 清源. */
export async function commissionedRound(story: Story): Promise<string> {
  const siteId = await registerSite(story.enterprise, '130606');
  const { engagementId } = await openRound(story.county, siteId);
  await nameConsultancy(story, story.enterprise, engagementId, story.consultancy);
  return engagementId;
}
