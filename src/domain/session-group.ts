// The group of a session: who is invited, who waits for approval, who has a seat, and how many more find one.
import { dateOf, stamp } from './dates';
import type { Facts, IsoDateTime } from './facts';
import { attendanceOf, ledgerTerms } from './ledger';
import { hasAddress } from './people';
import { placesIn } from './planner/rooms';
import { termOn } from './school-year';
import type { AttendanceRow, Quarter, Session } from './tables';

type Group = Pick<AttendanceRow, 'invited_by' | 'rsvp' | 'attended' | 'confirmed_by'>;

export const isRemoved = (row: Group): boolean => row.rsvp === 'removed';
/** Of the group, whatever they answered. Of a proposal: as soon as it is approved. */
export const isInvited = (row: Group): boolean => row.invited_by !== '' && !isRemoved(row);
/** An addition to a planned session that nobody approved yet; not whoever came uninvited. */
export const isWaiting = (row: Group): boolean =>
  row.invited_by === '' && !isRemoved(row) && !row.attended && row.confirmed_by === '';
export const hasDeclined = (row: Group): boolean => isInvited(row) && row.rsvp === 'declined';
export const hasSeat = (row: Group): boolean => isWaiting(row) || (isInvited(row) && !hasDeclined(row));

export const seatedIn = (attendance: readonly AttendanceRow[], sessionId: string): AttendanceRow[] =>
  attendanceOf(attendance, sessionId).filter(hasSeat);

export const freeSeats = (facts: Facts, attendance: readonly AttendanceRow[], session: Session): number =>
  placesIn(facts, session.room_id) - seatedIn(attendance, session.session_id).length;

export const termOfSession = (facts: Facts, session: Session): Quarter | undefined =>
  session.period_code === ''
    ? termOn(facts, dateOf(session.planned_start))
    : ledgerTerms(facts).find((term) => term.period_code === session.period_code);

export const hasStarted = (session: Session, now: IsoDateTime): boolean => stamp(session.planned_start) <= stamp(now);

export const isToCome = (session: Session, now: IsoDateTime): boolean =>
  (session.status === 'planned' || session.status === 'proposed') && !hasStarted(session, now);

/** Whoever has no mailbox is told in person. */
export const invitationOf = (facts: Facts, staffId: string): 'calendar' | 'oral' =>
  hasAddress(facts, staffId) ? 'calendar' : 'oral';

export const seatFor = (session_id: string, staff_id: string, invited_by: string): AttendanceRow => ({
  session_id,
  staff_id,
  invited_by,
  rsvp: '',
  attended: false,
  confirmed_by: '',
  evidence: '',
});
