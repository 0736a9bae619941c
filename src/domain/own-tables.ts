// The product's own tables: what it makes, owes and remembers.
import { date, datetime, int, key, list, must, oneOf, table, text, time, yesNo } from './columns';
import {
  LANGUAGES,
  LEDGER_WINDOWS,
  LETTERS,
  OUTBOX_STATUSES,
  ROLES,
  SLOT_STATUSES,
  TOPICS,
  UPGRADE_STATUSES,
  VERSION_STATUSES,
} from './vocabulary';

export const ownTables = {
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
    /** What it was made for: a repeated call makes no second draft. */
    source_key: key(),
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
  /** Rounds of the voluntary self-check (clause 1.4), and what of each was made known, once. */
  self_check_rounds: table(false, ['round_id'], () => ({
    round_id: key(must),
    opened_on: date(must),
    closes_on: date(must),
    closed_at: datetime(),
    /** Groups of five and more, as JSON, fixed when the round was closed. */
    published: text(),
  })),
  /** Who was asked in a round, and what became of it. Nobody is reminded more than once. */
  self_check_asked: table(false, ['round_id', 'staff_id'], () => ({
    round_id: key(must),
    staff_id: key(must),
    asked_on: date(must),
    reminded_on: date(),
    state: oneOf(['asked', 'answered', 'refused'], must),
  })),
  /** Computers and other devices (clause 1.4, items 3 and 4). */
  devices: table(false, ['device_id'], () => ({
    device_id: key(must),
    room_id: key(),
    name: text(must),
    kind: oneOf(['desktop', 'laptop', 'tablet', 'projector', 'printer', 'network', 'other'], must),
    status: oneOf(['working', 'faulty', 'written_off'], must),
    faulty_since: date(),
    /** The incident or the request that the fault was reported by. */
    reported_by: key(),
    checked_on: date(),
    note: text(),
  })),
  /** What the school wants to buy or mend, and what became of it: the upgrade line of the report. */
  upgrades: table(false, ['upgrade_id'], () => ({
    upgrade_id: key(must),
    room_id: key(),
    what: text(must),
    count: int(),
    reason: text(),
    status: oneOf(UPGRADE_STATUSES, must),
    asked_on: date(must),
    settled_on: date(),
    made_by: key(),
  })),
  /** Which wording of the notice, or of a consent, a person was given, and when they took it back. */
  notices: table(false, ['staff_id', 'kind', 'version'], () => ({
    staff_id: key(must),
    kind: oneOf(['notice', 'consent'], must),
    version: key(must),
    given_on: date(must),
    withdrawn_on: date(),
  })),
  /** Data that was erased, or made anonymous: by its term, or of one person. */
  erasures: table(false, ['erasure_id'], () => ({
    erasure_id: key(must),
    kind: oneOf(['retention', 'person'], must),
    /** A staff code, or the table whose term is over. */
    subject_key: key(must),
    /** `prepared`: nothing is erased yet, and it can be taken back. */
    status: oneOf(['prepared', 'done', 'undone'], must),
    reason: text(),
    /** `requests=12`: rows by table. */
    counts: list(),
    made_by: key(),
    made_at: datetime(must),
    settled_by: key(),
    settled_at: datetime(),
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
