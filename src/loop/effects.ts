// Carries out what the register says is still owed: events, letters, the form's offer. Every effect has its key.
import { type DesiredEvent, owedEvents, toldEvents, withTold } from '../domain/calendar-plan';
import { type ChangeSet, changeSet } from '../domain/changes';
import type { Changes } from '../domain/decision';
import type { Facts } from '../domain/facts';
import { fingerprint } from '../domain/fingerprint';
import { personOf } from '../domain/people';
import type { AlarmRow, JournalRow, OutboxRow, RequestRow, SlotRow } from '../domain/tables';
import { makeOffer } from './offer';
import type { CalendarEvent, World } from './ports';
import { eventWords, letterFor, roomName } from './words';

/** Google has stopped schools at 70–200 events in a short time. */
const MOST_EVENTS = 50;
const MOST_ATTEMPTS = 3;

export interface Owing {
  readonly facts: Facts;
  /** Every live slot, as it stands after this run's decisions. */
  readonly slots: readonly SlotRow[];
  /** Those whose events are to be looked at: all, or the ones that this run touched. */
  readonly touched: readonly SlotRow[];
  readonly requests: ReadonlyMap<string, RequestRow>;
  readonly letters: readonly OutboxRow[];
  readonly by: string;
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
  const note = (act: string, table: string, row_key: string, rule: string, detail = ''): void =>
    record.add('journal', {
      at: world.time.local(),
      act,
      table,
      row_key,
      rule,
      by: owing.by,
      detail,
    } satisfies JournalRow);
  const { slots, more: moreEvents } = tellCalendar(world, owing, note);
  for (const slot of slots.changed) record.change('slots', slot);
  const moreMail = sendLetters(world, owing, slots.all, note, record);
  const offer = makeOffer(world, owing.facts, slots.all);
  if (offer) record.add('journal', offer);
  return { record: record.changes(), slots: slots.all, more: moreEvents || moreMail };
};

type Note = (act: string, table: string, rowKey: string, rule: string, detail?: string) => void;

const asCalendarEvent = (facts: Facts, slot: SlotRow, event: DesiredEvent, request?: RequestRow): CalendarEvent => {
  const { summary, description } = eventWords(facts, slot, request);
  const attendees = event.attendees.flatMap((id) => personOf(facts, id)?.email || []);
  const content = {
    id: event.id,
    confirmed: event.status === 'confirmed',
    start: `${event.date}T${event.starts_at}:00`,
    end: `${event.date}T${event.ends_at}:00`,
    summary,
    description,
    location: roomName(facts, event.room_id, facts.settings.language),
    attendees,
  };
  return { ...content, fingerprint: fingerprintOf(facts, slot, event) };
};

/** What an event depends on, readable in the slot's row: `f` free or `b` booked, time, room, topics, and who is invited. */
const fingerprintOf = (facts: Facts, slot: SlotRow, event: DesiredEvent): string => {
  const guests = event.attendees.map((id) => personOf(facts, id)?.email ?? '').join();
  const what = [
    event.starts_at,
    event.ends_at,
    event.room_id,
    slot.topics.join('+'),
    event.status === 'confirmed' ? '' : 'x',
  ];
  const who = event.free ? '' : fingerprint(`${event.request_id} ${guests}`);
  return `${guests ? 'b' : 'f'} ${what.join(' ')} ${who}`.replace(/[:;]/g, '').trim();
};

const tellCalendar = (world: World, owing: Owing, note: Note) => {
  const { facts, requests } = owing;
  const staffOf = new Map([...requests.values()].map((request) => [request.request_id, request.staff_id]));
  const compose = (slot: SlotRow, event: DesiredEvent): CalendarEvent =>
    asCalendarEvent(facts, slot, event, requests.get(event.request_id));
  // People wait for booked places; free ones may come in a later run.
  const due = owing.touched
    .flatMap((slot) =>
      owedEvents(facts, slot, (event) => fingerprintOf(facts, slot, event), staffOf).map((event) => ({ slot, event })),
    )
    .sort((a, b) => Number(a.event.free) - Number(b.event.free));
  const changed = new Map<string, SlotRow>();
  let done = 0;
  let failed = false;
  for (const { slot, event } of due) {
    if (done >= MOST_EVENTS || !world.time.enough() || failed) break;
    done++;
    const standing = changed.get(slot.slot_id) ?? slot;
    const before = toldEvents(standing).find(({ place }) => place === event.place);
    const wanted = compose(slot, event);
    try {
      const told = world.calendar.tell(wanted, before?.etag ?? '', before?.fingerprint.startsWith('b') ?? false);
      if (told.outcome === 'edited_by_hand') {
        note('calendar.edited', 'slots', slot.slot_id, '2.6', `place=${event.place}`);
        continue;
      }
      changed.set(
        slot.slot_id,
        withTold(standing, { place: event.place, fingerprint: wanted.fingerprint, etag: told.etag }),
      );
      const act = !wanted.confirmed ? 'event.cancelled' : before ? 'event.updated' : 'event.created';
      note(
        act,
        'slots',
        slot.slot_id,
        '2.6',
        `place=${event.place}${event.request_id ? ` request=${event.request_id}` : ''}`,
      );
    } catch (error) {
      // A limit or an outage: what is owed stays owed, the next run goes on.
      failed = true;
      world.log(`calendar.failed ${slot.slot_id} ${errorCode(error)}`);
    }
  }
  const all = owing.slots.map((slot) => changed.get(slot.slot_id) ?? slot);
  return { slots: { all, changed: [...changed.values()] }, more: failed || due.length > done };
};

const sendLetters = (world: World, owing: Owing, slots: readonly SlotRow[], note: Note, record: ChangeSet): boolean => {
  if (owing.letters.length === 0) return false;
  const keep = (row: OutboxRow): void => record.change('outbox', row);
  let left = world.mailer.remaining();
  let more = false;
  const lead = owing.facts.settings.school_name;
  for (const letter of owing.letters) {
    const request = owing.requests.get(letter.request_id);
    const to = request && (personOf(owing.facts, request.staff_id)?.email ?? '');
    if (!request || !to) {
      keep({ ...letter, status: 'void' });
      continue;
    }
    if (left < 1 || !world.time.enough()) {
      more = true;
      continue;
    }
    const linked = [...owing.requests.values()].filter((other) => other.linked_to === request.request_id);
    const { subject, text } = letterFor(letter, request, {
      facts: owing.facts,
      slots,
      linked,
      form_url: world.memory.form_url,
    });
    try {
      world.mailer.send({ to, subject, text, reply_to: world.memory.owner, sender_name: lead });
      left--;
      const sent: OutboxRow = { ...letter, status: 'sent', sent_at: world.time.local() };
      keep(sent);
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
    subject_key: letter.request_id,
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

/** A word for the log and the journal: never the message, which may quote a person. */
export const errorCode = (error: unknown): string => {
  const { details, name } = error as { details?: { code?: number }; name?: string };
  return details?.code ? String(details.code) : (name ?? 'error');
};
