// The advanced Calendar service: ids, etags, sync tokens, filters and limits as Google keeps them.

import { workspaceWith } from './scripted';

const NOW = Date.UTC(2026, 8, 1, 5, 0);
const SCOPES = ['calendar.app.created', 'calendar.freebusy'].map((name) => `https://www.googleapis.com/auth/${name}`);

const script = `
function create(summary) { return Calendar.Calendars.insert({ summary: summary, timeZone: 'Europe/Moscow' }); }
function insert(calendar, event, args) { return Calendar.Events.insert(event, calendar, args || {}); }
function get(calendar, id) { return Calendar.Events.get(calendar, id); }
function list(calendar, args) { return Calendar.Events.list(calendar, args || {}); }
function update(calendar, id, event, args, headers) { return Calendar.Events.update(event, calendar, id, args || {}, headers || {}); }
function patch(calendar, id, event, args, headers) { return Calendar.Events.patch(event, calendar, id, args || {}, headers || {}); }
function remove(calendar, id) { Calendar.Events.remove(calendar, id, { sendUpdates: 'none' }); }
function attempt(method, args) {
  try { Calendar.Events[method].apply(Calendar.Events, args); return 'no failure'; }
  catch (e) { return { name: e.name, message: e.message, code: e.details.code, reason: e.details.errors[0].reason, isError: e instanceof Error }; }
}
function freebusy(request) { return Calendar.Freebusy.query(request); }
function move() { Calendar.Events.move('a', 'b', 'c'); }
function own() { return Calendar.CalendarList.list().items.map(function (c) { return c.summary; }); }
function fill(calendar, from, count) {
  for (let i = from; i < from + count; i += 1) {
    Calendar.Events.insert({ id: 'slot' + i, summary: 's', start: { dateTime: '2026-09-02T10:00:00', timeZone: 'Europe/Moscow' }, end: { dateTime: '2026-09-02T10:20:00', timeZone: 'Europe/Moscow' } }, calendar);
  }
}
`;

const at = (start: string, end: string, more: object = {}) => ({
  start: { dateTime: start, timeZone: 'Europe/Moscow' },
  end: { dateTime: end, timeZone: 'Europe/Moscow' },
  ...more,
});
const lesson = (more: object = {}) =>
  at('2026-09-02T14:00:00', '2026-09-02T14:20:00', { summary: 'Консультация', ...more });

const school = () => {
  const setting = workspaceWith(script, { now: NOW, owner: 'lead@school.test', scopes: SCOPES });
  const calendar: string = setting.run('create', 'Помощь с ЭЖ').id;
  return { ...setting, calendar };
};

describe('an event with an id of our own', () => {
  const { run, calendar } = school();

  test('is made once: a second insert is told that it exists', () => {
    const made = run('insert', calendar, lesson({ id: 'slot1' }));
    expect(made).toMatchObject({
      id: 'slot1',
      status: 'confirmed',
      iCalUID: 'slot1@google.com',
      sequence: 0,
      start: { dateTime: '2026-09-02T14:00:00+03:00', timeZone: 'Europe/Moscow' },
      organizer: { email: calendar, displayName: 'Помощь с ЭЖ', self: true },
    });
    expect(run('attempt', 'insert', [lesson({ id: 'slot1' }), calendar])).toEqual({
      name: 'GoogleJsonResponseException',
      message: 'API call to calendar.events.insert failed with error: The requested identifier already exists.',
      code: 409,
      reason: 'duplicate',
      isError: true,
    });
  });

  test('must be made of base32hex letters, five at least', () => {
    for (const id of ['abcd', 'slotw', 'SLOT1', 'slot-1']) {
      expect(run('attempt', 'insert', [lesson({ id }), calendar])).toMatchObject({ code: 400, reason: 'invalid' });
    }
  });

  test('keeps its id after deletion, and an update brings it back to life', () => {
    run('insert', calendar, lesson({ id: 'slot2' }));
    run('remove', calendar, 'slot2');
    expect(run('get', calendar, 'slot2').status).toBe('cancelled');
    expect(run('attempt', 'insert', [lesson({ id: 'slot2' }), calendar])).toMatchObject({ code: 409 });
    expect(run('attempt', 'remove', [calendar, 'slot2'])).toMatchObject({ code: 410, reason: 'deleted' });
    expect(run('update', calendar, 'slot2', lesson({ status: 'confirmed' })).status).toBe('confirmed');
    expect(run('list', calendar).items.map((event: { id: string }) => event.id)).toContain('slot2');
  });

  test('needs both times, in order, with a zone', () => {
    const broken = [
      { summary: 'x' },
      at('2026-09-02T14:00:00', '2026-09-02T13:00:00'),
      { start: { dateTime: '2026-09-02T14:00:00' }, end: { dateTime: '2026-09-02T15:00:00' } },
      { start: { date: '2026-09-02' }, end: { dateTime: '2026-09-02T15:00:00Z' } },
      at('2026-02-30T14:00:00', '2026-02-30T15:00:00'),
      { start: { dateTime: '2026-09-02T14:00:00', timeZone: 'Moscow' }, end: { dateTime: '2026-09-02T15:00:00Z' } },
    ];
    for (const event of broken) expect(run('attempt', 'insert', [event, calendar])).toMatchObject({ code: 400 });
  });
});

