// The report of a term and of the year: its figures against the rows counted by hand, its clauses, and what a saved one keeps.
import { addDays, datesFrom } from '../../src/domain/dates';
import type { ReportBody, ReportFigure } from '../../src/domain/report';
import {
  changesSince,
  documentOf,
  notesOf,
  oweReport,
  termsToReport,
  withRows,
} from '../../src/domain/report-document';
import { kept, readKept } from '../../src/domain/report-kept';
import { makeReport } from '../../src/domain/report-make';
import { periodOf, reportPeriods } from '../../src/domain/report-period';
import { isStaffWorkingDay } from '../../src/domain/school-year';
import type { ClosedTerm, DocumentRow, Incident, Memo, OutboxRow, RequestRow } from '../../src/domain/tables';
import { totals } from '../../src/domain/totals';
import { expected, schoolFacts } from './demo-school';
import { ledgerByHand } from './ledger-by-hand';
import { reportSchool } from './report-school';

const obs = reportSchool();
const { facts } = obs;
const reportOf = (code: string, of = obs): ReportBody => makeReport(of, periodOf(of.facts, code)!);
const figure = (report: ReportBody, key: string): ReportFigure => report.figures.find((one) => one.key === key)!;
const value = (report: ReportBody, key: string) => figure(report, key)?.value;
const stateOf = (report: ReportBody, clause: string) => report.clauses.find((line) => line.clause === clause)?.state;
const TERMS = ['Q1', 'Q2', 'Q3', 'Q4'];

const inPeriod = (report: ReportBody) => (row: RequestRow) =>
  row.submitted_at.slice(0, 10) >= report.period.from && row.submitted_at.slice(0, 10) <= report.period.to;

/** Working minutes from 8 to 17, walked minute by minute over the days that the school works. */
function minutesByHand(row: RequestRow): number {
  const off = new Set(
    facts.holidays
      .filter((h) => h.applies && h.affects_staff && /off|public|regional|closure/.test(h.kind))
      .map((h) => h.date),
  );
  const extra = new Set(facts.holidays.filter((h) => h.applies && h.kind === 'working_saturday').map((h) => h.date));
  const [from, until] = [row.submitted_at, row.answered_at].map((at) => Date.parse(`${at.slice(0, 16)}:00Z`));
  let minutes = 0;
  for (let at = from!; at < until!; at += 60_000) {
    const [date = '', time = ''] = new Date(at).toISOString().split('T');
    const weekday = new Date(at).getUTCDay();
    const works = !off.has(date) && ((weekday > 0 && weekday < 6) || extra.has(date));
    if (works && time >= '08:00' && time < '17:00') minutes++;
  }
  return minutes;
}

test.each(TERMS)('the figures of %s are those that the rows give when they are counted by hand', (code) => {
  const report = reportOf(code);
  const term = facts.quarters.find((quarter) => quarter.period_code === code)!;
  const ledger = ledgerByHand(facts, obs.attendance, term, 'default');
  expect(figure(report, 'training.covered')).toMatchObject({
    value: ledger.covered.length,
    of: ledger.required.length,
  });
  expect(report.missing.map((line) => line.staff_id)).toEqual(ledger.missing);
  expect(figure(report, 'training.counted').rows.keys).toEqual(ledger.counted);

  for (const topic of ['ktp', 'current_marks', 'final_marks', 'reports', 'tech_failure', 'method'] as const) {
    const asked = obs.requests.filter((row) => row.topic === topic && inPeriod(report)(row));
    if (asked.length === 0) continue;
    const answers = asked.filter((row) => row.answered_at !== '');
    const inTime = answers.filter((row) => row.due_on && row.answered_at.slice(0, 10) <= row.due_on);
    const took = answers.map(minutesByHand).sort((a, b) => a - b);
    const half = took.length / 2;
    const middle = took.length % 2 ? took[Math.floor(half)] : Math.round((took[half - 1]! + took[half]!) / 2);
    expect(value(report, `topic.${topic}.received`)).toBe(asked.length);
    expect(figure(report, `topic.${topic}.on_time`)).toMatchObject({ value: inTime.length, of: answers.length });
    expect(value(report, `topic.${topic}.median`)).toBe(answers.length > 0 ? middle : null);
    expect(value(report, `topic.${topic}.repeated`)).toBe(
      asked.filter((row) => row.reopened || row.duplicate_of).length,
    );
  }
  const open = obs.slots.filter(
    (slot) => slot.status === 'open' && slot.date >= report.period.from && slot.date <= report.period.to,
  );
  expect(value(report, 'slots.offered')).toBe(open.reduce((sum, slot) => sum + slot.capacity!, 0));
  expect(value(report, 'slots.used')).toBe(open.filter((slot) => slot.bookings.length > 0).length);
});

