import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './cast.ts';

/** Sound for everybody: no accessibility finding, nothing from elsewhere, no error, no sideways scroll on a phone. */
export async function insistOnSound(page: Page, path: string): Promise<void> {
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
  await page.setViewportSize({ width: 390, height: 860 });
  await page.goto(path);
  await expect(page, path).toHaveTitle(/\S/);
  await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
  // Loaded as on a phone, then as wide as a desk: what is laid out anew must fit as well.
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 860 });
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
  // Told, and the walk goes on: one page does not hide the next.
  expect.soft(faults, path).toEqual([]);
}