describe('changing an event', () => {
  const { run, calendar } = school();

  test('with the etag of an older state is refused', () => {
    const first = run('insert', calendar, lesson({ id: 'shared' }));
    const second = run('patch', calendar, 'shared', { location: 'Каб. 12' }, {}, { 'If-Match': first.etag });
    expect(second.etag).not.toBe(first.etag);
    expect(
      run('attempt', 'patch', [{ location: 'x' }, calendar, 'shared', {}, { 'If-Match': first.etag }]),
    ).toMatchObject({
      code: 412,
      reason: 'conditionNotMet',
    });
  });

  test('by update drops what is left out, by patch keeps it', () => {
    run(
      'insert',
      calendar,
      lesson({ id: 'entire', description: 'd', extendedProperties: { private: { a: '1', b: '2' } } }),
    );
    const patched = run('patch', calendar, 'entire', { extendedProperties: { private: { b: null, c: '3' } } });
    expect(patched).toMatchObject({ description: 'd', extendedProperties: { private: { a: '1', c: '3' } } });
    expect(patched.extendedProperties.private.b).toBeUndefined();
    const updated = run('update', calendar, 'entire', lesson());
    expect(updated.description).toBeUndefined();
    expect(updated.extendedProperties).toBeUndefined();
  });

  test('replaces the whole list of attendees, and answers left out of it are lost', () => {
    const attendees = [{ email: 'Anna@school.test' }, { email: 'boris@school.test', responseStatus: 'accepted' }];
    run('insert', calendar, lesson({ id: 'guests', attendees }));
    const patched = run('patch', calendar, 'guests', { attendees: [{ email: 'boris@school.test' }] });
    expect(patched.attendees).toEqual([{ email: 'boris@school.test', responseStatus: 'needsAction' }]);
  });

  test('counts its sequence up, and an older sequence is refused', () => {
    run('insert', calendar, lesson({ id: 'moved' }));
    expect(run('patch', calendar, 'moved', at('2026-09-02T15:00:00', '2026-09-02T15:20:00')).sequence).toBe(1);
    expect(run('attempt', 'update', [lesson({ sequence: 0 }), calendar, 'moved'])).toMatchObject({ code: 400 });
  });
});

describe('a sync token', () => {
  const { run, calendar, workspace } = school();
  const ids = (page: { items: { id: string; status: string }[] }) =>
    page.items.map(({ id, status }) => `${id} ${status}`);

  test('comes with the last page, brings changes only, and deletions as cancelled', () => {
    run('fill', calendar, 10, 5);
    const first = run('list', calendar, { maxResults: 3 });
    expect(first.nextSyncToken).toBeUndefined();
    const last = run('list', calendar, { maxResults: 3, pageToken: first.nextPageToken });
    expect(ids(last)).toEqual(['slot13 confirmed', 'slot14 confirmed']);
    run('remove', calendar, 'slot11');
    run('patch', calendar, 'slot12', { summary: 'new' });
    const changes = run('list', calendar, { syncToken: last.nextSyncToken });
    expect(ids(changes)).toEqual(['slot11 cancelled', 'slot12 confirmed']);
    expect(run('list', calendar, { syncToken: changes.nextSyncToken }).items).toEqual([]);
  });

  test('brings the details of a deleted event only where they are asked for', () => {
    const { nextSyncToken: syncToken } = run('list', calendar);
    run('remove', calendar, 'slot13');
    expect(run('list', calendar, { syncToken }).items[0].summary).toBeUndefined();
    expect(run('list', calendar, { syncToken, showDeleted: true }).items[0]).toMatchObject({
      id: 'slot13',
      summary: 's',
    });
  });

  test('goes with no window, query or order', () => {
    const { nextSyncToken: syncToken } = run('list', calendar);
    for (const more of [
      { timeMin: '2026-09-01T00:00:00Z' },
      { q: 'x' },
      { orderBy: 'updated' },
      { showDeleted: false },
    ]) {
      expect(run('attempt', 'list', [calendar, { syncToken, ...more }])).toMatchObject({ code: 400 });
    }
  });

  test('that is dropped, foreign or too old asks for a full sync', () => {
    const { nextSyncToken: syncToken } = run('list', calendar);
    expect(run('attempt', 'list', [calendar, { syncToken: 'nonsense' }])).toMatchObject({
      code: 410,
      reason: 'fullSyncRequired',
    });
    workspace.services.calendar.lists.expireTokens(calendar);
    expect(run('attempt', 'list', [calendar, { syncToken }])).toMatchObject({ code: 410 });
    const fresh = run('list', calendar).nextSyncToken;
    workspace.clock.set(NOW + 60 * 24 * 3600_000);
    expect(run('attempt', 'list', [calendar, { syncToken: fresh }])).toMatchObject({ code: 410 });
  });
});

