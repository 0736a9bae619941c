// The report in a school: a term closes and it goes out once, as PDF; it is kept, shown with its rows, and read by whom it is for.
import type { Reports, TermReport } from '../../src/contract/report';
import { mimeTree } from '../../workspace/api/mime-tree';
import type { Shown } from '../../workspace/services/spreadsheet/ui';
import { pdfPages } from '../support/pdf';
import {
  COLLEAGUE,
  DEPUTY,
  LEAD,
  OPENED,
  preparedSchool,
  removeFolders,
  type School,
  SYSADMIN,
  TEACHER,
} from '../support/prepared-school';
import { TRAINING_FILES } from '../support/training-school';

const HEAD = 'head@school.test';
const FILES = [
  ...TRAINING_FILES,
  {
    name: 'settings.csv',
    text: `key,value\nreport_to,${HEAD}; ${DEPUTY}\nregulation_order,12-О от 01.09.2020\ndirector,T1\n`,
  },
  {
    name: 'quarters.csv',
    text: [
      'period_code,period_type,class_group,name_ru,starts_on,ends_on,break_from,break_to,compliance_from,compliance_to',
      'Q1,quarter,2-9,I четверть,2026-08-03,2026-08-28,2026-08-29,2026-08-31,2026-08-03,2026-08-31\n',
    ].join('\n'),
  },
  {
    name: 'roles.csv',
    text: 'assignment_id,role_key,title_ru,staff_id,kind,valid_from,valid_to\nA1,ej_lead,Ответственный,L1,main,2026-08-01,2027-08-31\n',
  },
  {
    name: 'sessions.csv',
    text: [
      'session_id,kind,topic_keys,title_ru,planned_start,planned_end,held_start,held_end,status,room_id,conducted_by',
      'TR-01,training,ktp,Старт года,2026-08-27T10:00,2026-08-27T11:00,2026-08-27T10:00,2026-08-27T11:00,held,R1,L1\n',
    ].join('\n'),
  },
  {
    name: 'attendance.csv',
    text: 'session_id,staff_id,invited_by,attended,confirmed_by\nTR-01,T1,calendar,yes,L1\nTR-01,T2,calendar,yes,L1\n',
  },
];

let school: School;
beforeAll(() => {
  school = preparedSchool();
  const { written } = school.ask<{ written: boolean }>('importFiles', { files: FILES });
  if (!written) throw new Error('the school was not imported');
  school.ask('checkNow');
});
afterAll(() => {
  school.close();
  removeFolders();
});

const partsTo = (email: string) => {
  const { mailboxes } = school.workspace.services.mail;
  return mailboxes.list(email).map(({ id }) => mimeTree(mailboxes.raw(email, id)!).parts ?? []);
};
const reports = (user = LEAD): Reports => school.ask('reports', {}, user);
const report = (document_id: string | null, user = LEAD): TermReport =>
  school.ask('report', { period: 'Q1', document_id }, user);
const figure = ({ figures }: TermReport, key: string) => figures.find((one) => one.key === key)!;

test('a term closes: one letter goes to those whom the settings name, with the report as a PDF of its figures', async () => {
  expect((await school.table('closed_terms')).map((row) => row.period_code)).toEqual(['Q1', 'Q1']);
  const [letter] = (await school.table('outbox')).filter(({ kind }) => kind === 'report');
  expect(letter).toMatchObject({ key: 'report:term_report-Q1-1', status: 'sent', alternatives: `${HEAD};${DEPUTY}` });
  const [parts, ...more] = partsTo(HEAD);
  expect(more).toEqual([]);
  expect(partsTo(DEPUTY)).toHaveLength(1);
  const pdf = parts!.find(({ mimeType }) => mimeType === 'application/pdf')!;
  expect(pdf.filename).toBe('Отчёт_1-четверть_2026-27.pdf');
  const text = pdfPages(Buffer.from(pdf.body.data!, 'base64url'))
    .map((page) => page.text)
    .join(' ')
    .replace(/\s+/g, ' ');
  expect(text).toContain('приказ № 12-О от 01.09.2020');
  const { value, of } = figure(report('term_report-Q1-1'), 'training.covered');
  expect([value, of]).toEqual([2, 4]);
  expect(text).toContain('Охват педагогов: 2 из 4 (50 %); не охвачено: 2 из 4');
  expect(text).toContain('Отчёт № О-1, версия 1');
});

