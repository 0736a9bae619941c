import { accessibilityFaults } from '../support/accessibility';
import type { Watched } from '../support/browser';
import { chooseFromMenu, openSheet, type Pages, servePages } from './open-pages';
import { GUEST } from './page-workspace';

describe('the pages for everyone', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages();
  });
  afterAll(() => pages?.close());

  /** axe on a wide page, and nothing to scroll sideways on a narrow one. */
  async function faultsOf({ page, context }: Watched, alike: string[] = []): Promise<string[]> {
    const faults = await accessibilityFaults(page, alike);
    await page.setViewportSize({ width: 400, height: 700 });
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await context.close();
    return wider > 0 ? [...faults, `${wider} pixels wider than a narrow screen`] : faults;
  }

  test.each(['/', '/mail', `/mail/${GUEST}`, '/calendar', '/nowhere'])('axe finds nothing on %s', async (path) => {
    expect(await faultsOf(await pages.open(path))).toEqual([]);
  });

  test('axe finds nothing on a letter with an invitation', async () => {
    const [letter] = pages.workspace.services.mail.mailboxes.list(GUEST);
    expect(await faultsOf(await pages.open(`/mail/${GUEST}/${letter?.id}`))).toEqual([]);
  });

  test('axe finds nothing on the form, with its faults shown too', async () => {
    const opened = await pages.open(pages.form);
    expect(await accessibilityFaults(opened.page)).toEqual([]);
    await opened.page.evaluate(() => document.querySelector<HTMLFormElement>('form.stepwise')?.submit());
    await opened.page.getByText('Это обязательный вопрос').first().waitFor();
    expect(await faultsOf(opened)).toEqual([]);
  });

  test('axe finds nothing on Executions, with one of them opened', async () => {
    const opened = await pages.open('/executions');
    await opened.page.locator('summary').filter({ hasText: 'prepare' }).click();
    expect(await faultsOf(opened)).toEqual([]);
  });

  test('axe finds nothing on the spreadsheet, with the sidebar open', async () => {
    const opened = await openSheet(pages, { width: 900, height: 420 });
    await chooseFromMenu(opened.page, 'Журнал', 'Показать панель');
    await opened.page.locator('#sidebar iframe').waitFor();
    expect(await faultsOf(opened, ['.tabulator-table .tabulator-row:nth-child(n + 5)'])).toEqual([]);
  });
});
