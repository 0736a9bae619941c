// A register of any size: a school that is set up, and years of finished requests with all that came of them.

import { importSchool, type Opened, openWorkspace, setUp } from '../year/open-school';
import { Register } from '../year/register';
import type { School } from '../year/school';
import { addDays, localText } from '../year/zoned-time';

/** As many are open in a desk of any age; the rest is history. */
const STILL_OPEN = 30;
const BATCH = 2_000;

type Row = Record<string, string>;

const number = (n: number): string => `2020-${String(n).padStart(5, '0')}`;

function requestRow(n: number, date: string, open: boolean): Row {
  return {
    request_id: number(n),
    submitted_at: `${date}T10:${String(n % 60).padStart(2, '0')}:00`,
    staff_id: `S${12 + (n % 20)}`,
    sender_email: `teacher${n % 20}@example.org`,
    channel: 'form',
    language: 'ru',
    text: `Вопрос номер ${n}: как перенести тему урока на следующую неделю, если класс уехал?`,
    class_label: '7А',
    subject: 'алгебра',
    urgency: 'normal',
    preferred_format: 'written',
    topic: 'ktp',
    clause: '2.2',
    role_key: 'ej_lead',
    assignee_id: 'S03',
    due_on: addDays(date, 2),
    status: open ? 'assigned' : 'answered',
    source_key: `form:old-${n}`,
    answer: open ? '' : 'Показали на месте.',
    answered_at: open ? '' : `${addDays(date, 1)}T12:00:00`,
  };
}

const journalRows = (n: number, date: string): Row[] =>
  ['request.received', 'request.assigned', 'mail.sent', 'request.answered'].map((act) => ({
    at: `${date}T10:00:00`,
    act,
    table: 'requests',
    row_key: number(n),
    rule: '2.2',
    by: 'form',
  }));

const outboxRow = (n: number, date: string): Row => ({
  key: `acknowledgement:${number(n)}`,
  kind: 'acknowledgement',
  request_id: number(n),
  created_at: `${date}T10:00:00`,
  status: 'sent',
  attempts: '1',
  sent_at: `${date}T10:01:00`,
});

const slotRow = (n: number, date: string): Row => ({
  slot_id: `Z1@${date}T08:${String(n % 60).padStart(2, '0')}`,
  slot_code: 'Z1',
  date,
  starts_at: `08:${String(n % 60).padStart(2, '0')}`,
  ends_at: '09:00',
  room_id: 'R14',
  consultant_role: 'ej_lead',
  consultant_id: 'S03',
  topics: '2.2',
  formats: 'in_person',
  booking: 'required',
  capacity: '1',
  status: 'open',
});

/** A school at a moment, with `size` requests behind it. */
export async function grownRegister(school: School, now: number, size: number): Promise<Opened> {
  const opened = openWorkspace(school, { now });
  await setUp(opened, school.language);
  await importSchool(opened, school);
  await setUp(opened, school.language);
  const today = localText(now, school.zone).slice(0, 10);
  const dayOf = (n: number) => addDays(today, -2 - Math.floor((size - n) / 40));
  const all = Array.from({ length: size }, (_, i) => i + 1);
  const rows: Record<string, Row[]> = {
    requests: all.map((n) => requestRow(n, dayOf(n), n > size - STILL_OPEN)),
    journal: all.flatMap((n) => journalRows(n, dayOf(n))),
    outbox: all.map((n) => outboxRow(n, dayOf(n))),
    slots: all.filter((n) => n % 5 === 0).map((n) => slotRow(n, dayOf(n))),
  };
  await prepend(opened, rows);
  return opened;
}

/** History comes before what set-up wrote, as it would have. */
async function prepend({ workspace, client }: Opened, tables: Record<string, Row[]>): Promise<void> {
  const register = await Register.find(client);
  if (!register) throw new Error('There is no register');
  const { documents } = workspace.services.spreadsheet;
  for (const [table, rows] of Object.entries(tables)) {
    const tab = register.tabOf(table);
    const sheet = documents.get(register.spreadsheetId).sheets.find(({ name }) => name === tab?.title);
    if (!tab || !sheet) throw new Error(`The register has no tab for ${table}`);
    documents.change(() => {
      const standing = sheet.read({
        row: 3,
        column: 1,
        rows: Math.max(sheet.lastRow() - 2, 1),
        columns: sheet.columns,
      });
      const needed = standing.length + rows.length + 2 - sheet.rows;
      if (needed > 0) sheet.insertRows(sheet.rows + 1, needed + 200);
      for (let i = 0; i < rows.length; i += BATCH) {
        sheet.write(
          3 + i,
          1,
          rows.slice(i, i + BATCH).map((row) => tab.keys.map((key) => row[key] || null)),
        );
      }
      sheet.write(3 + rows.length, 1, standing);
    });
  }
}
