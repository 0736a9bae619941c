// A real browser for tests, and a page of it that notes what it complains of.

import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchBrowser } from '../../workspace/browser';

export { launchBrowser };

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

/** One browser for the tests of a file; the pages that are put on it close with their test. */
export function useBrowser(): { readonly browser: Browser; readonly pages: Page[] } {
  const pages: Page[] = [];
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close()));
  });
  afterAll(() => browser.close());
  return {
    get browser() {
      return browser;
    },
    pages,
  };
}
