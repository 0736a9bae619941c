// The built sidebar in a real browser, with a server that keeps its own state.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Rpc } from '../../src/contract/rpc';

const root = join(__dirname, '../..');
const room = join(root, 'src/sidebar');

let built: Promise<string> | undefined;
/** The same steps as the product's build: bundle, then everything inlined into one page. */
export const sidebarHtml = (): Promise<string> => {
  built ??= (async () => {
    const { outputFiles } = await build({
      entryPoints: [join(room, 'main.tsx')],
      bundle: true,
      format: 'iife',
      target: 'es2020',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      charset: 'utf8',
      minify: true,
      write: false,
    });
    const js = outputFiles[0]!.text.replace(/<\/script/gi, '<\\/script');
    const css = readFileSync(join(room, 'sidebar.css'), 'utf8');
    return readFileSync(join(room, 'index.html'), 'utf8')
      .replace('<!-- css -->', () => `<style>${css}</style>`)
      .replace('<!-- js -->', () => `<script>${js}</script>`);
  })();
  return built;
};

type Replies = { [N in keyof Rpc]?: ReturnType<Rpc[N]> | ReturnType<Rpc[N]>[] };
export interface Opening {
  view?: 'setup' | 'workbench' | 'import' | 'health';
  language?: 'ru' | 'en';
  /** What each function gives; of a list, one reply a call, and the last one from then on. */
  replies: Replies;
  /** Functions that fail as `google.script.run` does: with a message only. */
  failing?: Record<string, string>;
  delay?: number;
}

export const open = async (browser: Browser, opening: Opening): Promise<Page> => {
  const page = await browser.newPage({
    viewport: { width: 300, height: 760 },
    deviceScaleFactor: process.env.SIDEBAR_SHOTS ? 2 : 1,
  });
  await page.addInitScript(({ replies, failing, delay, language }) => {
    const calls: { name: string; args: unknown }[] = [];
    const times: Record<string, number> = {};
    const runner = (success?: (reply: unknown) => void, failure?: (error: Error) => void) =>
      new Proxy(
        {},
        {
          get: (_, name: string) => {
            if (name === 'withSuccessHandler') return (handler: typeof success) => runner(handler, failure);
            if (name === 'withFailureHandler') return (handler: typeof failure) => runner(success, handler);
            return (args: unknown) => {
              calls.push({ name, args: JSON.parse(JSON.stringify(args)) });
              const given = (replies as Record<string, unknown>)[name];
              times[name] = (times[name] ?? -1) + 1;
              const reply = Array.isArray(given) ? given[Math.min(times[name]!, given.length - 1)] : given;
              setTimeout(() => {
                if (failing?.[name]) failure?.(new Error(failing[name]));
                else success?.(reply);
              }, delay ?? 5);
            };
          },
        },
      );
    Object.assign(window, { calls, google: { script: { run: runner() } } });
    try {
      if (language) localStorage.setItem('reglament.language', language);
    } catch {
      // A page without an origin has no storage: the language then comes from the server.
    }
  }, opening);
  const html = await sidebarHtml();
  const template = `<template data-view="${opening.view ?? 'workbench'}"></template>`;
  // A real origin: without one there is no storage and no clipboard.
  await page.route('http://sidebar.test/', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: html + template }),
  );
  await page.goto('http://sidebar.test/');
  return page;
};

export const callsOf = <N extends keyof Rpc>(page: Page, name: N): Promise<Parameters<Rpc[N]>[0][]> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as { calls: { name: string; args: never }[] }).calls
        .filter((call) => call.name === wanted)
        .map((call) => call.args),
    name as string,
  );

/** Pixels by which anything sticks out to the right; the page must never scroll sideways. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

const axePath = join(dirname(require.resolve('axe-core')), 'axe.min.js');
/** What an accessibility check finds, in one line each. */
export const axe = async (page: Page, { contrast = true } = {}): Promise<string[]> => {
  const there = await page.evaluate(() => 'axe' in window);
  if (!there) await page.addScriptTag({ path: axePath });
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
