// What a server would say of the trainings of an invented school.
import type { DecisionLine } from '../../src/contract/rpc';
import type {
  CoverageCard,
  Participant,
  PersonLine,
  SessionCard,
  SessionLine,
  TermView,
  TrainingBoard,
  TrainingEffect,
  TrainingOption,
} from '../../src/contract/training';
import { LONG_NAME } from './school';

export const effect = (part: Partial<TrainingEffect> = {}): TrainingEffect => ({
  busy: ['Тёркина А.М.', 'Запятая Н.Т.'],
  unknown: 0,
  group: 11,
  displaced: 2,
  displaced_booked: 1,
  days_after: 24,
  outside_study: false,
  ...part,
});

export const option = (part: Partial<TrainingOption> = {}): TrainingOption => ({
  date: '2026-09-22',
  starts_at: '15:00',
  ends_at: '16:00',
  room_id: 'R14',
  room: 'Кабинет информатики № 14',
  effect: effect({ busy: [], displaced: 0, displaced_booked: 0, days_after: 19 }),
  obstacle: '',
  chosen: false,
  ...part,
});
export const options = (): TrainingOption[] => [
  option({ date: '2026-09-11', starts_at: '', ends_at: '', room: '', effect: null, obstacle: 'too_soon' }),
  option({ date: '2026-09-12', starts_at: '', ends_at: '', room: '', effect: null, obstacle: 'weekend' }),
  option({ date: '2026-09-15', effect: effect(), chosen: true }),
  option({ date: '2026-09-17', starts_at: '', ends_at: '', room: '', effect: null, obstacle: 'room_taken' }),
  option(),
  option({
    date: '2026-10-29',
    starts_at: '10:00',
    ends_at: '11:00',
    effect: effect({ unknown: 3, outside_study: true, days_after: 0 }),
  }),
];

export const session = (part: Partial<SessionLine> = {}): SessionLine => ({
  session_id: 'TR-Q1-01',
  kind: 'training',
  state: 'proposed',
  period_code: 'Q1',
  title: 'КТП и текущие отметки: начало года',
  topics: ['ktp', 'current_marks'],
  date: '2026-09-15',
  starts_at: '15:00',
  ends_at: '16:00',
  room: 'Кабинет информатики № 14',
  leader: 'Журналова И.Т.',
  capacity: 12,
  group: 11,
  accepted: 0,
  declined: 0,
  silent: 0,
  attended: 0,
  by_mail: 9,
  waiting: 0,
  effect: effect(),
  affected: null,
  not_counted: '',
  ...part,
});

export const participant = (part: Partial<Participant> = {}): Participant => ({
  staff_id: 'S12',
  name: 'Дробная Роза Делимовна',
  position: 'учитель математики',
  invited_by: 'calendar',
  rsvp: '',
  attended: false,
  confirmed: false,
  ...part,
});
export const group = (): Participant[] => [
  participant({ rsvp: 'accepted' }),
  participant({ staff_id: 'S30', name: LONG_NAME, rsvp: 'tentative' }),
  participant({ staff_id: 'S31', name: 'Тёркина Алёна Мёдовна', rsvp: 'declined' }),
  participant({ staff_id: 'S32', name: 'Запятая Нина Тиреевна', invited_by: 'oral' }),
  participant({ staff_id: 'S33', name: 'Глаголева Вера Спрягаевна' }),
];

export const sessionCard = (part: Partial<SessionCard> = {}): SessionCard => ({
  ...session(),
  room_id: 'R14',
  held_start: '',
  held_end: '',
  sheet_signed: false,
  reason: '',
  participants: group().map((one) => ({ ...one, rsvp: '' })),
  others: [{ session_id: 'TR-Q1-02', label: 'чт 17.09.2026 15:00, Кабинет № 15', free: 3 }],
  history: [{ at: '2026-09-01T07:10:00', act: 'training.proposed', rule: '2.1', by: '', detail: '' }],
  may: ['approve', 'change', 'cancel', 'print'],
  ...part,
});
export const planned = (part: Partial<SessionCard> = {}): SessionCard =>
  sessionCard({
    state: 'planned',
    participants: group(),
    group: 5,
    by_mail: 4,
    accepted: 1,
    declined: 1,
    silent: 2,
    may: ['change', 'cancel', 'print'],
    ...part,
  });
export const past = (part: Partial<SessionCard> = {}): SessionCard =>
  planned({
    state: 'unconfirmed',
    date: '2026-09-02',
    effect: null,
    may: ['confirm', 'cancel', 'print'],
    ...part,
  });

