import { expect, type Player, test } from '../cast.ts';
import { said } from '../engagements/contract.ts';
import { auditsItself, describe, openRound, type Plant, raiseEnterprise } from '../engagements/stage.ts';
import { insistOnSound } from '../sound.ts';
import { applies, type County, mends, race, returnsIt } from './county-steps.ts';
import { boxOf, confirms, does, isClosedTo, opens, prepares, together, yes } from './desk.ts';
import { file, hand } from './filing.ts';
import { colleague, countyOffice } from './offices.ts';

const tag = Date.now() % 100_000;

interface Unit {
  head: Player;
  handler: Player;
  checker?: Player;
}

/** The city judges each paper by itself and sends them up together; one goes back in the last moment. */
async function forwards(city: Unit, plants: readonly Plant[], papers: readonly string[]): Promise<void> {
  await together(city.handler, plants, '签收');
  await does(city.handler.page, '签收', plants.length);
  const [first = '', ...others] = papers;
  const { page } = city.handler;
  await page.goto(city.handler.at(`/applications/${first}`));
  await page.getByRole('radio', { name: '同意上报' }).check();
  await page.getByRole('textbox', { name: /^意见/ }).fill('经现场核对，同意上报。');
  await boxOf(page, '提交申请评估资料是否齐全', '是').check();
  await boxOf(page, '企业实际情况是否属实', '是').check();
  await page.getByRole('button', { name: '拟办', exact: true }).click();
  await expect(said(page)).toContainText('已拟办');
  for (const paper of others)
    await hand(city.handler, paper, 'preparations', {
      outcome: 'forward',
      opinion: '经现场核对，同意上报。',
      fields: { materials_complete: 'yes', facts_true: 'yes' },
    });

  await together(city.head, plants, '签发');
  await city.head.page.getByLabel(/^报送函文号/).fill(`保环报〔2026〕${tag}号`);
  const beside = await city.head.context.newPage();
  const { pathname, search } = new URL(city.head.page.url());
  await insistOnSound(beside, `${pathname}${search}`);
  await beside.goto(city.head.at(`/applications/${papers.at(-1)}`));
  await opens(beside, '退回经办');
  await beside.getByRole('textbox', { name: /理由/ }).fill('现场核对记录未附');
  await beside.getByRole('button', { name: '退回经办' }).click();
  await expect(said(beside)).toContainText('已退回经办人');
  await beside.close();

  await does(city.head.page, '签发', plants.length - 1, plants.length);
  const failed = city.head.page.getByRole('listitem').filter({ hasText: plants.at(-1)?.name });
  await expect(failed).toContainText(/修改|办理|轮到/);
  await city.head.page
    .getByRole('link', { name: new RegExp(`${tag}号.*列 ${plants.length - 1} 份`) })
    .click();
  await expect(city.head.page.getByRole('table', { name: '汇总表' }).getByRole('rowheader')).toHaveCount(
    plants.length - 1,
  );
  for (const [name, ending] of [
    ['PDF', /\.pdf$/],
    ['DOCX', /\.docx$/],
  ] as const) {
    const [letter] = await Promise.all([
      city.head.page.waitForEvent('download'),
      city.head.page.getByRole('link', { name }).click(),
    ]);
    expect(letter.suggestedFilename()).toMatch(ending);
  }
}

async function decides(province: Required<Unit>, plant: Plant, paper: string): Promise<void> {
  const { page, at } = province.handler;
  await page.goto(at('/applications/letters?direction=received'));
  await page.getByRole('link', { name: `保环报〔2026〕${tag}号` }).click();
  await confirms(page, '出具回执');
  await expect(said(page)).toContainText('已出具回执，签收 2 份');
  await page.getByRole('link', { name: plant.name }).click();
  await prepares(page, yes, '同意受理评估申请。');
  await expect(said(page)).toContainText('已拟办');
  const { checker, head } = province;
  await checker.page.goto(checker.at(`/applications/${paper}`));
  await checker.page.getByRole('button', { name: '复核同意' }).click();
  await expect(said(checker.page)).toContainText('送签发');
  await head.page.goto(head.at(`/applications/${paper}`));
  await head.page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(said(head.page)).toContainText('已签发');
}

