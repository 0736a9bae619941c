// Terms of keeping and erasing one person: words and names go, numbers and codes stay.
import fc from 'fast-check';
import { anonymised, erasedCounts, erasedRows, namesOf } from '../../src/domain/anonymise';
import { isErased, mentionsOf, whyNotErased } from '../../src/domain/erase-person';
import { heldAbout, PERSON_TABLES, type PersonRows } from '../../src/domain/held-about';
import { termLedger } from '../../src/domain/ledger';
import { decideNotices, latestNotice } from '../../src/domain/notices';
import { type Due, type KeptRows, keptFrom, retentionCounts, retentionDue } from '../../src/domain/retention';
import { readSettings } from '../../src/domain/settings';
import type { Erasure, Notice, OutboxRow, ReplyRow, SelfAssessment } from '../../src/domain/tables';
import { attendance, facts, person, quarter, request, training } from '../support/builders';

const TODAY = '2027-09-15';
const reply = (wanted: Partial<ReplyRow> = {}): ReplyRow => ({
  source_key: 'form:r9',
  request_id: '2026-0001',
  kind: 'works',
  at: '2026-09-08T10:00',
  text: 'Спасибо',
  ...wanted,
});
const letter = (wanted: Partial<OutboxRow> = {}): OutboxRow => ({
  key: 'ack:2026-0001',
  kind: 'acknowledgement',
  request_id: '2026-0001',
  created_at: '2026-09-07T10:00',
  status: 'sent',
  attempts: 1,
  sent_at: '2026-09-07T10:01',
  reason: '',
  alternatives: [],
  staff_id: 'S1',
  session_id: '',
  ...wanted,
});
const answers = (wanted: Partial<SelfAssessment> = {}): SelfAssessment => ({
  staff_id: 'S1',
  submitted_on: '2026-09-10',
  a1_login: 2,
  a2_ktp: 1,
  a3_current: 1,
  a4_final: 1,
  a5_reports: 1,
  a6_safety: 1,
  b1_useful: 4,
  b2_easy: 4,
  b3_worry_reversed_input: 2,
  b4_ready: 4,
  c1_where: '',
  c2_access_problem: '',
  ...wanted,
});
const closed = (on: string, wanted = {}) =>
  request({ status: 'closed', closed_at: `${on}T12:00`, answer: 'Так', note: 'позвонила', ...wanted });
const kept = (wanted: Partial<KeptRows> = {}): KeptRows => ({
  requests: [],
  replies: [],
  attendance: [],
  self_assessment: [],
  self_check_asked: [],
  outbox: [],
  ...wanted,
});
const keys = (due: readonly Due[]): string[] => due.map(({ term, rows }) => `${term} ${rows.length}`);

test('a request keeps its words for a year after closing, and who asked for three; what is open keeps all', () => {
  const due = (rows: KeptRows['requests']) => keys(retentionDue(facts(), kept({ requests: rows }), TODAY));
  expect(due([closed('2026-09-14')])).toEqual(['requests 1']);
  expect(due([closed('2026-09-15')])).toEqual([]);
  expect(due([closed('2024-09-14')])).toEqual(['requests 1', 'requests_person 1']);
  expect(due([request({ submitted_at: '2020-01-01T10:00', status: 'waiting' })])).toEqual([]);
  // Answered long ago, but it came back and was closed only now.
  expect(due([closed('2027-09-01', { answered_at: '2026-01-01T10:00' })])).toEqual([]);
  const [first] = retentionDue(facts(), kept({ requests: [closed('2026-01-01')] }), TODAY);
  expect(first?.columns).toEqual(['text', 'class_label', 'subject', 'answer', 'note']);
});

test('a message whose sender nobody found goes after a month, answered or not', () => {
  const stray = request({
    staff_id: '',
    status: 'quarantined',
    marks: ['unknown_sender'],
    submitted_at: '2027-08-14T10:00',
  });
  const due = retentionDue(facts(), kept({ requests: [stray] }), TODAY);
  expect(keys(due)).toEqual(['quarantine 1']);
  expect(due[0]?.columns).toContain('sender_email');
  expect(retentionDue(facts(), kept({ requests: [{ ...stray, submitted_at: '2027-08-15T10:00' }] }), TODAY)).toEqual(
    [],
  );
});

test('self-check answers serve until the next ones, a year at most, and not beyond the last day of work', () => {
  const due = (rows: SelfAssessment[], left_on = '') =>
    keys(retentionDue(facts({ staff: [person({ left_on })] }), kept({ self_assessment: rows }), TODAY));
  expect(due([answers({ submitted_on: '2026-09-14' })])).toEqual(['self_check 1']);
  expect(due([answers({ submitted_on: '2027-01-20' })])).toEqual([]);
  expect(due([answers({ submitted_on: '2027-01-20' }), answers({ submitted_on: '2027-09-10' })])).toEqual([
    'self_check 1',
  ]);
  expect(due([answers({ submitted_on: '2027-09-01' }), answers({ submitted_on: '2027-09-10' })])).toEqual([]);
  expect(due([answers({ submitted_on: '2027-09-10' })], '2027-09-14')).toEqual(['self_check 1']);
});

