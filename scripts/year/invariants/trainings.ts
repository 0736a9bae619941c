// 2, 3, 7: an approved training has one event with its group and its leader, a place for everybody, and the room and the leader to itself.

import { readEventText } from '../event-text';
import type { RegisterRow } from '../register';
import { localText } from '../zoned-time';
import { isOfClosedYear } from './ledger';
import { addressOf, type CalendarEvent, type Violation, type World } from './world';

const TRAININGS = ['training', 'training_individual'];

/** The session that an event was made for. */
export const sessionOf = (event: Pick<CalendarEvent, 'id'>): string | undefined =>
  /^training:(.+)#1$/.exec(readEventText(event.id))?.[1];

const groupOf = (world: World, id = ''): RegisterRow[] =>
  (world.rows.attendance ?? []).filter((row) => row.session_id === id);

export function* trainings(world: World): Generator<Violation> {
  const sessions = (world.rows.sessions ?? []).filter(({ kind }) => TRAININGS.includes(kind ?? ''));
  const toCome = sessions.filter((row) => row.status === 'planned' && minute(row.planned_end) > minute(world.now));
  yield* rows(world, sessions);
  yield* events(world, sessions, toCome);
  for (const session of toCome) yield* seats(world, session);
  yield* clashes(world, toCome);
  yield* told(world, sessions);
}

const minute = (text = ''): string => text.slice(0, 16);

function* rows(world: World, sessions: readonly RegisterRow[]): Generator<Violation> {
  const seen = new Set<string>();
  for (const { session_id = '' } of sessions) {
    if (seen.has(session_id)) yield { invariant: 3, code: 'session.doubled', subject: session_id };
    seen.add(session_id);
  }
  const people = new Set<string>();
  for (const { session_id, staff_id } of world.rows.attendance ?? []) {
    const key = `${session_id} ${staff_id}`;
    if (people.has(key)) yield { invariant: 4, code: 'attendance.doubled', subject: key };
    people.add(key);
  }
}

function* events(world: World, sessions: readonly RegisterRow[], toCome: readonly RegisterRow[]): Generator<Violation> {
  const known = new Map(sessions.map((row) => [row.session_id ?? '', row]));
  const standing = new Map<string, CalendarEvent[]>();
  for (const event of world.events) {
    const id = sessionOf(event);
    if (id === undefined || event.status === 'cancelled') continue;
    standing.set(id, [...(standing.get(id) ?? []), event]);
    const { status = '' } = known.get(id) ?? {};
    if (!known.has(id)) yield { invariant: 3, code: 'event.without_session', subject: id };
    else if (!['planned', 'held'].includes(status))
      yield { invariant: 3, code: 'event.of_gone_session', subject: id, detail: status };
  }
  for (const session of toCome) {
    const { session_id: subject = '' } = session;
    const [event, ...more] = standing.get(subject) ?? [];
    if (!event) yield { invariant: 3, code: 'session.without_event', subject };
    else yield* asPlanned(world, session, event);
    if (more.length > 0) yield { invariant: 3, code: 'session.events', subject, detail: `${more.length + 1} events` };
  }
}

function* asPlanned(world: World, session: RegisterRow, event: CalendarEvent): Generator<Violation> {
  const subject = session.session_id ?? '';
  const byHand = (world.rows.journal ?? []).some(
    ({ act, row_key }) => act === 'calendar.edited' && row_key === subject,
  );
  if (byHand) return;
  const wall = (text = '') => (text ? minute(localText(Date.parse(text), world.zone)) : '');
  const shown = `${wall(event.start?.dateTime)}/${wall(event.end?.dateTime)}`;
  const planned = `${minute(session.planned_start)}/${minute(session.planned_end)}`;
  if (shown !== planned) yield { invariant: 3, code: 'session.other_time', subject, detail: shown };
  const invited = groupOf(world, subject).filter((row) => row.invited_by === 'calendar');
  const wanted = [session.conducted_by, ...invited.map((row) => row.staff_id)].map((id) => addressOf(world, id));
  const guests = (event.attendees ?? []).map(({ email }) => email.toLowerCase());
  for (const address of new Set(wanted.filter(Boolean)))
    if (!guests.includes(address))
      yield { invariant: 3, code: 'session.not_invited', subject, detail: keyOf(world, address) };
  for (const address of guests)
    if (!wanted.includes(address))
      yield { invariant: 3, code: 'session.stray_guest', subject, detail: keyOf(world, address) };
  if (guests.length !== new Set(guests).size) yield { invariant: 3, code: 'session.guest_twice', subject };
}

