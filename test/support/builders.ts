// Rows, facts and observations for tests: a small school in order, and what a test wants otherwise.
import type { Observation, Submission } from '../../src/domain/decision';
import type { Facts, Settings } from '../../src/domain/facts';
import { readSettings } from '../../src/domain/settings';
import type {
  Assignment,
  AttendanceRow,
  Holiday,
  Quarter,
  RequestRow,
  Room,
  Session,
  SlotRow,
  StaffMember,
  TimetableRow,
} from '../../src/domain/tables';
import { NOBODY_BUSY, type TrainingObservation } from '../../src/domain/training';

/** Every column of a table, with what a test does not care about left blank. */
const builder =
  <T extends object>(blank: T) =>
  (wanted: Partial<T> = {}): T => ({ ...blank, ...wanted });

export const settings = (wanted: Partial<Settings> = {}): Settings => ({ ...readSettings([]).settings, ...wanted });

export const person = builder<StaffMember>({
  staff_id: 'S1',
  last_name: 'Тестова',
  first_name: 'Проба',
  patronymic: 'Примеровна',
  short_name: 'Тестова П.П.',
  email: 'teacher@example.org',
  position: 'учитель',
  is_pedagogical: true,
  training_required: true,
  subjects: [],
  classes: [],
  class_teacher_of: '',
  workload_hours: 18,
  employment_type: 'main',
  hired_on: '',
  left_on: '',
  absence_from: '',
  absence_to: '',
  ui_language: 'ru',
});

export const assignment = builder<Assignment>({
  assignment_id: 'A1',
  role_key: 'ej_lead',
  clause: '',
  title_ru: 'Роль',
  title_en: '',
  duty_quote_ru: '',
  staff_id: 'LEAD',
  kind: 'main',
  acting_for: '',
  topics: [],
  valid_from: '2026-08-25',
  valid_to: '2027-08-31',
  order_no: '',
  order_date: '',
  acknowledged_on: '',
});

export const holiday = builder<Holiday>({
  date: '2026-11-04',
  name_ru: 'Праздник',
  name_en: '',
  kind: 'public_holiday',
  affects_students: true,
  affects_staff: true,
  applies: true,
  source_status: '',
  note: '',
});

export const quarter = builder<Quarter>({
  period_code: 'Q1',
  period_type: 'quarter',
  class_group: '',
  name_ru: 'I четверть',
  name_en: '',
  starts_on: '2026-09-01',
  ends_on: '2027-05-26',
  break_name_ru: '',
  break_from: '2027-05-27',
  break_to: '2027-08-31',
  study_days_per_week: 5,
  final_marks_due_on: '',
  compliance_from: '2026-08-25',
  compliance_to: '2027-05-31',
  status: '',
});

export const room = builder<Room>({
  room_id: 'R1',
  name_ru: 'Кабинет',
  name_en: '',
  building: '1',
  floor: '1',
  seats: 20,
  pc_total: 10,
  pc_working: 10,
  device_type: '',
  internet: '',
  printer: false,
  projector: false,
  free_access_hours: '',
  access_rule_ru: '',
  responsible_staff_id: '',
  can_host_training: true,
  last_checked_on: '',
  upgrade_plan_ru: '',
});

export const timetableRow = builder<TimetableRow>({
  slot_code: 'W1',
  version: 1,
  valid_from: '2026-09-01',
  valid_to: '2027-05-31',
  weekday_iso: 2,
  weekday_ru: '',
  starts_at: '14:40',
  ends_at: '15:40',
  slot_minutes: 20,
  capacity_per_slot: 1,
  room_id: 'R1',
  consultant_role: 'ej_lead',
  consultant_staff_id: '',
  topics: ['2.2', '2.3'],
  formats: ['in_person', 'remote'],
  booking: 'required',
  approval_order: '',
});

export const training = builder<Session>({
  session_id: 'TR-1',
  kind: 'training',
  clause: '2.1',
  topic_keys: ['ktp'],
  title_ru: '',
  title_en: '',
  planned_start: '2026-09-08T15:00',
  planned_end: '2026-09-08T16:00',
  held_start: '',
  held_end: '',
  status: 'planned',
  room_id: 'R1',
  conducted_by: 'LEAD',
  evidence_sheet_signed: false,
  period_code: '',
  why: '',
  move: '',
  reason: '',
  calendar: '',
});

