import type { Page } from '@playwright/test';
import { expect, type Player, test } from '../cast.ts';
import { someIdentityNumber, staffWorkbook } from './workbook.ts';

const contract = Buffer.from('劳动合同：甲方聘用乙方从事清洁生产审核技术工作。\n', 'utf8');
const henan = 'division=410000&track=voluntary';

const said = (page: Page) => page.getByRole('status').first();

/** How many people a clause counts, as the board says it. */
async function counted({ page, at }: Player): Promise<number> {
  await page.goto(at(`/qualification?${henan}`));
  const clause = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: '专职技术人员数' }) });
  return Number(/现有 (\d+)/.exec(await clause.innerText())?.[1]);
}

async function register({ page, at }: Player, name: string): Promise<void> {
  await page.goto(at('/staff/registration'));
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('证件号码').fill('110101199001010010');
  await page.getByLabel('本人同意日期').fill('2024-01-05');
  await page.getByLabel('任职起').fill('2022-03-01');
  await page.getByLabel('从事清洁生产审核起').fill('2022-06-01');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${name}.txt`, mimeType: 'text/plain', buffer: contract });
  await page.getByRole('button', { name: '上传' }).click();
  await expect(page.getByText(`《${name}.txt》已上传`)).toBeVisible();
  await page.getByRole('button', { name: '登记', exact: true }).click();
  // A number that does not check is said at its field, and everything else stays.
  await expect(page.getByText('居民身份证号校验不符')).toBeVisible();
  await expect(page.getByLabel('任职起')).toHaveValue('2022-03-01');
  await page.getByLabel('证件号码').fill(someIdentityNumber());
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(said(page)).toContainText(`已登记${name}`);
  await expect(page.getByRole('link', { name: `${name}.txt` })).toBeVisible();
}

async function addCertificate(page: Page, kind: string, name: string, level?: string): Promise<void> {
  await page.getByRole('link', { name: '添加证书' }).click();
  await page.getByLabel('类别', { exact: true }).selectOption({ label: kind });
  if (level) await page.getByLabel('职称级别').selectOption({ label: level });
  await page.getByLabel('证书名称').fill(name);
  await page.getByLabel('发证日期').fill('2022-05-20');
  await page.getByRole('button', { name: '添加证书' }).click();
  await expect(said(page)).toContainText(`已添加证书“${name}”`);
}

test('a person is registered with titles, the board counts one more, and what-if takes them away for a moment', async ({
  cast,
}) => {
  test.setTimeout(180_000);
  const firm = await cast.as('consultancy');
  const { page, at } = firm;
  const before = await counted(firm);
  const name = `林见${Date.now() % 10_000}`;
  await register(firm, name);
  await addCertificate(page, '职称证书', '高级工程师（环境工程）', '高级职称');
  expect(await counted(firm)).toBe(before);
  await page.goto(at(`/staff?search=${name}`));
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('培训证书');
  await page.getByRole('link', { name }).click();
  await addCertificate(page, '培训合格证书', '清洁生产审核培训合格证');
  expect(await counted(firm)).toBe(before + 1);

  await page.getByRole('link', { name: '推演变动' }).click();
  await page.getByLabel(name, { exact: true }).check();
  await page.getByRole('button', { name: '推演' }).click();
  const row = page.getByRole('row').filter({ hasText: '专职技术人员数' });
  await expect(row.getByRole('cell').nth(0)).toContainText(`现有 ${before + 1}`);
  await expect(row.getByRole('cell').nth(1)).toContainText(`现有 ${before}`);
  await expect(page.getByText('没有保存任何内容').first()).toBeVisible();
  expect(await counted(firm)).toBe(before + 1);

  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载差距说明' }).click(),
  ]);
  expect(letter.suggestedFilename()).toMatch(/\.pdf$/);
});

test('a staff list is checked row by row before anybody is registered', async ({ cast }) => {
  test.setTimeout(120_000);
  const { page, at } = await cast.as('consultancy');
  const tag = Date.now() % 10_000;
  const person = {
    姓名: `沈行${tag}`,
    公民身份号码: someIdentityNumber(),
    是否专职: '否',
    入职日期: '2023-02-01',
  };
  const wrong = { ...person, 姓名: `沈误${tag}`, 公民身份号码: '110101199001010010', 入职日期: '2023-02-30' };

  await page.goto(at('/staff/import'));
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载模板' }).click(),
  ]);
  expect(template.suggestedFilename()).toMatch(/\.xlsx$/);
  await page.locator('input[type=file]').setInputFiles({
    name: '人员名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: staffWorkbook([person, wrong]),
  });
  await page.getByRole('button', { name: '上传' }).click();
  await expect(page.getByText('可登记 1 人，退回 1 行。')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'B3' })).toContainText('校验不符');
  await expect(page.getByRole('row').filter({ hasText: 'E3' })).toContainText('2023-02-30');
  const [rejects] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载退回的行' }).click(),
  ]);
  expect(rejects.suggestedFilename()).toMatch(/\.xlsx$/);

  await page.locator('summary', { hasText: '登记这 1 人' }).click();
  await page.getByLabel('本人同意日期').fill('2024-01-05');
  await page.getByRole('button', { name: '登记这 1 人' }).click();
  await expect(said(page)).toContainText('已登记 1 人');
  await page.goto(at(`/staff?search=${tag}`));
  await expect(page.getByRole('row').filter({ hasText: person.姓名 })).toContainText('兼职');
  await expect(page.getByRole('row').filter({ hasText: wrong.姓名 })).toHaveCount(0);
});

test('instruments are recorded, refused at their field, corrected and removed, without script', async ({
  cast,
}) => {
  const { page, at } = await cast.as('consultancy', { javaScriptEnabled: false });
  const name = `测温仪${Date.now() % 10_000}`;
  await page.goto(at('/instruments'));
  await page.getByRole('link', { name: '登记仪器设备' }).click();
  await page.getByLabel('名称', { exact: true }).fill(name);
  await page.getByLabel('能量平衡').check();
  await page.getByLabel('检定（校准）日期').fill('2026-03-01');
  await page.getByLabel('检定有效期至').fill('2026-02-01');
  await page.getByRole('button', { name: '登记仪器设备' }).click();
  await expect(page.getByText('晚于检定有效期止日')).toBeVisible();
  await expect(page.getByLabel('名称', { exact: true })).toHaveValue(name);
  await expect(page.getByLabel('能量平衡')).toBeChecked();
  await page.getByLabel('检定有效期至').fill('2027-02-28');
  await page.getByRole('button', { name: '登记仪器设备' }).click();
  await expect(said(page)).toContainText(`已登记“${name}”`);

  await page.getByRole('link', { name: `更改：${name}` }).click();
  await page.locator('summary', { hasText: '移除' }).click();
  await page.getByRole('button', { name: '移除' }).click();
  await expect(said(page)).toContainText(`已移除“${name}”`);
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
});

/** What the story left with the firm is answered, a point left out being said at its field, and taken back. */
async function clearOpenFiling(page: Page): Promise<void> {
  await page.getByRole('link', { name: '打开' }).click();
  await expect(page.getByRole('heading', { name: '答复补正' })).toBeVisible();
  const answers = await page.getByLabel('答复', { exact: true }).all();
  for (const answer of answers.slice(1)) await answer.fill('已补充，请核对。');
  await page.getByRole('button', { name: '答复并重新提交' }).click();
  await expect(page.getByText('请填写此项。')).toBeVisible();
  await answers[0]?.fill('近期证明已上传。');
  await page.getByRole('button', { name: '答复并重新提交' }).click();
  await expect(said(page)).toContainText('补正已答复');
  await takeBack(page);
}

async function takeBack(page: Page): Promise<void> {
  await page.locator('summary', { hasText: '撤回申请' }).click();
  await page.getByRole('button', { name: '撤回申请' }).click();
  await expect(said(page)).toContainText('已撤回');
}

async function renew(page: Page): Promise<void> {
  await page.getByRole('link', { name: '打开' }).click();
  await page.locator('summary', { hasText: '申请接续' }).click();
  await page.getByRole('button', { name: '申请接续' }).click();
}

async function open(page: Page): Promise<void> {
  await page.getByRole('button', { name: '建立申请' }).click();
  await expect(page.getByText('请选择一项。')).toBeVisible();
  await page.getByLabel('查找行业').fill('30');
  await page.getByRole('checkbox', { name: /30 非金属矿物制品业/ }).check();
  await page.getByRole('button', { name: '建立申请' }).click();
}

test('a filing is opened or renewed in Henan, submitted, and taken back', async ({ cast }) => {
  const { page, at } = await cast.as('consultancy');
  const opening = at('/filings/opening?place=410000&track=voluntary');
  await page.goto(opening);
  await expect(page.getByText('河南省实行备案管理').first()).toBeVisible();
  if (await page.getByText('已有一份未办结的申请').isVisible()) {
    await clearOpenFiling(page);
    await page.goto(opening);
  }
  await ((await page.getByText('已有有效的备案').isVisible()) ? renew(page) : open(page));
  await expect(said(page)).toContainText('尚未提交');
  await page.getByRole('link', { name: '更改行业' }).click();
  await page.getByRole('checkbox', { name: /32 有色金属冶炼/ }).check();
  await page.getByRole('button', { name: '更改行业' }).click();
  await expect(said(page)).toContainText('行业已更改');
  await page.locator('summary', { hasText: '提交备案申请' }).click();
  await page.getByRole('button', { name: '提交备案申请' }).click();
  await expect(said(page)).toContainText('已提交');
  await takeBack(page);
});

test('an auditor reads what the firm holds and changes none of it', async ({ cast }) => {
  const { page, at } = await cast.as('auditor');
  await page.goto(at('/staff'));
  await expect(page.getByRole('link', { name: '登记人员' })).toHaveCount(0);
  await page.goto(at('/instruments?add=1'));
  await expect(page.getByText('您的角色可以查阅，不能更改。')).toBeVisible();
  await expect(page.getByLabel('名称', { exact: true })).toHaveCount(0);
  for (const path of ['/staff/registration', '/staff/import', '/filings/opening']) {
    await page.goto(at(path));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('您的角色无权办理');
  }
});
