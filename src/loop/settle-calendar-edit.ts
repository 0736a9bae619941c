// The lead's word about an event that somebody edited in the calendar: accepted as it is now, or put back.
import { type CalendarEdit, editOf, timesIn } from '../domain/calendar-edits';
import { insisting } from '../domain/calendar-plan';
import { changeSet } from '../domain/changes';
import { addDays, dateOf, timeOf } from '../domain/dates';
import { decideDay } from '../domain/day';
import type { Changes } from '../domain/decision';
import type { Result } from '../domain/facts';
import { bookedIn } from '../domain/places';
import { toldOfSession, withSessionTold } from '../domain/session-event';
import { seatIn, settleEdit } from '../domain/settle-edit';
import type { AlarmRow, Session } from '../domain/tables';
import type { TrainingIntent } from '../domain/training-intents';
import type { Caller } from './access';
import { begin, bringAbout, finish, merged } from './bring-about';
import { after, byRequest, bySlot, observe, type Seen, together } from './observe';
import { withOffers } from './offer-places';
import type { World } from './ports';
import { settleAlarm } from './settle';
import { settleIntent, settleTraining } from './settle-training';
import { settleFirst } from './wake';
import { slotLabel } from './words';

interface Wanted {
  readonly key: string;
  readonly choice: 'accept' | 'restore';
}

const DONE: Result<true> = { ok: true, value: true };

/** The alarm is cleared with the decision that settles it. */
const cleared = (alarm: AlarmRow, at: string, by: string): Changes => {
  const set = changeSet();
  set.change('alarms', { ...alarm, cleared_at: at });
  const { alarm_key: row_key, kind: detail } = alarm;
  set.add('journal', { at, act: 'alarm.cleared', table: 'alarms', row_key, rule: 'school', by, detail });
  return set.changes();
};

/**
 * The slot is written before its alarm is cleared: a run that dies in between leaves a decision that can be made again, or is
 * followed by one that tells whoever was in a slot that is closed.
 */
const afterwards = (world: World, { obs, facts }: Seen, decided: Changes): Changes => {
  if (!decided.slots || decided.requests) return {};
  const lost = (decided.slots.change ?? []).filter(({ status }) => status === 'closed').flatMap(bookedIn);
  begin(world, lost);
  world.register.write({ slots: decided.slots });
  world.register.flush();
  if (lost.length === 0) return {};
  const slots = after(obs.slots, bySlot, decided.slots);
  const today = dateOf(obs.now);
  const horizon = { from: today, until: addDays(today, facts.settings.slot_horizon_days + 1) };
  return decideDay({ ...obs, slots, alarms: world.register.alarms() }, horizon, slotLabel(facts)).changes;
};

const settleSlot = (
  world: World,
  { by }: Caller,
  alarm: AlarmRow,
  edit: CalendarEdit,
  choice: Wanted['choice'],
): Result<true> => {
  const seen = observe(world);
  const slot = seen.slots.find(({ slot_id }) => slot_id === seatIn(edit.subject)?.slot_id);
  const known = new Set(seen.recent.map(byRequest));
  const older = world.register.requestsById((slot?.bookings ?? []).filter((id) => id !== '' && !known.has(id)));
  const recent = together(seen.recent, older);
  const whole = { ...seen, recent, obs: { ...seen.obs, recent } };
  const decided = settleEdit(whole.obs, { edit, choice, by }, slotLabel(seen.facts));
  if (!decided.ok) return decided;
  const day = afterwards(world, whole, decided.value);
  const changes = merged(withOffers(world, whole, merged(decided.value, day)), cleared(alarm, seen.obs.now, by));
  bringAbout(world, whole, changes, { by, all: false, marked: true });
  finish(world);
  return DONE;
};

/** Told once more, whatever stands against it in the calendar. */
const toldAgain = (session: Session, now: string, by: string): Changes => {
  const set = changeSet();
  const told = toldOfSession(session);
  if (told) set.change('sessions', withSessionTold(session, { ...told, fingerprint: insisting(told.fingerprint) }));
  const line = { at: now, act: 'calendar.restored', table: 'sessions', row_key: session.session_id, rule: '2.1' };
  set.add('journal', { ...line, by, detail: '' });
  return set.changes();
};

/** What the edit would be if it had been decided in the workbench. */
const intentOf = (session: Session, edit: CalendarEdit, by: string): TrainingIntent | undefined => {
  const { session_id, period_code, topic_keys: topics, title_ru: title, room_id } = session;
  if (edit.what === 'deleted') return { kind: 'cancel', session_id, reason: 'calendar_edited', by };
  const { start, end } =
    edit.what === 'moved' ? timesIn(edit.to) : { start: session.planned_start, end: session.planned_end };
  if (start === '' || dateOf(start) !== dateOf(end)) return undefined;
  const when = { date: dateOf(start), starts_at: timeOf(start), ends_at: timeOf(end) };
  const remove = edit.what === 'guest' ? [edit.to] : [];
  return { kind: 'change', session_id, period_code, topics, title, room_id, ...when, add: [], remove, by };
};

const settleSession = (
  world: World,
  caller: Caller,
  alarm: AlarmRow,
  edit: CalendarEdit,
  choice: Wanted['choice'],
): Result<true> => {
  const { by } = caller;
  const session = world.register
    .factsForTraining()
    .trainings.find(({ session_id, status }) => session_id === edit.subject && status === 'planned');
  if (!session) return settleAlarm(world, caller, alarm.alarm_key);
  const now = world.time.local();
  const and = cleared(alarm, now, by);
  if (choice === 'restore') {
    const restored = settleTraining(world, caller, () => ({
      ok: true,
      value: merged(toldAgain(session, now, by), and),
    }));
    return restored.ok ? DONE : restored;
  }
  const intent = intentOf(session, edit, by);
  if (!intent) return { ok: false, code: 'edit.too_short' };
  const settled = settleIntent(world, caller, intent, and);
  return settled.ok ? DONE : settled;
};

export const settleCalendarEdit = (world: World, caller: Caller, { key, choice }: Wanted): Result<true> => {
  settleFirst(world);
  const alarm = world.register.alarms().find((row) => row.alarm_key === key && row.cleared_at === '');
  if (!alarm) return { ok: false, code: 'edit.unknown' };
  const edit = editOf(alarm);
  // One from before the alarm's key told what was done: it can only be seen to.
  if (!edit) return settleAlarm(world, caller, key);
  return (seatIn(edit.subject) ? settleSlot : settleSession)(world, caller, alarm, edit, choice);
};
