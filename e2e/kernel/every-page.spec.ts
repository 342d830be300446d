import type { Page } from '@playwright/test';
import { type Character, expect, type Player, test } from '../cast.ts';
import { insistOnSound } from '../sound.ts';
import { open, own, visits } from './visits.ts';

test.describe.configure({ mode: 'parallel' });

/** The first row of a list, as somebody opens it. */
async function firstOf(page: Page, list: string): Promise<string> {
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.goto(list);
  const first = page.locator('tbody a').first();
  await expect(first, list).toBeVisible();
  return (await first.getAttribute('href')) ?? '';
}

async function walks({ page, at }: Player, { pages, within = {} }: (typeof visits)[string]): Promise<void> {
  for (const path of pages) await insistOnSound(page, at(path));
  for (const [list, tabs] of Object.entries(within)) {
    const first = await firstOf(page, at(list));
    for (const tab of tabs) await insistOnSound(page, `${first}${tab}`);
  }
}

for (const [walk, visit] of Object.entries(visits))
  test(`every page of ${walk} is sound`, async ({ cast }) => {
    await walks(await cast.as((visit.as ?? walk) as Character), visit);
  });

test('a person’s own pages are sound', async ({ cast }) => {
  const { page } = await cast.as('consultancy');
  for (const path of own) await insistOnSound(page, path);
});

for (const [part, paths] of Object.entries(open))
  test(`what anybody may open of ${part} is sound`, async ({ cast }) => {
    const page = await cast.stranger();
    for (const path of paths) await insistOnSound(page, path);
  });

test('what anybody may open is sound in English', async ({ cast }) => {
  const page = await cast.stranger();
  await page.context().addCookies([{ name: 'qs_locale', value: 'en', url: process.env.E2E_URL ?? '' }]);
  for (const path of ['/', '/sign-in', '/rules?jurisdiction=130600', '/calendar/2027', '/results'])
    await insistOnSound(page, path);
});
