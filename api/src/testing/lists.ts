import { campaigns } from '@qingshen/contract';
import { filledList } from '@qingshen/documents/list-sheet';
import { mustParse } from '@qingshen/domain';
import type { ListCells } from '@qingshen/domain/campaigns';
import { creditCodeFor } from '@qingshen/domain/codes';
import { Random } from '@qingshen/domain/demo';
import { division, divisions, superiorOf } from '@qingshen/domain/divisions';
import { industryClasses } from '@qingshen/domain/industries';
import { parseLocalDate } from '@qingshen/domain/time';
import type { Member } from './story.ts';

/** Lists as an authority sends them in: as long as real ones, every name made up. */

const on = mustParse(parseLocalDate('2025-07-27'));
const trades = ['钢铁', '化工', '水泥', '陶瓷', '制药', '印染', '造纸', '电镀', '涂装', '铸造'];
const reasons = ['双有第一类', '超标或超总量', '综合能耗高', '双有第三类、重点工作任务', '其他列入名单企业'];

/** Every county that answers to a seat, with the city written before it as people write it. */
export function placesUnder(seat: string): { city: string; county: string; code: string }[] {
  return divisions
    .filter(({ code, level }) => code.startsWith(seat.slice(0, 2)) && level === 'county')
    .flatMap(({ code, name }) => {
      const above = superiorOf('ecology', code, on);
      if (above === null) return [];
      if (above.endsWith('0000')) return seat.endsWith('0000') ? [{ city: name, county: '', code }] : [];
      const city = division(above);
      return city && (seat.endsWith('0000') || seat === above)
        ? [{ city: city.name, county: name, code }]
        : [];
    });
}

/** A row that nothing is wrong with; the same seed gives the same plant. */
export function plantRow(seed: number, more: ListCells = {}, seat = '130000'): ListCells {
  const random = new Random(seed);
  const places = placesUnder(seat);
  const { city, county, code } = random.pick(places);
  const { code: industry } = random.pick(industryClasses);
  return {
    ordinal: String(seed),
    name: `${city.replace(/(市|新区)$/, '')}砚溪${random.pick(trades)}${seed}有限公司`,
    credit_code: creditCodeFor(500_000 + seed, code),
    city,
    county,
    industry,
    reasons: random.pick(reasons),
    level: random.pick(['省管', '市管', '县管']),
    hazardous_waste: String(random.between(0, 300)),
    ...more,
  };
}

export const plantRows = (count: number, from = 1, seat = '130000'): ListCells[] =>
  Array.from({ length: count }, (_, at) => plantRow(from + at, {}, seat));

export const inCampaign = (officer: Member, campaign: string) => ({
  organization: officer.organizationId,
  campaign,
});

let count = 0;
export async function beginCampaign(
  officer: Member,
  more: Partial<{ title: string; listedOn: string; lines: ('ecology' | 'industry' | 'reform')[] }> = {},
): Promise<string> {
  count += 1;
  const { campaignId } = await officer.does(campaigns.createCampaign, {
    params: { organization: officer.organizationId },
    body: {
      title: `2025年审核企业第${count}批`,
      documentNumber: `冀环办字函〔2025〕${count}号`,
      track: 'mandatory',
      year: 2025,
      lines: ['ecology'],
      ...more,
    },
  });
  return campaignId;
}

type Uploaded = {
  status: number;
  body: campaigns.ListVersion & { code: string; facts: Record<string, unknown> };
};

export async function sendList(
  officer: Member,
  campaign: string,
  content: Buffer | readonly ListCells[],
  { kind = 'whole', name = '名单.xlsx' } = {},
): Promise<Uploaded> {
  const payload = Buffer.isBuffer(content) ? content : await filledList(content as readonly ListCells[]);
  const response = await officer.raw({
    method: 'POST',
    url: `/api/o/${officer.organizationId}/campaigns/${campaign}/versions?name=${encodeURIComponent(name)}&kind=${kind}`,
    headers: { 'content-type': 'application/octet-stream' },
    payload,
  });
  return { status: response.statusCode, body: response.json() as Uploaded['body'] };
}

/** The version once nobody reads it any more. */
export async function settled(officer: Member, campaign: string, listVersion: string) {
  for (;;) {
    const version = await officer.does(campaigns.readVersion, {
      params: { ...inCampaign(officer, campaign), listVersion },
    });
    if (version.state !== 'reading') return version;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function publishes(officer: Member, campaign: string, listVersion: string, more: object = {}) {
  const { campaign: seen } = await officer.does(campaigns.readCampaign, {
    params: inCampaign(officer, campaign),
    query: {},
  });
  return officer.call(campaigns.publishVersion, {
    params: { ...inCampaign(officer, campaign), listVersion },
    body: { version: seen.version, ...more },
  });
}
