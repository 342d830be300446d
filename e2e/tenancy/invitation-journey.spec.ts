import { creditCodeFor } from '@qingshen/domain/codes';
import { generateSync } from 'otplib';
import { expect, printed, test, url } from '../cast.ts';

const password = 'seven brass lanterns';
const name = `邯郸青砚环保技术有限公司${Date.now() % 10_000}`;
const ownerMail = `owner${Date.now()}@firm.example`;
const colleagueMail = `colleague${Date.now()}@firm.example`;

/** The first journey: invited, claimed, joined by a colleague of two organizations, suspended, on record. */
test('an officer invites a consultancy, which comes, works, and is stopped', async ({ cast, browser }) => {
  test.setTimeout(180_000);
  const officer = await browser.newContext({ locale: 'zh-CN', baseURL: url() });
  const page = await officer.newPage();

  await test.step('the officer signs in with a second factor', async () => {
    const person = printed('河北省生态环境厅');
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill(person.username);
    await page.getByLabel('密码').fill(person.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('口令或恢复码').fill(generateSync({ secret: person.totp ?? '' }));
    await page.getByRole('button', { name: /继续|登录/ }).click();
    await expect(page.getByRole('heading', { name: '今天', level: 1 })).toBeVisible();
  });
  const province = new URL(page.url()).pathname.split('/')[2] ?? '';

  await test.step('and invites a consultancy by mail', async () => {
    await page.goto(`/o/${province}/organizations/registration`);
    await page.getByLabel('类别').selectOption('consultancy');
    await page.getByLabel('单位名称').fill(name);
    await page.getByLabel('统一社会信用代码').fill(creditCodeFor(Date.now() % 1_000_000, '130400'));
    await page.getByLabel('行政区划').selectOption('130400');
    await page.getByLabel('邮箱或手机号').fill(ownerMail);
    await page.getByLabel('被邀请人').fill('石砚青');
    await page.getByRole('button', { name: '登记并发出邀请' }).click();
    await expect(page.getByText(ownerMail).first()).toBeVisible();
  });

  const linkFor = async (address: string) => {
    const reader = await cast.stranger();
    await expect(async () => {
      await reader.goto('/demo/mailbox');
      await expect(reader.getByRole('article').filter({ hasText: address }).first()).toBeVisible({
        timeout: 500,
      });
    }).toPass({ timeout: 15_000 });
    const href = await reader
      .getByRole('article')
      .filter({ hasText: address })
      .first()
      .getByRole('link')
      .first()
      .getAttribute('href');
    return href ?? '';
  };

  const owner = await cast.stranger();
  await test.step('its owner opens the mail and claims the organization', async () => {
    await owner.goto(await linkFor(ownerMail));
    await expect(owner.getByText(name)).toBeVisible();
    await owner.getByRole('textbox', { name: '姓名' }).fill('石砚青');
    await owner.getByLabel('用户名').fill(`shiyanqing${Date.now() % 100_000}`);
    await owner.getByLabel('新密码').fill(password);
    const again = owner.getByLabel('再输入一次');
    if (await again.count()) await again.fill(password);
    await owner.getByRole('checkbox').check();
    await owner.getByRole('button', { name: '建立账号并接受' }).click();
    await expect(owner.getByRole('heading', { name: '今天', level: 1 })).toBeVisible();
  });
  const consultancy = new URL(owner.url()).pathname.split('/')[2] ?? '';

  await test.step('adds a colleague, who belongs to two organizations and switches', async () => {
    await owner.goto(`/o/${consultancy}/invitations`);
    if (!(await owner.getByLabel('邮箱或手机号').isVisible()))
      await owner.getByText('邀请同事').first().click();
    await owner.getByLabel('邮箱或手机号').fill(colleagueMail);
    await owner.getByLabel('角色').selectOption('auditor');
    await owner.getByRole('button', { name: '发出邀请' }).click();
    await expect(owner.getByText(colleagueMail).first()).toBeVisible();
  });
  const colleague = await cast.as('enterprise');
  await test.step('the colleague accepts with the account they have', async () => {
    await colleague.page.goto(await linkFor(colleagueMail));
    await colleague.page.getByRole('button', { name: '接受邀请' }).click();
    await expect(colleague.page.getByRole('heading', { name: '今天', level: 1 })).toBeVisible();
    await colleague.page.goto('/o');
    await expect(colleague.page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
    await colleague.page.goto(colleague.at(''));
    await expect(colleague.page.getByRole('heading', { name: '今天', level: 1 })).toBeVisible();
    await colleague.page.goto(`/o/${consultancy}/members`);
    await expect(colleague.page.getByRole('rowheader', { name: /石砚青/ })).toBeVisible();
  });

  await test.step('the officer suspends the consultancy: open pages stop within a second', async () => {
    await page.goto(`/o/${province}/organizations?search=${encodeURIComponent(name)}`);
    await page.getByRole('link', { name }).click();
    await page.getByText('暂停该单位').first().click();
    await page.getByLabel('原因').fill('报告与现场不符，责令整改');
    await page.getByLabel('依据').fill('豫工信办节〔2018〕24号 五（三）');
    const stopped = colleague.page.getByText(/已被暂停|暂停使用/).first();
    await page.getByRole('button', { name: '暂停该单位' }).click();
    await expect(page.getByText('该单位目前暂停使用')).toBeVisible();
    await expect(stopped).toBeVisible({ timeout: 2_000 });
    await owner.goto(`/o/${consultancy}/members`);
    await expect(owner.getByRole('table')).toHaveCount(0);
  });

  await test.step('everything stands in the trail', async () => {
    await page.goto(`/o/${province}/trail`);
    await expect(page.getByRole('row').filter({ hasText: name }).first()).toBeVisible();
    await expect(
      page.getByRole('row').filter({ hasText: '暂停' }).filter({ hasText: name }).first(),
    ).toBeVisible();
  });

  await test.step('a stranger with every id in hand sees nothing', async () => {
    const expert = await cast.as('expert');
    for (const path of [
      `/o/${consultancy}`,
      `/o/${consultancy}/members`,
      `/o/${province}/trail`,
      `/o/${province}/organizations/${consultancy}`,
    ]) {
      const response = await expert.page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(expert.page.getByText(name)).toHaveCount(0);
    }
  });
  await officer.close();
});
