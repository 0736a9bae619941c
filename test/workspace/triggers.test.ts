// Triggers: who runs, when, with what, and who may not.
import { workspaceWith } from './scripted';

const START = Date.UTC(2026, 8, 1, 5);
const HOUR = 3_600_000;

describe('clock triggers', () => {
  const script = `
    function make(kind) {
      var clock = ScriptApp.newTrigger('tick').timeBased();
      ({ hourly: function () { clock.everyHours(1); }, daily: function () { clock.everyDays(1).atHour(2).nearMinute(30); },
         monday: function () { clock.onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8); }, once: function () { clock.after(90 * 60000); },
         fast: function () { clock.everyMinutes(1); }, month: function () { clock.onMonthDay(31).atHour(1); } })[kind]();
      return clock.create().getUniqueId();
    }
    function tick(e) { console.log(e.triggerUid + ' ' + String(e.authMode) + ' ' + e.hour); }
    function fail() { throw new Error('no'); }
    function list() { return ScriptApp.getProjectTriggers().map(function (t) {
      return t.getHandlerFunction() + ' ' + t.getEventType() + ' ' + t.getTriggerSource(); }); }
    function drop() { ScriptApp.getProjectTriggers().forEach(function (t) { ScriptApp.deleteTrigger(t); }); }`;

  test.each([
    ['hourly', 3, [1, 2, 3]],
    ['once', 48, [1.5]],
    ['daily', 48, [18.5, 42.5]],
    ['monday', 24 * 14, [24 * 6, 24 * 13]],
  ])('%s: fires when it is due', (kind, hours, due) => {
    const { workspace, run } = workspaceWith(script, { now: START });
    run('make', kind);
    const ran = workspace.advance(START + hours * HOUR);
    expect(ran.map(({ at }) => (at - START) / HOUR)).toEqual(due);
    expect(workspace.clock.now()).toBe(START + hours * HOUR);
  });

  test('keep the wall clock over a change of the clocks', () => {
    const { workspace, run } = workspaceWith(script, { now: Date.UTC(2026, 9, 23), timeZone: 'Europe/Berlin' });
    run('make', 'daily');
    const ran = workspace.advance(Date.UTC(2026, 9, 27));
    expect(ran.map(({ at }) => new Date(at).toISOString().slice(5, 16))).toEqual([
      '10-23T00:30',
      '10-24T00:30',
      '10-25T01:30',
      '10-26T01:30',
    ]);
  });

  test('tell the script what woke it, and go on after a failure', () => {
    const { workspace, run } = workspaceWith(script, { now: START });
    const uid = run('make', 'hourly');
    workspace.advance(START + HOUR);
    const [record] = workspace.processes.list({ limit: 1 });
    expect(record).toMatchObject({ processType: 'TIME_DRIVEN', log: [{ message: `${uid} FULL 6` }] });
  });

  test('are twenty at most, and can be listed and deleted', () => {
    const { run, failure } = workspaceWith(script, { now: START });
    for (let i = 0; i < 20; i += 1) run('make', 'hourly');
    expect(failure('make', 'hourly')).toContain('too many triggers');
    expect(run('list')).toHaveLength(20);
    expect(run('list')[0]).toBe('tick CLOCK CLOCK');
    run('drop');
    expect(run('list')).toEqual([]);
  });

  test('are not another account’s to see', () => {
    const { workspace, run } = workspaceWith(script, { now: START });
    run('make', 'hourly');
    expect(workspace.run('list', { user: 'other@example.org' })).toMatchObject({ ok: true, value: [] });
  });

  test('of an Editor add-on are hourly at most, one of a kind', () => {
    const { run, failure } = workspaceWith(script, { now: START, editorAddOn: true });
    expect(failure('make', 'fast')).toContain('too short');
    run('make', 'hourly');
    expect(failure('make', 'daily')).toContain('too many triggers of this type');
  });

  test('stop when an account has used up its day', () => {
    const { workspace, run } = workspaceWith(
      `function make() { ScriptApp.newTrigger('long').timeBased().everyHours(1).create(); }
       function long() { Utilities.sleep(290000); }
       function count() { return 1; }`,
      { now: Date.UTC(2026, 8, 1), consumer: true },
    );
    run('make');
    // 90 minutes a day hold eighteen runs of five minutes; a day has only 24 ticks.
    const ran = workspace.advance(Date.UTC(2026, 8, 2) - 1);
    expect(ran.filter(({ ok }) => ok)).toHaveLength(19);
    expect(workspace.processes.list({ limit: 1 })[0]?.error).toContain('too much computer time');
    expect(workspace.advance(Date.UTC(2026, 8, 2, 2)).every(({ ok }) => ok)).toBe(true);
  });
});

