import { expect, type Player } from '../cast.ts';
import { said } from '../engagements/contract.ts';
import type { Plant } from '../engagements/stage.ts';
import { sheet } from '../ground.ts';
import { boxOf, confirms, refusal } from './desk.ts';
import { hand } from './filing.ts';
import type { Office } from './offices.ts';

/** The part of the way that an enterprise and its county walk. */

export interface County extends Office {
  handler: Player;
  other: Player;
  checker: Player;
}

/** By hand: drafted, kept by itself, refused while something is missing, whole at last. */
export async function applies(plant: Plant): Promise<string> {
  const { page, at } = plant;
  await page.goto(at('/applications'));
  await page.getByRole('link', { name: '新建申请' }).click();
  await page.getByRole('link', { name: '评估申请' }).click();
  await page.getByRole('button', { name: '建立草稿' }).click();
  await expect(said(page)).toContainText('已建立');
  await expect(page.getByLabel('法定代表人')).toHaveValue('沈知白');

  await page.getByLabel(/名单企业/).fill('冀环办字函〔2025〕141号');
  await expect(page.getByText(/已于 \d\d:\d\d 保存/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/名单企业/)).toHaveValue('冀环办字函〔2025〕141号');

  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(refusal(page, /填写/)).toBeVisible();
  await page.getByLabel('开始审核时间').fill('2026-03-02');
  await page.getByLabel('完成审核时间').fill('2026-09-18');
  await page.getByRole('group', { name: '企业类型' }).getByLabel('双超企业').check();
  await boxOf(page, '清洁生产审核过程中是否有限期治理项目', '否').check();
  await boxOf(page, '清洁生产审核过程中是否有其他环保违规处罚事件', '否').check();
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(refusal(page, '材料')).toBeVisible();

  const which = page.getByLabel('为哪一项材料上传');
  for (const material of ['书面评估申请', '清洁生产审核评估申请表']) {
    await which.selectOption({ label: material });
    const paper = sheet(material);
    await page.locator('input[type=file]').setInputFiles(paper);
    await page.getByRole('button', { name: '上传', exact: true }).click();
    await expect(page.getByRole('link', { name: paper.name })).toBeVisible();
  }
  await page.getByRole('button', { name: '提交申请' }).click();
  await expect(said(page)).toContainText('已提交');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

export async function returnsIt(county: County, paper: string, plant: Plant): Promise<void> {
  const { page, at } = county.handler;
  await page.goto(at('/applications/desk'));
  await page.getByRole('link', { name: plant.name }).click();
  await confirms(page, '签收');
  await expect(said(page)).toContainText('已签收');
  await page.getByRole('radio', { name: '退回补正' }).check();
  await page.getByRole('textbox', { name: /^意见/ }).fill('两处须补正。');
  // What is wrong has to be said box by box.
  await page.getByRole('button', { name: '拟办', exact: true }).click();
  await expect(page.getByText('退回补正须列明补正事项。')).toBeVisible();
  await page.getByRole('radio', { name: '退回补正' }).check();
  const items = page.locator('details').filter({ hasText: '退回补正的项目' });
  if (!(await items.getByLabel('说明').first().isVisible())) await items.locator('summary').click();
  for (const [nth, field, label, reason] of [
    [1, '企业主要产品', '材料不全', '未写明产量'],
    [2, '注册资本（万元）', '内容有误', '与营业执照不符'],
  ] as const) {
    const item = page.getByRole('group', { name: `第 ${nth} 项` });
    await item.getByLabel('栏目或材料').selectOption({ label: field });
    await item.getByLabel('问题').selectOption({ label });
    await item.getByLabel('说明').fill(reason);
  }
  await page.getByRole('button', { name: '拟办', exact: true }).click();
  await expect(said(page)).toContainText('已拟办');
  // Whoever prepared does not sign: the page says whose hand it is.
  await expect(page.getByText('现由审核办理')).toBeVisible();

  await county.checker.page.goto(county.checker.at(`/applications/${paper}`));
  await county.checker.page.getByRole('button', { name: '复核同意' }).click();
  await expect(said(county.checker.page)).toContainText('送签发');
  await county.page.goto(county.at(`/applications/${paper}`));
  await expect(county.page.getByText('未写明产量')).toBeVisible();
  await county.page.getByRole('button', { name: '签发', exact: true }).click();
  await expect(said(county.page)).toContainText('已签发');
}

export async function mends(plant: Plant, county: Office): Promise<void> {
  const { page } = plant;
  await page.reload();
  await expect(page.getByText('已退回补正').first()).toBeVisible();
  await page.getByRole('link', { name: '补正', exact: true }).click();
  await expect(page.getByText(county.name).first()).toBeVisible();
  await expect(page.getByText('材料不全')).toBeVisible();
  await page.getByRole('link', { name: '到申请表更正' }).first().click();
  // Every item is answered, or it does not go.
  await page.getByRole('button', { name: '答复并重新提交' }).click();
  await expect(refusal(page, '答复')).toBeVisible();
  await page.getByLabel('企业主要产品').fill('精细化工中间体 12000 吨/年');
  await page.getByLabel('答复').nth(0).fill('已补写年产量');
  await page.getByLabel('答复').nth(1).fill('与营业执照一致，已核对');
  await page.getByRole('button', { name: '答复并重新提交' }).click();
  await expect(refusal(page, '不一致')).toBeVisible();
  // What the profile says differently is named beside the box; it may stay with a reason.
  await expect(page.getByText(/与企业档案不一致/).first()).toBeVisible();
  await page.getByLabel('保留此值的，请说明原因').fill('企业档案正在更新');
  await page.getByRole('button', { name: '答复并重新提交' }).click();
  await expect(said(page)).toContainText('已提交');
  await page.getByRole('link', { name: '流转', exact: true }).click();
  await expect(page.getByText('12000 吨/年').first()).toBeVisible();
}

/** Two of one office act on one paper at the same moment: one is done, the other reads who it was and when. */
export async function race(county: County, paper: string): Promise<void> {
  const rivals = [county.handler, county.other];
  await hand(county.handler, paper, 'receipts');
  for (const { page, at } of rivals) {
    await page.goto(at(`/applications/${paper}`));
    await page.getByRole('radio', { name: '同意上报' }).check();
    await page.getByRole('textbox', { name: /^意见/ }).fill('材料齐全，情况属实。');
  }
  await Promise.all(
    rivals.map(({ page }) => page.getByRole('button', { name: '拟办', exact: true }).click()),
  );
  const won = ({ page }: Player) => page.getByRole('status').filter({ hasText: '已拟办' });
  await expect(async () => {
    const counts = await Promise.all(rivals.map((rival) => won(rival).count()));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1);
  }).toPass({ timeout: 20_000 });
  const [loser, winner] = (await won(county.handler).count())
    ? [county.other, '苏砚秋']
    : [county.handler, '葛行舟'];
  await expect(refusal(loser.page, winner)).toContainText(/\d{1,2}:\d\d/);
}
