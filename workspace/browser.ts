// A browser on this machine: one that is installed, or the one that comes inside a package.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

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

/** The package unpacks its browser into the temporary folder once, and then finds it there. */
async function packaged(): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => path !== '' && existsSync(path));
  // Loaded where it is needed: most who import this never print.
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: installed ?? (await packaged()), args: ARGS, headless: true });
}
