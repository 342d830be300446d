import { expect, test } from '../cast.ts';
import { said } from '../engagements/contract.ts';
import { describe, raiseEnterprise } from '../engagements/stage.ts';
import { boxOf, does, opens, prepares, refusal, together } from './desk.ts';
import { colleague, countyOffice, officeOf } from './offices.ts';

test('an application is filed, taken up, prepared and signed without any script', async ({ cast }) => {
  const bare = { javaScriptEnabled: false };
  const city = await cast.as('henanCity');
  const county = await countyOffice(city, await cast.stranger(bare));
  const handler = await colleague(county, 'handler', '苏砚秋', await cast.stranger(bare));
  const checker = await colleague(county, 'checker', '路知远', await cast.stranger(bare));
  const enterprise = await raiseEnterprise(county, await cast.stranger(bare), {
    name: '郑州松岭化工',
    division: county.division,
    industry: '2611',
  });
  await describe(enterprise);
  const { page, at, name } = enterprise;

  await test.step('drafted, saved, filed', async () => {
    await page.goto(at('/applications/opening?kind=enrolment'));
    await page.getByRole('button', { name: '建立草稿' }).click();
    await expect(said(page)).toContainText('已建立');
    await page.getByLabel('职务').fill('总经理');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(said(page)).toContainText('已保存');
    await expect(page.getByLabel('职务')).toHaveValue('总经理');
    // Refused, it stands as it was written, and the page says what is wanting.
    await page.getByLabel('填表人').fill('陆闻溪');
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(refusal(page, /填写/)).toBeVisible();
    await expect(page.getByLabel('填表人')).toHaveValue('陆闻溪');
    await boxOf(page, '企业是否已与第三方审核机构有合同意向', '否').check();
    await page.getByRole('checkbox', { name: /依法纳税/ }).check();
    await page.getByRole('checkbox', { name: /规模以上工业企业/ }).check();
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(said(page)).toContainText('已提交');
  });
  const paper = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await test.step('taken up and prepared', async () => {
    await together(handler, [enterprise], '签收');
    await does(handler.page, '签收', 1);
    await handler.page.goto(handler.at('/applications/desk?hand=mine'));
    await handler.page.getByRole('link', { name }).click();
    await prepares(handler.page, '同意上报', '情况属实。');
    await expect(said(handler.page)).toContainText('已拟办');
  });
  await test.step('checked on its own page, sent back once with a reason, and checked again', async () => {
    await checker.page.goto(checker.at(`/applications/${paper}`));
    await opens(checker.page, '退回经办');
    await checker.page.getByRole('textbox', { name: /理由/ }).fill('请补写核对情况');
    await checker.page.getByRole('button', { name: '退回经办' }).click();
    await expect(said(checker.page)).toContainText('已退回经办人');
    await handler.page.goto(handler.at(`/applications/${paper}`));
    await prepares(handler.page, '同意上报', '已到厂核对，情况属实。');
    await expect(said(handler.page)).toContainText('已拟办');
    await checker.page.goto(checker.at(`/applications/${paper}`));
    await checker.page.getByRole('button', { name: '复核同意' }).click();
    await expect(said(checker.page)).toContainText('送签发');
  });
  await test.step('signed at the desk', async () => {
    await together(county, [enterprise], '签发');
    await does(county.page, '签发', 1);
    await page.goto(at(`/applications/${paper}/route`));
    await expect(page.getByText((await officeOf(city)).name).first()).toBeVisible();
    await expect(page.getByText('同意上报').first()).toBeVisible();
  });
});
