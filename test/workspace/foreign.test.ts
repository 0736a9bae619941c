// Scripts that are not ours run as they are: several files, shared globals, templates, simple and installable triggers.
import { join } from 'node:path';
import { Workspace } from '../../workspace/workspace';

const open = (name: string, now: number) =>
  new Workspace({ dir: ':memory:', script: join(__dirname, 'foreign', name), now, durable: false });
const HOUR = 3_600_000;

describe('library-loans', () => {
  const workspace = open('library-loans', Date.UTC(2026, 2, 2, 10));
  const id = workspace.services.spreadsheet.boundId;

  test('shows its menu, with a menu inside', () => {
    expect(workspace.open(id, workspace.owner).shown).toMatchObject([
      {
        kind: 'menu',
        menu: { caption: 'Library', items: [{ functionName: 'prepare' }, {}, { menu: { caption: 'Admin' } }] },
      },
    ]);
  });

  test('prepares its sheet, fills in dates on an edit, and says who is late', () => {
    expect(workspace.run('prepare', { processType: 'MENU' })).toMatchObject({ ok: true });
    workspace.edit(id, 'Loans!A2', [['War & Peace']]);
    workspace.edit(id, 'Loans!B2', [['reader@example.org']], 'librarian@example.org');
    const sheet = workspace.services.spreadsheet.documents.get(id).sheetByName('Loans');
    expect(sheet && workspace.run('showOverdue', { processType: 'MENU' }).execution.shown).toMatchObject([
      { kind: 'modal', title: 'Overdue books', width: 420, html: expect.stringContaining('None.') },
    ]);
    const ran = workspace.advance(workspace.clock.now() + 15 * 24 * HOUR);
    expect(ran).toHaveLength(15);
    expect(ran.every(({ ok }) => ok)).toBe(true);
    const [dialog] = workspace.run('showOverdue', { processType: 'MENU' }).execution.shown;
    expect(dialog).toMatchObject({
      html: expect.stringContaining('<li title="reader@example.org">War &#38; Peace</li>'),
    });
    expect(dialog).toMatchObject({ html: expect.stringContaining('color: darkred') });
  });

  test('reminds once', () => {
    const calls = workspace.processes.list({ functionName: 'remind' }).flatMap((record) => record.serviceCalls);
    expect(calls.filter(({ name }) => name === 'MailApp.sendEmail')).toHaveLength(1);
  });
});

describe('shift-rota', () => {
  const workspace = open('shift-rota', Date.UTC(2026, 2, 2, 10));

  test('takes wishes from its form into its sheet', () => {
    const result = workspace.run('setup');
    if (!result.ok) throw new Error(result.error.message);
    const formId = String(result.value);
    const [day, name] = workspace.services.form.form(formId)?.items ?? [];
    if (!day || !name) throw new Error('the form has no items');
    const sent = workspace.submitForm(formId, {
      email: 'x@example.org',
      answers: { [day.id]: ['Sat'], [name.id]: ['=Eve'] },
    });
    expect(sent).toMatchObject({ ok: true });
    expect(workspace.processes.list({ limit: 1 })[0]).toMatchObject({
      functionName: 'onWish',
      processStatus: 'COMPLETED',
    });
    // What a person typed became a formula: this script does not guard itself, and so it shows.
    expect(workspace.run('rows', { processType: 'WEBAPP' })).toMatchObject({
      ok: true,
      value: [
        ['Day', 'Person', 'Hours'],
        ['Sat', '#NAME?', '4'],
      ],
    });
  });

  test('hears of changes by hand', () => {
    workspace.edit(workspace.services.spreadsheet.boundId, 'Rota!B2', [['Eve']]);
    expect(workspace.processes.list({ limit: 1 })[0]?.log).toMatchObject([{ level: 'INFO', message: 'changed: EDIT' }]);
  });

  test('is held to the scopes that it declares', () => {
    expect(workspace.run('mailsNobody')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Specified permissions are not sufficient to call MailApp.sendEmail') },
    });
    expect(workspace.run('doSidebar', { processType: 'MENU' }).execution.shown).toMatchObject([
      { kind: 'sidebar', title: 'Rota' },
    ]);
  });
});
