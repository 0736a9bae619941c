// What a server would say of the consultation schedule of an invented school.
import type {
  DemandWeek,
  ExtraSlot,
  RowDraft,
  ScheduleBoard,
  ScheduleEffect,
  ScheduleProblem,
  VersionLine,
  WeekRow,
} from '../../src/contract/schedule';
import { addDays } from '../../src/domain/dates';
import { LONG_NAME } from './school';

export const rowDraft = (part: Partial<RowDraft> = {}): RowDraft => ({
  slot_code: 'W1',
  valid_from: '2026-09-08',
  valid_to: '2027-05-31',
  weekday_iso: 2,
  starts_at: '14:40',
  ends_at: '15:40',
  slot_minutes: 20,
  capacity_per_slot: 1,
  room_id: 'R14',
  consultant_role: 'ej_lead',
  topics: ['2.2', '2.3', '2.4', '2.5'],
  formats: ['in_person'],
  booking: 'required',
  ...part,
});
export const row = (part: Partial<WeekRow> = {}): WeekRow => ({
  ...rowDraft(),
  room: 'Кабинет информатики № 14',
  consultant: 'Журналова И.Т.',
  ...part,
});
export const rows = (): WeekRow[] => [
  row(),
  row({ slot_code: 'W2', weekday_iso: 4, formats: ['in_person', 'remote'] }),
  row({
    slot_code: 'W3',
    weekday_iso: 3,
    starts_at: '15:00',
    ends_at: '16:00',
    slot_minutes: 15,
    room_id: 'R21',
    room: 'Кабинет № 21',
    consultant_role: 'deputy_uvr',
    consultant: LONG_NAME,
    topics: ['method'],
  }),
  row({
    slot_code: 'W4',
    weekday_iso: 1,
    starts_at: '08:00',
    ends_at: '08:20',
    slot_minutes: 10,
    capacity_per_slot: 2,
    room_id: 'R15',
    room: 'Кабинет № 15',
    consultant_role: 'sysadmin',
    consultant: '',
    topics: ['tech_failure', 'equipment'],
    booking: 'walk_in',
  }),
  row({
    slot_code: 'P1',
    weekday_iso: 2,
    starts_at: '15:00',
    ends_at: '16:00',
    valid_from: '2026-10-12',
    valid_to: '2026-10-23',
    topics: ['2.4', '2.5'],
  }),
];

export const version = (part: Partial<VersionLine> = {}): VersionLine => ({
  version: 2,
  state: 'in_force',
  valid_from: '2026-09-01',
  valid_to: '2027-05-31',
  order_no: '202-О',
  order_date: '2026-08-28',
  based_on: null,
  made_by: 'Журналова И.Т.',
  approved_by: 'Журналова И.Т.',
  approved_at: '2026-08-28T10:00:00',
  rows: 5,
  edited: false,
  ...part,
});
export const draft = (part: Partial<VersionLine> = {}): VersionLine =>
  version({
    version: 3,
    state: 'draft',
    valid_from: '2026-09-08',
    order_no: '',
    order_date: '',
    based_on: 2,
    approved_by: '',
    approved_at: '',
    ...part,
  });

export const overlap = (part: Partial<ScheduleProblem> = {}): ScheduleProblem => ({
  code: 'consultant_overlap',
  severity: 'error',
  slot_code: 'P1',
  params: { with: 'W1', role: 'ej_lead' },
  ...part,
});
export const missing = (): ScheduleProblem => ({
  code: 'topic_missing',
  severity: 'warning',
  slot_code: '',
  params: { topic: '2.4' },
});

export const extra = (part: Partial<ExtraSlot> = {}): ExtraSlot => ({
  key: 'term_end:Q1:1',
  row: rowDraft({
    slot_code: '',
    weekday_iso: 1,
    starts_at: '14:40',
    ends_at: '16:00',
    valid_from: '2026-10-19',
    valid_to: '2026-10-30',
    topics: ['2.4'],
  }),
  room: 'Кабинет информатики № 14',
  reason: 'term_end',
  params: { period: 'Q1', from: '2026-10-19', to: '2026-10-30' },
  ...part,
});

export const demand = (): DemandWeek[] =>
  Array.from({ length: 14 }, (_, index) => ({
    monday: addDays('2026-06-29', index * 7),
    asked: index < 10 ? { ktp: (index * 5) % 7, current_marks: index % 3, tech_help: index % 2, reports: 1 } : {},
    asked_before: { ktp: 4 + (index % 5) },
    offered: 6 + (index % 2) * 3,
    booked: Math.min(index, 5),
    to_come: index >= 10,
  }));

export const board = (part: Partial<ScheduleBoard> = {}): ScheduleBoard => ({
  today: '2026-09-03',
  versions: [
    version({ version: 1, state: 'replaced', valid_to: '2026-08-31', order_no: '11-О', rows: 4 }),
    version(),
    draft(),
    version({ version: 4, state: 'discarded', order_no: '', rows: 0 }),
  ],
  shown: 2,
  rows: rows(),
  problems: [],
  rooms: [
    { room_id: 'R14', name: 'Кабинет информатики № 14', pc_working: 12, hours: '1-5 14:30-16:30' },
    { room_id: 'R15', name: 'Кабинет № 15', pc_working: 1, hours: '' },
    { room_id: 'R21', name: 'Кабинет № 21', pc_working: 0, hours: '' },
  ],
  holders: [
    { role_key: 'ej_lead', name: 'Журналова И.Т.' },
    { role_key: 'deputy_uvr', name: LONG_NAME },
  ],
  staff_week: 5,
  extra: [extra()],
  demand: demand(),
  calendar_url: 'https://calendar.google.com/calendar/embed?src=vymyshlennaya',
  may_change: true,
  ...part,
});
/** The same, with the draft looked at. */
export const draftBoard = (part: Partial<ScheduleBoard> = {}): ScheduleBoard =>
  board({ shown: 3, problems: [overlap(), missing()], ...part });

export const effect = (part: Partial<ScheduleEffect> = {}): ScheduleEffect => ({
  rows: [
    { slot_code: 'W1', kind: 'moved', before: rowDraft({ weekday_iso: 1 }), after: rowDraft() },
    { slot_code: 'P2', kind: 'dropped', before: rowDraft({ slot_code: 'P2' }), after: null },
  ],
  slots_added: 12,
  slots_dropped: 9,
  slots_changed: 0,
  bookings: [
    {
      request_id: '2026-0042',
      person: LONG_NAME,
      date: '2026-09-15',
      starts_at: '14:40',
      becomes: 'lost',
      by_mail: true,
    },
    {
      request_id: '2026-0043',
      person: 'Запятая Н.Т.',
      date: '2026-09-17',
      starts_at: '15:00',
      becomes: 'lost',
      by_mail: false,
    },
  ],
  sessions: [],
  requests: 0,
  problems: [],
  ...part,
});