test('the terms make up the year, and both agree with the totals of the desk', () => {
  const year = reportOf('year');
  const { from, to } = year.period;
  const desk = totals(facts, obs.requests, [], { from, to }, obs.now);
  expect(value(year, 'all.received')).toBe(desk.all.received);
  expect(value(year, 'all.on_time')).toBe(desk.all.on_time);
  expect(value(year, 'all.median')).toBe(desk.all.median_minutes);
  for (const key of ['all.received', 'training.held', 'slots.offered', 'role.ej_lead.vacant', 'role.sysadmin.vacant'])
    expect(TERMS.reduce((sum, code) => sum + value(reportOf(code), key)!, 0)).toBe(value(year, key));
  expect(reportPeriods(facts).map(({ code }) => code)).toEqual([...TERMS, 'year']);
});

test('a count is the number of the rows that it names, and they are rows of its table', () => {
  for (const code of [...TERMS, 'year'])
    for (const { key, value: counted, unit, rows } of reportOf(code).figures) {
      expect(new Set(rows.keys).size).toBe(rows.keys.length);
      const isMeasure =
        unit !== 'count' ||
        /^(slots\.(?!removed)|rooms\.computers|devices\.faults|shortage\.(teachers|training|days)|self_check\.)/.test(
          key,
        );
      if (!isMeasure) expect([key, counted]).toEqual([key, rows.keys.length]);
    }
});

test('days without a holder are the working days of the stretches on which nobody was appointed', () => {
  const year = reportOf('year');
  const gaps = year.holders
    .filter((span) => span.name === '')
    .map(({ role_key, from, to }) => ({ role_key, from, to }));
  const known = expected.uncovered_roles.map(({ role_key, from, to }) => ({ role_key, from, to }));
  expect(known.filter(({ to }) => to < '2027-06-15')).toEqual(gaps.filter(({ to }) => to < '2027-06-15'));
  for (const role of ['deputy_uvr', 'ej_lead', 'sysadmin'] as const) {
    const days = gaps
      .filter(({ role_key }) => role_key === role)
      .flatMap(({ from, to }) => datesFrom(from, addDays(to, 1)))
      .filter((day) => isStaffWorkingDay(facts, day));
    expect(value(year, `role.${role}.vacant`)).toBe(days.length);
  }
  expect(gaps.length).toBeGreaterThan(0);
  expect(stateOf(year, '1.2')).toBe('partly');
  expect(year.decision.filter(({ code }) => code === 'holder').length).toBeGreaterThan(0);
});

test('a term without a training is not carried out, whatever was made up later; the year then is in part', () => {
  const untrained = reportSchool({
    facts: { ...facts, trainings: facts.trainings.filter((session) => !session.held_start.startsWith('2027-0')) },
  });
  expect(stateOf(reportOf('Q1', untrained), '2.1')).toBe('done');
  expect(stateOf(reportOf('Q4', untrained), '2.1')).toBe('not');
  expect(reportOf('Q4', untrained).decision.map(({ code }) => code)).toContain('train');
  expect(stateOf(reportOf('year', untrained), '2.1')).toBe('partly');
});

test('where the school asks it of every teacher, a missing one makes clause 2.1 a part', () => {
  const strict = reportSchool({ facts: { ...facts, settings: { ...facts.settings, compliance_level: 'teacher' } } });
  expect(stateOf(reportOf('Q1', strict), '2.1')).toBe('partly');
});

test('late answers make a clause a part; no answer and no time offered means not carried out', () => {
  const late = reportSchool();
  expect(stateOf(reportOf('Q1', late), '2.2')).toBe('partly');
  const answeredInTime = obs.requests.map(
    (row) => ({ ...row, status: 'answered', answered_at: row.submitted_at }) as RequestRow,
  );
  expect(stateOf(reportOf('Q1', { ...obs, requests: answeredInTime }), '2.2')).toBe('done');
  expect(stateOf(reportOf('Q1', { ...obs, requests: [], slots: [] }), '2.2')).toBe('not');
  expect(stateOf(reportOf('Q1', { ...obs, requests: [], slots: [] }), '2.6')).toBe('not');
});