describe('a list of events', () => {
  const { run, calendar } = school();

  test('is filtered by window, words and private properties, and ordered on request', () => {
    run('insert', calendar, at('2026-09-03T10:00:00', '2026-09-03T11:00:00', { id: 'later', summary: 'Обучение' }));
    run('insert', calendar, lesson({ id: 'first', extendedProperties: { private: { slot: 'S=1' } } }));
    const list = (args: object) => run('list', calendar, args).items.map((event: { id: string }) => event.id);
    expect(list({ singleEvents: true, orderBy: 'startTime' })).toEqual(['first', 'later']);
    expect(list({ timeMin: '2026-09-03T00:00:00+03:00' })).toEqual(['later']);
    expect(list({ timeMax: '2026-09-03T00:00:00+03:00' })).toEqual(['first']);
    expect(list({ q: 'обуч' })).toEqual(['later']);
    expect(list({ privateExtendedProperty: ['slot=S=1'] })).toEqual(['first']);
    expect(run('attempt', 'list', [calendar, { orderBy: 'startTime' }])).toMatchObject({ code: 400 });
    expect(run('attempt', 'list', [calendar, { timemin: 'x' }])).toMatchObject({ code: 400 });
  });
});

describe('scopes and limits', () => {
  test('with calendar.app.created only calendars of the script exist', () => {
    const { run, calendar } = school();
    expect(run('attempt', 'list', ['primary'])).toMatchObject({ code: 404, reason: 'notFound' });
    expect(run('own')).toEqual(['Помощь с ЭЖ']);
    expect(run('attempt', 'get', [calendar, 'missing'])).toMatchObject({ code: 404 });
  });

  test('with no calendar scope every call is refused', () => {
    const { run } = workspaceWith(script, { scopes: ['https://www.googleapis.com/auth/forms'] });
    expect(run('attempt', 'list', ['primary'])).toMatchObject({
      code: 403,
      message: 'API call to calendar.events.list failed with error: Request had insufficient authentication scopes.',
    });
  });

  test('more than two hundred creations in ten minutes are too many, and nothing half-made stays', () => {
    const { run, failure, calendar, workspace } = school();
    run('fill', calendar, 10, 199);
    expect(failure('fill', calendar, 500, 1)).toBe(
      'API call to calendar.events.insert failed with error: Calendar usage limits exceeded.',
    );
    expect(run('attempt', 'get', [calendar, 'slot500'])).toMatchObject({ code: 404 });
    workspace.clock.set(NOW + 3600_000);
    run('fill', calendar, 500, 1);
  });

  test('six hundred calls a minute are the most that runs side by side may make', () => {
    const { run, calendar, workspace } = school();
    const { pace } = workspace.services.calendar;
    const caller = { user: 'lead@school.test', now: NOW, byScript: true, appCreatedOnly: true };
    for (let i = 0; i < 700; i += 1) pace.countCall(caller, 350, false);
    const other = { ...caller, user: 'deputy@school.test' };
    const sideBySide = () => {
      for (let i = 0; i < 601; i += 1) pace.countCall(other, 350, true);
    };
    expect(sideBySide).toThrow('Rate Limit Exceeded');
    expect(run('list', calendar).items).toEqual([]);
  });

  test('what is not emulated says so', () => {
    const { failure, calendar } = school();
    expect(failure('move')).toBe('not emulated: Calendar.Events.move');
    expect(failure('insert', calendar, lesson({ recurrence: ['RRULE:FREQ=DAILY'] }))).toBe(
      'not emulated: Calendar.Events, recurrence',
    );
  });
});

test('freebusy tells when colleagues are busy, and that strangers are not found', () => {
  const { run, calendar, workspace } = school();
  const events = [
    lesson({ id: 'first', attendees: [{ email: 'anna@school.test' }] }),
    at('2026-09-02T14:10:00', '2026-09-02T15:00:00', { id: 'second', attendees: [{ email: 'anna@school.test' }] }),
    at('2026-09-02T16:00:00', '2026-09-02T17:00:00', { id: 'third', attendees: [{ email: 'anna@school.test' }] }),
  ];
  for (const event of events) run('insert', calendar, event);
  workspace.services.calendar.answerInvitation('third', 'anna@school.test', 'declined');
  const answer = run('freebusy', {
    timeMin: '2026-09-02T00:00:00+03:00',
    timeMax: '2026-09-03T00:00:00+03:00',
    timeZone: 'Europe/Moscow',
    items: [{ id: 'anna@school.test' }, { id: 'x@elsewhere.test' }],
  });
  expect(answer.calendars).toEqual({
    'anna@school.test': { busy: [{ start: '2026-09-02T14:00:00+03:00', end: '2026-09-02T15:00:00+03:00' }] },
    'x@elsewhere.test': { busy: [], errors: [{ domain: 'global', reason: 'notFound' }] },
  });
});
