import { expect, test } from '../cast.ts';
import { bringContract, filedFirms, fillContract, said } from './contract.ts';
import { raisePlant } from './stage.ts';

test('a consultancy that is filed for other industries is refused with the clause and who could', async ({
  cast,
}) => {
  const officer = await cast.as('henan');
  const { page, at, engagement } = await raisePlant(officer, await cast.stranger(), {
    name: '洛阳砚溪化工',
    division: '410302',
    industry: '2611',
    track: 'voluntary',
  });
  await page.goto(at(`/engagements/${engagement}/commission`));
  await expect(page.getByText(/豫工信办节〔2018〕24号/).first()).toBeVisible();
  const could = page.getByRole('table', { name: '可以承接的机构' }).getByRole('rowheader');
  await expect(could.first()).toBeVisible();
  const able = await could.allTextContents();
  const others = (await filedFirms(page)).filter(({ name }) => !able.some((one) => one.includes(name)));
  expect(others.length, 'somebody is filed for other industries').toBeGreaterThan(0);
  const code = page.getByLabel('咨询服务机构的统一社会信用代码');
  await code.fill(others[0]?.creditCode ?? '');
  await fillContract(page, 'QS-HN-001');
  await bringContract(page);
  await page.getByRole('button', { name: '委托并备案合同' }).click();
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/备案.*行业/).first()).toBeVisible();
  await expect(code).toHaveValue(others[0]?.creditCode ?? '');

  await page.getByRole('link', { name: /^选择/ }).first().click();
  await expect(code).not.toHaveValue(others[0]?.creditCode ?? '');
  await fillContract(page, 'QS-HN-001');
  await page.getByLabel('合同文本').selectOption({ label: '审核合同.txt' });
  await page.getByRole('button', { name: '委托并备案合同' }).click();
  await expect(said(page)).toContainText('合同已报主管部门备案');
});
