// The papers of the played year as PDF files: the product's own print pages, opened one by one in one browser.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../workspace/browser';
import { needed } from './open-school';
import type { RestClient } from './rest-client';

/** What the script says can be printed, as far as it is needed here. */
interface Papers {
  readonly today: string;
  readonly versions: readonly { version: number; state: string }[];
  readonly periods: readonly { code: string; name: string }[];
  readonly sessions: readonly { session_id: string; date: string }[];
  readonly erasures: readonly { erasure_id: string }[];
  readonly registered: readonly { document: string; key: string; title: string }[];
}
export interface Paper {
  readonly document: string;
  readonly key: string;
  readonly file: string;
}
interface Ran {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: unknown;
  readonly shown: readonly { kind: string; frame?: string }[];
}

/** «I четверть» → «I-четверть»: no spaces, and nothing that a disk refuses. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

const reportOf = (papers: Papers, code: string): string =>
  papers.registered.find(({ document, key }) => document === 'term_report' && key.startsWith(`term_report-${code}-`))
    ?.key ?? code;

function papersToPrint(papers: Papers): Paper[] {
  const versions = papers.versions.filter(({ state }) => state !== 'draft');
  const paper = (document: string, key: string, ...names: string[]): Paper => ({
    document,
    key,
    file: `${names.map(plain).join('_')}.pdf`,
  });
  return [
    paper('order', '', 'Приказ об ответственных', papers.today),
    paper('responsible', '', 'Кто за что отвечает', papers.today),
    ...versions.flatMap(({ version }) => [
      paper('schedule', String(version), 'График', `версия ${version}`),
      paper('poster', String(version), 'Плакат', `версия ${version}`),
    ]),
    ...papers.sessions.map(({ session_id, date }) => paper('sign_in_sheet', session_id, 'Лист', date, session_id)),
    ...papers.periods.flatMap(({ code, name }) => [
      paper('register', code, 'Журнал обращений', name),
      paper('term_report', reportOf(papers, code), 'Отчёт', name),
    ]),
    ...papers.erasures.map(({ erasure_id }) => paper('act', erasure_id, 'Акт', erasure_id)),
    paper('act', '', 'Акт', 'бланк'),
    paper('consent', '', 'Согласие', 'бланк'),
  ];
}

const run = (client: RestClient, name: string, args: readonly unknown[]): Promise<Ran> =>
  client.json<Ran>('POST', '/workspace/ui/run', { function: name, args });

const ORIGIN = 'http://127.0.0.1';

/** A page whose every request goes straight into the workspace, and which answers the frame as the page around it would. */
async function printPage(browser: Browser, client: RestClient): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 880, height: 620 } });
  await page.route('**/*', async (route) => {
    const response = await client.send(route.request().url().slice(ORIGIN.length));
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  await page.exposeFunction('runScript', async (name: string, args: unknown[]) => {
    const { ok, value, error } = await run(client, name, args);
    return { ok, value, error };
  });
  await page.addInitScript(() => {
    type Called = { from?: string; call?: number; name: string; args: unknown[] };
    const { runScript } = window as unknown as { runScript(name: string, args: unknown[]): Promise<object> };
    addEventListener('message', async ({ data }: MessageEvent<Called>) => {
      if (data?.from !== 'script-frame' || data.call === undefined) return;
      const reply = await runScript(data.name, data.args);
      postMessage({ to: 'script-frame', call: data.call, ...reply }, '*');
    });
  });
  return page;
}

async function print(page: Page, client: RestClient, { document, key }: Paper): Promise<Buffer> {
  const { value, shown } = await run(client, 'openPrint', [{ document, key }]);
  const frame = shown.find(({ kind }) => kind === 'dialog')?.frame;
  if (!frame) throw new Error(`${document} ${key} does not open: ${JSON.stringify(value)}`);
  await page.goto(`${ORIGIN}${frame}`);
  await page.waitForSelector('.paper, [role="alert"]');
  if ((await page.locator('.paper').count()) === 0)
    throw new Error(`${document} ${key}: ${await page.locator('[role="alert"]').textContent()}`);
  return page.pdf({ preferCSSPageSize: true });
}

/** Gives the names of the files, in the order in which one would leaf through them. */
export async function writeDocuments(
  client: RestClient,
  dir: string,
  told: (file: string, at: number, of: number) => void = () => {},
  isWanted: (paper: Paper, at: number, all: readonly Paper[]) => boolean = () => true,
): Promise<string[]> {
  mkdirSync(dir, { recursive: true });
  const papers = papersToPrint(needed(await client.run<Papers>('papers', {}), 'papers')).filter(isWanted);
  const browser = await launchBrowser();
  try {
    const page = await printPage(browser, client);
    for (const [at, paper] of papers.entries()) {
      told(paper.file, at + 1, papers.length);
      writeFileSync(join(dir, paper.file), await print(page, client, paper));
    }
  } finally {
    await browser.close();
  }
  return papers.map(({ file }) => file);
}
