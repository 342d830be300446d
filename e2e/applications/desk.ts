import type { Page } from '@playwright/test';
import { expect, type Player } from '../cast.ts';
import { said } from '../engagements/contract.ts';

const summary = (page: Page, verb: string) =>
  page.locator('summary', { hasText: new RegExp(`^\\s*${verb}\\s*$`) });

/** A summary opens what an act will bring, with its button; opened before the script has come, it may want a second push. */
export async function opens(page: Page, verb: string): Promise<void> {
  const inside = page
    .locator('details')
    .filter({ has: summary(page, verb) })
    .getByRole('button')
    .first();
  await expect(async () => {
    if (!(await inside.isVisible())) await summary(page, verb).click();
    await expect(inside).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

export async function confirms(page: Page, verb: string): Promise<void> {
  await opens(page, verb);
  await page.getByRole('button', { name: verb, exact: true }).click();
}

/** A tick box of a form, as the paper draws it under its question. */
export const boxOf = (page: Page, question: string, answer: string) =>
  page.getByRole('group', { name: question }).getByLabel(answer, { exact: true });

/** What a refusal says, wherever on the page it stands. */
export const refusal = (page: Page, words: string | RegExp) =>
  page.getByRole('alert').filter({ hasText: words }).first();

/** A yes of whoever decides, by what was applied for. */
export const yes = /^(同意|受理|准予纳入)$/;

/** Ticked on the desk, read on a page of its own, done together. */
export async function together(
  { page, at }: Player,
  plants: readonly { name: string }[],
  act: string,
): Promise<void> {
  await page.goto(at('/applications/desk'));
  for (const { name } of plants) await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await page.getByRole('button', { name: act, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${act}（${plants.length} 份）`);
}

export async function does(page: Page, act: string, done: number, all = done): Promise<void> {
  await page.getByRole('button', { name: act, exact: true }).click();
  await expect(said(page)).toContainText(`共 ${all} 份，办理 ${done} 份`);
}

/** The first hand, on the page of the paper. */
export async function prepares(page: Page, outcome: string | RegExp, opinion: string): Promise<void> {
  await page.getByRole('radio', { name: outcome, exact: true }).check();
  await page.getByRole('textbox', { name: /^意见/ }).fill(opinion);
  await page.getByRole('button', { name: '拟办', exact: true }).click();
}

/** Absent and forbidden look alike. */
export async function isClosedTo({ page, at }: Player, path: string): Promise<void> {
  expect((await page.goto(at(path)))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面');
  await expect(page.getByText('无权查看')).toBeVisible();
}
