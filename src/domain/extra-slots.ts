// Further rows of the schedule that are proposed before a peak (clause 2.6; 2.4 before a term ends, 2.2 in September): short, and where nobody is in the way.
import { addDays, minutesOf, timeAt } from './dates';
import type { WeekOfDemand } from './demand';
import type { Facts, IsoDate, IsoTime } from './facts';
import { ROUTES } from './routing';
import { consultantOn } from './row-consultant';
import { betweenRows, daysOf } from './schedule-clashes';
import { type Peak, peaksFrom } from './schedule-peaks';
import { freeRooms } from './schedule-rooms';
import { asNewRow, type NewRow } from './schedule-rows';
import { offersTopic } from './schedule-topics';
import { isStaffWorkingDay } from './school-year';
import { clashingTraining } from './slots';
import type { TimetableRow, Topic } from './tables';

export interface ExtraRow {
  readonly key: string;
  readonly row: NewRow;
  readonly reason: Peak['reason'];
  readonly params: Peak['params'];
}

/** A row that lasts no longer was put there for a peak. */
const SHORT_ROW_DAYS = 35;
/** Places a week that such rows have to offer, so that nothing more is proposed. */
const ENOUGH_PLACES = 4;
const MINUTES = 60;
const SLOT_MINUTES = 20;
const PLACES = 2;
const USUAL_STARTS: readonly IsoTime[] = ['14:40', '15:00', '15:20', '13:40'];
const LATEST_END = minutesOf('17:00');

const isShort = (row: TimetableRow): boolean => row.valid_to <= addDays(row.valid_from, SHORT_ROW_DAYS);

const placesOf = (row: TimetableRow): number => {
  const length = minutesOf(row.ends_at) - minutesOf(row.starts_at);
  return Math.max(1, Math.floor(length / Math.max(1, row.slot_minutes ?? length))) * (row.capacity_per_slot ?? 1);
};

const isCovered = (facts: Facts, peak: Peak, rows: readonly TimetableRow[]): boolean =>
  peak.reason !== 'demand' &&
  rows
    .filter((row) => isShort(row) && peak.topics.some((topic) => offersTopic(row, topic)))
    .filter((row) => daysOf(facts, row).some((date) => peak.from <= date && date <= peak.to))
    .reduce((all, row) => all + placesOf(row), 0) >= ENOUGH_PLACES;

/** The clause where there is one: that is what the other rows name. */
const wordOf = (topic: Topic): string => ROUTES[topic].clause || topic;

const candidate = (peak: Peak, weekday: number, starts_at: IsoTime): TimetableRow => ({
  slot_code: '',
  version: null,
  valid_from: peak.from,
  valid_to: peak.to,
  weekday_iso: weekday,
  weekday_ru: '',
  starts_at,
  ends_at: timeAt(minutesOf(starts_at) + MINUTES),
  slot_minutes: SLOT_MINUTES,
  capacity_per_slot: PLACES,
  room_id: '',
  consultant_role: ROUTES[peak.topics[0]!].role,
  consultant_staff_id: '',
  topics: [...new Set(peak.topics.map(wordOf))],
  formats: ['in_person', 'remote'],
  booking: 'required',
  approval_order: '',
});

/** In a room with computers that is open then; the consultant is there, and has nothing else to do. */
function settled(facts: Facts, row: TimetableRow, rows: readonly TimetableRow[]): TimetableRow | undefined {
  const days = daysOf(facts, row);
  if (days.length === 0 || minutesOf(row.ends_at) > LATEST_END) return undefined;
  for (const date of days) {
    const consultant = consultantOn(facts, row, date);
    if (!isStaffWorkingDay(facts, date) || !consultant || clashingTraining(facts, row, date, consultant))
      return undefined;
  }
  if (rows.some((other) => betweenRows(facts, row, other).length > 0)) return undefined;
  const room = freeRooms(facts, row, rows)[0];
  return room && { ...row, room_id: room.room_id, capacity_per_slot: Math.min(PLACES, room.pc_working ?? 1) };
}

/** On the days with the fewest rows first. */
function rowsFor(facts: Facts, peak: Peak, rows: readonly TimetableRow[]): TimetableRow[] {
  const role = ROUTES[peak.topics[0]!].role;
  const own = rows.filter(
    (row) => row.consultant_role === role && row.valid_from <= peak.to && peak.from <= row.valid_to,
  );
  const load = (weekday: number): number => own.filter((row) => row.weekday_iso === weekday).length;
  const weekdays = [1, 2, 3, 4, 5].sort((a, b) => load(a) - load(b) || a - b);
  const found: TimetableRow[] = [];
  for (const weekday of weekdays) {
    if (found.length === peak.rows) break;
    const starts = USUAL_STARTS.map((start) => settled(facts, candidate(peak, weekday, start), [...rows, ...found]));
    const row = starts.find((one) => one !== undefined);
    if (row) found.push(row);
  }
  return found;
}

/** `rows`: what stands, or the draft that they would be put into. */
export function extraSlots(
  facts: Facts,
  rows: readonly TimetableRow[],
  weeks: readonly WeekOfDemand[],
  today: IsoDate,
): ExtraRow[] {
  const standing = [...rows];
  return peaksFrom(facts, weeks, today).flatMap((peak) => {
    if (isCovered(facts, peak, standing)) return [];
    const found = rowsFor(facts, peak, standing);
    standing.push(...found);
    const { reason, name, params } = peak;
    return found.map((row, i) => ({ key: `${reason}:${name}:${i + 1}`, row: asNewRow(row), reason, params }));
  });
}
