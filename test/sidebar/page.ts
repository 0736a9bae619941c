// The built sidebar in a real browser, 300 pixels wide.
import { mkdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { openScriptPage, type Server } from '../support/script-page';

export { callsOf, overflow } from '../support/script-page';

export interface Opening extends Server {
  view?: 'setup' | 'workbench' | 'import' | 'health' | 'planning';
  language?: 'ru' | 'en';
  width?: number;
}

export const open = (browser: Browser, { view = 'workbench', width = 300, ...opening }: Opening): Promise<Page> =>
  openScriptPage(browser, {
    room: 'sidebar',
    template: `<template data-view="${view}"></template>`,
    width,
    height: 760,
    scale: process.env.SIDEBAR_SHOTS ? 2 : 1,
    ...opening,
  });

const shots = process.env.SIDEBAR_SHOTS;
/** Leaves a picture of the page where somebody wants to look at it. */
export const seen = async (page: Page, name: string): Promise<void> => {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: `${shots}/sidebar-${name}.png`, fullPage: true });
};

const CHECKER = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Leaves a text in the clipboard, whose own interface would want a secure origin. */
export const copyElsewhere = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((words) => {
    const elsewhere = document.body.appendChild(document.createElement('textarea'));
    elsewhere.value = words;
    elsewhere.select();
  }, text);
  await page.keyboard.press('Control+c');
  await page.evaluate(() => document.body.lastElementChild!.remove());
};

/** What an accessibility check finds, in one line each. */
export const axe = async (page: Page, { contrast = true } = {}): Promise<string[]> => {
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) await page.evaluate(CHECKER);
  return page.evaluate(async (withContrast) => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(
          options: object,
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await checker.run({
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: withContrast } },
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} — ${node.failureSummary}`),
    );
  }, contrast);
};