test('the document is kept under its number and knows where it went; the next runs send nothing more', async () => {
  school.ask('checkNow');
  school.workspace.advance(OPENED + 30 * 3_600_000);
  expect(partsTo(HEAD)).toHaveLength(1);
  const rows = await school.table('documents');
  expect(rows).toMatchObject([
    { document_id: 'term_report-Q1-1', number: 'О-1', made_by: '', sent_to: `${HEAD};${DEPUTY}` },
  ]);
  expect(rows[0]!.sent_at).not.toBe('');
  const acts = (await school.table('journal'))
    .filter(({ table }) => table === 'documents')
    .map(({ act, rule }) => [act, rule]);
  expect(acts).toEqual([
    ['report.saved', '1.3'],
    ['report.owed', '1.3'],
  ]);
});

test('the lead keeps a report with words of their own; what the register says later is told apart', () => {
  const notes = { conclusions: '', decision: 'Провести занятие до 15 сентября.' };
  const saved = school.ask<Reports>('saveReport', { period: 'Q1', notes });
  expect(saved.saved.map(({ number, version }) => [number, version])).toEqual([
    ['О-2', 2],
    ['О-1', 1],
  ]);
  expect(report('term_report-Q1-2')).toMatchObject({ notes, changes: [] });
  school.ask('importFiles', {
    files: [{ name: 'rooms.csv', text: 'room_id,name_ru,pc_total,pc_working\nR1,Кабинет 1,10,3\n' }],
  });
  const again = report('term_report-Q1-2');
  expect(figure(again, 'rooms.computers').value).toBe(13);
  expect(again.changes).toMatchObject([{ key: 'rooms.computers', was: 13, is: 7 }]);
  expect(figure(report(null), 'rooms.computers').value).toBe(7);
});

test('a report that was sent is not sent again; another one goes once', () => {
  const send = (document_id: string) => school.call('sendReport', { document_id });
  expect(send('term_report-Q1-1')).toMatchObject({ value: { ok: false, code: 'report.sent' } });
  expect(send('term_report-Q1-9')).toMatchObject({ value: { ok: false, code: 'report.unknown' } });
  expect(send('term_report-Q1-2')).toMatchObject({ value: { ok: true } });
  expect(send('term_report-Q1-2')).toMatchObject({ value: { ok: false, code: 'report.sent' } });
  expect(partsTo(HEAD)).toHaveLength(2);
});

test('a figure opens the rows that it counts, where they stand now', () => {
  const { rows, value } = figure(report(null), 'training.covered');
  const { execution, ...result } = school.call('figureRows', rows);
  expect(result).toMatchObject({ ok: true, value: { ok: true, value } });
  const chosen = execution.shown.find(({ kind }) => kind === 'chosen') as Extract<Shown, { kind: 'chosen' }>;
  // The teachers T1 and T2 are neighbours on the tab.
  expect(chosen.areas).toMatchObject([{ column: 1, rows: 2 }]);
  expect(school.call('figureRows', { table: 'staff', keys: ['nobody'] })).toMatchObject({
    value: { ok: false, code: 'report.no_rows' },
  });
});

test('the deputy reads reports, and only the lead keeps and sends them; nobody else sees one', () => {
  expect(reports(DEPUTY)).toMatchObject({ may_change: false, saved: [{}, {}] });
  expect(report(null, DEPUTY).period.code).toBe('Q1');
  const notes = { conclusions: '', decision: '' };
  for (const user of [DEPUTY, SYSADMIN, COLLEAGUE])
    expect(school.call('saveReport', { period: 'Q1', notes }, user)).toMatchObject({
      value: { ok: false, code: 'access.denied' },
    });
  for (const user of [SYSADMIN, COLLEAGUE])
    for (const [name, args] of [
      ['reports', {}],
      ['report', { period: 'Q1', document_id: null }],
    ] as const)
      expect(school.call(name, args, user)).toMatchObject({ value: { ok: false, code: 'access.denied' } });
});

test('the director reads and prints the report, and no list of names besides', () => {
  expect(report(null, TEACHER)).toMatchObject({ director: 'Рубанова О.И.', period: { code: 'Q1' } });
  const print = (document: string, key: string) => school.call('openPrint', { document, key }, TEACHER);
  expect(print('term_report', 'Q1')).toMatchObject({ value: { ok: true } });
  expect(print('sign_in_sheet', 'TR-01')).toMatchObject({ value: { ok: false, code: 'access.denied' } });
});
