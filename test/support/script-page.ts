// A built page of the product in a real browser, with a server that keeps its own state.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Rpc } from '../../src/contract/rpc';

export type Room = 'sidebar' | 'print';

const built = new Map<Room, Promise<string>>();
/** The same steps as the product's build: bundle, then everything inlined into one page. */
export const builtPage = (name: Room): Promise<string> => {
  const making = async () => {
    const room = join(__dirname, '../../src', name);
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
    const style = await build({ entryPoints: [join(room, `${name}.css`)], bundle: true, write: false });
    const css = style.outputFiles[0]!.text;
    return readFileSync(join(room, 'index.html'), 'utf8')
      .replace('<!-- css -->', () => `<style>${css}</style>`)
      .replace('<!-- js -->', () => `<script>${js}</script>`);
  };
  const page = built.get(name) ?? making();
  built.set(name, page);
  return page;
};

export interface Server {
  /** What each function gives; of a list, one reply a call, and the last one from then on. */
  replies: { [N in keyof Rpc]?: ReturnType<Rpc[N]> | ReturnType<Rpc[N]>[] };
  /** Functions that fail as `google.script.run` does: with a message only. */
  failing?: Record<string, string>;
  /** Milliseconds until a reply, of every function or of those that are named. */
  delay?: number | { [N in keyof Rpc]?: number };
}
export interface ScriptPage extends Server {
  room: Room;
  /** What the server appends to the page: which view, which document. */
  template: string;
  language?: 'ru' | 'en';
  width: number;
  height: number;
  scale?: number;
}

/** `google.script.run` of a page: the replies are given, the calls are noted. Runs in the page, before anything of it. */
const pretend = ({ replies, failing, delay, language }: Server & Pick<ScriptPage, 'language'>, anew: boolean): void => {
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
            setTimeout(
              () => {
                if (failing?.[name]) failure?.(new Error(failing[name]));
                else success?.(reply);
              },
              (typeof delay === 'object' ? (delay as Record<string, number>)[name] : delay) ?? 5,
            );
          };
        },
      },
    );
  const host = { close: () => calls.push({ name: 'host.close', args: null }) };
  Object.assign(window, { calls, google: { script: { run: runner(), host } } });
  if (anew) localStorage.clear();
  if (language) localStorage.setItem('reglament.language', language);
};

/** Pages that their tests have done with: the next one opens in half the time where a page's process is warm. */
const warm = new WeakMap<Browser, Map<string, Page[]>>();
const emptyPage = async (browser: Browser, width: number, height: number, scale: number): Promise<Page> => {
  const kept = warm.get(browser) ?? new Map<string, Page[]>();
  warm.set(browser, kept);
  const size = `${width}x${height}@${scale}`;
  const free = kept.get(size) ?? [];
  kept.set(size, free);
  const again = free.pop();
  if (again) {
    again.setDefaultTimeout(30_000);
    await Promise.all([again.emulateMedia({ media: null }), again.context().clearPermissions()]);
    return again;
  }
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  page.close = async () => {
    await page.unrouteAll();
    if (!free.includes(page)) free.push(page);
  };
  return page;
};

export const openScriptPage = async (browser: Browser, opening: ScriptPage): Promise<Page> => {
  const { room, template, width, height, scale = 1, ...server } = opening;
  const [page, html] = await Promise.all([emptyPage(browser, width, height, scale), builtPage(room)]);
  const given = JSON.stringify(server).replaceAll('<', '\\u003c');
  let anew = true;
  // A real origin: without one there is no storage and no clipboard.
  await page.route(`http://${room}.test/`, (route) => {
    const stage = `<script>(${pretend})(${given}, ${anew})</script>`;
    anew = false;
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html.replace('<head>', () => `<head>${stage}`) + template,
    });
  });
  await page.goto(`http://${room}.test/`);
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
