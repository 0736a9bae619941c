// A made-up register, form, calendar and post behind the REST-shaped interface, to show the check what is wrong on purpose.

type Cells = Record<string, string>;
interface Letter {
  subject: string;
  html?: string;
  calendar?: string;
}
export interface FakeEvent {
  id: string;
  status: string;
  start: { dateTime: string };
  end?: { dateTime: string };
  attendees?: { email: string; responseStatus?: string }[];
}
export interface FakeWorld {
  tables: Record<string, Cells[]>;
  /** Cells that were entered as formulas: `table row column` and what was entered. */
  formulas: Record<string, string>;
  responses: { responseId: string; text: string; respondentEmail?: string }[];
  events: FakeEvent[];
  letters: Record<string, Letter[]>;
  logs: string[];
}

const COLUMNS: Record<string, string[]> = {
  settings: ['key', 'value'],
  quarters: ['period_code', 'starts_on', 'ends_on', 'compliance_from', 'compliance_to'],
  holidays: ['date', 'kind', 'affects_staff'],
  staff: 'staff_id last_name email training_required hired_on left_on absence_from absence_to'.split(' '),
  rooms: ['room_id', 'seats', 'pc_total', 'pc_working'],
  roles: ['assignment_id', 'role_key', 'staff_id', 'kind', 'topics', 'valid_from', 'valid_to'],
  timetable: 'slot_code slot_minutes version valid_from valid_to weekday_iso'.split(' '),
  schedule_versions: 'version status order_no order_date approved_by approved_rows fingerprint'.split(' '),
  absences: ['absence_id', 'staff_id', 'valid_from', 'valid_to', 'cancelled_at'],
  sessions:
    'session_id kind topic_keys planned_start planned_end held_start held_end status room_id conducted_by period_code why reason calendar'.split(
      ' ',
    ),
  attendance: ['session_id', 'staff_id', 'invited_by', 'rsvp', 'attended', 'confirmed_by'],
  closed_terms: ['period_code', 'window', 'from', 'to', 'school_level_met', 'counted_sessions', 'covered', 'missing'],
  requests:
    'request_id submitted_at sender_email staff_id text marks status slot_id place role_key assignee_id source_key linked_to incident_of answer answered_at closed_at closed_by followup_on topic waits_since'.split(
      ' ',
    ),
  slots:
    'slot_id slot_code date starts_at ends_at room_id consultant_role consultant_id topics formats capacity status bookings holds'.split(
      ' ',
    ),
  outbox: 'key kind request_id attempts status staff_id created_at sent_at reason'.split(' '),
  replies: ['source_key', 'request_id', 'kind', 'at', 'text'],
  incidents: ['incident_id', 'kind', 'started_at', 'ended_at', 'vendor'],
  memos: ['memo_id', 'topic', 'question', 'answer', 'approved_by'],
  journal: ['at', 'act', 'table', 'row_key', 'rule', 'by', 'detail'],
  alarms: ['alarm_key', 'kind', 'subject_key', 'from', 'to', 'raised_at'],
};

