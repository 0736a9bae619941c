// FormApp: building a form, its choices and sections, and reading its responses.

import { workspaceWith } from './scripted';

const NOW = Date.UTC(2026, 8, 1, 5, 0);

const script = `
function build() {
  const form = FormApp.create('Помощь с ЭЖ (файл)');
  form.setTitle('Нужна помощь').setDescription('Описание').setCollectEmail(true).setConfirmationMessage('Принято');
  const topic = form.addMultipleChoiceItem().setTitle('Тема').setChoiceValues(['КТП', 'Отметки']).setRequired(true);
  const more = form.addCheckboxItem().setTitle('Ещё').setChoiceValues(['КТП', 'Отметки', 'Вход']);
  const text = form.addParagraphTextItem().setTitle('Вопрос').setRequired(true);
  const group = form.addTextItem().setTitle('Класс').setValidation(
    FormApp.createTextValidation().setHelpText('Например, 7Б').requireTextMatchesPattern('^(1[01]|[1-9])\\\\s?[А-ЯЁA-Z]?$').build());
  const format = form.addMultipleChoiceItem().setTitle('Как').setRequired(true);
  const slots = form.addPageBreakItem().setTitle('Время');
  const slot = form.addListItem().setTitle('Слот').setChoiceValues(['Любое', '10:00', '11:00']).setRequired(true);
  const reply = form.addPageBreakItem().setTitle('Ответ');
  const lang = form.addMultipleChoiceItem().setTitle('Язык').setChoiceValues(['Русский', 'English']).setRequired(true);
  format.setChoices([format.createChoice('Лично', slots), format.createChoice('Письменно', reply)]);
  form.setPublished(true);
  const ids = {};
  [['topic', topic], ['more', more], ['text', text], ['group', group], ['format', format], ['slot', slot], ['lang', lang], ['reply', reply]]
    .forEach(function (pair) { ids[pair[0]] = pair[1].getId(); });
  return { id: form.getId(), ids: ids };
}
function blank() { return FormApp.create('Файл').getId(); }
function settings(id) {
  const f = FormApp.openById(id);
  return { title: f.getTitle(), published: f.isPublished(), accepting: f.isAcceptingResponses(), email: f.collectsEmail(), url: f.getPublishedUrl() };
}
function read(id, since) {
  const form = FormApp.openById(id);
  return form.getResponses(since === undefined ? new Date(0) : new Date(since)).map(function (r) {
    return {
      id: r.getId(), at: r.getTimestamp().getTime(), isDate: r.getTimestamp() instanceof Date, email: r.getRespondentEmail(),
      answers: r.getItemResponses().map(function (a) { return [a.getItem().getTitle(), a.getResponse(), Array.isArray(a.getResponse())]; }),
    };
  });
}
function offer(id, item, values) { FormApp.openById(id).getItemById(item).asListItem().setChoiceValues(values); }
function kinds(id) {
  return FormApp.openById(id).getItems().map(function (i) { return i.getType() + ':' + (i.getType() === FormApp.ItemType.LIST) + ':' + i.getTitle(); });
}
function ways(id, item) {
  return FormApp.openById(id).getItemById(item).asMultipleChoiceItem().getChoices().map(function (c) {
    return [c.getValue(), String(c.getPageNavigationType()), c.getGotoPage().getTitle()];
  });
}
function mix(id, item) {
  const q = FormApp.openById(id).getItemById(item).asMultipleChoiceItem();
  q.setChoices([q.createChoice('a', FormApp.PageNavigationType.SUBMIT), q.createChoice('b')]);
}
function wrongKind(id, item) { FormApp.openById(id).getItemById(item).asTextItem(); }
function drop(id, item) { FormApp.openById(id).deleteItem(FormApp.openById(id).getItemById(item)); }
function move(id, from, to) { FormApp.openById(id).moveItem(from, to); }
function answerByScript(id, item) {
  const form = FormApp.openById(id);
  const q = form.getItemById(item).asMultipleChoiceItem();
  return form.createResponse().withItemResponse(q.createResponse('КТП')).submit().getId();
}
function close(id) { FormApp.openById(id).setAcceptingResponses(false).setCustomClosedFormMessage('Каникулы'); }
function quiz(id) { FormApp.openById(id).setIsQuiz(true); }
function missing() { FormApp.openById('nothing'); }
function byUrl(url) { return FormApp.openByUrl(url).getTitle(); }
function link(id) {
  const form = FormApp.openById(id);
  form.setDestination(FormApp.DestinationType.SPREADSHEET, SpreadsheetApp.getActiveSpreadsheet().getId());
  return form.getDestinationId() === SpreadsheetApp.getActiveSpreadsheet().getId();
}
function linked() {
  return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getDataRange().getDisplayValues();
}
`;