const person = (staff_id: string, name: string, part: Partial<PersonLine> = {}): PersonLine => ({
  staff_id,
  name,
  position: 'учитель',
  state: 'at_risk',
  reason: '',
  session_id: '',
  on: '',
  made_up_on: '',
  ...part,
});
export const people = (): PersonLine[] => [
  person('S12', 'Дробная Роза Делимовна', { state: 'covered', session_id: 'TR-01', on: '2026-08-27' }),
  person('S30', LONG_NAME),
  person('S31', 'Тёркина Алёна Мёдовна'),
  person('S32', 'Запятая Нина Тиреевна', { state: 'invited', session_id: 'TR-Q1-03', on: '2026-09-24' }),
  person('S33', 'Глаголева Вера Спрягаевна', { state: 'excused' }),
  person('S34', 'Кавычкина Ася Точкина', { state: 'missed', made_up_on: '2026-11-12' }),
  person('S03', 'Журналова Ирина Тетрадьевна', { state: 'not_required', reason: 'trainer' }),
];

export const coverage = (part: Partial<CoverageCard> = {}): CoverageCard => ({
  period_code: 'Q1',
  name: 'I четверть',
  window: 'default',
  from: '2026-08-24',
  to: '2026-11-03',
  level: 'school',
  school_level_met: true,
  required: 35,
  covered: 31,
  invited: 1,
  excused: 1,
  open: 2,
  working_days_left: 12,
  ...part,
});
export const term = (part: Partial<TermView> = {}): TermView => ({
  ...coverage(),
  closed_at: '',
  differs: 0,
  counted_sessions: ['TR-01'],
  people: people(),
  ...part,
});

export const board = (part: Partial<TrainingBoard> = {}): TrainingBoard => ({
  now: '2026-09-03T08:05:00',
  period_code: 'Q1',
  terms: [
    term(),
    term({
      period_code: 'Q2',
      name: 'II четверть',
      from: '2026-11-04',
      to: '2027-01-10',
      covered: 0,
      open: 35,
      invited: 0,
      excused: 0,
      school_level_met: false,
      working_days_left: 43,
      counted_sessions: [],
    }),
  ],
  sessions: [
    session({
      session_id: 'TR-Q1-00',
      state: 'unconfirmed',
      date: '2026-09-02',
      title: 'Вход в журнал',
      effect: null,
      accepted: 3,
    }),
    session(),
    session({
      session_id: 'TR-Q1-02',
      date: '2026-09-17',
      title: LONG_NAME,
      effect: effect({ busy: [], displaced: 0 }),
    }),
    session({
      session_id: 'TR-Q1-03',
      state: 'affected',
      date: '2026-09-24',
      title: 'Отчёты по успеваемости',
      topics: ['reports'],
      accepted: 6,
      declined: 1,
      silent: 4,
      affected: { reason: 'day_off', option: option({ date: '2026-09-25' }) },
    }),
    session({
      session_id: 'TR-Q1-04',
      state: 'planned',
      date: '2026-10-15',
      title: 'Итоговые отметки',
      accepted: 8,
      silent: 3,
    }),
    session({ session_id: 'TR-01', state: 'held', date: '2026-08-27', title: 'Старт года', attended: 9, effect: null }),
    session({ session_id: 'TR-05', state: 'cancelled', date: '2026-08-28', title: 'Практикум', effect: null }),
  ],
  unplaced: [{ code: 'no_room', people: ['Тёркина Алёна Мёдовна'] }],
  rooms: [
    { room_id: 'R14', name: 'Кабинет информатики № 14', capacity: 12 },
    { room_id: 'R15', name: 'Кабинет № 15', capacity: 10 },
  ],
  staff: [
    ...people().map(({ staff_id, name, position }) => ({ staff_id, name, position })),
    { staff_id: 'S40', name: 'Скобкина Алла Борисовна', position: 'учитель физики' },
    { staff_id: 'S41', name: 'Скобкина Вера Глебовна', position: 'учитель химии' },
  ],
  ...part,
});

const decision = (kind: DecisionLine['kind'], session_id: string, params: DecisionLine['params']): DecisionLine => ({
  key: `${kind}:${session_id}`,
  kind,
  since: '2026-09-02T10:00:00',
  params,
  request_id: '',
  session_id,
});
const meeting = { title: 'Отчёты по успеваемости', date: '2026-09-24', starts_at: '15:00' };
export const decisions = (): DecisionLine[] => [
  decision('training_affected', 'TR-Q1-03', meeting),
  decision('training_unconfirmed', 'TR-Q1-00', { ...meeting, title: 'Вход в журнал', date: '2026-09-02' }),
  decision('training_proposed', '', { n: '2' }),
  decision('training_declined', 'TR-Q1-04', { ...meeting, person: 'Тёркина А.М.' }),
  decision('training_unplaced', '', {}),
  decision('training_empty', 'TR-01', meeting),
  decision('coverage', '', { open: '4', required: '35', days: '12' }),
  decision('term_differs', '', {}),
  decision('calendar_edited', 'TR-Q1-04', meeting),
];
