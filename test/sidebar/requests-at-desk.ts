// What a server would say of the request desk of an invented school.
import type { IncidentCard, MemoLine, SupportLine, Totals } from '../../src/contract/desk';
import type { RequestCard, Workbench } from '../../src/contract/rpc';
import { card, LONG_NAME, line, workbench } from './school';

export const support = (part: Partial<SupportLine> = {}): SupportLine => ({
  training: { state: 'invited', on: '2026-09-17' },
  self_check: { level: 'working', gaps: ['final_marks', 'reports'] },
  next_slot: '08.09.2026 14:40',
  earlier: [
    { request_id: '2026-0036', topic: 'ktp', submitted_at: '2026-08-31T10:00:00', status: 'assigned' },
    { request_id: '2026-0012', topic: 'reports', submitted_at: '2026-05-12T10:00:00', status: 'confirmed' },
  ],
  ...part,
});

export const memo = (part: Partial<MemoLine> = {}): MemoLine => ({
  memo_id: 'M-3',
  topic: 'ktp',
  language: 'ru',
  question: 'Как загрузить КТП из Excel?',
  answer: 'Возьмите образец, перенесите темы и часы, нажмите «Импорт».',
  status: 'approved',
  approved_by: 'Журналова И.Т.',
  checked_on: '2026-08-28',
  stale: false,
  may: ['edit', 'retire', 'check'],
  ...part,
});
export const memos = (): MemoLine[] => [
  memo({
    memo_id: 'M-4',
    question: 'Как закрыть четверть?',
    status: 'draft',
    approved_by: '',
    checked_on: '',
    may: ['approve', 'edit', 'retire'],
  }),
  memo(),
  memo({
    memo_id: 'M-1',
    topic: 'method',
    question: 'Сколько отметок нужно за четверть?',
    stale: true,
    checked_on: '2026-01-15',
    may: [],
  }),
];

export const deskCard = (part: Partial<RequestCard> = {}): RequestCard =>
  card({
    support: support(),
    memos: [memo()],
    may: ['close', 'book', 'take', 'wait', 'transfer', 'merge', 'split', 'drop'],
    ...part,
  });

export const incident = (part: Partial<IncidentCard> = {}): IncidentCard => ({
  incident_id: '2026-0044',
  kind: 'failure',
  topic: 'tech_failure',
  title: 'Журнал не открывается в кабинетах второго этажа',
  started_at: '2026-09-03T07:50:00',
  ended_at: '',
  minutes: 15,
  vendor: 'ООО «Вымышленная связь»',
  vendor_due_on: '2026-09-02',
  vendor_overdue: true,
  announced_at: '',
  requests: [
    line({ request_id: '2026-0044', topic: 'tech_failure', person: LONG_NAME }),
    line({ request_id: '2026-0045', topic: 'tech_failure', person: 'Тёркина Алёна Мёдовна' }),
    line({ request_id: '2026-0046', topic: 'tech_failure', person: 'Запятая Нина Тиреевна' }),
  ],
  devices: [],
  by_mail: 2,
  may: ['end', 'vendor'],
  ...part,
});
export const incidents = (): IncidentCard[] => [
  incident(),
  incident({
    incident_id: 'M-2026-09-20T14:00',
    kind: 'maintenance',
    title: 'Обновление сервера',
    started_at: '2026-09-20T14:00:00',
    ended_at: '2026-09-20T16:00:00',
    minutes: 120,
    vendor: '',
    vendor_due_on: '',
    vendor_overdue: false,
    requests: [],
    by_mail: 0,
    may: ['change', 'cancel'],
  }),
  incident({
    incident_id: '2026-0021',
    ended_at: '2026-08-20T12:10:00',
    started_at: '2026-08-20T10:00:00',
    minutes: 130,
    may: [],
    requests: [],
  }),
];

