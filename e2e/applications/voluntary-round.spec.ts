import { expect, test } from '../cast.ts';
import { said, today } from '../engagements/contract.ts';
import { auditsItself, describe, type Enterprise, openRound, raiseEnterprise } from '../engagements/stage.ts';
import { asked } from '../ground.ts';
import { confirms, prepares, refusal, yes } from './desk.ts';
import { carry, conclude, file } from './filing.ts';
import { colleague, countyOffice, officeOf } from './offices.ts';
import { isPublished, type Offices, reports } from './return-steps.ts';

const year = Number(today().slice(0, 4));

/** Who stands on a mandatory list is told so, clause and case by name, before a word is written. */
async function isRefused(listed: Enterprise): Promise<void> {
  const { page, at } = listed;
  await page.goto(at('/applications/opening?kind=enrolment'));
  const clause = page.getByRole('listitem').filter({ hasText: '未列入强制性审核' });
  await expect(clause).toContainText('不符合');
  await expect(clause).toContainText('正在进行的强制性审核');
  await expect(page.getByText('不能申请').first()).toBeVisible();
}

async function enrols({ page, at, name, creditCode }: Enterprise): Promise<string> {
  await page.goto(at('/applications/opening'));
  await page.getByRole('link', { name: '自愿审核申请' }).click();
  for (const [clause, state] of [
    ['在本省登记注册', '符合'],
    ['独立法人', '符合'],
    ['工业企业', '符合'],
    ['未列入强制性审核', '符合'],
    ['规模以上', '待核实'],
  ] as const)
    await expect(page.getByRole('listitem').filter({ hasText: clause }).last()).toContainText(state);
  await expect(page.getByText(/豫工信办节〔2018〕24号/).first()).toBeVisible();
  await page.getByRole('button', { name: '建立草稿' }).click();
  await expect(said(page)).toContainText('已建立');

  await expect(page.getByRole('heading', { name: '自愿性清洁生产审核申请表' })).toBeVisible();
  await expect(page.getByLabel(/^企业名称/)).toHaveValue(name);
  await expect(page.getByLabel('社会统一信用代码')).toHaveValue(creditCode);
  await expect(page.getByLabel('排污许可证编号')).toHaveValue(`${creditCode}001P`);
  await expect(page.getByLabel('污染物 1', { exact: true })).toHaveValue('化学需氧量');
  await page.getByLabel('职务').fill('总经理');
  await expect(page.getByText(/已于 \d\d:\d\d 保存/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('职务')).toHaveValue('总经理');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Another figure than the one stated for the year is named beside its box; so is what has not been promised. */
async function submits({ page }: Enterprise): Promise<void> {
  await page.getByLabel(/^企业上一年用能总量/).fill('4000');
  await page
    .getByRole('group', { name: '企业是否已与第三方审核机构有合同意向' })
    .getByLabel('否', { exact: true })
    .check();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(said(page)).toContainText('已保存');
  await expect(page.getByText(/与年度数据不一致.*3456\.7/)).toBeVisible();
  await page.getByLabel('保留此值的，请说明原因').fill('年度数据尚未更新，以统计报表为准');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(refusal(page, '依法纳税')).toBeVisible();
  await page.getByRole('checkbox', { name: /依法纳税/ }).check();
  await expect(page.getByLabel('保留此值的，请说明原因')).toHaveValue('年度数据尚未更新，以统计报表为准');
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(said(page)).toContainText('已提交');
}

async function isLetIn(offices: Offices, enterprise: Enterprise, paper: string): Promise<void> {
  const { county, countyHandler, city, cityHandler } = offices;
  const { page, at } = countyHandler;
  await page.goto(at('/applications/desk'));
  const row = page.getByRole('row').filter({ hasText: enterprise.name });
  await expect(row).toContainText('不一致 1 处');
  await row.getByRole('link').first().click();
  await confirms(page, '签收');
  await expect(said(page)).toContainText('已签收');
  await prepares(page, '同意上报', '情况属实。');
  await expect(said(page)).toContainText('已拟办');
  await county.page.goto(county.at(`/applications/${paper}`));
  await county.page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(said(county.page)).toContainText('已签发');

  const desk = cityHandler.page;
  await desk.goto(cityHandler.at(`/applications/${paper}`));
  await expect(desk.getByText('年度数据尚未更新')).toBeVisible();
  await confirms(desk, '签收');
  await expect(said(desk)).toContainText('已签收');
  // Not above scale: an officer may let it in, and says why.
  await prepares(desk, yes, '同意开展自愿性清洁生产审核。');
  await expect(desk.getByText(/如仍予同意，须写明理由/)).toBeVisible();
  await desk.getByRole('textbox', { name: /酌情受理的理由/ }).fill('属重点培育企业，自愿开展审核。');
  await prepares(desk, yes, '同意开展自愿性清洁生产审核。');
  await expect(said(desk)).toContainText('已拟办');
  await city.page.goto(city.at(`/applications/${paper}`));
  await expect(city.page.getByText('属重点培育企业')).toBeVisible();
  await city.page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(said(city.page)).toContainText('已签发');
}

test('a volunteer of Henan is let in, audited, accepted, reported to the province and made public', async ({
  cast,
}) => {
  const [city, province] = [await cast.as('henanCity'), await cast.as('henan')];
  const county = await countyOffice(city, await cast.stranger());
  const offices: Offices = {
    county,
    countyHandler: await colleague(county, 'handler', '苏砚秋', await cast.stranger()),
    city,
    cityName: (await officeOf(city)).name,
    cityHandler: await colleague(city, 'handler', '骆青川', await cast.stranger()),
    province,
  };
  await test.step('a small office does without the middle hand', async () => {
    await county.page.goto(county.at('/applications/hands'));
    await county.page.getByRole('radio', { name: '经办 → 签发', exact: true }).check();
    await county.page.getByRole('button', { name: '保存设置' }).click();
    await expect(said(county.page)).toContainText('设置已保存');
  });
  const raise = async (name: string) =>
    raiseEnterprise(county, await cast.stranger(), { name, division: county.division, industry: '2611' });
  const listed = await raise('郑州青砚化工');
  await openRound(province, listed, 'mandatory');
  await test.step('who is listed may not volunteer', () => isRefused(listed));

  const enterprise = await raise('郑州云溪化工');
  await describe(enterprise);
  const paper = await test.step('eligible clause by clause, the form filled in', () => enrols(enterprise));
  await test.step('what disagrees is named, and may stay with a reason', () => submits(enterprise));
  await test.step('county and city let it in', () => isLetIn(offices, enterprise, paper));
  await test.step('a voluntary round has begun', async () => {
    await enterprise.page.goto(enterprise.at(`/applications/${paper}`));
    await expect(enterprise.page.getByText(/准予纳入|已受理/).first()).toBeVisible();
    await enterprise.page.goto(enterprise.at('/engagements'));
    await enterprise.page.getByRole('rowheader').getByRole('link').click();
    await expect(enterprise.page.getByText(/一厂区 · 自愿/)).toBeVisible();
  });
  await test.step('the list of 15 March has it', () =>
    reports(offices, '征集名单', year + 1, enterprise.name));

  // The audit, its evaluation and its acceptance are walked elsewhere.
  const { rows } = await asked<{ rows: { id: string }[] }>(
    enterprise.context.request,
    `/o/${enterprise.organization}/engagements?track=voluntary`,
  );
  const round = { ...enterprise, engagement: rows[0]?.id ?? '' };
  await auditsItself(round);
  const chain = [
    { handler: offices.countyHandler, signer: county },
    { handler: offices.cityHandler, signer: city },
  ];
  for (const kind of ['evaluation', 'acceptance'] as const) {
    const { application } = await file(round, kind);
    await carry(chain, application);
    await conclude(city, round, kind, 'passed');
  }
  await test.step('the list of 15 December has it', () =>
    reports(offices, '完成验收名单', year, enterprise.name));
  await test.step('and anybody may read it', async () =>
    isPublished(province, await cast.stranger(), year, enterprise.name));
});