/** A staff id: no address stands in what is told. */
const keyOf = (world: World, address: string): string =>
  [...world.staff.keys()].find((id) => addressOf(world, id) === address) ?? 'a stranger';

/** Places with a working computer; where there never was one, seats. What broke after the approval is shown to the lead. */
function* seats(world: World, session: RegisterRow): Generator<Violation> {
  if (!session.period_code || session.reason) return;
  const room = (world.rows.rooms ?? []).find(({ room_id }) => room_id === session.room_id);
  const [total, working, chairs] = [room?.pc_total, room?.pc_working, room?.seats].map((cell) => Number(cell || 0));
  const places = total === 0 && working === 0 ? chairs! : Math.min(working!, chairs || working!);
  const taken = groupOf(world, session.session_id).filter(
    (row) => !['declined', 'removed'].includes(row.rsvp ?? '') && (row.invited_by || row.attended !== 'yes'),
  ).length;
  if (taken > places)
    yield {
      invariant: 2,
      code: 'session.beyond_capacity',
      subject: session.session_id ?? '',
      detail: `${taken} of ${places}`,
    };
}

function* clashes(world: World, toCome: readonly RegisterRow[]): Generator<Violation> {
  const slots = (world.rows.slots ?? [])
    .filter(({ status, date = '' }) => ['open', 'closed'].includes(status ?? '') && date >= world.now.slice(0, 10))
    .map((slot) => ({
      id: slot.slot_id ?? '',
      from: `${slot.date}T${slot.starts_at}`,
      until: `${slot.date}T${slot.ends_at}`,
      room: slot.room_id ?? '',
      by: slot.consultant_id ?? '',
    }));
  const times = toCome.map((session) => ({
    id: session.session_id ?? '',
    from: minute(session.planned_start),
    until: minute(session.planned_end),
    room: session.room_id ?? '',
    by: session.conducted_by ?? '',
  }));
  for (const [i, a] of times.entries()) {
    for (const b of [...times.slice(i + 1), ...slots]) {
      if (a.from >= b.until || b.from >= a.until) continue;
      const subject = `${a.id} ${b.id}`;
      if (a.room && a.room === b.room) yield { invariant: 2, code: 'session.room_twice', subject };
      if (a.by && a.by === b.by) yield { invariant: 2, code: 'session.leader_twice', subject };
    }
  }
}

/** What the planner made, and what closed by itself, is in the journal. */
function* told(world: World, sessions: readonly RegisterRow[]): Generator<Violation> {
  const acts = new Set((world.rows.journal ?? []).map(({ act, row_key }) => `${act} ${row_key}`));
  const lacks = (act: string, key: string): Violation[] =>
    acts.has(`${act} ${key}`) ? [] : [{ invariant: 7, code: `${act}.not_in_journal`, subject: key }];
  for (const { session_id = '', why, calendar } of sessions) {
    if (why && !why.endsWith('by=lead')) yield* lacks('training.proposed', session_id);
    if (calendar) yield* lacks('event.created', session_id);
  }
  for (const row of world.rows.closed_terms ?? [])
    if (!isOfClosedYear(row)) yield* lacks('term.closed', `${row.period_code}|${row.window}`);
}
