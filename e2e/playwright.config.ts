import { defineConfig } from '@playwright/test';
import { findBrowser } from '@qingshen/launch/browser';

const browser = await findBrowser();

export default defineConfig({
  testDir: '.',
  testMatch: '*/*.spec.ts',
  globalSetup: './product.ts',
  // One product, one story, two at a time: what a journey changes is its own, or it names what it looks for.
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    locale: 'zh-CN',
    timezoneId: 'America/New_York',
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      env: { ...process.env, ...browser.env } as Record<string, string>,
    },
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