const school = () => {
  const setting = workspaceWith(script, { now: NOW, owner: 'lead@school.test' });
  const { id, ids } = setting.run('build') as { id: string; ids: Record<string, number> };
  const forms = setting.workspace.services.form;
  const answer = (named: Record<string, string | string[]>) =>
    Object.fromEntries(Object.entries(named).map(([name, value]) => [String(ids[name]), value]));
  const send = (named: Record<string, string | string[]>, email = 'anna@school.test') =>
    forms.submit(id, { email, answers: answer(named) });
  return { ...setting, id, ids, forms, send };
};

const WRITTEN = { topic: 'КТП', text: 'Не выходит', format: 'Письменно', lang: 'Русский' };
const IN_PERSON = { topic: 'КТП', text: 'Не выходит', format: 'Лично', slot: '10:00', lang: 'Русский' };

describe('a form made by a script', () => {
  test('has the file’s name but no title, and is not published before it is', () => {
    const { run, forms } = school();
    const id = run('blank');
    expect(run('settings', id)).toMatchObject({ title: '', published: false, accepting: false });
    expect(forms.files().map(({ name }) => name)).toEqual(['Помощь с ЭЖ (файл)', 'Файл']);
    expect(forms.submit(id, { answers: {} })).toMatchObject({ ok: false, closed: expect.any(String) });
  });

  test('keeps its items in order, each of its kind', () => {
    const { run, id, ids } = school();
    expect(run('kinds', id)).toContain('LIST:true:Слот');
    expect(run('ways', id, ids.format)).toEqual([
      ['Лично', 'GO_TO_PAGE', 'Время'],
      ['Письменно', 'GO_TO_PAGE', 'Ответ'],
    ]);
    run('move', id, 0, 2);
    expect(run('kinds', id).slice(0, 3)).toEqual([
      'CHECKBOX:false:Ещё',
      'PARAGRAPH_TEXT:false:Вопрос',
      'MULTIPLE_CHOICE:false:Тема',
    ]);
  });

  test('refuses what Google refuses', () => {
    const { failure, id, ids } = school();
    expect(failure('offer', id, ids.slot, [])).toMatch(/empty/);
    expect(failure('offer', id, ids.slot, ['a', 'a'])).toBe('Questions cannot have duplicate choice values.');
    expect(failure('mix', id, ids.topic)).toMatch(/navigation/);
    expect(failure('wrongKind', id, ids.topic)).toBe('Invalid conversion for item type: MULTIPLE_CHOICE.');
    expect(failure('drop', id, ids.reply)).toBe('Invalid data updating form.');
    expect(failure('missing')).toMatch(/^No item with the given ID could be found/);
    expect(failure('quiz', id)).toBe('not emulated: Form.setIsQuiz');
  });

  test('is opened by its address, but not by the one for respondents', () => {
    const { run, failure, id } = school();
    expect(run('byUrl', `https://docs.google.com/forms/d/${id}/edit`)).toBe('Нужна помощь');
    expect(failure('byUrl', run('settings', id).url)).toBe('Invalid argument: url');
  });
});

