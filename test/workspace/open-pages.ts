// The pages served for a test, with one browser for the whole file.

import type { Browser, FrameLocator, Page } from 'playwright-core';
import { type Served, serve } from '../../workspace/server';
import type { Workspace } from '../../workspace/workspace';
import { launchBrowser, openPage, type Watched } from '../support/browser';
import { pageWorkspace, run } from './page-workspace';

export interface Pages {
  workspace: Workspace;
  /** Paths of the spreadsheet's and the form's page. */
  sheet: string;
  form: string;
  event: { calendarId: string; eventId: string };
  open(path: string, size?: { width: number; height: number }): Promise<Watched>;
  close(): Promise<void>;
}

export async function servePages(): Promise<Pages> {
  const workspace = pageWorkspace();
  const sheet = `/spreadsheets/d/${run<string>(workspace, 'prepare')}/edit`;
  const formId = run<string>(workspace, 'makeForm');
  const event = run<Pages['event']>(workspace, 'makeEvent');
  run(workspace, 'sendLetter');
  const [served, browser]: [Served, Browser] = await Promise.all([serve(workspace, 0), launchBrowser()]);
  return {
    workspace,
    sheet,
    form: `/forms/d/e/${workspace.services.form.form(formId)?.publishedId}/viewform`,
    event,
    open: (path, size) => openPage(browser, served.url + path, size),
    close: async () => {
      await browser.close();
      await served.close();
      workspace.close();
    },
  };
}

export const cell = (page: Page, row: number, column: number) =>
  page.locator(`[data-row="${row}"][data-column="${column}"]`);

export const frame = (page: Page, place: string): FrameLocator => page.frameLocator(`${place} iframe`);

export async function openSheet(pages: Pages, size?: { width: number; height: number }): Promise<Watched> {
  const opened = await pages.open(pages.sheet, size);
  await cell(opened.page, 3, 1).getByText('2026-0001').waitFor();
  await opened.page.getByRole('menuitem', { name: 'Журнал' }).waitFor();
  return opened;
}

export async function chooseFromMenu(page: Page, ...names: string[]): Promise<void> {
  for (const name of names) await page.getByRole('menuitem', { name, exact: true }).click();
}
