import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { type Character, expect, test } from '../cast.ts';

/** Each page as somebody who lands on it; the first case's id is found on the list. */
const visits: Record<Character, string[]> = {
  operator: [
    '',
    '/organizations',
    '/members',
    '/invitations',
    '/trail',
    '/deliveries',
    '/settings',
    '/organizations/registration',
  ],
  province: [
    '',
    '/organizations',
    '/organizations/registration',
    '/engagements',
    '/sites',
    '/experts',
    '/members',
    '/invitations',
    '/trail',
    '/settings',
  ],
  henan: ['', '/engagements'],
  city: ['', '/engagements', '/engagements/opening', '/sites/registration'],
  directCity: ['/organizations'],
  pool: ['', '/experts', '/experts/enrolment'],
  expert: ['', '/settings'],
  consultancy: ['', '/engagements', '/members'],
  enterprise: ['', '/engagements', '/sites', '/sites/registration'],
};

const everyone = [
  '/account',
  '/account/password',
  '/account/second-factor',
  '/account/sessions',
  '/account/trail',
  '/inbox',
  '/o',
];
const open = [
  '/',
  '/sign-in',
  '/reset',
  '/claim',
  '/divisions',
  '/divisions/130682',
  '/demo',
  '/demo/mailbox',
  '/no-such-page',
];

/** Sound for everybody: no accessibility finding, nothing from elsewhere, no error, no sideways scroll on a phone. */
async function insistOnSound(page: Page, path: string): Promise<void> {
  const faults: string[] = [];
  const home = new URL(process.env.E2E_URL ?? '').host;
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && new URL(request.url()).host !== home)
      faults.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser itself notes a page's own 404 as an error.
    if (message.type() === 'error' && !/404/.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 860 });
    await page.goto(path);
    await page.locator('h1').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    faults.push(
      ...violations.map(
        ({ id, nodes }) => `axe ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      ),
    );
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (wide > 1) faults.push(`${wide} px too wide at ${width}`);
  }
  page.removeAllListeners();
  expect(faults, path).toEqual([]);
}

for (const character of Object.keys(visits) as Character[]) {
  test(`every page of the ${character} is sound`, async ({ cast }) => {
    test.setTimeout(180_000);
    const { page, at } = await cast.as(character);
    for (const path of visits[character]) await insistOnSound(page, at(path));
    if (!['consultancy', 'enterprise', 'province'].includes(character)) return;
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(at('/engagements'));
    const first = await page.locator('tbody a').first().getAttribute('href');
    for (const tab of ['', '/files', '/trail']) await insistOnSound(page, `${first}${tab}`);
  });
}

test('a person’s own pages are sound', async ({ cast }) => {
  test.setTimeout(120_000);
  const { page } = await cast.as('consultancy');
  for (const path of everyone) await insistOnSound(page, path);
});

test('what anybody may open is sound, also in English', async ({ cast }) => {
  test.setTimeout(120_000);
  const page = await cast.stranger();
  for (const path of open) await insistOnSound(page, path);
  await page.context().addCookies([{ name: 'qs_locale', value: 'en', url: process.env.E2E_URL ?? '' }]);
  for (const path of ['/', '/sign-in']) await insistOnSound(page, path);
});