describe('a sent form', () => {
  test('is one response with its address, its time and its answers in the form’s order', () => {
    const { run, id, send, workspace } = school();
    workspace.clock.set(NOW + 60_000);
    expect(send({ ...IN_PERSON, more: ['Вход', 'Отметки'] })).toMatchObject({ ok: true, confirmation: 'Принято' });
    expect(run('read', id)).toEqual([
      {
        id: expect.stringMatching(/^2_/),
        at: NOW + 60_000,
        isDate: true,
        email: 'anna@school.test',
        answers: [
          ['Тема', 'КТП', false],
          ['Ещё', ['Вход', 'Отметки'], true],
          ['Вопрос', 'Не выходит', false],
          ['Класс', '', false],
          ['Как', 'Лично', false],
          ['Слот', '10:00', false],
          ['Язык', 'Русский', false],
        ],
      },
    ]);
  });

  test('is found by responses after a time, not by those at it', () => {
    const { run, id, send } = school();
    send(WRITTEN);
    expect(run('read', id, NOW)).toEqual([]);
    expect(run('read', id, NOW - 1)).toHaveLength(1);
  });

  test('neither asks nor keeps what stands on a page that was not visited', () => {
    const { run, id, send } = school();
    expect(send({ ...WRITTEN, slot: '10:00' })).toMatchObject({ ok: true });
    expect(run('read', id)[0].answers.map(([title]: [string]) => title)).not.toContain('Слот');
  });

  test('with faults is not stored, and says what is wrong where', () => {
    const { run, id, ids, send } = school();
    const { format: _way, ...noFormat } = IN_PERSON;
    expect(send({ ...noFormat, text: '', group: '99' })).toEqual({
      ok: false,
      errors: [
        { itemId: ids.text, code: 'required', message: 'Это обязательный вопрос' },
        { itemId: ids.group, code: 'validation', message: 'Например, 7Б' },
        { itemId: ids.format, code: 'required', message: 'Это обязательный вопрос' },
      ],
    });
    expect(send(WRITTEN, '')).toMatchObject({ ok: false, errors: [{ code: 'email' }] });
    expect(run('read', id)).toEqual([]);
  });

  test('may hold only blanks in a required field, as at Google', () => {
    const { send } = school();
    expect(send({ ...WRITTEN, text: '   ' })).toMatchObject({ ok: true });
  });

  test('may carry a choice that was removed after the page was opened, but none that never was', () => {
    const { run, id, ids, send } = school();
    run('offer', id, ids.slot, ['Любое']);
    expect(send({ ...IN_PERSON, slot: '11:00' })).toMatchObject({ ok: true });
    expect(send({ ...IN_PERSON, slot: '12:00' })).toMatchObject({
      ok: false,
      errors: [{ itemId: ids.slot, code: 'choice' }],
    });
    expect(send({ ...IN_PERSON, slot: ['10:00', '11:00'] })).toMatchObject({ ok: false, errors: [{ code: 'choice' }] });
  });

  test('is refused with the closed form’s own words', () => {
    const { run, id, send, forms } = school();
    run('close', id);
    expect(send(WRITTEN)).toEqual({ ok: false, closed: 'Каникулы' });
    expect(forms.formModel(id)?.closed).toBe('Каникулы');
  });

  test('wakes the form’s triggers with the response in hand; a script’s own submission wakes none', () => {
    const { run, id, ids, send, workspace } = school();
    const fired: string[] = [];
    workspace.fire = (type, source) => {
      fired.push(`${type} ${source === id}`);
      return [];
    };
    run('answerByScript', id, ids.topic);
    expect(fired).toEqual([]);
    send(WRITTEN);
    expect(fired).toEqual(['ON_FORM_SUBMIT true']);
    expect(run('read', id)).toHaveLength(2);
  });
});

test('the page’s model tells the sections, and where each leads', () => {
  const { forms, id, ids } = school();
  const model = forms.formModel(forms.form(id)!.publishedId)!;
  expect(model).toMatchObject({ id, title: 'Нужна помощь', collectEmail: true, closed: undefined });
  expect(model.pages.map(({ title }) => title)).toEqual(['', 'Время', 'Ответ']);
  expect(model.pages[0]?.items.find((item) => item.id === ids.format)?.choices?.[1]).toEqual({
    value: 'Письменно',
    leads: { type: 'GO_TO_PAGE', page: ids.reply },
  });
});

test('a linked sheet gets one row a response, as text and never as a formula', () => {
  const { run, send, id } = school();
  expect(run('link', id)).toBe(true);
  send({ ...WRITTEN, text: '=HYPERLINK("http://evil.test")', more: ['Вход', 'КТП'] });
  const [head, row] = run('linked');
  expect(head.slice(0, 3)).toEqual(['Timestamp', 'Email Address', 'Тема']);
  expect(row.slice(1, 5)).toEqual(['anna@school.test', 'КТП', 'Вход, КТП', '=HYPERLINK("http://evil.test")']);
});

test('without the forms scope nothing can be made', () => {
  const { failure } = workspaceWith(script, { scopes: ['https://www.googleapis.com/auth/script.send_mail'] });
  expect(failure('blank')).toBe(
    'Specified permissions are not sufficient to call FormApp.create. Required permissions: https://www.googleapis.com/auth/forms',
  );
});
