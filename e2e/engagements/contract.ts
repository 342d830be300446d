import type { Page } from '@playwright/test';
import { expect, type Player } from '../cast.ts';

/** Every contract is a paper of its own. */
const contract = () => Buffer.from(`清洁生产审核技术服务合同（价款已隐去） ${crypto.randomUUID()}\n`, 'utf8');
export const said = (page: Page) => page.getByRole('status').first();

/** Beijing days, as date fields want them. */
export const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export interface Filed {
  name: string;
  creditCode: string;
}

/** Consultancies that the public register lists. */
export async function filedFirms(page: Page): Promise<Filed[]> {
  const response = await page.context().request.get('/api/register?limit=50');
  return ((await response.json()) as { rows: Filed[] }).rows;
}

/** Consultancies that an authority supervises: at work in its province. */
export async function firmsUnder({ context, organization }: Player): Promise<Filed[]> {
  const response = await context.request.get(
    `/api/o/${organization}/organizations?kind=consultancy&state=active&limit=50`,
  );
  return ((await response.json()) as { rows: Filed[] }).rows;
}

export async function bringContract(page: Page): Promise<void> {
  await page
    .locator('#commission input[type=file]')
    .setInputFiles({ name: '审核合同.txt', mimeType: 'text/plain', buffer: contract() });
  await page.locator('#commission').getByRole('button', { name: '上传' }).click();
  await expect(page.getByText('《审核合同.txt》已上传')).toBeVisible();
}

export async function fillContract(page: Page, number: string): Promise<void> {
  await page.getByLabel('合同编号').fill(number);
  await page.getByLabel('签订日期').fill(today());
  await page.getByLabel('自', { exact: true }).fill(today());
}
