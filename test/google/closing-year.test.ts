// A school year is closed through the real bundle: archive, comparison, rows that leave, and the year that begins.
import { checkInvariants } from '../../scripts/year/check-invariants';
import type { ExportPage } from '../../src/contract/export';
import type { Reports, TermReport } from '../../src/contract/report';
import type { Workbench } from '../../src/contract/rpc';
import type { YearBoard, YearTaken } from '../../src/contract/year';
import type { TableName } from '../../src/domain/tables';
import { type ReadArchive, readArchive } from '../../src/sidebar/export/archive';
import type { ExportedTable } from '../../src/sidebar/export/csv';
import { workbookOf } from '../../src/sidebar/export/workbook';
import { DEPUTY, preparedSchool, removeFolders, type School } from '../support/prepared-school';

let school: School;
beforeAll(async () => {
  school = preparedSchool();
  const requests = Array.from({ length: 12 }, (_, i) =>
    [
      `2025-00${String(i + 1).padStart(2, '0')}`,
      `2025-10-${String(i + 10)}T12:00:07`,
      i % 2 ? 'T1' : 'T2',
      `"=Вопрос ${i}; ""строка""${i === 3 ? '\nвторая' : ''}"`,
      i === 5 ? 'assigned' : 'closed',
      i === 5 ? '' : `2025-10-${String(i + 11)}T12:00`,
      'current_marks',
      'ej_lead',
    ].join(','),
  );
  const files = [
    { name: 'settings.csv', text: 'key,value\nschool_year,2025/26\n' },
    {
      name: 'quarters.csv',
      text: 'period_code,period_type,name_ru,starts_on,ends_on,compliance_from,compliance_to\nQ4,quarter,IV четверть,2026-03-29,2026-05-26,2026-03-29,2026-05-31\n',
    },
    {
      name: 'sessions.csv',
      text: 'session_id,kind,planned_start,planned_end,held_start,held_end,status\nTR-Q4-01,training,2026-04-07T15:00,2026-04-07T16:00,2026-04-07T15:00,2026-04-07T16:00,held\n',
    },
    {
      name: 'staff.csv',
      text: 'staff_id,last_name,first_name,short_name,email,position,training_required,hired_on\nT1,Рубанова,Ольга,Рубанова О.И.,rubanova@school.test,учитель,yes,2020-09-01\n',
    },
    { name: 'attendance.csv', text: 'session_id,staff_id,attended\nTR-Q4-01,T1,yes\nTR-Q4-01,T2,no\n' },
    { name: 'holidays.csv', text: 'date,name_ru,kind,affects_staff\n2026-05-01,Праздник,public_holiday,yes\n' },
    {
      name: 'requests.csv',
      text: `request_id,submitted_at,staff_id,text,status,closed_at,topic,role_key\n${requests.join('\n')}\n`,
    },
  ];
  school.ask('importFiles', { files });
  await school.send();
});
afterAll(() => {
  school.close();
  removeFolders();
});

const board = (): YearBoard => school.ask('closingYear');
const leavingOf = ({ tables }: YearBoard): Record<string, number> =>
  Object.fromEntries(tables.filter(({ leaving }) => leaving > 0).map(({ table, leaving }) => [table, leaving]));

/** The file that the page would save, read back as the page reads it. */
const archived = async (): Promise<ReadArchive> => {
  const { archive } = board();
  const tables = archive.map(({ table }): ExportedTable => {
    const rows: (readonly string[])[] = [];
    for (let from: number | null = 0; ; ) {
      const page: ExportPage = school.ask('exportTable', { table, from });
      rows.push(...page.rows);
      from = page.next;
      if (from === null) return { ...page, rows };
    }
  });
  const file = await workbookOf(tables);
  return readArchive(await file.arrayBuffer(), archive);
};
const periods = async (): Promise<(string | undefined)[]> =>
  (await school.table('closed_terms')).map(({ period_code }) => period_code);
const count = async (table: TableName): Promise<number> => (await school.table(table)).length;

