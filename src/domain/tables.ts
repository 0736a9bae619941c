// The register's tables: their columns, what a cell may hold, and what makes a row the same row.

import { type Column, date, datetime, email, int, key, list, must, oneOf, table, text, time, yesNo } from './columns';

export type { Column } from './columns';

export const ROLES = ['deputy_uvr', 'ej_lead', 'sysadmin'] as const;
export const TOPICS = [
  'ktp',
  'current_marks',
  'final_marks',
  'reports',
  'tech_help',
  'tech_failure',
  'equipment',
  'method',
  'training',
  'other',
] as const;
export const URGENCIES = ['high', 'normal', 'low'] as const;
export const FORMATS = ['in_person', 'remote', 'written'] as const;
export const LANGUAGES = ['ru', 'en'] as const;
export const CHANNELS = ['form', 'oral', 'email', 'phone'] as const;
/** A request's life: taken in, given to a holder, worked on, answered, and confirmed, opened again, or closed without an answer. */
export const REQUEST_STATUSES = [
  'new',
  'assigned',
  'booked',
  'in_work',
  'waiting',
  'answered',
  'confirmed',
  'reopened',
  'closed',
  'quarantined',
] as const;
/** Somebody still has to do something about it. */
export const OPEN_STATUSES = ['new', 'assigned', 'booked', 'in_work', 'waiting', 'reopened'] as const;
export const SLOT_STATUSES = ['open', 'closed', 'withdrawn', 'removed'] as const;
/** `approved` says nothing of time: whether it is to come, in force or replaced follows from its days and from later versions. */
export const VERSION_STATUSES = ['draft', 'approved', 'discarded'] as const;
export const OUTBOX_STATUSES = ['owed', 'sent', 'failed', 'void'] as const;
/** `proposed`: nobody was invited yet. `planned`: approved, and its group invited. */
export const SESSION_STATUSES = ['proposed', 'planned', 'held', 'cancelled'] as const;
export const LETTERS = [
  'acknowledgement',
  'answer',
  'slot_lost',
  'training_declined',
  'training_reminder',
  'training_unconfirmed',
  'coverage_warning',
  'question',
  'reopened',
  'dropped',
  'booking_declined',
  'followup',
  'digest',
  'escalation',
  'incident_over',
  'maintenance',
  'place_offered',
  'report',
] as const;
export const LEDGER_WINDOWS = ['default', 'strict'] as const;
export const SESSION_KINDS = ['training', 'training_individual', 'consultation'] as const;

