// Carries out what the register says is still owed: events, letters, the form's offer. Every effect has its key.
import { type ChangeSet, changeSet } from '../domain/changes';
import type { Changes } from '../domain/decision';
import type { Facts } from '../domain/facts';
import type {
  AlarmRow,
  AttendanceRow,
  Incident,
  JournalRow,
  OutboxRow,
  RequestRow,
  Session,
  SlotRow,
} from '../domain/tables';
import { composeLetter, type Known } from './compose-letter';
import { errorCode } from './error-code';
import { makeOffer } from './offer';
import type { Mail, World } from './ports';
import { formLinks } from './prefilled';
import { isReport, reportLetter, sentDocuments } from './report-letter';
import { type Note, tellCalendar } from './tell-calendar';

const MOST_ATTEMPTS = 3;

type Addressed = Pick<Mail, 'to' | 'subject' | 'text' | 'attachments'>;

export interface Owing {
  readonly facts: Facts;
  /** Every live slot, as it stands after this run's decisions. */
  readonly slots: readonly SlotRow[];
  /** Those whose events are to be looked at: all, or the ones that this run touched. */
  readonly touched: readonly SlotRow[];
  readonly requests: ReadonlyMap<string, RequestRow>;
  /** Sessions whose events are to be looked at, and who takes part in them. */
  readonly sessions: readonly Session[];
  readonly attendance: readonly AttendanceRow[];
  /** Of a run that looked at them. */
  readonly incidents: readonly Incident[];
  readonly letters: readonly OutboxRow[];
  readonly by: string;
  /** A person's decision about the sessions, not the loop's own look. */
  readonly decided: boolean;
}

export interface Carried {
  /** The rows that record what was done. */
  readonly record: Changes;
  readonly slots: readonly SlotRow[];
  /** Something is still owed and another run has to go on. */
  readonly more: boolean;
}

export const carryOut = (world: World, owing: Owing): Carried => {
  const record = changeSet();
  const note: Note = (act, table, row_key, rule, detail = '') =>
    record.add('journal', {
      at: world.time.local(),
      act,
      table,
      row_key,
      rule,
      by: owing.by,
      detail,
    } satisfies JournalRow);
  const told = tellCalendar(world, { ...owing, slots: owing.touched }, note);
  for (const slot of told.slots) record.change('slots', slot);
  for (const session of told.sessions) record.change('sessions', session);
  for (const incident of told.incidents) record.change('incidents', incident);
  const known = new Map(told.slots.map((slot) => [slot.slot_id, slot]));
  const slots = owing.slots.map((slot) => known.get(slot.slot_id) ?? slot);
  const moreMail = sendLetters(world, owing, slots, note, record);
  const offer = makeOffer(world, owing.facts, slots);
  if (offer) record.add('journal', offer);
  return { record: record.changes(), slots, more: told.more || moreMail };
};

const sendLetters = (world: World, owing: Owing, slots: readonly SlotRow[], note: Note, record: ChangeSet): boolean => {
  if (owing.letters.length === 0) return false;
  const keep = (row: OutboxRow): void => record.change('outbox', row);
  let left = world.mailer.remaining();
  let more = false;
  const lead = owing.facts.settings.school_name;
  const known: Known = {
    ...owing,
    slots,
    now: world.time.local(),
    training: world.register.trainingLines(),
    without_computer: world.register.withoutComputer(),
    links: formLinks(world.memory),
    silent: world.memory.privacy.silent,
    self_check_url: world.memory.self_check.form_url,
  };
  for (const letter of owing.letters) {
    // Nobody's address is held: a letter that was owed before is owed no more.
    const addressed: Addressed | undefined = owing.facts.settings.low_data
      ? undefined
      : isReport(letter)
        ? reportLetter(letter, owing.facts, world.register.documents())
        : composeLetter(letter, known);
    if (!addressed) {
      keep({ ...letter, status: 'void' });
      continue;
    }
    if (left < 1 || !world.time.enough()) {
      more = true;
      continue;
    }
    try {
      world.mailer.send({ ...addressed, reply_to: world.memory.owner, sender_name: lead });
      left--;
      const sent: OutboxRow = { ...letter, status: 'sent', sent_at: world.time.local() };
      keep(sent);
      for (const row of isReport(letter) ? sentDocuments(sent, world.register.documents()) : [])
        record.change('documents', row);
      note('mail.sent', 'outbox', letter.key, 'school', letter.kind);
      if (owing.letters.length > 1) {
        // A second copy is possible only if the run dies between sending and marking: so mark at once.
        world.register.write({ outbox: { change: [sent] } });
        world.register.flush();
      }
    } catch (error) {
      const attempts = (letter.attempts ?? 0) + 1;
      const given_up = attempts >= MOST_ATTEMPTS;
      keep({ ...letter, attempts, status: given_up ? 'failed' : 'owed' });
      note('mail.failed', 'outbox', letter.key, 'school', errorCode(error));
      if (given_up) raiseMailFailed(world, letter, note, record);
      more = more || !given_up;
    }
  }
  return more;
};

/** Nobody but the lead can reach this person now. A letter that was owed once more may fail once more. */
const raiseMailFailed = (world: World, letter: OutboxRow, note: Note, record: ChangeSet): void => {
  const alarm: AlarmRow = {
    alarm_key: `mail_failed:${letter.key}`,
    kind: 'mail_failed',
    addressed_to: 'ej_lead',
    subject_key: letter.request_id || letter.staff_id || letter.reason,
    from: '',
    to: '',
    raised_at: world.time.local(),
    cleared_at: '',
  };
  const known = world.register.alarms().some(({ alarm_key }) => alarm_key === alarm.alarm_key);
  if (known) record.change('alarms', alarm);
  else record.add('alarms', alarm);
  note('alarm.raised', 'alarms', alarm.alarm_key, 'school', alarm.kind);
};
