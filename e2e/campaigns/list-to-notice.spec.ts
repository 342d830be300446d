import { expect, type Player, test } from '../cast.ts';
import { insistOnSound } from '../sound.ts';
import { workbookFile } from '../workbook.ts';
import { listWorkbook, plant, someCreditCode, withWrongCheck } from './list.ts';

const said = ({ page }: Player) => page.getByRole('status').first();
const tag = Date.now() % 100_000;
const title = `清洁生产审核企业名单（${tag}）`;
const stamped = {
  name: '盖章告知书.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n%盖章 ${tag}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`),
};

interface Firm {
  name: string;
  creditCode: string;
}

/** The enterprise of the story knows its own name and code; another plant of it is listed. */
async function ownFirm({ page, at }: Player): Promise<Firm> {
  await page.goto(at('/settings'));
  const text = await page.locator('main').innerText();
  const creditCode = /[0-9A-Z]{18}/.exec(text)?.[0] ?? '';
  await page.goto(at('/sites'));
  const name = (await page.locator('.bar .name').innerText()).trim();
  return { name, creditCode };
}

async function begins(office: Player): Promise<void> {
  const { page, at } = office;
  await page.goto(at('/campaigns'));
  await page.getByRole('link', { name: '新建名单' }).click();
  await expect(page.getByText('冀环办字函〔2025〕141号').first()).toBeVisible();
  // Nothing is guessed: what is left out is said at its field.
  await page.getByRole('button', { name: '新建名单' }).click();
  await expect(page.getByText('请填写此项。').first()).toBeVisible();
  await page.getByLabel('名单标题').fill(title);
  await page.getByLabel('文号', { exact: true }).fill(`冀环测〔2026〕${tag}号`);
  await page.getByRole('button', { name: '新建名单' }).click();
  await expect(said(office)).toContainText('请上传企业名单');
}

/** Two rows are right; one has a code that does not check and an unknown place, one a level nobody knows, one is double. */
async function uploads({ page }: Player, firm: Firm): Promise<string> {
  const wrong = someCreditCode();
  const own = plant(firm.name, firm.creditCode, { 厂区名称: `北厂区${tag}` });
  const rows = [
    own,
    plant(`定州新列建材有限公司${tag}`, someCreditCode()),
    plant(`定州误填化工有限公司${tag}`, withWrongCheck(wrong), { 设区市: '定洲市' }),
    plant(`定州级别电力有限公司${tag}`, someCreditCode(), { 管理级别: '市里管' }),
    own,
  ];
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载模板' }).click(),
  ]);
  expect(template.suggestedFilename()).toMatch(/\.xlsx$/);
  await page.locator('input[type=file]').setInputFiles(workbookFile('名单.xlsx', listWorkbook(rows)));
  await page.getByRole('button', { name: '上传' }).click();
  await expect(page.getByText('第 1 版').first()).toBeVisible();
  return wrong;
}

async function corrects(office: Player, rightCode: string): Promise<void> {
  const { page } = office;
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('定州误填')).toContainText('校验位');
  await expect(row('定州误填')).toContainText('定洲市');
  await expect(row('定州级别')).toContainText('市里管');
  await expect(page.getByText('与第 2 行是同一厂区').first()).toBeVisible();
  const [returned] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载有误的行' }).click(),
  ]);
  expect(returned.suggestedFilename()).toMatch(/\.xlsx$/);

  await page.getByRole('link', { name: `定州误填化工有限公司${tag}` }).click();
  await page.getByLabel('统一社会信用代码').fill(rightCode);
  await page.getByRole('button', { name: '保存更正' }).click();
  // One of two faults is mended: the row stays open with the other.
  await expect(said(office)).toContainText('仍有错误');
  await page.getByLabel('设区市').fill('定州市');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(said(office)).toContainText('已更正，可以公布');

  await page.getByRole('link', { name: `定州级别电力有限公司${tag}` }).click();
  await page.getByLabel('管理级别').fill('市管');
  await page.getByRole('button', { name: '保存更正' }).click();
  await expect(said(office)).toContainText('已更正，可以公布');

  const double = page.getByRole('row').filter({ hasText: '与第 2 行是同一厂区' });
  await double.getByRole('checkbox').check();
  await page.getByRole('button', { name: '暂不列入' }).click();
  await expect(said(office)).toContainText('1 行暂不列入');
}