export const tables = {
  settings: table(true, ['key'], () => ({ key: key(must), value: text() })),
  quarters: table(true, ['period_code'], () => ({
    period_code: key(must),
    period_type: text(must),
    class_group: text(),
    name_ru: text(must),
    name_en: text(),
    starts_on: date(must),
    ends_on: date(must),
    break_name_ru: text(),
    break_from: date(),
    break_to: date(),
    study_days_per_week: int(),
    final_marks_due_on: date(),
    compliance_from: date(),
    compliance_to: date(),
    status: text(),
  })),
  holidays: table(true, ['date'], () => ({
    date: date(must),
    name_ru: text(must),
    name_en: text(),
    kind: oneOf(
      ['public_holiday', 'moved_day_off', 'regional_holiday', 'short_day', 'school_closure', 'working_saturday'],
      must,
    ),
    affects_students: yesNo({ fallback: 'no' }),
    affects_staff: yesNo({ fallback: 'no' }),
    applies: yesNo({ fallback: 'yes' }),
    source_status: text(),
    note: text(),
  })),
  staff: table(true, ['staff_id'], () => ({
    staff_id: key(must),
    last_name: text(must),
    first_name: text(must),
    patronymic: text(),
    short_name: text(must),
    email: email(),
    position: text(),
    is_pedagogical: yesNo({ fallback: 'no' }),
    training_required: yesNo({ fallback: 'no' }),
    subjects: list(),
    classes: list(),
    class_teacher_of: text(),
    workload_hours: int(),
    employment_type: text(),
    hired_on: date(),
    left_on: date(),
    absence_from: date(),
    absence_to: date(),
    ui_language: oneOf(LANGUAGES, { fallback: 'ru' }),
  })),
  rooms: table(true, ['room_id'], () => ({
    room_id: key(must),
    name_ru: text(must),
    name_en: text(),
    building: text(),
    floor: text(),
    seats: int(),
    pc_total: int(),
    pc_working: int(),
    device_type: text(),
    internet: text(),
    printer: yesNo({ fallback: 'no' }),
    projector: yesNo({ fallback: 'no' }),
    free_access_hours: text(),
    access_rule_ru: text(),
    responsible_staff_id: key(),
    can_host_training: yesNo({ fallback: 'no' }),
    last_checked_on: date(),
    upgrade_plan_ru: text(),
  })),
  roles: table(true, ['assignment_id'], () => ({
    assignment_id: key(must),
    role_key: oneOf(ROLES, must),
    clause: text(),
    title_ru: text(must),
    title_en: text(),
    duty_quote_ru: text(),
    staff_id: key(must),
    kind: oneOf(['main', 'acting'], must),
    acting_for: key(),
    /** Of an acting assignment: the topics it is limited to; empty for all of the role's. */
    topics: list(),
    valid_from: date(must),
    valid_to: date(),
    order_no: text(),
    order_date: date(),
    acknowledged_on: date(),
  })),
  /** The rows of every version of the schedule (clause 2.6); those of a draft stand for nothing yet. */
  timetable: table(true, ['slot_code', 'version'], () => ({
    slot_code: key(must),
    version: int({ fallback: '1' }),
    valid_from: date(must),
    valid_to: date(must),
    weekday_iso: int(must),
    weekday_ru: text(),
    starts_at: time(must),
    ends_at: time(must),
    slot_minutes: int(must),
    capacity_per_slot: int(must),
    room_id: key(must),
    consultant_role: oneOf(ROLES, must),
    consultant_staff_id: key(),
    topics: list(must),
    formats: list(must),
    booking: oneOf(['required', 'walk_in'], { fallback: 'required' }),
    approval_order: text(),
  })),
  sessions: table(true, ['session_id'], () => ({
    session_id: key(must),
    kind: oneOf(SESSION_KINDS, must),
    clause: text(),
    topic_keys: list(),
    title_ru: text(),
    title_en: text(),
    planned_start: datetime(must),
    planned_end: datetime(must),
    held_start: datetime(),
    held_end: datetime(),
    status: oneOf(SESSION_STATUSES, must),
    room_id: key(),
    conducted_by: key(),
    evidence_sheet_signed: yesNo({ fallback: 'no' }),
    /** The term that it was planned for; empty for one that a person wrote down. */
    period_code: key(),
    /** Why this time was chosen, `busy=S07+S09;displaced=1`: codes, see `planner/why.ts`. */
    why: text(),
    /** A new time that waits for approval: `2026-09-22T15:00/2026-09-22T16:00/R14/S03`. */
    move: key(),
    /** Why it was cancelled or has to move: a code, or the lead's own words. */
    reason: text(),
    /** What the calendar was last told: `fingerprint:etag`. */
    calendar: key(),
  })),
  attendance: table(true, ['session_id', 'staff_id'], () => ({
    session_id: key(must),
    staff_id: key(must),
    /** `calendar`, or `oral` for whoever has no mailbox; empty for who is only proposed or came uninvited. */
    invited_by: text(),
    rsvp: text(),
    attended: yesNo({ fallback: 'no' }),
    confirmed_by: key(),
    evidence: text(),
  })),
  self_assessment: table(true, ['staff_id', 'submitted_on'], () => ({
    staff_id: key(must),
    submitted_on: date(must),
    a1_login: int(),
    a2_ktp: int(),
    a3_current: int(),
    a4_final: int(),
    a5_reports: int(),
    a6_safety: int(),
    b1_useful: int(),
    b2_easy: int(),
    b3_worry_reversed_input: int(),
    b4_ready: int(),
    c1_where: text(),
    c2_access_problem: text(),
  })),
  requests: table(true, ['request_id'], () => ({
    request_id: key(must),
    submitted_at: datetime(must),
    staff_id: key(),
    sender_email: email(),
    channel: oneOf(CHANNELS, { fallback: 'form' }),
    language: oneOf(LANGUAGES, { fallback: 'ru' }),
    text: text(),
    class_label: text(),
    subject: text(),
    urgency: oneOf(URGENCIES, { fallback: 'normal' }),
    preferred_format: oneOf(FORMATS, { fallback: 'written' }),
    topic: oneOf(TOPICS, { fallback: 'other' }),
    clause: text(),
    role_key: oneOf(ROLES),
    assignee_id: key(),
    due_on: date(),
    /** How many times it was opened again. This, the declines and the place stand beside the status, so that all change at once. */
    reopened: int(),
    status: oneOf(REQUEST_STATUSES, { fallback: 'closed' }),
    /** How many offered times the teacher has declined. */
    declines: int(),
    slot_id: key(),
    place: int(),
    /** Of a booked invitation: what the teacher answered in the calendar. */
    rsvp: text(),
    /** Where the request came from: a form response or a recording, and which of its topics. Never twice the same. */
    source_key: key(),
    /** The first request of the same message, where it named several topics. */
    linked_to: key(),
    duplicate_of: key(),
    incident_of: key(),
    marks: list(),
    answer: text(),
    answered_at: datetime(),
    closed_at: datetime(),
    closed_by: key(),
    /** The desk's latest word about it: why it was handed on, what the teacher was asked, why it was dropped. */
    note: text(),
    /** What became of the consultation. */
    outcome: oneOf(['held', 'no_show']),
    /** The day on which the teacher was asked whether it works. */
    followup_on: date(),
    /** Since when it waits for a free time; empty for one that does not. */
    waits_since: datetime(),
  })),
  /** Form responses that answer about a request that stands: they are no request of their own. */
  replies: table(false, ['source_key'], () => ({
    source_key: key(must),
    request_id: key(must),
    kind: oneOf(['works', 'does_not_work', 'time'], must),
    at: datetime(must),
    text: text(),
  })),
  /** A failure that several reported, or maintenance that was planned (clause 3.2, system administrator). */
  incidents: table(false, ['incident_id'], () => ({
    /** The number of the first report, or `M-` and the beginning of the maintenance. */
    incident_id: key(must),
    kind: oneOf(['failure', 'maintenance'], must),
    topic: oneOf(TOPICS),
    title: text(),
    started_at: datetime(must),
    ended_at: datetime(),
    vendor: text(),
    vendor_due_on: date(),
    announced_at: datetime(),
    cancelled_at: datetime(),
    by: key(),
    /** Of maintenance: what the calendar was last told, `fingerprint:etag`. */
    calendar: key(),
  })),
  /** Answers that can be given again, without names. */
  memos: table(false, ['memo_id'], () => ({
    memo_id: key(must),
    topic: oneOf(TOPICS, must),
    language: oneOf(LANGUAGES, must),
    question: text(must),
    answer: text(must),
    status: oneOf(['draft', 'approved', 'retired'], must),
    request_id: key(),
    made_by: key(),
    approved_by: key(),
    approved_at: datetime(),
    checked_on: date(),
  })),
  slots: table(false, ['slot_id'], () => ({
    slot_id: key(must),
    slot_code: key(must),
    date: date(must),
    starts_at: time(must),
    ends_at: time(must),
    room_id: key(),
    consultant_role: oneOf(ROLES),
    consultant_id: key(),
    topics: list(),
    formats: list(),
    booking: oneOf(['required', 'walk_in']),
    capacity: int(),
    status: oneOf(SLOT_STATUSES, must),
    /** Why it does not stand: `day_off`, `no_consultant`, `training:TR-02`, `not_in_timetable`, `break`; `restored`: a removal that was lifted. */
    reason: text(),
    /** Request numbers by place, an empty item for a free place. */
    bookings: list(),
    /** What the form offers this slot as; an old page submits it word for word. */
    label: text(),
    /** What the timetable last made of this row; a row that differs was edited by hand, and the hand wins. */
    plan: key(),
    /** What the calendar was last told, by place: `1:fingerprint:etag`. */
    calendar: list(),
    /** Places kept for a while for somebody they were offered to: `2026-0042=2026-09-08T15:00`, the number and until when. */
    holds: list(),
    /** The meeting's link by place, where the calendar gave one. */
    meeting: list(),
  })),
  outbox: table(false, ['key'], () => ({
    key: key(must),
    kind: oneOf(LETTERS, must),
    request_id: key(),
    created_at: datetime(must),
    status: oneOf(OUTBOX_STATUSES, must),
    attempts: int(),
    sent_at: datetime(),
    /** Why it is owed: the code with which a booking was refused, or the slot that was lost. */
    reason: text(),
    /** Slot or session ids that the message offers, fixed when it was decided. */
    alternatives: list(),
    /** Of a letter about training: to whom, and about which session. */
    staff_id: key(),
    session_id: key(),
  })),
  journal: table(false, [], () => ({
    at: datetime(must),
    act: text(must),
    table: text(),
    row_key: text(),
    rule: text(),
    by: text(),
    detail: text(),
  })),
  alarms: table(false, ['alarm_key'], () => ({
    alarm_key: key(must),
    kind: text(must),
    addressed_to: oneOf(ROLES, must),
    subject_key: text(),
    from: date(),
    to: date(),
    raised_at: datetime(must),
    cleared_at: datetime(),
  })),
  /** The ledger of clause 2.1 as it stood when a term closed, in each reading. */
  closed_terms: table(false, ['period_code', 'window'], () => ({
    period_code: key(must),
    window: oneOf(LEDGER_WINDOWS, must),
    from: date(must),
    to: date(must),
    /** What the school called compliance then. */
    level: oneOf(['school', 'teacher']),
    school_level_met: yesNo(),
    counted_sessions: list(),
    /** `S02=TR-01`: by which session. */
    covered: list(),
    missing: list(),
    /** Among the missing: who was away for the whole window. */
    excused: list(),
    /** `S03=trainer`: for which reason. */
    not_required: list(),
    closed_at: datetime(must),
    closed_by: key(),
  })),
  /** Versions of the schedule (clause 2.6): what was approved, by which order, and as it stood then. */
  schedule_versions: table(false, ['version'], () => ({
    version: int(must),
    status: oneOf(VERSION_STATUSES, must),
    valid_from: date(),
    valid_to: date(),
    order_no: text(),
    order_date: date(),
    based_on: int(),
    made_by: key(),
    made_at: datetime(),
    approved_by: key(),
    approved_at: datetime(),
    /** Of the rows as approved; where the tab differs, somebody edited an approved version by hand. */
    fingerprint: key(),
    /** The rows as approved, as JSON: what is printed later. */
    approved_rows: text(),
  })),
  /** Days on which the holder of a role is away, without a word on why. Who stands in is an acting assignment. */
  absences: table(false, ['absence_id'], () => ({
    absence_id: key(must),
    staff_id: key(must),
    valid_from: date(must),
    valid_to: date(must),
    order_no: text(),
    made_by: key(),
    made_at: datetime(),
    cancelled_at: datetime(),
  })),
  documents: table(false, ['document_id'], () => ({
    document_id: key(must),
    kind: text(must),
    period_code: key(),
    version: int(),
    made_at: datetime(must),
    made_by: key(),
    title: text(),
    /** The number it bears in the school's register of documents. */
    number: text(),
    file_name: text(),
    /** What it said, as JSON: printed again it shows the same. */
    figures: text(),
    /** Addresses that it was sent to. */
    sent_to: list(),
    sent_at: datetime(),
  })),
} as const;