test('a failure that lasts leaves the administrator’s clause a part, and its minutes are the downtime', () => {
  const failure: Incident = {
    incident_id: '2026-0007',
    kind: 'failure',
    topic: 'tech_failure',
    title: 'Не открывается журнал',
    started_at: '2026-09-14T10:00',
    ended_at: '2026-09-14T12:30',
    vendor: '',
    vendor_due_on: '',
    announced_at: '',
    cancelled_at: '',
    by: '',
    calendar: '',
  };
  const over = reportOf('Q1', { ...obs, incidents: [failure] });
  expect(value(over, 'incidents.downtime')).toBe(150);
  expect(over.incidents).toMatchObject([{ minutes: 150, ended_at: '2026-09-14T12:30' }]);
  const lasts = reportOf('Q1', { ...obs, incidents: [{ ...failure, ended_at: '' }] });
  expect(stateOf(lasts, '3.2-sysadmin')).toBe('partly');
});

test('a memo counts as often as answers gave it, and a draft never', () => {
  const memo: Memo = {
    memo_id: 'M1',
    topic: 'method',
    language: 'ru',
    question: 'Как оформить замену темы?',
    answer: 'Запишите причину замены.',
    status: 'approved',
    request_id: '',
    made_by: 'S02',
    approved_by: 'S02',
    approved_at: '2026-09-15T10:00',
    checked_on: '2026-09-15',
  };
  const given = obs.requests.map((row, at) =>
    at < 3 && row.answered_at ? { ...row, answer: `Да. ${memo.answer}` } : row,
  );
  const memos = [memo, { ...memo, memo_id: 'M2', status: 'draft' as const }];
  const report = reportOf('Q1', { ...obs, requests: given, memos });
  expect(report.memos).toEqual([{ question: memo.question, topic: 'method', on: '2026-09-15', given: 3 }]);
  expect(value(report, 'memos.method')).toBe(1);
});

const saving = { by: 'S03', title: 'Отчёт', file_name: 'Отчёт.pdf', prefix: 'О-' };
const saved = (report: ReportBody, documents: readonly DocumentRow[] = []): DocumentRow => {
  const made = documentOf(documents, report, saving);
  if (!made.ok) throw new Error(made.code);
  return made.value;
};

test('a saved report says the same when the rows have changed, and names every figure that is otherwise now', () => {
  const before = reportOf('Q1');
  const row = saved(before);
  expect(row.figures.length).toBeLessThan(45_000);
  const changed = reportSchool({
    requests: obs.requests.map((one, at) => (at === 1 ? { ...one, status: 'assigned', answered_at: '' } : one)),
    attendance: obs.attendance.filter((line) => line.session_id !== 'TR-02'),
  });
  const now = reportOf('Q1', changed);
  const read = readKept(row)!;
  const shown = withRows(read, now);
  expect(shown.figures.map(({ key, value: said }) => [key, said])).toEqual(
    before.figures.map(({ key, value: said }) => [key, said]),
  );
  expect({ ...read, figures: [] }).toEqual({ ...JSON.parse(JSON.stringify(before)), figures: [] });
  const keys = changesSince(read, now).map(({ key }) => key);
  expect(keys).toEqual(expect.arrayContaining(['all.answered', 'all.open', 'training.covered', 'training.counted']));
  for (const change of changesSince(read, now))
    expect([change.is, change.is_of]).not.toEqual([change.was, change.was_of]);
  expect(changesSince(read, reportOf('Q1'))).toEqual([]);
});

test('the year’s report of a large school fits a cell, and one that was edited into nonsense is no report', () => {
  const [room] = facts.rooms;
  const rooms = Array.from({ length: 60 }, (_, at) => ({
    ...room!,
    room_id: `R${at}`,
    upgrade_plan_ru: 'замена одного ноутбука и принтера до конца учебного года',
  }));
  const terms = obs.terms.map((term) => {
    const missing = Array.from({ length: 100 }, (_, at) => term.ledger.required[at % term.ledger.required.length]!);
    return { ...term, ledger: { ...term.ledger, missing } };
  });
  const notes = { conclusions: 'я'.repeat(3_000), decision: 'я'.repeat(3_000) };
  const large = { ...reportOf('year', { ...obs, facts: { ...facts, rooms }, terms }), notes };
  expect(kept(large).length).toBeLessThan(45_000);
  expect(large.missing.length + large.missing_more).toBe(400);
  expect(readKept({ figures: kept(large) })!.missing).toEqual(large.missing);
  expect(readKept({ ...saved(reportOf('Q1')), figures: '{"figures":' })).toBeUndefined();
});

