// A real browser for tests, and a page of it that notes what it complains of.

import type { Browser, BrowserContext, Page } from 'playwright-core';

export { launchBrowser } from '../../workspace/browser';

export interface Watched {
  page: Page;
  context: BrowserContext;
  /** What the page complained of: uncaught errors, console errors, answers that failed. */
  complaints: string[];
}

export async function openPage(
  browser: Browser,
  url: string,
  options: { width?: number; height?: number } = {},
): Promise<Watched> {
  const { width = 1280, height = 800 } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'ru-RU' });
  context.setDefaultTimeout(6000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, context, complaints };
}