export type TableName = keyof typeof tables;
export const TABLE_NAMES = Object.keys(tables) as TableName[];

type Cell<C> = C extends Column<infer T> ? T : never;
export type Row<T extends TableName> = {
  readonly [K in keyof (typeof tables)[T]['columns']]: Cell<(typeof tables)[T]['columns'][K]>;
};

export type Quarter = Row<'quarters'>;
export type Holiday = Row<'holidays'>;
export type StaffMember = Row<'staff'>;
export type Room = Row<'rooms'>;
export type Assignment = Row<'roles'>;
export type TimetableRow = Row<'timetable'>;
export type Session = Row<'sessions'>;
export type ReplyRow = Row<'replies'>;
export type Incident = Row<'incidents'>;
export type Memo = Row<'memos'>;
export type AttendanceRow = Row<'attendance'>;
export type SelfAssessment = Row<'self_assessment'>;
export type ClosedTerm = Row<'closed_terms'>;
export type ScheduleVersion = Row<'schedule_versions'>;
export type Absence = Row<'absences'>;
export type DocumentRow = Row<'documents'>;
export type RequestRow = Row<'requests'>;
export type SlotRow = Row<'slots'>;
export type OutboxRow = Row<'outbox'>;
export type JournalRow = Row<'journal'>;
export type AlarmRow = Row<'alarms'>;

export type RoleKey = (typeof ROLES)[number];
export type Topic = (typeof TOPICS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Format = (typeof FORMATS)[number];
export type Language = (typeof LANGUAGES)[number];
export type Channel = (typeof CHANNELS)[number];
export type LedgerWindow = (typeof LEDGER_WINDOWS)[number];
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const keyOf = <T extends TableName>(name: T, row: Row<T>): string =>
  tables[name].key.map((k) => String((row as Record<string, unknown>)[k])).join('|');
