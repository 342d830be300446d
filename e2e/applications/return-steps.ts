import { expect, type Player } from '../cast.ts';
import { said } from '../engagements/contract.ts';
import { confirms } from './desk.ts';
import type { Office } from './offices.ts';

/** The two lists of the voluntary year. A unit sends each once a year, so this part walks once on one story. */

export interface Offices {
  county: Office;
  countyHandler: Player;
  city: Player;
  cityName: string;
  cityHandler: Player;
  province: Player;
}

/** What the unit owes the province is generated, not typed: the enterprise stands on it. */
export async function reports(
  { city, cityName, cityHandler, province }: Offices,
  kind: '征集名单' | '完成验收名单',
  of: number,
  name: string,
): Promise<void> {
  for (const [player, act, done] of [
    [cityHandler, '拟办名单', '名单已拟办'],
    [city, '签发报送', '已签发'],
  ] as const) {
    const { page, at } = player;
    await page.goto(at(`/returns?year=${of}`));
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: kind }) });
    await card.getByRole('link', { name: '打开' }).click();
    await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
    await page.getByRole('button', { name: act }).click();
    await expect(said(page)).toContainText(done);
  }
  const { page, at } = province;
  await page.goto(at(`/returns?kind=${kind === '征集名单' ? 'collected' : 'completed'}&year=${of}`));
  const unit = page.getByRole('row').filter({ hasText: cityName });
  await expect(unit).toContainText('待接收');
  await expect(page.getByRole('link', { name: /^未报送 \d+/ })).toBeVisible();
  await unit.getByRole('link').click();
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  await confirms(page, '接收');
  await expect(said(page)).toContainText('已接收');
}

export async function isPublished(
  { page, at }: Player,
  reader: Player['page'],
  of: number,
  name: string,
): Promise<void> {
  const results = `/results?place=410000&year=${of}`;
  await reader.goto(results);
  await expect(reader.getByText(name)).toHaveCount(0);
  await page.goto(at(`/returns?kind=completed&year=${of}`));
  await confirms(page, '公布完成名单');
  await expect(said(page)).toContainText(/已公布 \d+ 家企业/);
  await reader.goto(results);
  const row = reader.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('河南省工业和信息化厅');
  await expect(row).toContainText('一厂区');
}
