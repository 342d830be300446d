import type { Page } from '@playwright/test';
import { confirms, isClosedTo, opens } from '../applications/desk.ts';
import { carry, file } from '../applications/filing.ts';
import { colleague, countyOffice } from '../applications/offices.ts';
import { expect, type Player, test } from '../cast.ts';
import { said, today } from './contract.ts';
import { commission, describe, type Plant, raisePlant } from './stage.ts';

const phone = { width: 390, height: 844 };

/** Nothing beside the screen, nothing too small for a thumb. */
async function fits(page: Page): Promise<void> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, page.url()).toBeLessThanOrEqual(1);
}

async function attests({ page, at, engagement }: Plant): Promise<void> {
  await page.goto(at(`/engagements/${engagement}`));
  await opens(page, '声明评估未被收费');
  await expect(page.getByText(/没有任何单位和个人向本企业收取费用/)).toBeVisible();
  await page.getByRole('button', { name: '声明评估未被收费' }).click();
  await expect(said(page)).toContainText('已声明评估未被收费');
  await expect(page.getByText('评估未被收费，已声明')).toBeVisible();
  await expect(page.getByText('声明验收未被收费')).toHaveCount(0);
  await fits(page);
}

/** From today's page it is three taps and four boxes. */
async function demands({ page, at, name }: Plant): Promise<string> {
  let taps = 0;
  const tap = async (role: 'link' | 'button', label: string | RegExp) => {
    await page.getByRole(role, { name: label }).first().click();
    taps += 1;
  };
  await page.goto(at('/engagements'));
  await fits(page);
  await tap('link', /一厂区|^13-/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await tap('link', '举报索要费用');
  await fits(page);
  await expect(page.getByText(/只有省级主管部门负责办理的人员和本企业能看到/)).toBeVisible();
  await page.getByLabel('索要人').fill('自称评审专家的男子');
  await page.getByLabel('所在单位').fill('某技术中心');
  await page.getByLabel('索要日期').fill(today());
  await page.getByLabel('经过').fill('电话称交纳评审费两万元方可安排评估会。');
  await tap('button', '提交举报');
  await expect(said(page)).toContainText('举报已提交');
  expect(taps).toBeLessThanOrEqual(3);
  await fits(page);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

async function seesNothing(player: Player, { engagement }: Plant, demand: string, number: string) {
  const { page, at } = player;
  await isClosedTo(player, `/fee-demands/${demand}`);
  const list = await page.goto(at('/fee-demands'));
  await expect(page.getByText(number), `${list?.status()}`).toHaveCount(0);
  await page.goto(at(`/engagements/${engagement}/trail`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(/索要|举报/)).toHaveCount(0);
}

test('nobody was charged, and who asked for money is known to the province alone', async ({ cast }) => {
  const city = await cast.as('city');
  const county = await countyOffice(city, await cast.stranger());
  const handler = await colleague(county, 'handler', '苏砚秋', await cast.stranger());
  const checker = await colleague(county, 'checker', '路知远', await cast.stranger());
  const plant = await raisePlant(county, await cast.stranger({ viewport: phone }), {
    name: '保定松溪纸业',
    division: county.division,
    industry: '2221',
    track: 'mandatory',
  });
  const consultancy = await cast.as('consultancy');
  await describe(plant);
  await commission(plant, consultancy);
  const { application } = await file(plant);
  await carry([{ handler, checker, signer: county }], application);

  await test.step('evaluation cost nothing: attested on a phone', () => attests(plant));
  const demand = await test.step('a demand is reported in three taps', () => demands(plant));
  const number = (await plant.page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  for (const [who, player] of [
    ['county', county],
    ['city', city],
    ['consultancy', consultancy],
  ] as const)
    await test.step(`the ${who} sees nothing of it`, () => seesNothing(player, plant, demand, number));
  await test.step('the county reads that nothing was charged', async () => {
    await county.page.goto(county.at(`/engagements/${plant.engagement}`));
    await expect(county.page.getByText('评估未被收费，已声明')).toBeVisible();
  });

  await test.step('the province reads it and says so', async () => {
    const { page, at } = await cast.as('province', { viewport: phone });
    await page.goto(at('/fee-demands'));
    await fits(page);
    await page.getByRole('link', { name: number }).click();
    await expect(page.getByText('某技术中心')).toBeVisible();
    await confirms(page, '开始调查');
    await expect(said(page)).toContainText('已转为调查中');
    await plant.page.reload();
    await expect(plant.page.getByText('调查中').first()).toBeVisible();
  });
});
