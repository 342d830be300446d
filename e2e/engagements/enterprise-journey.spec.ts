import { expect, type Player, test } from '../cast.ts';
import { bringContract, fillContract, firmsUnder, said, today } from './contract.ts';
import { type Plant, raisePlant } from './stage.ts';

type Cast = { as(character: 'consultancy' | 'directCity' | 'province'): Promise<Player> };

async function describesItself(plant: Plant): Promise<void> {
  const { page, at } = plant;
  await page.goto(at('/enterprise'));
  await expect(page.getByText(/尚未填写：法定代表人/)).toBeVisible();
  await page.getByLabel('注册资本（万元）').fill('五百');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('请填写数字，最多两位小数')).toBeVisible();
  await page.getByLabel('注册资本（万元）').fill('500.50');
  await page.getByLabel('法定代表人').fill('沈知白');
  await page.getByLabel('企业性质').selectOption('private');
  await page.getByLabel('注册地址').fill('定州市工业大道 18 号');
  await page.getByLabel('邮政编码').fill('073000');
  await page.getByLabel('主要产品').fill('型钢');
  await page.getByLabel('联系人姓名').fill('陆闻溪');
  await page.getByLabel('手机号码').fill('13900001234');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(said(page)).toContainText('企业信息已保存');
  await expect(page.getByLabel('注册资本（万元）')).toHaveValue('500.5');
  await expect(page.getByText('各类表格所需的企业信息已填写齐全。')).toBeVisible();

  await page.getByRole('link', { name: '一厂区' }).click();
  await page.getByRole('radio', { name: '已取得' }).check();
  await page.getByLabel('许可证编号或者登记编号').fill('91130682MA0EXAMPLE001P');
  await page.getByLabel('管理类别').selectOption('key');
  await page.getByRole('button', { name: '保存' }).first().click();
  await expect(said(page)).toContainText('环评与排污许可信息已保存');
  await page.getByLabel('工业产值（万元）').fill('12,000.50');
  await page.getByLabel('综合能耗（吨标准煤）').fill('3456.7');
  await page.getByLabel('污染物（第 1 行）').fill('二氧化硫');
  await page.getByLabel('数量（第 1 行）').first().fill('12.34');
  await page.getByRole('button', { name: '保存' }).last().click();
  await expect(said(page)).toContainText('年度数据已保存');
  await expect(page.getByRole('row').filter({ hasText: '二氧化硫 12.34 吨' })).toContainText('12,000.50');

  await page.goto(at(''));
  await expect(page.getByText('本企业的下一期限')).toBeVisible();
  await expect(page.getByRole('heading', { name: '时限与经过' })).toBeVisible();
  await page.goto(at(`/engagements/${plant.engagement}/dates`));
  await expect(page.getByText('公布企业信息').first()).toBeVisible();
  await expect(page.getByText(/还有 \d+ 天/).first()).toBeVisible();
  await expect(page.getByText('未核验').first()).toBeVisible();
}

async function commissionsAndChanges(plant: Plant, cast: Cast): Promise<void> {
  const { page, at, engagement } = plant;
  const firm = await cast.as('consultancy');
  await firm.page.goto(firm.at('/profile'));
  const code =
    (await firm.page
      .getByText(/^9\d{7}[0-9A-Z]{10}$/)
      .first()
      .textContent()) ?? '';
  // A firm that carries a number belongs to another journey, which may stop it meanwhile.
  const other = (await firmsUnder(await cast.as('province'))).find(
    ({ name, creditCode }) => creditCode !== code && !/\d/.test(name),
  );
  const commission = at(`/engagements/${engagement}/commission`);
  await page.goto(commission);
  await page.getByRole('button', { name: '委托并备案合同' }).click();
  await expect(page.getByText('请填写此项。').first()).toBeVisible();
  await page.getByLabel('咨询服务机构的统一社会信用代码').fill(code);
  await fillContract(page, 'QS-2026-001');
  await bringContract(page);
  await page.getByRole('button', { name: '委托并备案合同' }).click();
  await expect(said(page)).toContainText('合同已报主管部门备案');

  await page.getByLabel('启动审核').fill('2099-01-01');
  await page.getByRole('button', { name: '登记启动日期' }).click();
  await expect(page.getByText(/这一天还没有到/).first()).toBeVisible();
  await page.getByLabel('启动审核').fill(today());
  await page.getByRole('button', { name: '登记启动日期' }).click();
  await expect(said(page)).toContainText('启动审核');

  const seen = firm.at(`/engagements/${engagement}`);
  expect((await firm.page.goto(seen))?.status()).toBe(200);
  await expect(firm.page.getByRole('heading', { level: 1 })).toHaveText(plant.name);

  await page.goto(commission);
  await page.getByText('更换咨询服务机构').first().click();
  await page.getByLabel('咨询服务机构的统一社会信用代码').fill(other?.creditCode ?? '');
  await fillContract(page, 'QS-2026-002');
  await bringContract(page);
  await page.getByRole('button', { name: '更换并备案合同' }).click();
  // Whoever leaves is told why: the refusal stands at the field, and nothing that was typed is gone.
  await expect(page.getByLabel('合同编号')).toHaveValue('QS-2026-002');
  await page.getByLabel('更换原因').fill('现场人员到位不足，双方协商终止');
  await page.getByRole('button', { name: '更换并备案合同' }).click();
  await expect(said(page)).toContainText('合同已报主管部门备案');

  expect((await firm.page.goto(seen))?.status()).toBe(404);
  await firm.page.goto(firm.at('/handovers?state=open'));
  const card = firm.page.getByRole('article').filter({ hasText: plant.name });
  await card.getByLabel('案卷以外持有的资料').fill('不是校验值 现场照片.zip');
  await card.getByRole('button', { name: '确认清单完整并提交' }).click();
  await expect(card.getByText(/请核对/)).toBeVisible();
  await card.getByLabel('案卷以外持有的资料').fill(`${'ab'.repeat(32)} 现场照片.zip`);
  await card.getByRole('button', { name: '确认清单完整并提交' }).click();
  await expect(said(firm.page)).toContainText('移交清单已提交');

  await page.goto(at('/handovers'));
  await expect(page.getByText('现场照片.zip')).toBeVisible();
  await page.getByRole('radio', { name: '清单所列资料全部收到' }).check();
  await page.getByRole('button', { name: '接收资料' }).click();
  await expect(said(page)).toContainText('已出具接收回执');
}