export const invitation = (uid: string, method = 'REQUEST', sequence = 0): string =>
  [
    'BEGIN:VCALENDAR',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${uid}@google.com`,
    `SEQUENCE:${sequence}`,
    'END:VEVENT',
  ].join('\r\n');

export const eventIdOf = (text: string): string => {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2).toString(32)).join('');
};

const HELD: Cells = {
  session_id: 'TR-1',
  kind: 'training',
  topic_keys: 'ktp',
  planned_start: '2026-05-12T15:00',
  planned_end: '2026-05-12T16:00',
  held_start: '2026-05-12T15:05',
  held_end: '2026-05-12T16:00',
  status: 'held',
  room_id: 'R14',
  conducted_by: 'S1',
};
const TO_COME: Cells = {
  session_id: 'TR-Q1-01',
  kind: 'training',
  topic_keys: 'current_marks',
  planned_start: '2026-09-15T15:00',
  planned_end: '2026-09-15T16:00',
  status: 'planned',
  room_id: 'R14',
  conducted_by: 'S1',
  period_code: 'Q1',
  why: 'group=1;after=20',
  calendar: 'f:e',
};
const CLOSED: Cells = {
  period_code: 'Q0',
  window: 'strict',
  from: '2026-04-01',
  to: '2026-05-25',
  school_level_met: 'yes',
  counted_sessions: 'TR-1',
  covered: 'S2=TR-1',
  missing: '',
};
export const TRAINING_EVENT = eventIdOf('training:TR-Q1-01#1');

/** One teacher, one consultant, one booked slot, a training of each kind, a closed term: everything as it has to be. */
export function healthyWorld(): FakeWorld {
  const event = eventIdOf('W1@2026-09-08T14:40#1');
  const told = (act: string, row_key: string): Cells => ({ at: '2026-09-02T10:00:00', act, row_key, rule: '2.1' });
  return {
    tables: {
      settings: [{ key: 'time_zone', value: 'Europe/Moscow' }],
      quarters: [
        { period_code: 'Q1', starts_on: '2026-09-01', ends_on: '2026-10-23', compliance_from: '2026-09-01' },
        {
          period_code: 'Q0',
          starts_on: '2026-04-01',
          ends_on: '2026-05-25',
          compliance_from: '2026-03-28',
          compliance_to: '2026-05-31',
        },
      ],
      holidays: [{ date: '2026-05-11', kind: 'public_holiday', affects_staff: 'yes' }],
      staff: [
        { staff_id: 'S1', last_name: 'Журналова', email: 'lead@example.org' },
        { staff_id: 'S2', last_name: 'Дробная', email: 'Teacher@Example.org', training_required: 'yes' },
      ],
      roles: ['ej_lead', 'deputy_uvr', 'sysadmin'].map((role_key, i) => ({
        assignment_id: `A${i}`,
        role_key,
        staff_id: 'S1',
        kind: 'main',
        valid_from: '2026-03-28',
        valid_to: '',
      })),
      rooms: [{ room_id: 'R14', seats: '2', pc_total: '3', pc_working: '1' }],
      sessions: [{ ...HELD }, { ...TO_COME }],
      attendance: [
        { session_id: 'TR-1', staff_id: 'S2', invited_by: 'calendar', attended: 'yes', confirmed_by: 'S1' },
        { session_id: 'TR-Q1-01', staff_id: 'S2', invited_by: 'calendar' },
      ],
      closed_terms: [{ ...CLOSED }, { ...CLOSED, window: 'default', from: '2026-03-28', to: '2026-05-31' }],
      requests: [
        {
          request_id: '2026-0001',
          submitted_at: '2026-09-02T10:00:00',
          sender_email: 'teacher@example.org',
          staff_id: 'S2',
          text: '=) как загрузить план',
          status: 'booked',
          slot_id: 'W1@2026-09-08T14:40',
          place: '1',
          role_key: 'ej_lead',
          assignee_id: 'S1',
          source_key: 'form:r1',
        },
      ],
      slots: [
        slot('W1@2026-09-08T14:40', { bookings: '2026-0001' }),
        slot('W1@2026-09-08T15:00', { starts_at: '15:00', ends_at: '15:20' }),
      ],
      outbox: [
        { key: 'ack:2026-0001', kind: 'acknowledgement', request_id: '2026-0001', attempts: '1', status: 'sent' },
      ],
      journal: [
        {
          at: '2026-09-02T10:00:00',
          act: 'request.received',
          table: 'requests',
          row_key: '2026-0001',
          rule: '2.2',
          by: 'form',
        },
        told('training.proposed', 'TR-Q1-01'),
        told('event.created', 'TR-Q1-01'),
        told('term.closed', 'Q0|default'),
        told('term.closed', 'Q0|strict'),
      ],
      timetable: [
        {
          slot_code: 'W1',
          slot_minutes: '20',
          version: '1',
          valid_from: '2026-09-01',
          valid_to: '2026-12-29',
          weekday_iso: '2',
        },
      ],
      schedule_versions: [
        {
          version: '1',
          status: 'approved',
          order_no: '1-О',
          order_date: '2026-08-31',
          approved_by: 'S1',
          approved_rows: '[]',
          fingerprint: 'f',
        },
      ],
      absences: [],
      alarms: [],
      replies: [],
      incidents: [],
      memos: [],
    },
    formulas: {},
    responses: [{ responseId: 'r1', text: '=) как загрузить план' }],
    events: [
      {
        id: event,
        status: 'confirmed',
        start: { dateTime: '2026-09-08T14:40:00+03:00' },
        attendees: [{ email: 'teacher@example.org' }, { email: 'lead@example.org' }],
      },
      {
        id: TRAINING_EVENT,
        status: 'confirmed',
        start: { dateTime: '2026-09-15T15:00:00+03:00' },
        end: { dateTime: '2026-09-15T16:00:00+03:00' },
        attendees: [{ email: 'teacher@example.org' }, { email: 'lead@example.org' }],
      },
    ],
    letters: {
      'teacher@example.org': [
        { subject: 'Заявка № 2026-0001' },
        { subject: 'Invitation', calendar: invitation(event) },
        { subject: 'Invitation', calendar: invitation(TRAINING_EVENT) },
      ],
      'lead@example.org': [
        { subject: 'Invitation', calendar: invitation(event) },
        { subject: 'Invitation', calendar: invitation(TRAINING_EVENT) },
      ],
    },
    logs: ['onFormSubmitted: 1 request'],
  };
}

export const slot = (slot_id: string, change: Cells = {}): Cells => ({
  slot_id,
  slot_code: 'W1',
  date: '2026-09-08',
  starts_at: '14:40',
  ends_at: '15:00',
  room_id: 'R14',
  consultant_role: 'ej_lead',
  consultant_id: 'S1',
  topics: '2.2',
  formats: 'in_person',
  capacity: '1',
  status: 'open',
  bookings: '',
  ...change,
});

export const restOf =
  (world: FakeWorld) =>
  (path: string): Response => {
    const url = new URL(path, 'http://127.0.0.1');
    const answer = answerTo(world, decodeURIComponent(url.pathname), url.searchParams);
    return answer === undefined ? new Response('not found', { status: 404 }) : Response.json(answer);
  };

const part = (mimeType: string, text: string) => ({
  mimeType,
  body: { data: Buffer.from(text).toString('base64url') },
});

function answerTo(world: FakeWorld, path: string, query: URLSearchParams): unknown {
  if (path === '/drive/v3/files') {
    const kind = query.get('q')?.includes('form') ? 'form' : 'spreadsheet';
    return { files: [{ id: kind, name: kind, mimeType: `application/vnd.google-apps.${kind}` }] };
  }
  if (path === '/workspace/clock') return { now: '2026-09-03T09:00:00.000Z', timeZone: 'UTC' };
  if (path === '/v4/spreadsheets/spreadsheet') {
    return { sheets: Object.keys(world.tables).map((title) => ({ properties: { title } })) };
  }
  if (path === '/v4/spreadsheets/spreadsheet/values:batchGet') {
    const tables = query.getAll('ranges').map((range) => /^'(\w+)'(!1:1)?$/.exec(range)![1]!);
    return {
      valueRanges: tables.map((table) => ({ values: gridOf(world, table, query.get('valueRenderOption') ?? '') })),
    };
  }
  if (path === '/v1/forms/form/responses') {
    return {
      responses: world.responses.map(({ responseId, text, respondentEmail }) => ({
        responseId,
        respondentEmail,
        answers: { q1: { textAnswers: { answers: [{ value: text }] } } },
      })),
    };
  }
  if (path === '/calendar/v3/users/me/calendarList') return { items: [{ id: 'c1', accessRole: 'owner' }] };
  if (path === '/calendar/v3/calendars/c1/events') return { items: world.events };
  if (path === '/v1/processes')
    return { processes: world.logs.map((message) => ({ functionName: 'f', log: [{ message }] })) };
  const box = /^\/gmail\/v1\/users\/([^/]+)\/messages(?:\/(\d+))?$/.exec(path);
  if (!box) return undefined;
  const letters = world.letters[box[1]!] ?? [];
  if (box[2] === undefined) return { messages: letters.map((_, id) => ({ id: String(id) })) };
  const letter = letters[Number(box[2])]!;
  const parts = [part('text/plain', ''), part('text/html', letter.html ?? '')];
  if (letter.calendar) parts.push(part('text/calendar', letter.calendar));
  return { payload: { mimeType: 'multipart/mixed', headers: [{ name: 'Subject', value: letter.subject }], parts } };
}

function gridOf({ tables, formulas }: FakeWorld, table: string, render: string): unknown[][] {
  const columns = COLUMNS[table] ?? [];
  const rows = tables[table]!.map((row, i) =>
    columns.map((column) => {
      const formula = formulas[`${table} ${i} ${column}`];
      if (formula) return render === 'FORMULA' ? formula : '#ERROR!';
      return row[column] ?? '';
    }),
  );
  return [columns, columns.map((column) => `«${column}»`), ...rows];
}
