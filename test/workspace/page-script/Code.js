// A small project with something of everything that the pages show.
// biome-ignore-all lint/correctness/noUnusedVariables: menus, triggers and pages call functions by their names

function onOpen() {
  SpreadsheetApp.getUi()
    .createMenu('Журнал')
    .addItem('Показать панель', 'showPanel')
    .addItem('Показать окно', 'showWindow')
    .addSeparator()
    .addSubMenu(
      SpreadsheetApp.getUi()
        .createMenu('Ещё')
        .addItem('Сообщение', 'showToast')
        .addItem('Ошибка', 'breakDown')
        .addItem('Вопрос', 'ask'),
    )
    .addToUi();
}

function onEdit(e) {
  if (e.range.getA1Notation() === 'A10') e.range.getSheet().getRange('B10').setValue(`изменено: ${e.value}`);
}

function prepare() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  book.rename('Журнал заявок');
  const sheet = book.getSheets()[0];
  sheet.setName('Заявки');
  const header = ['Номер', 'Дата', 'Кто', 'Тема', 'Статус', 'Сколько'];
  sheet.getRange(1, 1, 1, 6).setValues([['request_id', 'at', 'who', 'topic', 'status', 'count']]);
  sheet.getRange(2, 1, 1, 6).setValues([header]).setFontWeight('bold').setBackground('#e8f0fe');
  sheet.setFrozenRows(2);
  sheet.hideRows(1);
  sheet.setColumnWidth(4, 240);
  const statuses = ['новая', 'в работе', 'закрыта'];
  const rows = [];
  for (let i = 0; i < 60; i += 1) {
    rows.push([
      `2026-${String(i + 1).padStart(4, '0')}`,
      new Date(Date.UTC(2026, 8, 1 + (i % 20), -3)),
      `учитель${i}@example.org`,
      `<b>Тема</b> № ${i}`,
      statuses[i % 3],
      i * 1.5,
    ]);
  }
  sheet.getRange(3, 1, rows.length, 6).setValues(rows);
  sheet.getRange('A3:A100').setNumberFormat('@');
  sheet.getRange('B3:B100').setNumberFormat('dd.mm.yyyy');
  sheet.getRange('A3').setNote('Первая заявка года');
  sheet.getRange('F64').setFormula('=1+2');
  const list = SpreadsheetApp.newDataValidation().requireValueInList(statuses, true).setAllowInvalid(false).build();
  sheet.getRange('E3:E100').setDataValidation(list);
  const late = SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo('новая')
    .setBackground('#fce8e6')
    .setFontColor('#a50e0e')
    .setRanges([sheet.getRange('E3:E100')])
    .build();
  sheet.setConditionalFormatRules([late]);
  const staff = book.insertSheet('Сотрудники');
  staff.getRange('A1:B2').setValues([
    ['Кто', 'Почта'],
    ['Иванова', 'ivanova@example.org'],
  ]);
  staff.setTabColor('#188038');
  const secret = book.insertSheet('Служебный');
  secret.getRange('A1').setValue('x');
  secret.protect().setDescription('служебный');
  secret.hideSheet();
  return book.getId();
}

function makeForm() {
  const form = FormApp.create('Форма заявки');
  form
    .setTitle('Нужна помощь с журналом')
    .setDescription('Форма заменяет устную просьбу.\nНе пишите фамилии учеников.');
  form.setCollectEmail(true);
  const topic = form.addMultipleChoiceItem().setTitle('С чем помочь?').setRequired(true);
  form.addCheckboxItem().setTitle('Ещё темы').setChoiceValues(['КТП', 'Отчёты']);
  form.addParagraphTextItem().setTitle('Опишите вопрос').setHelpText('1–3 фразы').setRequired(true);
  const classes = FormApp.createTextValidation()
    .requireTextMatchesPattern('(1[01]|[1-9])[А-Я]?')
    .setHelpText('Например, 7Б')
    .build();
  form.addTextItem().setTitle('Класс').setValidation(classes);
  const slots = form.addPageBreakItem().setTitle('Время консультации');
  form.addListItem().setTitle('Время из графика').setChoiceValues(['вт 14:40', 'чт 15:00']).setRequired(true);
  topic.setChoices([
    topic.createChoice('Лично', slots),
    topic.createChoice('Письменно', FormApp.PageNavigationType.SUBMIT),
  ]);
  form.setConfirmationMessage('Принято: ответим скоро.');
  form.setPublished(true);
  ScriptApp.newTrigger('onSent').forForm(form).onFormSubmit().create();
  return form.getId();
}

function onSent(e) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Сотрудники');
  sheet.appendRow(['ответ', e.response.getRespondentEmail()]);
  console.log('пришёл ответ %s', e.response.getId());
}

function makeEvent() {
  const calendar = Calendar.Calendars.insert({ summary: 'Консультации', timeZone: 'Europe/Moscow' });
  const event = Calendar.Events.insert(
    {
      summary: 'Консультация: КТП',
      location: 'каб. 14',
      description: 'Возьмите рабочую программу',
      start: { dateTime: '2026-09-15T14:40:00', timeZone: 'Europe/Moscow' },
      end: { dateTime: '2026-09-15T15:00:00', timeZone: 'Europe/Moscow' },
      attendees: [{ email: 'ivanova@example.org' }, { email: 'petrov@example.org' }],
    },
    calendar.id,
    { sendUpdates: 'all' },
  );
  return { calendarId: calendar.id, eventId: event.id };
}

function sendLetter() {
  MailApp.sendEmail({
    to: 'ivanova@example.org',
    subject: 'Заявка принята: № 2026-0001',
    body: 'Ответим завтра.',
    htmlBody:
      '<h2 style="color:#0b57d0">Заявка принята</h2><p>Ответим <b>завтра</b>.</p><script>parent.hacked = true</script><img src="http://example.org/spy.gif">',
  });
}

function showPanel() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('panel').setTitle('Рабочее место'));
}

function showWindow() {
  const html = HtmlService.createHtmlOutputFromFile('panel').setWidth(420).setHeight(260);
  SpreadsheetApp.getUi().showModalDialog(html, 'Окно скрипта');
}

function showToast() {
  SpreadsheetApp.getActiveSpreadsheet().toast('Готово: 3 строки', 'Журнал', 5);
}

function breakDown() {
  throw new Error('так не бывает');
}

function ask() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Сотрудники');
  sheet.appendRow(['спрошено']);
  SpreadsheetApp.flush();
  const answer = ui.alert('Вопрос', 'Точно?', ui.ButtonSet.YES_NO);
  const name = ui.prompt('Как вас зовут?').getResponseText();
  sheet.appendRow([answer === ui.Button.YES ? 'да' : 'нет', name]);
  ui.alert('Записано');
}

function double(value) {
  return { twice: value * 2, by: Session.getActiveUser().getEmail() };
}

function giveDate() {
  return { at: new Date() };
}

function hidden_() {
  return 1;
}
