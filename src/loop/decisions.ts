// What stands in the lead's way and only a person can settle: the alarms, with what their words need.
import type { Access, DecisionLine } from '../contract/rpc';
import { editOf, timesIn } from '../domain/calendar-edits';
import { dateOf, timeOf } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { personOf } from '../domain/people';
import { rowsOn } from '../domain/schedule-version';
import type { AlarmRow, RequestRow, SlotRow } from '../domain/tables';
import type { World } from './ports';
import { sessionParams } from './training-decisions';
import { roomName } from './words';

const KINDS: ReadonlySet<string> = new Set([
  'role_gap',
  'quarantined',
  'calendar_edited',
  'mail_failed',
  'training_declined',
  'training_unplaced',
  'coverage',
  'term_differs',
  'group_wish',
  'self_check_due',
  'self_check_unknown',
]);
/** What the deputy head has to know of although the lead sees to it. */
const ALSO_FOR_DEPUTY: ReadonlySet<string> = new Set(['coverage']);

/** A vacancy is the deputy head's to fill, and the lead has to know of it. */
const isFor = (access: Access, alarm: AlarmRow): boolean =>
  access === 'lead' || alarm.addressed_to === access || (access === 'deputy_uvr' && ALSO_FOR_DEPUTY.has(alarm.kind));

const isRequest = (key: string): boolean => /^\d{4}-\d+$/.test(key);

/** The slot and the place that an alarm's key names: `calendar_edited:W1@2026-09-08T14:40#1:…`. */
const meetingOf = (alarm: AlarmRow): { slot_id: string; place: number } | undefined => {
  const found = /^calendar_edited:(.+?@[^#]+)#(\d+):/.exec(alarm.alarm_key);
  return found ? { slot_id: found[1]!, place: Number(found[2]) } : undefined;
};

/** A slot that is over is no longer among the live ones; its id still tells day and time, the timetable the room. */
const meetingWords = (facts: Facts, slotId: string, slot: SlotRow | undefined): Record<string, string> => {
  const [, code = '', date = '', starts_at = ''] = /^(.+)@(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(slotId) ?? [];
  const room = slot?.room_id ?? rowsOn(facts, date).find((row) => row.slot_code === code)?.room_id ?? '';
  return {
    date: slot?.date ?? date,
    starts_at: slot?.starts_at ?? starts_at,
    ends_at: slot?.ends_at ?? '',
    room: room && roomName(facts, room, facts.settings.language),
  };
};

/** A letter about training that could not be sent, or an invitation that was declined, names the person. */
const concernedIn = ({ kind, alarm_key, subject_key }: AlarmRow): string =>
  kind === 'training_declined' ? alarm_key.split(':').slice(2).join(':') : subject_key;

/** As the last run counted them; nothing of another term. */
const coverageParams = ({ memory }: World, alarm: AlarmRow): Record<string, string> => {
  const { card } = memory.training;
  if (card?.period_code !== alarm.subject_key) return {};
  const { open, invited, required, working_days_left } = card;
  return { open: String(open + invited), required: String(required), days: String(working_days_left) };
};

/** The topic, the department, and who asked: staff ids. */
const wishParams = ({ memory }: World, { alarm_key, subject_key }: AlarmRow): Record<string, string> => {
  const people = memory.desk.wishes[alarm_key] ?? [];
  const department = alarm_key.split(':').slice(3).join(':');
  return { topic: subject_key, department, people: people.join(','), n: String(people.length) };
};

/** What was done to the event, and why it could not simply be taken over. */
const editParams = (facts: Facts, alarm: AlarmRow): Record<string, string> => {
  const edit = editOf(alarm);
  if (!edit) return {};
  const { start, end } = timesIn(edit.what === 'moved' ? edit.to : '');
  const guest = edit.what === 'guest' ? (personOf(facts, edit.to)?.short_name ?? '') : '';
  const to = { to_date: dateOf(start), to_starts_at: timeOf(start), to_ends_at: timeOf(end) };
  return { what: edit.what, why: edit.why, guest, ...to };
};

export interface Known {
  readonly requests: readonly RequestRow[];
  readonly slots: readonly SlotRow[];
}

export const standingDecisions = (world: World, facts: Facts, access: Access, known: Known): DecisionLine[] => {
  const standing = world.register
    .alarms()
    .filter((alarm) => alarm.cleared_at === '' && KINDS.has(alarm.kind) && isFor(access, alarm));
  const slots = new Map(known.slots.map((slot) => [slot.slot_id, slot]));
  const concerned = standing.map((alarm) => {
    const meeting = meetingOf(alarm);
    const slot = meeting && slots.get(meeting.slot_id);
    const booked = meeting && slot?.bookings[meeting.place - 1];
    return { alarm, meeting, slot, request_id: isRequest(alarm.subject_key) ? alarm.subject_key : (booked ?? '') };
  });
  const requests = new Map(known.requests.map((row) => [row.request_id, row]));
  // A letter may have failed about a request that is closed by now.
  const unseen = [...new Set(concerned.map(({ request_id }) => request_id))].filter((id) => id && !requests.has(id));
  for (const row of unseen.length > 0 ? world.register.requestsById(unseen) : []) requests.set(row.request_id, row);
  return concerned.map(({ alarm, meeting, slot, request_id }): DecisionLine => {
    const request = requests.get(request_id);
    const session = facts.trainings.find((known) => known.session_id === alarm.subject_key);
    const person = personOf(facts, request?.staff_id ?? concernedIn(alarm));
    const params = {
      subject: alarm.subject_key,
      from: alarm.from,
      to: alarm.to,
      person: person?.short_name ?? request?.sender_email ?? '',
      ...(session && sessionParams(facts, session)),
      // Where only some of a role's topics are open, the alarm's key names them.
      ...(alarm.kind === 'role_gap' && { topics: alarm.alarm_key.split(':')[3] ?? '' }),
      ...(alarm.kind === 'coverage' && coverageParams(world, alarm)),
      ...(alarm.kind === 'group_wish' && wishParams(world, alarm)),
      ...(meeting && meetingWords(facts, meeting.slot_id, slot)),
      ...(alarm.kind === 'calendar_edited' && editParams(facts, alarm)),
      ...(alarm.kind === 'mail_failed' && { letter: alarm.alarm_key.split(':')[1] ?? '' }),
    };
    return {
      key: alarm.alarm_key,
      kind: alarm.kind as DecisionLine['kind'],
      since: alarm.raised_at,
      params,
      request_id,
      session_id: session?.session_id ?? '',
    };
  });
};
