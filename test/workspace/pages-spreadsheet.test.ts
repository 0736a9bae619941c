import { cell, chooseFromMenu, frame, openSheet, type Pages, servePages } from './open-pages';
import { OWNER } from './page-workspace';

describe('the spreadsheet page in a real browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages();
  });
  afterAll(() => pages?.close());

  test('the sheet shows frozen headers, hides hidden rows and sheets, and opens without complaint', async () => {
    const { page, context, complaints } = await openSheet(pages);
    expect(await cell(page, 2, 1).textContent()).toBe('Номер');
    expect(await cell(page, 1, 1).count()).toBe(0);
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Заявки', 'Сотрудники']);
    expect(await cell(page, 3, 4).textContent()).toBe('<b>Тема</b> № 0');
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('a cell is edited in place by keyboard, its trigger’s effect shows by itself, and it can be undone', async () => {
    const { page, context } = await openSheet(pages);
    await cell(page, 10, 1).click();
    await page.keyboard.press('x');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('по телефону');
    await page.keyboard.press('Enter');
    await cell(page, 10, 2).getByText('изменено: по телефону').waitFor();
    expect(await cell(page, 10, 1).textContent()).toBe('по телефону');
    await page.keyboard.press('Control+z');
    await cell(page, 10, 1).getByText('2026-0008').waitFor();
    await context.close();
  });

  test('a drop-down offers what validation allows, and a refused edit says so', async () => {
    const { page, context } = await openSheet(pages);
    await cell(page, 4, 5).dblclick();
    await page.getByRole('option', { name: 'закрыта' }).click();
    await cell(page, 4, 5).getByText('закрыта').waitFor();
    await cell(page, 5, 5).dblclick();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('никакая');
    await page.keyboard.press('Enter');
    await page.locator('.note-error').waitFor();
    expect(await cell(page, 5, 5).textContent()).toBe('закрыта');
    await context.close();
  });

  test('another’s change appears without a reload', async () => {
    const { page, context } = await openSheet(pages);
    pages.workspace.edit(pages.workspace.services.spreadsheet.boundId, 'Заявки!D3', [['прислано']], OWNER);
    await cell(page, 3, 4).getByText('прислано').waitFor();
    await context.close();
  });

  test('the add-on’s menu opens its sidebar, whose page calls the script', async () => {
    const { page, context } = await openSheet(pages);
    await chooseFromMenu(page, 'Журнал', 'Показать панель');
    const side = frame(page, '#sidebar');
    await side.getByRole('button', { name: 'Удвоить 21' }).click();
    await side.getByText(`42 ${OWNER} метка`).waitFor();
    await side.getByRole('button', { name: 'Дата' }).click();
    await side.getByText('Failed due to illegal value in property: 0').waitFor();
    await side.getByRole('button', { name: 'Ошибка' }).click();
    await side.getByText('так не бывает').waitFor();
    expect((await page.locator('#sidebar').boundingBox())?.width).toBe(300);
    await side.getByRole('button', { name: 'Закрыть' }).click();
    await page.locator('#sidebar').waitFor({ state: 'hidden' });
    await context.close();
  });

  test('dialogs, toasts and errors of the script stand on the page', async () => {
    const { page, context } = await openSheet(pages);
    await chooseFromMenu(page, 'Журнал', 'Показать окно');
    const box = page.getByRole('dialog', { name: 'Окно скрипта' });
    await frame(page, 'dialog').getByText('Панель скрипта').waitFor();
    await box.getByRole('button', { name: 'Закрыть' }).click();
    await chooseFromMenu(page, 'Журнал', 'Ещё', 'Сообщение');
    await page.getByText('Готово: 3 строки').waitFor();
    await chooseFromMenu(page, 'Журнал', 'Ещё', 'Ошибка');
    await page.getByRole('dialog', { name: 'Ошибка скрипта' }).getByText('так не бывает').waitFor();
    await context.close();
  });

  test('a dialog has the size its script gave, closes from inside, and prints itself alone', async () => {
    const { page, context, complaints } = await openSheet(pages);
    const open = () => chooseFromMenu(page, 'Журнал', 'Показать окно');
    const gone = () => page.locator('dialog').waitFor({ state: 'detached' });
    const inside = frame(page, 'dialog');
    await open();
    await inside.getByText('Панель скрипта').waitFor();
    expect(await page.locator('dialog iframe').boundingBox()).toMatchObject({ width: 420, height: 260 });
    const count = () => {
      const counting = Object.assign(window, { prints: 0 });
      addEventListener('beforeprint', () => {
        counting.prints += 1;
      });
    };
    const prints = () => (window as unknown as { prints: number }).prints;
    const body = inside.locator('body');
    await page.evaluate(count);
    await body.evaluate(count);
    await body.evaluate(() => window.print());
    expect([await page.evaluate(prints), await body.evaluate(prints)]).toEqual([0, 1]);
    expect(complaints).toEqual([]);
    await inside.getByRole('button', { name: 'Удвоить 21' }).focus();
    await page.keyboard.press('Escape');
    await gone();
    await open();
    await inside.getByRole('button', { name: 'Закрыть' }).click();
    await gone();
    await context.close();
  });

  test('a dialog larger than the window still shows all of itself', async () => {
    const { page, context } = await openSheet(pages, { width: 700, height: 300 });
    await chooseFromMenu(page, 'Журнал', 'Показать окно');
    await frame(page, 'dialog').getByText('Панель скрипта').waitFor();
    const { scrollHeight, clientHeight } = await page
      .locator('dialog')
      .evaluate((box) => ({ scrollHeight: box.scrollHeight, clientHeight: box.clientHeight }));
    expect(scrollHeight).toBe(clientHeight);
    await context.close();
  });

  test('a script’s question is answered by the person, and until then nothing has happened', async () => {
    const { page, context } = await openSheet(pages);
    const staff = () => {
      const document = pages.workspace.services.spreadsheet.documents.get(pages.workspace.services.spreadsheet.boundId);
      return document.sheetByName('Сотрудники')?.read({ row: 3, column: 1, rows: 3, columns: 2 });
    };
    await chooseFromMenu(page, 'Журнал', 'Ещё', 'Вопрос');
    const question = page.getByRole('dialog', { name: 'Вопрос' });
    await question.getByText('Точно?').waitFor();
    expect(staff()?.[0]).toEqual([null, null]);
    await question.getByRole('button', { name: 'Нет' }).click();
    await page.getByRole('textbox', { name: 'Как вас зовут?' }).fill('Инга');
    await page.keyboard.press('Enter');
    await page.getByText('Записано').waitFor();
    expect(staff()).toEqual([
      ['спрошено', null],
      ['нет', 'Инга'],
      [null, null],
    ]);
    const ran = pages.workspace.processes.list({ functionName: 'ask' });
    expect(ran.map(({ processStatus }) => processStatus)).toEqual(['COMPLETED']);
    await context.close();
  });
});
