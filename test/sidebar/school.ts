// What a server would say of an invented school: builders for the replies of the sidebar's tests.
import type {
  Health,
  ImportReport,
  RecordingOptions,
  Reply,
  RequestCard,
  RequestLine,
  SetUpProgress,
  Workbench,
} from '../../src/contract/rpc';

export const ok = <T>(value: T): Reply<T> => ({ ok: true, value });
export const LONG_NAME = 'Длинносложнофамильная-Переводова Евангелина Константинопольевна';

export const line = (part: Partial<RequestLine> = {}): RequestLine => ({
  request_id: '2026-0042',
  submitted_at: '2026-09-01T09:12:00',
  person: 'Дробная Роза Делимовна',
  topic: 'ktp',
  role_key: 'ej_lead',
  assignee: 'Журналова И.Т.',
  due_on: '2026-09-03',
  overdue: false,
  status: 'assigned',
  urgency: 'normal',
  excerpt: 'Как загрузить КТП по математике 5А из Excel? Файл есть, а кнопки импорта не вижу.',
  slot: '',
  marks: [],
  mine: true,
  unanswered: true,
  waiting: false,
  reopened: false,
  ...part,
});

export const card = (part: Partial<RequestCard> = {}): RequestCard => ({
  ...line(),
  text: 'Здравствуйте! Как загрузить КТП по математике 5А из Excel? Файл есть, а кнопки импорта не вижу.',
  class_label: '5А',
  subject: 'математика',
  format: 'in_person',
  language: 'ru',
  channel: 'form',
  email: 'drobnaya.r@example.org',
  answer: '',
  answered_at: '',
  linked: [],
  duplicate_of: '',
  incident_of: '',
  note: '',
  outcome: '',
  declines: 0,
  waits_since: '',
  meeting: '',
  support: null,
  memos: [],
  history: [
    { at: '2026-09-01T09:12:00', act: 'request.received', rule: '2.2', by: 'form', detail: 'topic=ktp' },
    { at: '2026-09-01T09:12:00', act: 'booking.refused', rule: '2.6', by: 'form', detail: 'slot.taken' },
    { at: '2026-09-01T09:13:00', act: 'mail.sent', rule: 'school', by: '', detail: '' },
  ],
  may: ['close', 'book'],
  ...part,
});

export const workbench = (part: Partial<Workbench> = {}): Workbench => ({
  me: { email: 'zhurnalova.i@example.org', name: 'Журналова И.Т.', access: 'lead', language: 'ru' },
  school_name: 'МБОУ «Вымышленская школа»',
  now: '2026-09-03T08:05:00',
  set_up: 'done',
  form_url: 'https://docs.google.com/forms/d/e/1FAIpQLSdVymyshlennayaForma/viewform',
  low_data: false,
  decisions: [
    {
      key: 'role_gap:ej_lead:2027-02-01',
      kind: 'role_gap',
      since: '2026-09-01T08:00:00',
      params: { subject: 'ej_lead', from: '2027-02-01', to: '2027-02-07' },
      request_id: '',
      session_id: '',
    },
    {
      key: 'quarantined:2026-0041',
      kind: 'quarantined',
      since: '2026-09-01T08:40:00',
      params: { subject: '2026-0041' },
      request_id: '2026-0041',
      session_id: '',
    },
    {
      key: 'overdue:2026-0040',
      kind: 'overdue',
      since: '2026-09-02T00:00:00',
      params: {},
      request_id: '2026-0040',
      session_id: '',
    },
  ],
  today: [
    {
      slot_id: 'W2@2026-09-03T14:40',
      date: '2026-09-03',
      starts_at: '14:40',
      ends_at: '15:00',
      room: 'Кабинет информатики № 14',
      topics: ['2.2', '2.3', '2.4', '2.5'],
      consultant: 'Журналова И.Т.',
      capacity: 1,
      walk_in: false,
      requests: [{ request_id: '2026-0039', person: LONG_NAME, meeting: '' }],
    },
    {
      slot_id: 'W2@2026-09-03T15:00',
      date: '2026-09-03',
      starts_at: '15:00',
      ends_at: '15:20',
      room: 'Кабинет информатики № 14',
      topics: ['2.2', '2.3'],
      consultant: 'Журналова И.Т.',
      capacity: 1,
      walk_in: false,
      requests: [],
    },
  ],
  trainings_today: [],
  coverage: null,
  incidents: [],
  queue: [
    line({
      request_id: '2026-0040',
      person: 'Запятая Нина Тиреевна',
      due_on: '2026-09-02',
      overdue: true,
      topic: 'tech_help',
    }),
    line({
      request_id: '2026-0041',
      person: 'neznakomec@example.org',
      status: 'quarantined',
      marks: ['unknown_sender', 'secret'],
    }),
    line(),
    line({
      request_id: '2026-0039',
      person: LONG_NAME,
      status: 'booked',
      topic: 'reports',
      urgency: 'high',
      slot: '03.09.2026 14:40',
    }),
  ],
  counts: { open: 4, overdue: 1, due_today: 3, quarantined: 1 },
  health: 'ok',
  ...part,
});

