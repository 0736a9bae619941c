// Who may open a document for printing, and what the dialog is told.
import {
  COLLEAGUE,
  DEPUTY,
  LEAD,
  preparedSchool,
  removeFolders,
  type School,
  SYSADMIN,
} from '../support/prepared-school';

let school: School;
beforeAll(() => {
  school = preparedSchool();
});
afterAll(() => {
  school.close();
  removeFolders();
});

const asked = { document: 'sign_in_sheet', key: 'TR-Q1-01' };

test.each([LEAD, DEPUTY])('%s opens a dialog that holds an A4 page', (user) => {
  const { execution, ...result } = school.call('openPrint', asked, user);
  expect(result).toMatchObject({ ok: true, value: { ok: true, value: true } });
  const [dialog, ...others] = execution.shown;
  expect(others).toEqual([]);
  expect(dialog).toMatchObject({ kind: 'modal', title: 'Печать', width: 880 });
  expect(dialog).toMatchObject({
    html: expect.stringContaining('<template data-document="sign_in_sheet" data-key="TR-Q1-01" data-language="ru">'),
  });
});

test.each([SYSADMIN, COLLEAGUE])('%s prints nothing', (user) => {
  const { execution, ...result } = school.call('openPrint', asked, user);
  expect(result).toMatchObject({ value: { ok: false, code: 'access.denied' } });
  expect(execution.shown).toEqual([]);
});

test('only documents that exist are opened', () => {
  const { value } = school.call('openPrint', { ...asked, document: 'diary' }) as { value?: unknown };
  expect(value).toMatchObject({ ok: false, code: 'args.invalid', params: { path: 'document' } });
});

test('a key that a person typed stays inside its attribute', () => {
  const { execution } = school.call('openPrint', { ...asked, key: '"><script>alert(1)</script>' });
  const [dialog] = execution.shown;
  expect(dialog).toMatchObject({ html: expect.stringContaining('data-key="%22%3E%3Cscript%3E') });
});
