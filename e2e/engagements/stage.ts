import type { BrowserContext, Page } from '@playwright/test';
import { creditCodeFor } from '@qingshen/domain/codes';
import type { Player } from '../cast.ts';
import { asked, laid, sheet } from '../ground.ts';
import { today } from './contract.ts';

/** An enterprise of its own for a journey, so that it may walk twice on one story: registered and claimed. */
export interface Enterprise {
  /** Its owner, signed in. */
  page: Page;
  context: BrowserContext;
  organization: string;
  site: string;
  name: string;
  creditCode: string;
  at(path: string): string;
}

/** With its round opened. */
export interface Plant extends Enterprise {
  engagement: string;
}

interface Wanted {
  name: string;
  division: string;
  industry: string;
}
type Track = 'mandatory' | 'voluntary';

/** Everything that other journeys walk through in full: here it is only the ground one stands on. */
export async function raiseEnterprise(officer: Player, page: Page, wanted: Wanted): Promise<Enterprise> {
  const [office, own] = [officer.context.request, page.context().request];
  const seed = Math.floor(Math.random() * 31 ** 4);
  const name = `${wanted.name}${Date.now() % 100_000}有限公司`;
  const creditCode = creditCodeFor(seed, wanted.division);
  const { invitation, organizationId: organization } = await laid<{
    organizationId: string;
    invitation: { code: string };
  }>(office, 'POST', `/o/${officer.organization}/organizations`, {
    kind: 'enterprise',
    name,
    creditCode,
    divisionCode: wanted.division,
    channel: 'letter',
  });
  await laid(own, 'POST', '/invitations/acceptance', {
    code: invitation.code,
    username: `plant${Date.now()}.${seed}`,
    name: '沈知白',
    password: 'seven brass lanterns',
    consent: true,
  });
  const { siteId: site } = await laid<{ siteId: string }>(own, 'POST', `/o/${organization}/sites`, {
    name: '一厂区',
    address: '工业大道 18 号',
    divisionCode: wanted.division,
    industryCode: wanted.industry,
  });
  const at = (path: string) => `/o/${organization}${path}`;
  return { page, context: page.context(), organization, site, name, creditCode, at };
}

/** Whoever opens the round organises it. */
export async function openRound(opener: Player, enterprise: Enterprise, track: Track): Promise<Plant> {
  const { engagementId } = await laid<{ engagementId: string }>(
    opener.context.request,
    'POST',
    `/o/${opener.organization}/engagements`,
    { siteId: enterprise.site, track },
  );
  return { ...enterprise, engagement: engagementId };
}

export const raisePlant = async (
  officer: Player,
  page: Page,
  { track, ...wanted }: Wanted & { track: Track },
): Promise<Plant> => openRound(officer, await raiseEnterprise(officer, page, wanted), track);

/** What every form asks again, said once. */
export async function describe({ context: { request }, organization, site, ...own }: Enterprise) {
  await laid(request, 'PUT', `/o/${organization}/enterprise`, {
    version: null,
    legalRepresentative: '沈知白',
    contactName: '陆闻溪',
    contactPosition: '安环部部长',
    contactMobile: '13900001234',
    contactPhone: null,
    contactMail: 'plant@example.cn',
    nature: 'private',
    registeredCapitalFen: 5_000_000_000,
    registeredAddress: '工业大道 18 号',
    postcode: '071000',
    mainProducts: '精细化工中间体',
  });
  await laid(request, 'PUT', `/o/${organization}/sites/${site}/permit`, {
    version: null,
    approvalsPassed: true,
    approvalNumber: '环审〔2016〕118号',
    permitHeld: true,
    permitNumber: `${own.creditCode}001P`,
    permitManagement: 'key',
    permitValidUntil: '2028-12-31',
    onClosureList: false,
  });
  await laid(request, 'PUT', `/o/${organization}/sites/${site}/figures/${new Date().getFullYear() - 1}`, {
    version: null,
    outputValueFen: 12_000_500_000,
    mainIncomeFen: 11_800_000_000,
    salesFen: 11_900_000_000,
    energyTce: 3456.7,
    discharges: [{ pollutant: '化学需氧量', amount: 3.2, unit: '吨' }],
    products: [{ name: '中间体', amount: 12_000, unit: '吨' }],
  });
}

/** The enterprise audits by itself: the shortest way to a round that may be applied for. */
export async function auditsItself({ context: { request }, organization, engagement }: Plant): Promise<void> {
  const base = `/o/${organization}/engagements/${engagement}`;
  const { version } = await asked<{ version: number }>(request, `${base}/commission`);
  await laid(request, 'PUT', `${base}/self-audit`, {
    version,
    instruments: [
      { name: '便携式超声波流量计', balances: ['water', 'material'], calibrationUntil: '2028-06-30' },
      { name: '电能质量分析仪', balances: ['energy'], calibrationUntil: '2028-06-30' },
    ],
    staff: [
      {
        name: '安环部审核小组',
        position: '组长',
        title: '高级工程师',
        knowledge: '熟悉本行业工艺、技术规程和节能、节水、污染防治要求，参加过清洁生产审核培训',
      },
    ],
  });
}

/** A consultancy under a contract that is filed. */
export async function commission(plant: Plant, firm: Player): Promise<void> {
  const { request } = plant.context;
  const base = `/o/${plant.organization}/engagements/${plant.engagement}`;
  const { name, buffer } = sheet('审核合同');
  const fileId = crypto.randomUUID();
  await request.put(`/api${base}/files/${fileId}`, {
    params: { name },
    headers: { 'content-type': 'application/octet-stream' },
    data: buffer,
  });
  const { version } = await asked<{ version: number }>(request, `${base}/commission`);
  const { organization } = await asked<{ organization: { creditCode: string } }>(
    firm.context.request,
    `/o/${firm.organization}`,
  );
  await laid(request, 'PUT', `${base}/consultancy`, {
    version,
    creditCode: organization.creditCode,
    contract: { number: 'QS-2026-009', signedOn: today(), from: today(), fileId },
  });
}