/** What the calendar and the mail leave for a person to see to. */
export const seenTo = (): Workbench['decisions'] => [
  {
    key: 'calendar_edited:W2@2026-09-03T15:00#1:2026-09-02T10:00:00',
    kind: 'calendar_edited',
    since: '2026-09-02T10:00:00',
    params: { date: '2026-09-03', starts_at: '15:00', ends_at: '15:20', room: 'Кабинет информатики № 14' },
    request_id: '',
    session_id: '',
  },
  {
    key: 'coverage:Q1:75',
    kind: 'coverage',
    since: '2026-09-02T11:00:00',
    params: { open: '4', required: '35', days: '12' },
    request_id: '',
    session_id: '',
  },
  {
    key: 'mail_failed:answer:2026-0030',
    kind: 'mail_failed',
    since: '2026-09-02T12:00:00',
    params: { person: 'Тёркина А.М.', letter: 'answer' },
    request_id: '2026-0030',
    session_id: '',
  },
];

export const options = (): RecordingOptions => ({
  people: [
    {
      staff_id: 'S12',
      name: 'Дробная Роза Делимовна',
      email: 'drobnaya.r@example.org',
      position: 'учитель математики',
      active: true,
      language: 'ru',
    },
    {
      staff_id: 'S13',
      name: 'Дробышева Алла Ивановна',
      email: 'drobysheva.a@example.org',
      position: 'учитель биологии',
      active: false,
      language: 'ru',
    },
    {
      staff_id: 'S30',
      name: LONG_NAME,
      email: 'dlinnaya.e@example.org',
      position: 'учитель английского языка и мировой художественной культуры',
      active: true,
      language: 'en',
    },
    {
      staff_id: 'S31',
      name: 'Тёркина Алёна Мёдовна',
      email: 'terkina.a@example.org',
      position: 'учитель технологии',
      active: true,
      language: 'ru',
    },
  ],
  subjects: ['математика', 'русский язык'],
  slots: [
    {
      slot_id: 'W2@2026-09-03T15:00',
      label:
        '03.09.2026 чт 15:00–15:20 · Кабинет информатики № 14 · КТП, текущие, итоговые, отчёты · лично, дистанционно',
      topics: ['2.2', '2.3', '2.4', '2.5'],
      formats: ['in_person', 'remote'],
    },
    {
      slot_id: 'W3@2026-09-09T15:00',
      label: '09.09.2026 ср 15:00–15:15 · Методический кабинет · методика · лично',
      topics: ['method'],
      formats: ['in_person'],
    },
  ],
});

export const health = (): Health => ({
  state: 'failure',
  lines: [
    { key: 'heartbeat', state: 'ok', params: { minutes: 22 } },
    { key: 'triggers', state: 'failure', params: { missing: 'onHour' } },
    { key: 'form', state: 'ok', params: { url: 'https://docs.google.com/forms/x' } },
    { key: 'calendar', state: 'warning', params: {} },
    { key: 'mail_quota', state: 'ok', params: { left: 1421 } },
    { key: 'owed', state: 'warning', params: { letters: 3, retry: 1 } },
    { key: 'time_zone', state: 'ok', params: { school: 'Europe/Moscow', sheet: 'Europe/Moscow' } },
  ],
});

export const progress = (part: Partial<SetUpProgress> = {}): SetUpProgress => ({
  finished: true,
  done: 6,
  total: 6,
  step: 'done',
  warnings: [{ code: 'calendar.no_trigger' }],
  form_url: 'https://docs.google.com/forms/d/e/1FAIpQLSdVymyshlennayaForma/viewform',
  ...part,
});

export const report = (part: Partial<ImportReport> = {}): ImportReport => ({
  tables: [
    {
      table: 'staff',
      file: 'staff.csv',
      added: 40,
      changed: 2,
      same: 8,
      absent: 1,
      ignored_columns: ['test_note'],
      sample: [
        {
          staff_id: 'S30',
          last_name: 'Длинносложнофамильная-Переводова',
          email: 'dlinno@example.org',
          is_pedagogical: 'да',
        },
      ],
    },
    { table: 'rooms', file: 'rooms.csv', added: 0, changed: 0, same: 11, absent: 0, ignored_columns: [], sample: [] },
  ],
  problems: [],
  possible: true,
  written: false,
  ...part,
});

export const problems: ImportReport['problems'] = [
  {
    file: 'staff.csv',
    table: 'staff',
    line: 12,
    column: 'hired_on',
    code: 'cell.date',
    value: '31.02.2026',
    allowed: [],
    warning: false,
  },
  {
    file: 'roles.csv',
    table: 'roles',
    line: 3,
    column: 'role_key',
    code: 'cell.option',
    value: 'boss',
    allowed: ['deputy_uvr', 'ej_lead', 'sysadmin'],
    warning: false,
  },
  {
    file: 'settings.csv',
    table: 'settings',
    line: 4,
    column: 'time_zone',
    code: 'settings.bad_value',
    value: 'Moscow',
    allowed: [],
    warning: false,
  },
  {
    file: 'timetable.csv',
    table: 'timetable',
    line: 4,
    column: 'room_id',
    code: 'timetable.room_overlap',
    value: 'W3',
    allowed: [],
    warning: true,
  },
];
