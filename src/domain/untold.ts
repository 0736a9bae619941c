// What another account's calendar has to be told anew: everything to come that the calendar before was told of.
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { IsoDateTime } from './facts';
import type { AttendanceRow, Incident, Session, SlotRow } from './tables';

export interface ToldRows {
  readonly slots: readonly SlotRow[];
  readonly sessions: readonly Session[];
  readonly incidents: readonly Incident[];
}

const isToCome = (session: Session, now: IsoDateTime): boolean =>
  session.status === 'planned' && session.planned_start > now;

/** Rows of days that are over keep what they knew. */
export function untold({ slots, sessions, incidents }: ToldRows, now: IsoDateTime): Changes {
  const set = changeSet();
  for (const slot of slots)
    if (slot.date >= dateOf(now) && slot.calendar.length > 0)
      set.change('slots', { ...slot, calendar: [], meeting: [] });
  for (const session of sessions)
    if (dateOf(session.planned_start) >= dateOf(now) && session.calendar !== '')
      set.change('sessions', { ...session, calendar: '' });
  for (const incident of incidents)
    if (incident.kind === 'maintenance' && incident.started_at >= now && incident.calendar !== '')
      set.change('incidents', { ...incident, calendar: '' });
  return set.changes();
}

/** How many invitations go out once more: to teacher and consultant of each booking, to everybody in a group. */
export function invitationsAnew(
  { slots, sessions }: Pick<ToldRows, 'slots' | 'sessions'>,
  attendance: readonly AttendanceRow[],
  now: IsoDateTime,
): number {
  const booked = slots
    .filter((slot) => slot.status === 'open' && `${slot.date}T${slot.starts_at}` > now)
    .flatMap((slot) => slot.bookings.filter((id) => id !== ''));
  const groups = new Set(sessions.filter((session) => isToCome(session, now)).map((row) => row.session_id));
  const invited = attendance.filter((row) => row.invited_by === 'calendar' && groups.has(row.session_id));
  return booked.length * 2 + invited.length;
}
