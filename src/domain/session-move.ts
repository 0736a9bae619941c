// The time that is proposed to a session instead of its own, as its row keeps it until somebody decides.
import type { Session } from './tables';

/** When, where, and who leads it. */
export type SessionTime = Pick<Session, 'planned_start' | 'planned_end' | 'room_id' | 'conducted_by'>;

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

export const moveText = ({ planned_start, planned_end, room_id, conducted_by }: SessionTime): string =>
  [planned_start, planned_end, room_id, conducted_by].join('/');

/** Nothing where a person wrote something else into the cell. */
export function readMove(text: string): SessionTime | undefined {
  const [planned_start = '', planned_end = '', room_id = '', conducted_by = ''] = text.split('/');
  if (!DATE_TIME.test(planned_start) || !DATE_TIME.test(planned_end)) return undefined;
  return { planned_start, planned_end, room_id, conducted_by };
}