describe('triggers of a spreadsheet', () => {
  const { workspace, run } = workspaceWith(
    `function install() {
       var ss = SpreadsheetApp.getActive();
       ScriptApp.newTrigger('edited').forSpreadsheet(ss).onEdit().create();
       ScriptApp.newTrigger('changed').forSpreadsheet(ss.getId()).onChange().create();
       ScriptApp.newTrigger('opened').forSpreadsheet(ss).onOpen().create();
     }
     function onOpen(e) { SpreadsheetApp.getUi().createMenu('Menu').addItem('Go', 'go').addSeparator().addToUi(); console.log(e.authMode); }
     function opened(e) { SpreadsheetApp.getActive().toast('hello'); console.log(e.authMode); }
     function onEdit(e) {
       console.log([e.range.getA1Notation(), e.value, e.oldValue, e.authMode].join());
       try { ScriptApp.getProjectTriggers(); } catch (x) { console.log(x.message); }
       try { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x')); } catch (x) { console.log(x.message); }
     }
     function edited(e) { console.log([Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail(), e.user.getEmail()].join()); e.range.setNote('seen'); }
     function changed(e) { console.log(e.changeType); try { SpreadsheetApp.getUi(); } catch (x) { console.log(x.message); } }
     function script() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').setValue('by script'); }`,
    { now: START, owner: 'owner@example.org' },
  );
  const id = workspace.services.spreadsheet.boundId;
  const logs = (count: number) =>
    workspace.processes
      .list({ limit: count })
      .map((record) => [record.functionName, ...record.log.map((line) => line.message)]);
  beforeAll(() => run('install'));

  test('an edit by a person wakes the simple trigger, then the installable ones as their creator', () => {
    workspace.edit(id, 'B2', [['x']], 'teacher@example.org');
    expect(logs(3).reverse()).toEqual([
      [
        'onEdit',
        'B2,x,,LIMITED',
        expect.stringContaining('getProjectTriggers'),
        expect.stringContaining('Ui.showSidebar'),
      ],
      ['edited', 'owner@example.org,teacher@example.org,teacher@example.org'],
      ['changed', 'EDIT', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ]);
  });

  test('a person of another domain stays unknown to the script’s account', () => {
    workspace.edit(id, 'B2', [['y']], 'someone@elsewhere.org');
    expect(logs(2)[1]).toEqual(['edited', 'owner@example.org,,someone@elsewhere.org']);
  });

  test('a script’s own edit wakes nobody', () => {
    run('script');
    expect(logs(1)).toEqual([['script']]);
  });

  test('opening shows the menu', () => {
    const { shown } = workspace.open(id, 'teacher@example.org');
    expect(shown).toEqual([
      {
        kind: 'menu',
        menu: { caption: 'Menu', addOn: false, items: [{ caption: 'Go', functionName: 'go' }, { separator: true }] },
      },
      { kind: 'toast', message: 'hello', title: '', seconds: 5 },
    ]);
    expect(logs(2).reverse()).toEqual([
      ['onOpen', 'LIMITED'],
      ['opened', 'FULL'],
    ]);
  });
});

test('a calendar trigger needs more than the calendars of the app', () => {
  const script = `function make() { ScriptApp.newTrigger('make').forUserCalendar('a@b').onEventUpdated().create(); }`;
  const base = 'https://www.googleapis.com/auth/';
  const few = workspaceWith(script, { scopes: [`${base}script.scriptapp`, `${base}calendar.app.created`] });
  expect(few.failure('make')).toContain(
    'Specified permissions are not sufficient to call CalendarTriggerBuilder.create',
  );
  const enough = workspaceWith(script, { scopes: [`${base}script.scriptapp`, `${base}calendar.readonly`] });
  expect(enough.run('make')).toBeUndefined();
});