test('nothing leaves that the archive does not hold as it is now; then all of it does, and what is open is answered where it stands', async () => {
  const before = board();
  expect(before).toMatchObject({ year: '2025/26', next: '2026/27', over: true, begun: false, cut: '2026-08-25' });
  expect(leavingOf(before)).toEqual({ quarters: 1, sessions: 1, attendance: 2, requests: 11, holidays: 1 });
  expect(before.open).toContainEqual({ key: 'requests', count: 2 });
  expect(school.call('takeOutYear', { year: '2025/26', figures: [] }, DEPUTY)).toMatchObject({
    value: { ok: false, code: 'access.denied' },
  });
  const kinds = school.ask<Workbench>('workbench').decisions.map(({ kind }) => kind);
  expect(kinds).toContain('year_over');
  const empty: YearTaken = school.ask('takeOutYear', { year: '2025/26', figures: [] });
  expect([empty.removed, empty.unknown, empty.left]).toEqual([0, 16, 0]);

  school.ask('saveReport', { period: 'Q4', notes: { conclusions: '', decision: '' } });
  expect(board().reports).toEqual([{ period: 'Q4', name_ru: 'IV четверть', name_en: '', saved: true }]);
  const file = await archived();
  expect(file.lacking).toEqual([]);
  const requestsBefore = await count('requests');
  // The row is changed after the archive was made: it is no longer what the file holds.
  school.ask('changeRequest', { request_id: '2025-0003', change: { act: 'reopen', reason: 'Снова не работает' } });
  school.ask('closeRequest', { request_id: '2025-0006', answer: 'Откройте журнал класса.' });
  const halved = file.figures.map(({ table, rows }) => ({
    table,
    rows: table === 'attendance' ? rows.slice(1) : rows,
  }));
  const first: YearTaken = school.ask('takeOutYear', { year: '2025/26', figures: halved });
  expect(first).toMatchObject({ removed: 14, unknown: 1, left: 0 });
  expect(school.call('beginYear', { year: '2025/26' })).toMatchObject({
    value: { ok: false, code: 'closing.rows_left' },
  });
  const taken: YearTaken = school.ask('takeOutYear', { year: '2025/26', figures: file.figures });
  expect(first.tables.filter(({ table }) => table !== 'journal')).toEqual([
    { table: 'quarters', removed: 1, unknown: 0 },
    { table: 'sessions', removed: 1, unknown: 0 },
    { table: 'attendance', removed: 1, unknown: 1 },
    { table: 'requests', removed: 10, unknown: 0 },
    { table: 'holidays', removed: 1, unknown: 0 },
  ]);
  expect(taken).toMatchObject({ removed: 1, left: 0, unknown: 0 });
  expect(await count('requests')).toBe(requestsBefore - 10);
  expect((await school.table('requests')).map(({ request_id }) => request_id)).toEqual([
    '2025-0003',
    '2025-0006',
    '2025-0013',
  ]);
  expect(await periods()).toEqual(['2025/26:Q4', '2025/26:Q4']);
  const told = (await school.table('journal')).find(({ act }) => act === 'year.taken_out');
  expect(told).toMatchObject({ row_key: '2025/26', by: 'L1' });
  expect(told?.detail).toContain('requests=10');
  school.ask('closeRequest', { request_id: '2025-0003', answer: 'Уже работает.' });
  expect((await school.table('requests'))[0]).toMatchObject({ request_id: '2025-0003', answer: 'Уже работает.' });
  school.hours(2);
  expect(await count('requests')).toBe(requestsBefore - 10);
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
});

test('the next year begins in the settings, its numbers afresh; a second time nothing happens', async () => {
  const [saved] = school.ask<Reports>('reports').saved;
  expect(saved).toMatchObject({ period: '2025/26:Q4', version: 1 });
  // What it counted is gone: it is shown as it was, and held against nothing.
  const shown = school.ask<TermReport>('report', { period: '', document_id: saved!.document_id });
  expect([shown.period.code, shown.school_year, shown.changes]).toEqual(['Q4', '2025/26', []]);
  const begun: YearBoard = school.ask('beginYear', { year: '2025/26' });
  expect(begun).toMatchObject({ current: '2026/27', begun: true, year: '2025/26' });
  expect(school.ask<YearBoard>('beginYear', { year: '2025/26' }).current).toBe('2026/27');
  await school.send({ text: 'Где посмотреть отчёт за неделю?' });
  const rows = await school.table('requests');
  expect(rows[rows.length - 1]?.request_id).toBe('2026-0001');
  const after = school.ask<Workbench>('workbench');
  expect(after.counts.open).toBeGreaterThan(0);
  expect(after.decisions.map(({ kind }) => kind)).not.toContain('year_over');
});
