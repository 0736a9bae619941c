import { type Pages, servePages } from './open-pages';
import { GUEST, OWNER } from './page-workspace';

describe('form, calendar, mail and clock in a real browser', () => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await servePages();
  });
  afterAll(() => pages?.close());

  test('the form leads from section to section and confirms', async () => {
    const { page, context, complaints } = await pages.open(`${pages.form}?authuser=${GUEST}`);
    await page.getByLabel('Лично').check();
    await page.getByRole('button', { name: 'Далее' }).click();
    expect(await page.getByLabel('Время из графика').isVisible()).toBe(false);
    await page.getByRole('textbox', { name: 'Опишите вопрос' }).fill('Не вижу класс');
    await page.getByRole('button', { name: 'Далее' }).click();
    await page.getByRole('combobox', { name: 'Время из графика' }).selectOption('чт 15:00');
    await page.getByRole('button', { name: 'Отправить' }).click();
    await page.getByText('Принято: ответим скоро.').waitFor();
    expect(
      pages.workspace.services.form.tables.all().flatMap(({ id }) => pages.workspace.services.form.responses(id)),
    ).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('an event is seen, answered, and dragged to another time', async () => {
    const { page, context } = await pages.open('/calendar');
    const box = page.locator('.ec-event').filter({ hasText: 'Консультация' });
    await box.click();
    await page.getByRole('dialog', { name: 'Консультация: КТП' }).getByText('каб. 14').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Закрыть' }).click();
    const at = await box.boundingBox();
    if (!at) throw new Error('no event');
    await page.mouse.move(at.x + 30, at.y + 8);
    await page.mouse.down();
    await page.mouse.move(at.x + 30, at.y + 50, { steps: 6 });
    await page.mouse.move(at.x + 30, at.y + 8 + 72, { steps: 6 });
    await page.mouse.up();
    await page.getByText('Событие перенесено').waitFor();
    const moved = pages.workspace.services.calendar.event(OWNER, pages.event.calendarId, pages.event.eventId);
    expect(new Date(moved.start?.dateTime ?? '').toISOString()).toBe('2026-09-15T12:40:00.000Z');
    await context.close();
  });

  test('moving the clock on the start page shows the new time', async () => {
    const { page, context } = await pages.open('/');
    await page.getByRole('button', { name: '+1 час' }).click();
    await page.locator('.big-clock').getByText('10:00').waitFor();
    await context.close();
  });

  test('a guest answers an invitation on its letter', async () => {
    const letter = pages.workspace.services.mail.mailboxes
      .list(GUEST)
      .find(({ subject }) => subject.includes('Консультация'));
    const { page, context } = await pages.open(`/mail/${GUEST}/${letter?.id}?hl=en`);
    await page.getByRole('button', { name: 'Yes', exact: true }).click();
    await page.locator('button[aria-pressed=true]').getByText('Yes').waitFor();
    const { calendarId, eventId } = pages.event;
    const { attendees } = pages.workspace.services.calendar.event(OWNER, calendarId, eventId);
    expect(attendees?.find(({ email }) => email === GUEST)?.responseStatus).toBe('accepted');
    await context.close();
  });

  test('nothing of a letter runs, and nothing is fetched for it', async () => {
    const letter = pages.workspace.services.mail.mailboxes
      .list(GUEST)
      .find(({ subject }) => subject.startsWith('Заявка'));
    const { page, context, complaints } = await pages.open(`/mail/${GUEST}/${letter?.id}`);
    await page.frameLocator('iframe.letter').getByText('завтра').waitFor();
    expect(await page.evaluate('window.hacked')).toBeUndefined();
    expect(complaints.join()).toMatch(/Blocked script.*violates/s);
    await context.close();
  });

  test('a calendar is shared by hand, and then seen by the other', async () => {
    const { page, context } = await pages.open('/calendar');
    await page.getByRole('button', { name: 'Открыть доступ: Консультации' }).click();
    await page.getByLabel('Кому (адрес)').fill('director@example.org');
    await page.getByRole('dialog').getByRole('button', { name: 'Открыть доступ' }).click();
    await page.getByText('Календарь открыт для director@example.org').waitFor();
    const seen = pages.workspace.services.calendar.calendarList('director@example.org');
    expect(seen.map(({ summary, accessRole }) => [summary, accessRole])).toContainEqual(['Консультации', 'reader']);
    await context.close();
  });
});
