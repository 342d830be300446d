import { carry, file } from '../applications/filing.ts';
import { colleague } from '../applications/offices.ts';
import { plant as listed, someCreditCode } from '../campaigns/list.ts';
import { publish } from '../campaigns/published.ts';
import { expect, type Player, test } from '../cast.ts';
import { asked } from '../ground.ts';
import { said, today } from './contract.ts';
import { auditsItself, describe, type Plant, raiseEnterprise } from './stage.ts';

const tag = Date.now() % 100_000;
const next = { title: `定州市后一次审核名单（${tag}）`, documentNumber: `定环测〔2026〕${tag}号` };

/** Listed in spring, audited, applied for and taken up: whether it passed is now for 定州 to say. */
async function broughtToVerdict(office: Player, handler: Player, owner: Player['page']): Promise<Plant> {
  const enterprise = await raiseEnterprise(office, owner, {
    name: '定州松岭建材',
    division: '130682',
    industry: '3021',
  });
  await describe(enterprise);
  const row = listed(enterprise.name, enterprise.creditCode, {
    厂区名称: '一厂区',
    厂区地址: '工业大道 18 号',
    行业: '3021',
  });
  await publish(office, {
    title: `定州市审核名单（${tag}）`,
    documentNumber: `定环测〔2026〕${tag - 1}号`,
    on: '2026-03-02',
    rows: [row],
  });
  await publish(office, {
    ...next,
    on: today(),
    rows: [listed(`定州新列建材有限公司${tag}`, someCreditCode())],
  });
  const { rows } = await asked<{ rows: { id: string }[] }>(
    enterprise.context.request,
    `/o/${enterprise.organization}/engagements`,
  );
  const plant = { ...enterprise, engagement: rows[0]?.id ?? '' };
  await auditsItself(plant);
  const { application } = await file(plant);
  await carry([{ handler, signer: office }], application);
  return plant;
}

async function fails({ page, at }: Player, { engagement }: Plant): Promise<void> {
  await page.goto(at(`/engagements/${engagement}`));
  await page.getByRole('link', { name: '登记评估结论' }).click();
  await page.getByRole('button', { name: '登记结论' }).click();
  await expect(page.getByText('请选择一项。')).toBeVisible();
  await page.getByRole('radio', { name: /^评估不通过/ }).check();
  await page.getByLabel('作出日期').fill('2099-01-01');
  await page.getByRole('button', { name: '登记结论' }).click();
  await expect(page.getByText('日期尚未到来，请填写今天或者以前的日期。').first()).toBeVisible();
  await expect(page.getByRole('radio', { name: /^评估不通过/ })).toBeChecked();
  await page.getByLabel('作出日期').fill(today());
  await page.getByLabel('文号').fill(`定环评〔2026〕${tag}号`);
  await page.getByRole('textbox', { name: /^意见/ }).fill('审核重点不突出，物料平衡数据不足。');
  await page.getByRole('button', { name: '登记结论' }).click();
  await expect(said(page)).toContainText('结论已登记');
  await expect(page.getByText('评估不通过').first()).toBeVisible();
  await expect(page.getByText(`定环评〔2026〕${tag}号`)).toBeVisible();
}

/** The old round says where it went, the new one whence it came: for the office and for the enterprise. */
async function carries(office: Player, plant: Plant): Promise<void> {
  const { page, at } = office;
  await page.goto(at('/engagements/carry-over'));
  await page.getByRole('row').filter({ hasText: plant.name }).getByRole('link', { name: plant.name }).click();
  const lead = await page
    .getByText(/ · 一厂区/)
    .first()
    .innerText();
  const former = lead.split(' · ')[0]?.trim() ?? '';
  await page.getByRole('link', { name: '转入下一轮' }).first().click();
  await expect(page.getByRole('radio', { name: '评估不通过' })).toBeChecked();
  await expect(page.getByText(/三（二）/).first()).toBeVisible();
  await expect(page.getByText('逾期未开展审核').first()).toBeVisible();
  await page.getByRole('button', { name: '转入下一轮' }).click();
  await expect(page.getByText('请选择一项。')).toBeVisible();
  await page.getByLabel('转入的名单').selectOption({ label: next.title });
  await page.getByRole('button', { name: '转入下一轮' }).click();
  await expect(said(page)).toContainText('已转入下一轮，新案卷编号');
  await expect(page.getByText('已列入名单').first()).toBeVisible();
  await page.getByRole('link', { name: former }).click();
  await expect(page).toHaveURL(new RegExp(plant.engagement));
  await expect(page.getByText('已转入下一轮').first()).toBeVisible();

  await plant.page.goto(plant.at(`/engagements/${plant.engagement}`));
  await plant.page.locator('main').getByRole('link', { name: /^13-/ }).first().click();
  await expect(plant.page.getByText('由上一轮转入')).toBeVisible();
  await expect(plant.page.getByText('已列入名单').first()).toBeVisible();
}

/** No button where there is no right; whoever types the address reads why. */
async function mayNot({ page, at }: Player, { engagement }: Plant, act: string, path: string): Promise<void> {
  await page.goto(at(`/engagements/${engagement}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: act })).toHaveCount(0);
  expect((await page.goto(at(`/engagements/${engagement}${path}`)))?.status()).toBe(403);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('您的角色无权办理');
  await expect(page.getByText('由本单位其他角色的同事办理')).toBeVisible();
}

test('who organises says whether it passed; what failed goes on in the next list, linked both ways', async ({
  cast,
}) => {
  const office = await cast.as('directCity');
  const handler = await colleague(office, 'handler', '骆青川', await cast.stranger());
  const plant = await broughtToVerdict(office, handler, await cast.stranger());
  await test.step('neither a handler nor another office may', async () => {
    await mayNot(handler, plant, '登记评估结论', '/verdict');
    const { page, at } = await cast.as('province');
    await page.goto(at(`/engagements/${plant.engagement}`));
    await expect(page.getByRole('link', { name: '登记评估结论' })).toHaveCount(0);
    await page.goto(at(`/engagements/${plant.engagement}/verdict`));
    await expect(page.getByText('本案不由本单位组织评估和验收，不能登记结论。')).toBeVisible();
    expect((await plant.page.goto(plant.at(`/engagements/${plant.engagement}/verdict`)))?.status()).toBe(404);
  });
  await test.step('the organiser does', () => fails(office, plant));
  await test.step('it is carried over on that ground', async () => {
    await mayNot(handler, plant, '转入下一轮', '/carry-over');
    await carries(office, plant);
  });
  await test.step('and not a second time', async () => {
    await office.page.goto(office.at(`/engagements/${plant.engagement}/carry-over`));
    await expect(office.page.getByText('本案目前没有规定的转入理由')).toBeVisible();
  });
});
