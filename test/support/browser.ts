// A real browser for tests: one that is installed, or the one that comes inside a package.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import packaged from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const WINDOWS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
  .filter((dir): dir is string => Boolean(dir))
  .flatMap((dir) => [
    join(dir, 'Google/Chrome/Application/chrome.exe'),
    join(dir, 'Microsoft/Edge/Application/msedge.exe'),
  ]);

const INSTALLED = [
  process.env.CHROME_PATH ?? '',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  ...WINDOWS,
];

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none', '--lang=ru'];

export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== '' && existsSync(path));
  // The package unpacks its browser into the temporary folder once, and then finds it there.
  const executablePath = installed ?? (await packaged.executablePath());
  return chromium.launch({ executablePath, args: ARGS, headless: true });
}

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