test('each report has the next number of the year, and a period’s reports count their versions', () => {
  const first = saved(reportOf('Q1'));
  const again = saved(reportOf('Q1'), [first]);
  const other = saved(reportOf('Q2'), [first, again]);
  expect([first, again, other].map((row) => [row.document_id, row.number, row.version])).toEqual([
    ['term_report-Q1-1', 'О-1', 1],
    ['term_report-Q1-2', 'О-2', 2],
    ['term_report-Q2-1', 'О-3', 1],
  ]);
});

test('words about a pupil or somebody’s health are not kept in a report', () => {
  expect(notesOf(obs, { conclusions: 'Учитель на больничном', decision: '' })).toMatchObject({ ok: false });
  expect(notesOf(obs, { conclusions: ' Провести обучение. ', decision: '' })).toEqual({
    ok: true,
    value: { conclusions: 'Провести обучение.', decision: '' },
  });
});

test('a report is mailed once: a letter that is out is not owed again, one that failed is', () => {
  const document = saved(reportOf('Q1'));
  const how = { to: ['director@example.org'], now: obs.now, by: '' };
  const first = oweReport(document, [], how);
  if (!first.ok) throw new Error(first.code);
  const [letter] = first.value.outbox!.add! as [OutboxRow];
  expect(letter).toMatchObject({ key: 'report:term_report-Q1-1', alternatives: how.to, status: 'owed' });
  expect(oweReport(document, [{ ...letter, status: 'sent' }], how)).toMatchObject({ code: 'report.sent' });
  const again = oweReport(document, [{ ...letter, status: 'failed', attempts: 3 }], how);
  expect(again).toMatchObject({ value: { outbox: { change: [{ status: 'owed', attempts: 0 }] } } });
  expect(oweReport(document, [], { ...how, to: [] })).toMatchObject({ code: 'report.nobody' });
});

test('a term is reported of when it closes: once by the loop, and not if it closed long ago', () => {
  const closed = { period_code: 'Q1', closed_at: '2026-11-02T06:10' } as ClosedTerm;
  const hand = saved(reportOf('Q1'));
  const own = { ...hand, made_by: '' };
  expect(termsToReport({ closed_terms: [closed], documents: [] }, '2026-11-02')).toEqual(['Q1']);
  expect(termsToReport({ closed_terms: [closed], documents: [hand] }, '2026-11-09')).toEqual(['Q1']);
  expect(termsToReport({ closed_terms: [closed], documents: [hand, own] }, '2026-11-02')).toEqual([]);
  expect(termsToReport({ closed_terms: [closed], documents: [] }, '2026-11-10')).toEqual([]);
});

test('the facts of the demonstration school are left as they were', () => {
  expect(facts).toEqual(schoolFacts());
});

test('of the self-check the report has totals that were made known, and no figure of it leads to anybody', () => {
  const group = {
    people: 7,
    level: { foundation: 3, working: 2, confident: 2 },
    readiness: { low: 2, medium: 3, high: 2 },
  };
  const published = JSON.stringify({
    asked: 35,
    answered: 16,
    groups: [
      { group: 'физика', ...group, staff: ['S01'] },
      { group: '', ...group, staff: ['S02'] },
    ],
  });
  const round = { round_id: '2026-09-01', opened_on: '2026-09-01', closes_on: '2026-09-22', published };
  const self_check_rounds = [{ ...round, closed_at: '2026-09-23T06:00:00' }];
  const of = (code: string) => reportOf(code, reportSchool({ self_check_rounds }));
  const figures = of('Q1').figures.filter(({ key }) => key.startsWith('self_check.'));
  expect(figures.map(({ key, value, of: all }) => [key.replace('self_check.', ''), value, all])).toEqual([
    ['filled', expect.any(Number), expect.any(Number)],
    ['level.foundation', 6, 14],
    ['level.working', 4, 14],
    ['level.confident', 4, 14],
    ['readiness.low', 4, 14],
    ['readiness.medium', 6, 14],
    ['readiness.high', 4, 14],
  ]);
  expect(figures.every(({ rows }) => rows.keys.length === 0)).toBe(true);
  expect(of('Q1').clauses.find(({ clause }) => clause === '1.4-2')?.state).toBe('done');
  expect(of('Q2').figures.filter(({ key }) => key.startsWith('self_check.'))).toHaveLength(1);
});
