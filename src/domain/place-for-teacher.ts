// Where a teacher without a computer can work on the journal (clause 1.4, item 4): a named room, and its hours.
import type { Facts } from './facts';
import { weeklyMinutes } from './room-hours';
import type { Room, SelfAssessment } from './tables';

/** Answers of the self-check, part C, that say there is none at hand, or none that works. */
const NO_PLACE: ReadonlySet<string> = new Set(['none', 'nowhere']);
const OFTEN: ReadonlySet<string> = new Set(['weekly', 'daily', 'always']);

/** Staff ids, by the newest self-check of each. */
export function withoutComputer(rows: readonly SelfAssessment[]): string[] {
  const newest = new Map<string, SelfAssessment>();
  for (const row of rows) {
    const known = newest.get(row.staff_id);
    if (!known || known.submitted_on <= row.submitted_on) newest.set(row.staff_id, row);
  }
  return [...newest.values()]
    .filter(({ c1_where, c2_access_problem }) => NO_PLACE.has(c1_where) || OFTEN.has(c2_access_problem))
    .map((row) => row.staff_id);
}

/** The school's own words say whether everybody may come in. */
const isFree = (room: Room): boolean => /свободн|\bfree\b/i.test(room.access_rule_ru);

/** A room that is open to everybody before one that has to be asked for, and then the one that is open longest. */
export const placeForTeacher = (facts: Facts): Room | undefined =>
  facts.rooms
    .filter((room) => (room.pc_working ?? 0) > 0 && weeklyMinutes(room) > 0)
    .sort(
      (a, b) =>
        Number(isFree(b)) - Number(isFree(a)) ||
        weeklyMinutes(b) - weeklyMinutes(a) ||
        (a.room_id < b.room_id ? -1 : 1),
    )[0];