async function disclosesAndReports(plant: Plant, cast: Cast): Promise<void> {
  const { page, at, engagement } = plant;
  await page.goto(at(`/engagements/${engagement}/disclosure`));
  await page.getByRole('checkbox', { name: '企业相关信息' }).check();
  await page.getByLabel('公开网址').fill('ftp://plant.example/notice');
  await page.getByLabel('公开日期').fill(today());
  await page.getByLabel('公开内容原文').fill('本企业已列入强制性清洁生产审核名单，现公布相关信息。');
  await page.getByRole('button', { name: '登记信息公开' }).click();
  await expect(page.getByLabel('公开网址')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('公开网址').fill('https://www.example.cn/notice');
  await page.getByRole('button', { name: '登记信息公开' }).click();
  await expect(said(page)).toContainText('信息公开情况已登记存档');
  await expect(page.getByRole('link', { name: 'https://www.example.cn/notice' })).toBeVisible();

  await page.goto(at(`/engagements/${engagement}`));
  await expect(page.getByText('尚未到可以声明的阶段')).toBeVisible();
  await page.getByRole('link', { name: '举报索要费用' }).click();
  await expect(page.getByText(/只有省级主管部门负责办理的人员和本企业能看到/)).toBeVisible();
  await page.getByLabel('索要人').fill('自称评审专家的男子');
  await page.getByLabel('所在单位').fill('某技术中心');
  await page.getByLabel('索要日期').fill(today());
  await page.getByLabel('索要金额（元）').fill('20000');
  await page.getByLabel('经过').fill('称交纳评审费方可安排评估。');
  await page.getByRole('button', { name: '提交举报' }).click();
  await expect(said(page)).toContainText('举报已提交');
  const number = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const demand = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  const county = await cast.as('directCity');
  expect((await county.page.goto(county.at(`/fee-demands/${demand}`)))?.status()).toBe(404);
  await county.page.goto(county.at(`/engagements/${engagement}/trail`));
  await expect(county.page.getByRole('row').filter({ hasText: '索要' })).toHaveCount(0);

  const province = await cast.as('province');
  await province.page.goto(province.at('/fee-demands'));
  await province.page.getByRole('link', { name: number }).click();
  await province.page.locator('summary', { hasText: '答复并办结' }).click();
  await province.page.getByRole('button', { name: '答复并办结' }).click();
  await expect(province.page.getByText('请填写此项。')).toBeVisible();
  await province.page.getByLabel('答复').fill('经查系冒充，已移送公安机关。评估不收取任何费用。');
  await province.page.getByRole('button', { name: '答复并办结' }).click();
  await expect(said(province.page)).toContainText('已答复办结');
  await page.reload();
  await expect(page.getByText('已移送公安机关')).toBeVisible();
}

test('an enterprise says who it is, has itself audited, and is heard when somebody asks for money', async ({
  cast,
}) => {
  const county = await cast.as('directCity');
  const plant = await raisePlant(county, await cast.stranger(), {
    name: '定州青砚型钢',
    division: '130682',
    industry: '3130',
    track: 'mandatory',
  });
  await test.step('it says once who it is, and sees one timeline', () => describesItself(plant));
  await test.step('it commissions, begins, and changes: the former consultancy is out', () =>
    commissionsAndChanges(plant, cast));
  await test.step('it discloses, and reports a demand that the county cannot see', () =>
    disclosesAndReports(plant, cast));
});
