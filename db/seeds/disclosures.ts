import { enterprise as contract } from '@qingshen/contract';
import type { Round } from './commissions.ts';
import { type Stage, severally } from './stage.ts';

/** Listed enterprises make public that they are; two in three have done so within the month. */
export async function discloseListing(stage: Stage, rounds: readonly Round[], day: string): Promise<void> {
  await stage.at(day);
  await severally(rounds, async ({ plant: { owner }, engagementId }, at) => {
    if (!owner || at % 3 === 2) return;
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
