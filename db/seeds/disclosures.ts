import { enterprise as contract } from '@qingshen/contract';
import type { Round } from './commissions.ts';
import { type Stage, severally } from './stage.ts';

/** Listed enterprises make public that they are; eight in nine have done so within the month. */
export async function discloseListing(stage: Stage, rounds: readonly Round[], day: string): Promise<void> {
  await stage.at(day);
  await severally(rounds, async ({ plant: { owner }, engagementId }, at) => {
    if (!owner || at % 9 === 8) return;
    await owner.does(contract.recordDisclosure, {
      params: { organization: owner.organizationId, engagement: engagementId },
      body: {
        link: `https://www.example.cn/disclosures/${2025}/${at + 1}`,
        disclosedOn: day,
        topics: ['enterprise_information', 'listing_reason'],
        archivedText:
          '本企业列入2025年清洁生产审核名单，现将企业名称、列入理由和主要污染物排放情况予以公布。',
      },
    });
  });
}

/** By 15 March the yearly report says that the audit is carried out; who has not begun has nothing to say. */
export async function discloseAudits(stage: Stage, rounds: readonly Round[], day: string): Promise<void> {
  await stage.at(day);
  await severally(rounds, async ({ plant: { owner }, engagementId }, at) => {
    if (!owner || at % 8 === 7) return;
    await owner.does(contract.recordDisclosure, {
      params: { organization: owner.organizationId, engagement: engagementId },
      body: {
        link: `https://www.example.cn/disclosures/${day.slice(0, 4)}/${at + 1}`,
        disclosedOn: day,
        topics: ['audit_carried_out'],
        archivedText: '本企业已按要求开展清洁生产审核，审核情况列入2025年度环境信息依法披露报告。',
      },
    });
  });
}
