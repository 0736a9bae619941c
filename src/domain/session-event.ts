// The one event of a training session: what the calendar should show of it, and what it was last told.
import { dateOf, stamp, timeOf } from './dates';
import { eventId } from './event-id';
import type { Facts, IsoDate, IsoDateTime, IsoTime } from './facts';
import { fingerprint } from './fingerprint';
import { personOf } from './people';
import type { AttendanceRow, Session } from './tables';

export interface DesiredSessionEvent {
  readonly session_id: string;
  readonly id: string;
  readonly status: 'confirmed' | 'cancelled';
  readonly date: IsoDate;
  readonly starts_at: IsoTime;
  readonly ends_at: IsoTime;
  readonly room_id: string;
  /** Staff ids: its group and the leader; who has no address is left out when the event is written. */
  readonly attendees: readonly string[];
  /** It was told at another time: an answer to that is no answer to this. */
  readonly asks_anew: boolean;
}

export interface ToldSession {
  readonly fingerprint: string;
  readonly etag: string;
}

/** What the calendar was last told; nothing where it never was. */
export function toldOfSession(session: Session): ToldSession | undefined {
  if (session.calendar === '') return undefined;
  const [told = '', ...etag] = session.calendar.split(':');
  return { fingerprint: told, etag: etag.join(':') };
}

export const withSessionTold = (session: Session, told: ToldSession): Session => ({
  ...session,
  calendar: `${told.fingerprint}:${told.etag}`,
});

/** Whoever declined stays a guest: the event is where they may change their mind. */
const guestsOf = (session: Session, rows: readonly AttendanceRow[]): string[] =>
  rows.filter((row) => row.session_id === session.session_id && row.invited_by === 'calendar').map((r) => r.staff_id);

/** Without the characters that part the fields of a cell. */
const timesOf = (session: Session): string =>
  `${session.planned_start.slice(0, 16)}-${timeOf(session.planned_end)}`.replace(/:/g, '');

/**
 * An approved session is shown from its approval on, whatever was told before. What was held stays as it stands. One that is
 * no longer approved is taken back, if anybody was ever told of it.
 */
export function desiredSessionEvent(
  facts: Facts,
  session: Session,
  rows: readonly AttendanceRow[],
  now: IsoDateTime,
): DesiredSessionEvent | undefined {
  if (session.kind === 'consultation' || session.status === 'held') return undefined;
  const told = toldOfSession(session);
  const stands = session.status === 'planned';
  if (!told && !(stands && stamp(session.planned_end) > stamp(now))) return undefined;
  const attendees = [...new Set([...guestsOf(session, rows), session.conducted_by])];
  return {
    session_id: session.session_id,
    id: eventId(`training:${session.session_id}`, 1),
    status: stands ? 'confirmed' : 'cancelled',
    date: dateOf(session.planned_start),
    starts_at: timeOf(session.planned_start),
    ends_at: timeOf(session.planned_end),
    room_id: session.room_id,
    attendees: attendees.filter((staffId) => personOf(facts, staffId) !== undefined),
    asks_anew: told !== undefined && !told.fingerprint.startsWith(`b ${timesOf(session)} `),
  };
}

/** What the event depends on, readable in the session's row: `b` as for a booked slot, the time, and a name for all the rest. */
export function sessionFingerprint(facts: Facts, session: Session, event: DesiredSessionEvent): string {
  const guests = event.attendees.map((id) => personOf(facts, id)?.email ?? '').sort();
  const words = [session.room_id, session.topic_keys.join('+'), session.title_ru, session.title_en, ...guests];
  return `b ${timesOf(session)} ${event.status === 'cancelled' ? 'x' : fingerprint(words.join('\n'))}`;
}