export const attendance = builder<AttendanceRow>({
  session_id: 'TR-1',
  staff_id: 'S1',
  invited_by: 'calendar',
  rsvp: '',
  attended: false,
  confirmed_by: '',
  evidence: '',
});

export const slot = builder<SlotRow>({
  slot_id: 'W1@2026-09-08T14:40',
  slot_code: 'W1',
  date: '2026-09-08',
  starts_at: '14:40',
  ends_at: '15:00',
  room_id: 'R1',
  consultant_role: 'ej_lead',
  consultant_id: 'LEAD',
  topics: ['2.2', '2.3'],
  formats: ['in_person', 'remote'],
  booking: 'required',
  capacity: 1,
  status: 'open',
  reason: '',
  bookings: [],
  label: '',
  calendar: [],
  holds: [],
  meeting: [],
  plan: '',
});

export const request = builder<RequestRow>({
  request_id: '2026-0001',
  submitted_at: '2026-09-07T10:00:00',
  staff_id: 'S1',
  sender_email: 'teacher@example.org',
  channel: 'form',
  language: 'ru',
  text: 'Как загрузить план из таблицы?',
  class_label: '',
  subject: '',
  urgency: 'normal',
  preferred_format: 'written',
  topic: 'ktp',
  clause: '2.2',
  role_key: 'ej_lead',
  assignee_id: 'LEAD',
  due_on: '2026-09-09',
  status: 'assigned',
  slot_id: '',
  place: null,
  rsvp: '',
  source_key: 'form:r1',
  linked_to: '',
  duplicate_of: '',
  incident_of: '',
  marks: [],
  answer: '',
  answered_at: '',
  closed_at: '',
  closed_by: '',
  note: '',
  outcome: '',
  declines: null,
  reopened: null,
  followup_on: '',
  waits_since: '',
});

export const submission = builder<Submission>({
  source_key: 'form:s1',
  submitted_at: '2026-09-07T10:00:00',
  channel: 'form',
  email: 'teacher@example.org',
  staff_id: '',
  language: 'ru',
  topic: 'ktp',
  more_topics: [],
  text: 'Как загрузить план из таблицы?',
  class_label: '',
  subject: '',
  urgency: 'normal',
  format: 'written',
  slot_choice: '',
  by: 'form',
});

/** One holder for each role all year, two teachers, one room, one row in the timetable. */
export const facts = (wanted: Partial<Facts> = {}): Facts => ({
  settings: settings(),
  quarters: [quarter()],
  holidays: [],
  staff: [
    person(),
    person({ staff_id: 'S2', last_name: 'Вторая', email: 'second@example.org' }),
    person({ staff_id: 'LEAD', last_name: 'Ведущая', email: 'lead@example.org' }),
    person({ staff_id: 'DEP', last_name: 'Заместова', email: 'deputy@example.org' }),
    person({ staff_id: 'ADM', last_name: 'Серверова', email: 'admin@example.org' }),
  ],
  rooms: [room()],
  roles: [
    assignment(),
    assignment({ assignment_id: 'A2', role_key: 'deputy_uvr', staff_id: 'DEP' }),
    assignment({ assignment_id: 'A3', role_key: 'sysadmin', staff_id: 'ADM' }),
  ],
  timetable: [timetableRow()],
  trainings: [],
  versions: [],
  absences: [],
  ...wanted,
});

/** Monday morning, 7 September 2026. */
export const observation = (wanted: Partial<Observation> = {}): Observation => ({
  facts: facts(),
  now: '2026-09-07T10:05:00',
  slots: [],
  recent: [],
  last_number: 0,
  alarms: [],
  ...wanted,
});

/** The same Monday morning, as the rules of training see it. */
export const trainingObservation = (wanted: Partial<TrainingObservation> = {}): TrainingObservation => ({
  facts: facts(),
  now: '2026-09-07T10:05:00',
  slots: [],
  alarms: [],
  attendance: [],
  closed_terms: [],
  self_assessment: [],
  demand: new Map(),
  busy: NOBODY_BUSY,
  letters: new Set(),
  ...wanted,
});
