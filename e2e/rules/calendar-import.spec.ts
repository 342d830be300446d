import { expect, test } from '../cast.ts';

test('the operator brings a year, is shown each bad line, and no date in it is provisional any more', async ({
  cast,
}) => {
  const { page, at } = await cast.as('operator');
  const reader = await cast.stranger();
  await reader.goto('/calendar/2028?from=2028-01-03&days=1');
  await expect(reader.getByText('暂定', { exact: true })).toBeVisible();

  await page.goto(at('/calendar'));
  await page.getByLabel('年份').fill('2028');
  await page.getByLabel('通知名称或文号').fill('国务院办公厅关于2028年部分节假日安排的通知');
  await page.getByLabel('逐日安排').fill('2028-01-01,off\n2028-02-30,off\n2028-01-04,work');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByRole('row').filter({ hasText: '2028-02-30' })).toContainText('没有这一天');
  await expect(page.getByRole('row').filter({ hasText: '2028-01-04' })).toContainText('本来就是工作日');
  await expect(page.getByRole('button', { name: '确认导入' })).toHaveCount(0);

  await page.getByLabel('逐日安排').fill('2028-01-01,off\n2028-01-03,off\n2028-01-08,work');
  await page.getByRole('button', { name: '预览' }).click();
  await expect(page.getByText('2 天会改变')).toBeVisible();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('status').filter({ hasText: '2028 年工作日历已导入' })).toBeVisible();

  await reader.goto('/calendar/2028?from=2028-01-02&days=1');
  await expect(reader.getByText('暂定', { exact: true })).toHaveCount(0);
  await expect(reader.getByText(/1 个工作日：2028年1月4日/)).toBeVisible();
});