test('papers go from an enterprise through county and city to the province, by different hands', async ({
  cast,
}) => {
  const [city, province] = [await cast.as('city'), await cast.as('province')];
  const office = await countyOffice(city, await cast.stranger());
  const hire = async (head: Player, role: 'handler' | 'checker', name: string) =>
    colleague(head, role, name, await cast.stranger());
  const county: County = {
    ...office,
    handler: await hire(office, 'handler', '苏砚秋'),
    other: await hire(office, 'handler', '葛行舟'),
    checker: await hire(office, 'checker', '路知远'),
  };
  const raise = async (name: string) => {
    const wanted = { name, division: office.division, industry: '2611' };
    const enterprise = await raiseEnterprise(office, await cast.stranger(), wanted);
    await describe(enterprise);
    const plant = await openRound(province, enterprise, 'mandatory');
    await auditsItself(plant);
    return plant;
  };
  const plants = [await raise('保定砚山化工'), await raise('保定云溪化工'), await raise('保定松岭化工')];
  const [main, ...rest] = plants as [Plant, ...Plant[]];

  const paper = await test.step('the enterprise drafts and files', () => applies(main));
  await test.step('the county returns it, three hands, each item labelled', () =>
    returnsIt(county, paper, main));
  await test.step('the enterprise mends and files again', () => mends(main, county));
  await test.step('of two officers at once, one is told who was quicker', () => race(county, paper));
  const others = await Promise.all(rest.map((plant) => file(plant)));
  await test.step('the county forwards', async () => {
    for (const { application } of others) {
      await hand(county.handler, application, 'receipts');
      await hand(county.handler, application, 'preparations', {
        outcome: 'forward',
        opinion: '材料齐全，情况属实。',
      });
    }
    await together(county.checker, plants, '复核同意');
    await does(county.checker.page, '复核同意', 3);
    await together(county, plants, '签发');
    await does(county.page, '签发', 3);
  });
  const unit = { head: city, handler: await hire(city, 'handler', '骆青川') };
  const papers = [paper, ...others.map(({ application }) => application)];
  await test.step('the city sends them up under one letter', () => forwards(unit, plants, papers));
  const department = {
    head: await cast.as('signer'),
    handler: await hire(province, 'handler', '阮晴川'),
    checker: await hire(province, 'checker', '戚望舒'),
  };
  await test.step('the province decides', () => decides(department, main, paper));
  await test.step('the enterprise reads it', async () => {
    await main.page.goto(main.at(`/applications/${paper}`));
    await expect(main.page.getByText(/受理/).first()).toBeVisible();
    await main.page.goto(main.at(`/engagements/${main.engagement}`));
    await expect(main.page.getByText('已申请评估').first()).toBeVisible();
  });
  await test.step('neighbours see nothing of it', async () => {
    await isClosedTo(await cast.as('county'), `/applications/${paper}`);
    await isClosedTo(await cast.as('directCity'), `/applications/${paper}`);
  });
});

test('what lies with 定州 is not there for 保定', async ({ cast }) => {
  const [direct, city] = [await cast.as('directCity'), await cast.as('city')];
  const plant = await openRound(
    await cast.as('province'),
    await raiseEnterprise(direct, await cast.stranger(), {
      name: '定州砚北建材',
      division: '130682',
      industry: '3021',
    }),
    'mandatory',
  );
  await describe(plant);
  await auditsItself(plant);
  const { application } = await file(plant);
  await direct.page.goto(direct.at('/applications/desk'));
  await expect(direct.page.getByRole('link', { name: plant.name })).toBeVisible();
  await city.page.goto(city.at(`/applications/desk?place=all&search=${encodeURIComponent(plant.name)}`));
  await expect(city.page.getByText('没有符合条件的申请')).toBeVisible();
  await isClosedTo(city, `/applications/${application}`);
  await isClosedTo(city, `/engagements/${plant.engagement}`);
});
