import { expect, test } from '../cast.ts';

const minutes = Buffer.from('第一阶段 审核准备：成立审核小组，明确分工。\n', 'utf8');
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

test('a consultancy files a document; where no scanner looks the authorities open it too, told that nobody did', async ({
  cast,
}) => {
  const firm = await cast.as('consultancy');
  await firm.page.goto(firm.at('/engagements'));
  const enterprise = await firm.page.locator('tbody a').first().innerText();
  await firm.page.goto(`${await firm.page.locator('tbody a').first().getAttribute('href')}/files`);

  const name = `工作记录${Date.now() % 100_000}.txt`;
  await firm.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: minutes });
  await firm.page.getByRole('button', { name: '上传' }).click();
  await expect(firm.page.getByText(`《${name}》已上传`)).toBeVisible();
  await expect(firm.page.getByRole('row').filter({ hasText: name })).toContainText('未查毒');
  const [download] = await Promise.all([
    firm.page.waitForEvent('download'),
    firm.page.getByRole('link', { name }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);

  await firm.page
    .locator('input[type=file]')
    .setInputFiles({ name: '流程图.pdf', mimeType: 'application/pdf', buffer: drawing });
  await firm.page.getByRole('button', { name: '上传' }).click();
  await expect(firm.page.getByRole('alert').filter({ hasText: /未保存|不接受/ })).toBeVisible();

  const officer = await cast.as('province');
  await officer.page.goto(`${officer.at('/engagements')}?search=${encodeURIComponent(enterprise)}`);
  await officer.page.goto(`${await officer.page.locator('tbody a').first().getAttribute('href')}/files`);
  const row = officer.page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('未查毒');
  const [taken] = await Promise.all([
    officer.page.waitForEvent('download'),
    row.getByRole('link', { name }).click(),
  ]);
  expect(taken.suggestedFilename()).toBe(name);
});
