import { campaigns } from '@qingshen/contract';
import { division } from '@qingshen/domain/divisions';
import { type Office, officeAt } from './authorities.ts';
import type { Plant } from './firms.ts';
import type { Actor, Stage } from './stage.ts';

type ListCells = campaigns.ListCells;

/** 冀环办字函〔2025〕141号 was signed on this day. */
export const listedOn = '2025-07-27';

const reasons = ['超标或超总量', '双有第一类', '双有第三类', '重点工作任务', '其他'];
const levels = ['县管', '市管', '市管', '省管'];

export interface Listed {
  plant: Plant;
  site: Plant['sites'][number];
  engagementId: string;
}

function cellsOf(plant: Plant, site: Plant['sites'][number], nth: number): ListCells {
  const { enterprise } = plant;
  return {
    ordinal: `${nth + 1}`,
    name: enterprise.name,
    credit_code: enterprise.creditCode,
    site_name: site.name,
    address: site.address,
    city: division(division(site.division)?.parent ?? '')?.name ?? '',
    county: division(site.division)?.name ?? '',
    industry: enterprise.industry.code,
    reasons: reasons[nth % reasons.length] ?? '其他',
    level: levels[nth % levels.length] ?? '市管',
    hazardous_waste: nth % 4 === 1 ? `${60 + nth * 15}` : '',
    burns_coal: nth % 2 ? '是' : '否',
  };
}

/** One row in every forty is wrong, as in every list: it waits to be corrected, and the others do not wait for it. */
const spoilt = (cells: ListCells, nth: number): ListCells =>
  nth % 2 ? { ...cells, industry: '99Z9' } : { ...cells, credit_code: `${cells.credit_code?.slice(0, 17)}-` };

async function upload(stage: Stage, officer: Actor, campaign: string, rows: readonly ListCells[]) {
  return stage.brings(
    officer,
    campaigns.uploadList,
    {
      params: { organization: officer.organizationId, campaign },
      query: { name: '2025年全省清洁生产审核企业名单.xlsx', kind: 'whole' },
    },
    await stage.listSheet(rows),
  );
}

/** Hebei's list of 2025, as the province made it: uploaded, looked through, published by another hand. */
export async function publishList(
  stage: Stage,
  offices: Map<string, Office>,
  plants: readonly Plant[],
): Promise<{ campaign: string; listed: Listed[] }> {
  const province = officeAt(offices, 'ecology', '130000');
  if (!province) return { campaign: '', listed: [] };
  const [officer, signer] = [province.officers.handler ?? province.head, province.signer ?? province.head];
  const organization = province.head.organizationId;
  const here = plants.filter(({ enterprise }, at) => enterprise.place === '13' && at % 10 < 8);
  const rows = here.flatMap((plant) => plant.sites.map((site) => ({ plant, site })));
  const cells = rows.map(({ plant, site }, nth) => cellsOf(plant, site, nth));

  await stage.at('2025-07-25');
  const { campaignId } = await officer.does(campaigns.createCampaign, {
    params: { organization },
    body: {
      title: '河北省2025年强制性清洁生产审核',
      documentNumber: '冀环办字函〔2025〕141号',
      track: 'mandatory',
      year: 2025,
      lines: ['ecology'],
      listedOn: null,
    },
  });
  const strays = plants.filter(({ enterprise }, at) => enterprise.place === '13' && at % 10 === 8);
  const wrong = strays.flatMap((plant) => plant.sites.slice(0, 1).map((site) => ({ plant, site })));
  const sheet = [
    ...cells,
    ...wrong.map(({ plant, site }, nth) => spoilt(cellsOf(plant, site, cells.length + nth), nth)),
  ];
  const version = await upload(stage, officer, campaignId, sheet);

  await stage.at(listedOn, 10);
  const { campaign } = await signer.does(campaigns.readCampaign, {
    params: { organization, campaign: campaignId },
    query: {},
  });
  await signer.does(campaigns.publishVersion, {
    params: { organization, campaign: campaignId, listVersion: version.id },
    body: { version: campaign.version, listedOn, withoutRejected: true },
  });
  return { campaign: campaignId, listed: await listedOf(stage, province.head, campaignId, rows) };
}

async function listedOf(
  stage: Stage,
  by: Actor,
  campaign: string,
  rows: readonly Omit<Listed, 'engagementId'>[],
): Promise<Listed[]> {
  const found = new Map<string, string>();
  for (let after: string | undefined; ; ) {
    const page = await by.does(campaigns.listListings, {
      params: { organization: by.organizationId },
      query: { campaign, limit: 100, after },
    });
    for (const row of page.rows) found.set(`${row.creditCode} ${row.siteName}`, row.engagementId);
    if (!page.next) break;
    after = page.next;
  }
  stage.progress(`河北2025年名单 ${found.size} 家`, `${found.size} plants listed`);
  return rows.flatMap((row) => {
    const engagementId = found.get(`${row.plant.enterprise.creditCode} ${row.site.name}`);
    return engagementId ? [{ ...row, engagementId }] : [];
  });
}
