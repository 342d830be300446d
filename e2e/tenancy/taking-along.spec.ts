import { readFile } from 'node:fs/promises';
import { expect, test } from '../cast.ts';

test('a list is taken along as it is filtered, by those who may see it', async ({ cast }) => {
  const { page, at } = await cast.as('province');
  await page.goto(`${at('/organizations')}?kind=consultancy&search=石家庄`);
  const shown = await page.locator('tbody th').allInnerTexts();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /导出(表格| CSV)/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^单位 \d{4}-\d{2}-\d{2}\.csv$/);
  const sheet = await readFile((await download.path()) ?? '', 'utf8');
  expect(sheet.startsWith('\ufeff单位名称,')).toBe(true);
  expect(sheet.trimEnd().split('\r\n')).toHaveLength(shown.length + 1);
  for (const name of shown) expect(sheet).toContain(name);

  const stranger = await cast.as('enterprise');
  const answer = await stranger.page.request.get(at('/export/organizations'));
  expect(answer.status()).toBe(404);
  expect(await answer.text()).not.toContain(shown[0] ?? 'a name');
});