test('attendance goes by the day of its session; a letter keeps its key and says no more to whom; nought means for ever', () => {
  const trainings = [training({ planned_start: '2022-09-01T15:00' })];
  const rows = kept({
    attendance: [attendance()],
    outbox: [letter(), letter({ key: 'x', status: 'owed' })],
    replies: [reply()],
  });
  const due = retentionDue(facts({ trainings }), rows, TODAY);
  expect(retentionCounts(due, 4)).toEqual(['replies=1', 'attendance=1', 'outbox=1', 'journal=4']);
  expect(due.find(({ table }) => table === 'attendance')?.columns).toBeNull();
  const never = readSettings(
    ['requests', 'requests_person', 'attendance', 'self_check', 'outbox', 'replies', 'journal', 'quarantine'].map(
      (term) => ({
        key: `retention_${term}_months`,
        value: '0',
      }),
    ),
  ).settings;
  expect(retentionDue(facts({ trainings, settings: never }), rows, TODAY)).toEqual([]);
});

test('whatever is due, the days compare as the calendar does, and what was emptied is not due again', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 60 }),
      (day, months) => {
        const on = day.toISOString().slice(0, 10);
        const back = new Date(`${on.slice(0, 7)}-01T00:00:00Z`);
        back.setUTCMonth(back.getUTCMonth() - months);
        expect(keptFrom(on, months)).toBe(`${back.toISOString().slice(0, 7)}${on.slice(7)}`);
        const requests = [closed(on), closed('2020-01-31'), request({ status: 'in_work' })];
        const emptied = retentionDue(facts(), kept({ requests }), TODAY).reduce(
          (rows, { columns, rows: over }) =>
            rows.map((row) =>
              (over as readonly unknown[]).includes(row) ||
              over.some((one) => (one as typeof row).closed_at === row.closed_at)
                ? { ...row, ...Object.fromEntries((columns ?? []).map((column) => [column, ''])) }
                : row,
            ),
          requests,
        );
        expect(retentionDue(facts(), kept({ requests: emptied }), TODAY)).toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

const GONE = person({ left_on: '2027-06-30', subjects: ['физика'], classes: ['7А'] });
const empty = Object.fromEntries(PERSON_TABLES.map((table) => [table, []])) as unknown as PersonRows;
const about = (wanted: Partial<PersonRows>): PersonRows =>
  heldAbout({ staff_id: 'S1', email: 'teacher@example.org' }, { ...empty, ...wanted });
const school = (wanted = {}) => facts({ staff: [GONE, ...facts().staff.slice(1)], ...wanted });
const why = (held: PersonRows = empty, from = school(), staff_id = 'S1') =>
  whyNotErased(from, staff_id, { now: `${TODAY}T10:00`, owner: 'lead@example.org', held })?.code;

test('nobody is erased who works here, holds a role, owns the form, or is still waited for', () => {
  expect(why()).toBeUndefined();
  expect(why(empty, facts())).toBe('erasure.active');
  expect(why(empty, school(), 'S9')).toBe('staff.unknown');
  expect(why(empty, school({ roles: [{ ...facts().roles[0]!, staff_id: 'S1', valid_to: '' }] }))).toBe('erasure.role');
  const leads = [training({ conducted_by: 'S1', planned_start: '2027-09-20T15:00' })];
  expect(why(empty, school({ trainings: leads }))).toBe('erasure.role');
  expect(why(empty, school(), 'LEAD')).toBe('erasure.owner');
  expect(why(about({ requests: [request({ status: 'quarantined', staff_id: '' })] }))).toBe('erasure.open_requests');
  const prepared = { kind: 'person', subject_key: 'S1', status: 'prepared' } as Erasure;
  expect(why(about({ erasures: [prepared] }))).toBe('erasure.prepared');
  const done = about({ erasures: [{ ...prepared, status: 'done' }] });
  expect(why(done, school({ staff: [anonymised(GONE)] }))).toBe('erasure.done');
  // Codes only are held of everybody: that alone is no erasing.
  expect(why(empty, school({ staff: [anonymised(GONE)] }))).toBeUndefined();
});

test('everything about a person is found by code, by address and by the number of their request, and nothing of others', () => {
  const mine = [request(), request({ request_id: '2026-0002', staff_id: '', sender_email: 'Teacher@Example.org' })];
  const others = request({ request_id: '2026-0003', staff_id: 'S2', sender_email: 'second@example.org' });
  const held = about({
    requests: [...mine, others],
    replies: [reply(), reply({ request_id: '2026-0003' })],
    outbox: [letter({ staff_id: '' }), letter({ staff_id: 'S2', request_id: '2026-0003' })],
    attendance: [attendance(), attendance({ staff_id: 'S2' })],
  });
  expect(held.requests).toEqual(mine);
  expect([held.replies.length, held.outbox.length, held.attendance.length]).toEqual([1, 1, 1]);
});

test('erasing takes names and words, and no figure changes', () => {
  const figures = JSON.stringify({ missing: [{ name: 'Тестова П.П.' }], holders: ['Тестова Проба Примеровна'], n: 3 });
  const paper = { document_id: 'D1', title: 'Отчёт', figures, sent_to: ['teacher@example.org', 'a@b.cd'] } as never;
  const from = school({ staff: [GONE, person({ staff_id: 'S2', short_name: 'Вторая В.В.' })] });
  const held = about({ requests: [closed('2027-05-01')], replies: [reply()], outbox: [letter({ status: 'owed' })] });
  const report_to = { key: 'report_to', value: 'Teacher@example.org; head@example.org' };
  const erased = erasedRows(from, GONE, held, { documents: [paper], settings: [report_to] });
  expect(erased.requests[0]).toMatchObject({
    staff_id: 'S1',
    text: '',
    answer: '',
    note: '',
    sender_email: '',
    status: 'closed',
  });
  expect(erased.outbox[0]?.status).toBe('void');
  expect(erased.documents[0]).toMatchObject({ sent_to: ['a@b.cd'] });
  expect(erased.settings).toEqual([{ key: 'report_to', value: 'head@example.org' }]);
  expect(erasedCounts(erased, { ...held, staff: [GONE] })).toEqual([
    'staff=1',
    'settings=1',
    'requests=1',
    'replies=1',
    'outbox=1',
    'documents=1',
  ]);
  expect(erased.documents[0]?.figures).toBe(JSON.stringify({ missing: [{ name: 'S1' }], holders: ['S1'], n: 3 }));
  const again = erasedRows(
    from,
    GONE,
    { ...held, requests: erased.requests, replies: erased.replies, outbox: erased.outbox },
    { documents: erased.documents, settings: erased.settings },
  );
  expect(Object.values(again).flat()).toEqual([]);

  const blank = anonymised(GONE);
  expect(isErased(blank, [])).toBe(false);
  expect(JSON.stringify(blank)).not.toMatch(/Тестова|Проба|example|физика|7А/);
  const rows = [attendance({ attended: true, confirmed_by: 'LEAD' })];
  const held_on = { held_start: '2026-09-08T15:00', held_end: '2026-09-08T16:00', status: 'held' } as const;
  const ledgerOf = (staff: typeof from.staff) => {
    const { covered, missing, not_required } = termLedger(
      { ...from, staff, trainings: [training(held_on)] },
      rows,
      quarter(),
      'default',
    );
    return { covered: [...covered.keys()], missing, not_required: [...not_required] };
  };
  expect(ledgerOf([blank, ...from.staff.slice(1)])).toEqual(ledgerOf(from.staff));
});

test('where two are called alike the short name is not taken for one of them; what others wrote is only pointed at', () => {
  const namesake = person({ staff_id: 'S7', first_name: 'Другая', patronymic: '' });
  expect(namesOf(facts({ staff: [GONE, namesake] }), GONE)).not.toContain('Тестова П.П.');
  const theirs = request({ request_id: '2026-0005', staff_id: 'S2', text: 'Тестова обещала помочь' });
  expect(mentionsOf(GONE, [request(), theirs])).toEqual(['2026-0005']);
});

test('a notice is written down once, withdrawn once, and never for a day to come', () => {
  const given = { staff_ids: ['S1', 'S2'], kind: 'notice', version: '2', on: '2026-09-01', withdraw: false } as const;
  const act = { by: 'LEAD', now: '2026-09-07T10:00' };
  const first = decideNotices(facts(), [], { ...given, ...act });
  const rows = (first.ok && first.value.notices?.add) as readonly Notice[];
  expect(rows).toHaveLength(2);
  expect(decideNotices(facts(), rows, { ...given, ...act })).toEqual({ ok: true, value: {} });
  const back = decideNotices(facts(), rows, { ...given, staff_ids: ['S1'], on: '2026-09-05', withdraw: true, ...act });
  expect(back.ok && back.value.notices?.change?.[0]).toMatchObject({ staff_id: 'S1', withdrawn_on: '2026-09-05' });
  expect(decideNotices(facts(), rows, { ...given, ...act, on: '2026-09-08' })).toMatchObject({ code: 'notice.future' });
  expect(decideNotices(facts(), [], { ...given, ...act, version: ' ' })).toMatchObject({ code: 'notice.no_version' });
  expect(latestNotice(rows, 'S2', 'notice')?.version).toBe('2');
});