export const totals = (part: Partial<Totals> = {}): Totals => ({
  from: '2026-09-01',
  to: '2026-09-03',
  periods: [
    { name: '1 четверть', from: '2026-09-01', to: '2026-10-25' },
    { name: '2 четверть', from: '2026-11-02', to: '2026-12-27' },
  ],
  topics: [
    { topic: 'ktp', received: 12, open: 2, overdue: 1, answered: 10, on_time: 9, reopened: 1, median_minutes: 200 },
    {
      topic: 'current_marks',
      received: 0,
      open: 0,
      overdue: 0,
      answered: 0,
      on_time: 0,
      reopened: 0,
      median_minutes: null,
    },
    { topic: 'tech_help', received: 3, open: 0, overdue: 0, answered: 3, on_time: 3, reopened: 0, median_minutes: 45 },
  ],
  all: { received: 15, open: 2, overdue: 1, answered: 13, on_time: 12, reopened: 1, median_minutes: 180 },
  incidents: 2,
  downtime_minutes: 145,
  ...part,
});

const none = { request_id: '', session_id: '', since: '2026-09-03T07:50:00' };
export const deskDecisions = (): Workbench['decisions'] => [
  {
    ...none,
    key: 'waiting_long:2026-0042',
    kind: 'waiting_long',
    params: { person: 'Дробная Р.Д.' },
    request_id: '2026-0042',
  },
  {
    ...none,
    key: 'escalated:2026-0040',
    kind: 'escalated',
    params: { person: 'Запятая Н.Т.' },
    request_id: '2026-0040',
  },
  {
    ...none,
    key: 'incident_open:2026-0044',
    kind: 'incident_open',
    params: { incident_id: '2026-0044', title: 'Журнал не открывается', n: '3', due_on: '' },
  },
  {
    ...none,
    key: 'vendor_overdue:2026-0044',
    kind: 'vendor_overdue',
    params: { incident_id: '2026-0044', title: 'Журнал не открывается', n: '3', due_on: '2026-09-02' },
  },
  { ...none, key: 'memo_draft:M-4', kind: 'memo_draft', params: { memo_id: 'M-4', question: 'Как закрыть четверть?' } },
  {
    ...none,
    key: 'memo_stale:M-1',
    kind: 'memo_stale',
    params: { memo_id: 'M-1', question: 'Сколько отметок нужно?' },
  },
  {
    ...none,
    key: 'group_wish:ktp:2026-09-01:математика',
    kind: 'group_wish',
    params: { topic: 'ktp', department: 'математика', people: 'S12,S31', n: '2' },
  },
];

/** A day with a meeting that has begun, and an open hour without bookings. */
export const deskBoard = (part: Partial<Workbench> = {}): Workbench => {
  const base = workbench();
  const [first, second] = base.today;
  return workbench({
    now: '2026-09-03T14:45:00',
    decisions: deskDecisions(),
    today: [first!, { ...second!, walk_in: true, starts_at: '14:00', ends_at: '15:00' }],
    incidents: [
      {
        incident_id: '2026-0044',
        kind: 'failure',
        topic: 'tech_failure',
        title: 'Журнал не открывается',
        started_at: '2026-09-03T07:50:00',
        ended_at: '',
        vendor_due_on: '',
        vendor_overdue: false,
        reports: 3,
      },
    ],
    queue: [
      ...base.queue,
      line({
        request_id: '2026-0033',
        person: 'Тёркина Алёна Мёдовна',
        status: 'waiting',
        waiting: true,
        mine: false,
        unanswered: false,
        topic: 'reports',
      }),
      line({
        request_id: '2026-0034',
        person: 'Тёркина Алёна Мёдовна',
        status: 'reopened',
        reopened: true,
        mine: false,
        unanswered: true,
        topic: 'reports',
        urgency: 'high',
      }),
    ],
    counts: { open: 6, overdue: 1, due_today: 3, quarantined: 1 },
    ...part,
  });
};
export const as = (access: Workbench['me']['access'], name = 'Некто Н.Н.'): Pick<Workbench, 'me'> => ({
  me: { email: 'nekto@example.org', name, access, language: 'ru' },
});
