import { type Character, test } from '../cast.ts';
import { insistOnSound } from '../sound.ts';

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
    '/calendar',
  ],
  signer: ['', '/rules'],
  province: [
    '',
    '/campaigns',
    '/campaigns/opening',
    '/campaigns/opening?track=voluntary&on=2025-09-01',
    '/notice-templates',
    '/notice-templates/shipped-1',
    '/notice-templates/shipped-1/edition',
    '/organizations',
    '/organizations/registration',
    '/engagements',
    '/engagements?late=true&level=county',
    '/engagements/outlook',
    '/engagements/dates',
    '/engagements/dates?month=2026-03',
    '/engagements/carry-over',
    '/fee-demands',
    '/sites',
    '/experts',
    '/members',
    '/invitations',
    '/trail',
    '/settings',
    '/rules',
    '/rules/proposal',
    '/rules/proposal?key=panel_size_min&track=mandatory',
    '/rules/proposal?key=listing_reasons&track=mandatory',
  ],
  henan: [
    '',
    '/engagements',
    '/filings',
    '/filings?state=all',
    '/filings/batch?act=decision',
    '/firms',
    '/checks',
    '/checks/drawing',
    '/sanctions',
    '/sanctions/imposing',
    '/claims',
    '/claims?state=all',
  ],
  city: ['', '/engagements', '/engagements/outlook', '/engagements/opening', '/sites/registration'],
  directCity: ['/organizations', '/campaigns'],
  pool: ['', '/experts', '/experts/enrolment'],
  expert: ['', '/settings'],
  consultancy: [
    '',
    '/engagements',
    '/engagements/by-enterprise',
    '/engagements/dates',
    '/handovers',
    '/members',
    '/settings',
    '/qualification',
    '/qualification?division=410000&track=voluntary',
    '/qualification/what-if',
    '/qualification/what-if?division=410000&count=2&title=senior&trained=yes&moveTo=2027-03-01',
    '/qualification/expiries',
    '/qualification/records',
    '/filings',
    '/filings/opening?place=410000&track=voluntary',
    '/filings/opening?place=130000&track=mandatory',
    '/staff',
    '/staff/registration',
    '/staff/import',
    '/staff/claims',
    '/instruments',
    '/instruments?add=1',
    '/papers?add=1',
    '/jobs?add=1',
    '/documents',
    '/profile',
  ],
  auditor: ['/qualification', '/staff', '/profile'],
  enterprise: [
    '',
    '/engagements',
    '/engagements/dates',
    '/enterprise',
    '/sites',
    '/sites/registration',
    '/case-papers',
    '/handovers',
    '/fee-demands',
  ],
};

const caseTabs = ['', '/dates', '/commission', '/disclosure', '/files', '/trail'];

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
  '/register',
  '/register?search=环境&state=listed',
  '/rules',
  '/rules?jurisdiction=130600&on=2025-09-01',
  '/rules?jurisdiction=410000&track=voluntary&topic=qualification',
  '/rules?on=2025-02-30',
  '/rules/keys/interpretation_surplus_senior',
  '/rules/keys/fines',
  '/rules/documents',
  '/rules/documents/henan-2018-24',
  '/rules/difference',
  '/rules/difference?jurisdiction=130000&from=2021-12-01&to=2025-09-01',
  '/calendar/2025',
  '/calendar/2027?from=2026-12-28&days=10',
  '/industries?search=26',
  '/demo',
  '/demo/mailbox',
  '/no-such-page',
];

for (const character of Object.keys(visits) as Character[]) {
  test(`every page of the ${character} is sound`, async ({ cast }) => {
    test.setTimeout(character === 'consultancy' ? 400_000 : 300_000);
    const { page, at } = await cast.as(character);
    for (const path of visits[character]) await insistOnSound(page, at(path));
    if (!['consultancy', 'enterprise', 'province'].includes(character)) return;
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto(at('/engagements'));
    const first = await page.locator('tbody a').first().getAttribute('href');
    const tabs = [...caseTabs, ...(character === 'enterprise' ? ['/self-audit', '/fee-demand'] : [])];
    for (const tab of tabs) await insistOnSound(page, `${first}${tab}`);
  });
}

test('a person’s own pages are sound', async ({ cast }) => {
  test.setTimeout(120_000);
  const { page } = await cast.as('consultancy');
  for (const path of everyone) await insistOnSound(page, path);
});

test('what anybody may open is sound, also in English', async ({ cast }) => {
  test.setTimeout(300_000);
  const page = await cast.stranger();
  for (const path of open) await insistOnSound(page, path);
  await page.context().addCookies([{ name: 'qs_locale', value: 'en', url: process.env.E2E_URL ?? '' }]);
  for (const path of ['/', '/sign-in', '/rules?jurisdiction=130600', '/calendar/2027'])
    await insistOnSound(page, path);
});
