import { expect, test } from '../cast.ts';

const number = `冀环评〔2026〕${Date.now() % 10_000}号`;

/** From one officer's proposal to what everybody reads, by way of a second officer who sees first whom it reaches. */
test('an officer proposes, another sees the effect and approves, and everybody reads it', async ({
  cast,
}) => {
  test.setTimeout(180_000);
  const head = await cast.as('province');
  const reader = await cast.stranger();

  await test.step('nothing but what ships is in force', async () => {
    await reader.goto('/rules/keys/panel_size_min?jurisdiction=130000');
    await expect(reader.getByText(number)).toHaveCount(0);
  });

  await test.step('the head proposes, and is told at the field what is missing', async () => {
    const { page, at } = head;
    await page.goto(at('/rules/proposal'));
    // A choice made before the page woke up is made again, as people do.
    await expect(async () => {
      await page.getByLabel('规则', { exact: true }).selectOption('panel_size_min');
      await page.getByRole('button', { name: '选择规则' }).click();
      await expect(page.getByLabel('新的值')).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await page.getByLabel('新的值').fill('五');
    await page.getByRole('button', { name: '提交审定' }).click();
    await expect(page.getByText('请填写整数。')).toBeVisible();
    await page.getByLabel('新的值').fill('5');
    await page.getByLabel('文号').fill(number);
    await page.getByLabel('条款').fill('三（二）');
    await page.getByLabel('起始日').fill('2026-01-01');
    await page.getByLabel('修订理由').fill('评审量增加');
    await page.getByRole('button', { name: '提交审定' }).click();
    await expect(page.getByRole('status').filter({ hasText: '修订已提出' })).toBeVisible();
    await expect(page.getByText('须由本部门另一名负责人或签发人员审定')).toBeVisible();
    await expect(page.getByText('批准修订')).toHaveCount(0);
  });

  const signer = await cast.as('signer');
  await test.step('the signer finds it on the desk, sees which cases keep their version, and approves', async () => {
    const { page, at } = signer;
    await page.goto(at('/rules'));
    await page.getByRole('row').filter({ hasText: number }).getByRole('link').click();
    await expect(page.locator('summary').filter({ hasText: '保持立案时的版本' })).toBeVisible();
    await expect(page.getByRole('region', { name: /保持立案时的版本/ }).getByRole('row')).not.toHaveCount(0);
    await page.locator('summary').filter({ hasText: '批准修订' }).click();
    await page.getByRole('button', { name: '批准修订' }).click();
    await expect(page.getByRole('status').filter({ hasText: '修订已批准并公布' })).toBeVisible();
  });

  await test.step('everybody reads it, with its source, and what it replaced beside it', async () => {
    await reader.goto('/rules/keys/panel_size_min?jurisdiction=130600');
    await expect(reader.getByRole('link', { name: number }).first()).toBeVisible();
    await expect(reader.getByText('修订', { exact: true }).first()).toBeVisible();
    await reader.goto(`/rules/documents/${encodeURIComponent(number)}`);
    await expect(reader.getByRole('heading', { name: number })).toBeVisible();
  });

  await test.step('and the difference names it', async () => {
    await reader.goto('/rules/difference');
    await reader.getByLabel('适用地').selectOption('130000');
    await reader.getByLabel('较早日期').fill('2025-12-31');
    await reader.getByLabel('较晚日期').fill('2026-01-01');
    await reader.getByRole('button', { name: '比较' }).first().click();
    await expect(reader.getByRole('row').filter({ hasText: number })).toBeVisible();
  });

  await test.step('a running case keeps the version it was opened under', async () => {
    const { page, at } = head;
    await page.goto(at('/engagements'));
    await page.locator('tbody a').first().click();
    await page.getByRole('link', { name: /版本$/ }).click();
    await expect(page.getByText('历史版本')).toBeVisible();
    await expect(page.getByText(number)).toHaveCount(0);
  });
});

test('without a script a proposal is made and taken back', async ({ cast }) => {
  const { page, at } = await cast.as('province', { javaScriptEnabled: false });
  await page.goto(at('/rules/proposal?key=interpretation_deadline_day&track=mandatory'));
  await page.getByLabel('不含当日').check();
  await page.getByLabel('文号').fill('冀环函〔2026〕7号');
  await page.getByLabel('条款').fill('一');
  await page.getByLabel('起始日').fill('2026-06-01');
  await page.getByLabel('修订理由').fill('统一口径');
  await page.getByRole('button', { name: '提交审定' }).click();
  await expect(page.getByText('待审定').first()).toBeVisible();
  await page.locator('summary').filter({ hasText: '撤回修订' }).click();
  await page.getByRole('button', { name: '撤回修订' }).click();
  await expect(page.getByText('已撤回').first()).toBeVisible();
});
