import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Character, expect, test } from '../cast.ts';

/** Every list there is, asked for what no list can answer: it says so by name, and the way back stays open. */

const routes = fileURLToPath(new URL('../../web/src/routes', import.meta.url));
const lists = readdirSync(routes, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('+page.server.ts'))
  .map((file) => `/${dirname(file)}`.replace('/.', '/').replace(/\/\([^)]+\)/g, ''));
const prefix = '/o/[organization]';
const inside = lists
  .filter((route) => route.startsWith(prefix))
  .map((route) => route.slice(prefix.length))
  .filter((route) => !route.includes('['));
const outside = lists.filter((route) => !route.startsWith(prefix) && !route.includes('['));

/** What nobody sorts, counts or dates by. */
const wrong: readonly string[] = [
  'state=zz&kind=zz&track=zz',
  'after=x',
  'after=%00&sort=-next_due_on',
  'level=zz&standing=zz&duty=zz',
  'year=1999',
  'year=99999&waiting=-1',
  'division=zz&campaign=zz&on=zz',
  'from=2026-13-01&to=zz&dueFrom=2026-02-31&month=zz',
];

interface Told {
  wrong: boolean;
  text: string;
}

function told(status: number, html: string): Told {
  const text = html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, ' ');
  return { wrong: status === 400, text };
}

const characters: readonly Character[] = [
  'operator',
  'province',
  'county',
  'henan',
  'consultancy',
  'enterprise',
];

for (const character of characters) {
  test(`a filter no list takes costs the ${character} neither the way nor the word`, async ({ cast }) => {
    test.setTimeout(600_000);
    const { context, at } = await cast.as(character);
    let met = 0;
    for (const route of inside) {
      if ((await context.request.get(at(route), { maxRedirects: 0 })).status() !== 200) continue;
      for (const query of wrong) {
        const address = `${at(route)}?${query}`;
        const answer = await context.request.get(address, { maxRedirects: 0 });
        const { wrong: isWrong, text } = told(answer.status(), await answer.text());
        expect([200, 303, 400], address).toContain(answer.status());
        if (!isWrong) continue;
        met += 1;
        expect(text, address).toContain('去掉筛选条件，查看名单');
        expect(text, address).toContain('今天');
        expect(text, address).not.toContain('没有这个页面');
      }
    }
    expect(met).toBeGreaterThan(0);
  });
}

test('what anybody may open says so too', async ({ cast }) => {
  const page = await cast.stranger();
  for (const route of outside) {
    if ((await page.request.get(route, { maxRedirects: 0 })).status() !== 200) continue;
    for (const query of wrong) {
      const answer = await page.request.get(`${route}?${query}`, { maxRedirects: 0 });
      expect([200, 303, 400], `${route}?${query}`).toContain(answer.status());
      const { wrong: isWrong, text } = told(answer.status(), await answer.text());
      if (isWrong) expect(text, `${route}?${query}`).toContain('去掉筛选条件，查看名单');
    }
  }
});

test('the page names the filter, offers what it takes, and one click shows the list', async ({ cast }) => {
  const { page, at } = await cast.as('province');
  await page.goto(at('/engagements?state=zz&level=city'));
  await expect(page.getByRole('heading', { name: '筛选条件有误' })).toBeVisible();
  await expect(page.getByText('状态：没有“zz”')).toBeVisible();
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
  await page.getByRole('link', { name: '已委托' }).click();
  await expect(page.getByRole('heading', { name: '进度' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?level=city&state=commissioned');
  await page.goto(at('/engagements?state=zz&level=city'));
  await page.getByRole('link', { name: '去掉筛选条件，查看名单' }).click();
  await expect(page.getByRole('heading', { name: '进度' })).toBeVisible();
  expect(new URL(page.url()).search).toBe('?level=city');
});
