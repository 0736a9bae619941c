// What a person did to a consultation's event in the calendar (clause 2.6, invariant 9): taken over where it can be, otherwise for the lead to settle.
import type { ChangeSet } from './changes';
import { dateOf, minutesBetween, stamp, timeOf, weekdayIso } from './dates';
import type { Observation } from './decision';
import type { IsoDate, IsoDateTime } from './facts';
import { personOf } from './people';
import { bookedIn, exclude, hasBegun, overlap, release } from './places';
import { hasHours, isOpen } from './room-hours';
import { consultantOn } from './row-consultant';
import { isStaffWorkingDay } from './school-year';
import { roomOf } from './slot-rooms';
import { clashingTraining } from './slots';
import type { AlarmRow, SlotRow } from './tables';

/** An event as it stands in the calendar, where it is not as it was told. */
export interface EditedEvent {
  readonly cancelled: boolean;
  /** School-local, to the minute; empty for one that has no time of day. */
  readonly start: IsoDateTime;
  readonly end: IsoDateTime;
}
export type EditKind = 'moved' | 'deleted' | 'guest';

/** What a person has to settle; the alarm's key says all of it, so that the same edit is one alarm. */
export interface CalendarEdit {
  /** A slot and its place, `W1@2026-09-08T14:40#1`, or a session. */
  readonly subject: string;
  readonly what: EditKind;
  /** Of a move: the times it has now. Of a guest: the staff id. */
  readonly to: string;
  /** Why it could not be taken over. */
  readonly why: string;
}

const KIND = 'calendar_edited';
const KEY = /^calendar_edited:(.+):(moved|deleted|guest)=([^=]*)=([^=]*)$/;

export const editKey = ({ subject, what, to, why }: CalendarEdit): string => `${KIND}:${subject}:${what}=${to}=${why}`;

export function editOf(alarm: Pick<AlarmRow, 'alarm_key'>): CalendarEdit | undefined {
  const found = KEY.exec(alarm.alarm_key);
  if (!found) return undefined;
  const [, subject = '', what, to = '', why = ''] = found;
  return { subject, what: what as EditKind, to, why };
}

export const spanOf = ({ start, end }: EditedEvent): string => `${start}/${end}`;
export function timesIn(span: string): { start: IsoDateTime; end: IsoDateTime } {
  const [start = '', end = ''] = span.split('/');
  return { start, end };
}

/** Where the event of a slot says that the slot is now. */
export const movedTo = (slot: SlotRow, { start, end }: Pick<EditedEvent, 'start' | 'end'>): SlotRow => ({
  ...slot,
  date: dateOf(start),
  starts_at: timeOf(start),
  ends_at: timeOf(end),
});

/** These do not stand in the way of a person who decides about it. */
const ONLY_DOUBTS: ReadonlySet<string> = new Set(['access', 'others_booked', 'other_day']);
export const isOnlyDoubt = (why: string): boolean => why === '' || ONLY_DOUBTS.has(why);

/** Why the slot of a moved event cannot be where the event is now; empty where it can. */
export function whyNotThere(
  obs: Observation,
  slot: SlotRow,
  place: number,
  { start, end }: Pick<EditedEvent, 'start' | 'end'>,
): string {
  const { facts, now } = obs;
  if (start === '' || end === '' || dateOf(start) !== dateOf(end) || minutesBetween(start, end) < 1) return 'too_short';
  if (stamp(start) <= stamp(now) || hasBegun(slot, now)) return 'past';
  const there = movedTo(slot, { start, end });
  const { date } = there;
  const isOtherDay = date !== slot.date;
  if (!isStaffWorkingDay(facts, date)) return 'day_off';
  const consultant = isOtherDay ? consultantOn(facts, slot, date) : slot.consultant_id;
  if (consultant === undefined) return 'no_consultant';
  if (clashingTraining(facts, there, date, consultant)) return 'training';
  const others = obs.slots.filter((other) => other.slot_id !== slot.slot_id && other.status === 'open');
  const standing = others.filter((other) => bookedIn(other).length > 0 || other.holds.length > 0);
  if (standing.some((other) => exclude(there, other))) return 'overlap';
  const staffOf = new Map(obs.recent.map((row) => [row.request_id, row.staff_id]));
  const booked = slot.bookings[place - 1] ?? '';
  const person = booked && staffOf.get(booked);
  const meets = (other: SlotRow): boolean => bookedIn(other).some((id) => staffOf.get(id) === person);
  if (person && personOf(facts, person) && standing.some((other) => overlap(there, other) && meets(other)))
    return 'person_busy';
  if (isOtherDay) return 'other_day';
  if (bookedIn(release(slot, booked)).length > 0) return 'others_booked';
  const room = roomOf(facts, slot.room_id);
  const opens = (row: SlotRow): boolean => !room || isOpen(room, weekdayIso(row.date), row.starts_at, row.ends_at);
  return room && hasHours(room) && opens(slot) && !opens(there) ? 'access' : '';
}

export interface About {
  readonly subject_key: string;
  readonly from: IsoDate;
  readonly rule: string;
  readonly now: IsoDateTime;
}

const note = (set: ChangeSet, act: string, row_key: string, detail: string, { rule, now }: About, by: string): void =>
  set.add('journal', { at: now, act, table: 'alarms', row_key, rule, by, detail });

const isOfTime = (edit: CalendarEdit | undefined): boolean => edit?.what === 'moved' || edit?.what === 'deleted';

/** Nothing stands of an event's time any more but, perhaps, what was seen just now. */
export function clearEdits(
  set: ChangeSet,
  alarms: readonly AlarmRow[],
  subject: string,
  about: About,
  except = '',
): void {
  for (const alarm of alarms) {
    const edit = alarm.cleared_at === '' && alarm.alarm_key !== except ? editOf(alarm) : undefined;
    if (edit?.subject !== subject || !isOfTime(edit)) continue;
    set.change('alarms', { ...alarm, cleared_at: about.now });
    note(set, 'alarm.cleared', alarm.alarm_key, KIND, about, 'calendar');
  }
}

/** Nothing where it stands already; one that was settled stands again when somebody does the same again. */
export function raiseEdit(set: ChangeSet, alarms: readonly AlarmRow[], edit: CalendarEdit, about: About): void {
  const alarm_key = editKey(edit);
  if (isOfTime(edit)) clearEdits(set, alarms, edit.subject, about, alarm_key);
  const known = alarms.find((alarm) => alarm.alarm_key === alarm_key);
  if (known?.cleared_at === '') return;
  const { subject_key, from, now } = about;
  const row = { alarm_key, kind: KIND, addressed_to: 'ej_lead', subject_key, from, to: '', cleared_at: '' } as const;
  if (known) set.change('alarms', { ...row, raised_at: now });
  else set.add('alarms', { ...row, raised_at: now });
  note(set, 'alarm.raised', alarm_key, KIND, about, 'calendar');
}