async function publishes(office: Player): Promise<void> {
  const { page } = office;
  await page.getByRole('link', { name: '公布名单' }).click();
  await expect(page.getByText('4 个厂区各立一案')).toBeVisible();
  await page.getByRole('button', { name: '公布名单' }).click();
  await expect(said(office)).toContainText('第 1 版已公布：列入 4 家');
  await page.getByRole('link', { name: '已公布名单', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: `定州新列建材有限公司${tag}` })).toContainText(
    '定州市生态环境局',
  );
  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /导出(表格| XLSX)/ }).click(),
  ]);
  expect(workbook.suggestedFilename()).toMatch(/\.xlsx$/);
}

async function prepares(office: Player): Promise<void> {
  const { page, at } = office;
  await page.goto(at('/campaigns'));
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: '告知书', exact: true }).click();
  await expect(page.getByText('尚有 4 家未送达')).toBeVisible();
  await page.getByRole('link', { name: '制作告知书' }).click();
  await page.getByLabel('联系方式').fill('定州市生态环境局 王某 0312-0000000');
  await page.getByRole('button', { name: '开始制作' }).click();
  await expect(said(office)).toContainText('共 4 份');
  await expect(page.getByText('制作完成')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText('没有未能制作的企业。')).toBeVisible();
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /下载 4 份告知书/ }).click(),
  ]);
  expect(zip.suggestedFilename()).toMatch(/\.zip$/);
}

/** Seals and serves the notice of one plant; whoever serves too early is told what is missing. */
async function sealsAndServes(office: Player, firm: Firm): Promise<string> {
  const { page } = office;
  await page.getByRole('link', { name: '待盖章的告知书' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: `北厂区${tag}` })
    .getByRole('link', { name: firm.name })
    .click();
  await expect(page.getByText('生态环境部门盖章后，可以登记送达。')).toBeVisible();
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '打开告知书' }).click(),
  ]);
  expect(paper.suggestedFilename()).toMatch(/\.pdf$/);
  await page.locator('input[type=file]').setInputFiles(stamped);
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await expect(page.getByText('已盖章', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: '登记送达' }).click();
  await expect(page.getByText('请选择一项。')).toBeVisible();
  await page.getByLabel('直接送达').check();
  await page.getByLabel('送达人', { exact: true }).fill('王某');
  await page.getByLabel('签收人').fill('厂办李某');
  await page.getByRole('button', { name: '登记送达' }).click();
  await expect(said(office)).toContainText('已登记送达，在期限之内');
  await expect(page.getByText('尚未确认收到')).toBeVisible();
  return page.url();
}

test('the province lists, corrects and publishes; 定州 notifies, seals and serves; the enterprise confirms', async ({
  cast,
}) => {
  test.setTimeout(400_000);
  const enterprise = await cast.as('enterprise');
  const firm = await ownFirm(enterprise);
  expect(firm.creditCode).toHaveLength(18);

  const province = await cast.as('province');
  await begins(province);
  const rightCode = await uploads(province, firm);
  await corrects(province, rightCode);
  const preview = new URL(province.page.url()).pathname;
  await insistOnSound(province.page, preview);
  await province.page.setViewportSize({ width: 1280, height: 860 });
  await province.page.goto(preview);
  await publishes(province);

  const office = await cast.as('directCity');
  await prepares(office);
  const notice = await sealsAndServes(office, firm);

  // 定州 answers to the province itself: its neighbour sees neither the plant nor the notice.
  const neighbour = await cast.as('city');
  await neighbour.page.goto(neighbour.at('/campaigns'));
  await neighbour.page.getByRole('link', { name: title }).click();
  await expect(neighbour.page.getByRole('link', { name: '在册 0 家' })).toBeVisible();
  const answer = await neighbour.page.goto(notice.replace(office.organization, neighbour.organization));
  expect(answer?.status()).toBe(404);

  // Native forms: the enterprise confirms without script.
  const reader = await cast.as('enterprise', { javaScriptEnabled: false });
  await reader.page.goto(reader.at('/engagements'));
  await reader.page
    .getByRole('row')
    .filter({ hasText: `北厂区${tag}` })
    .getByRole('link')
    .first()
    .click();
  await reader.page.getByRole('link', { name: '告知书', exact: true }).click();
  await reader.page.getByRole('button', { name: '确认收到' }).click();
  await expect(said(reader)).toContainText('已确认收到告知书');

  await office.page.reload();
  await expect(office.page.getByText('企业已签收', { exact: true })).toBeVisible();
  for (const path of ['', '/notices/counties', '/notices/batches'])
    await insistOnSound(province.page, `${preview.split('/lists/')[0]}${path}`);
});
