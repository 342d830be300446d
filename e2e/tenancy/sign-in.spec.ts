import { expect, printed, test } from '../cast.ts';

test.describe('signing in', () => {
  test('works without JavaScript, and a wrong password says nothing about who exists', async ({
    browser,
  }) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      locale: 'zh-CN',
      baseURL: process.env.E2E_URL,
    });
    const page = await context.newPage();
    const firm = JSON.parse(process.env.E2E_PEOPLE ?? '[]').find(
      (each: { role: string }) => each.role === '咨询机构负责人',
    );
    const said: string[] = [];
    for (const identifier of [firm.username, 'nobody.of.this.name']) {
      await page.goto('/sign-in');
      await page.getByLabel('账号').fill(identifier);
      await page.getByLabel('密码').fill('a wrong password');
      await page.getByRole('button', { name: '登录' }).click();
      said.push((await page.getByRole('alert').first().innerText()).trim());
      await expect(page.getByLabel('账号')).toHaveValue(identifier);
    }
    expect(said[0]).toBe(said[1]);
    expect(said[0]).not.toBe('');
    await page.getByLabel('账号').fill(firm.username);
    await page.getByLabel('密码').fill(firm.password);
    await page.getByRole('button', { name: '登录' }).click();
    await expect(page.getByRole('heading', { name: '今天', level: 1 })).toBeVisible();
    await context.close();
  });

  test('an official without the second code does not get in', async ({ cast }) => {
    const person = printed('保定市生态环境局');
    const page = await cast.stranger();
    await page.goto('/sign-in');
    await page.getByLabel('账号').fill(person.username);
    await page.getByLabel('密码').fill(person.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByLabel('口令或恢复码').fill('000000');
    await page.getByRole('button', { name: /继续|登录/ }).click();
    await expect(page.getByText('动态口令不正确')).toBeVisible();
    await page.goto('/o');
    await expect(page).toHaveURL(/sign-in/);
  });

  test('signing out ends the session on the spot', async ({ cast }) => {
    const { page, at, context } = await cast.as('consultancy');
    const pulse = page.waitForResponse((response) => response.url().includes('/pulse'));
    await page.goto(at(''));
    await pulse;
    const cookies = await context.cookies();
    await expect(page.getByRole('heading', { name: '今天', level: 1 })).toBeVisible();
    await page.request.fetch('/api/session', { method: 'DELETE' });
    await context.addCookies(cookies);
    // The open page hears of it by itself; the old cookies open nothing.
    await expect(page).toHaveURL(/sign-in/, { timeout: 3_000 });
  });
});
