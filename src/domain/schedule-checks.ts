// What stands against a version of the schedule before it can be approved (clauses 2.6, 1.4): checked as one types, so nothing is read here.
import { addDays, minutesOf } from './dates';
import type { Facts, IsoDate } from './facts';
import { hasHours, isOpen } from './room-hours';
import { ROUTES } from './routing';
import { betweenRows, daysOf, trainingsOver, vacantRole } from './schedule-clashes';
import type { Problem, ScheduleProblemCode } from './schedule-problems';
import { freeRooms } from './schedule-rooms';
import { isKnownTopic, offersTopic } from './schedule-topics';
import { approvedRows } from './schedule-version';
import { isStaffWorkingDay, schoolYear } from './school-year';
import { roomOf } from './slot-rooms';
import { FORMATS, type ScheduleVersion, type TimetableRow, type Topic } from './tables';

type Finds = Omit<Problem, 'slot_code'>;
type Days = Pick<ScheduleVersion, 'valid_from' | 'valid_to'>;

/** Clauses 2.2 to 2.5: what the schedule has to offer a consultation on. */
const OBLIGED: readonly Topic[] = ['ktp', 'current_marks', 'final_marks', 'reports'];

const error = (code: ScheduleProblemCode, params: Problem['params'] = {}): Finds => ({
  code,
  severity: 'error',
  params,
});
const warning = (code: ScheduleProblemCode, params: Problem['params'] = {}): Finds => ({
  code,
  severity: 'warning',
  params,
});

function times(row: TimetableRow): Finds[] {
  const length = minutesOf(row.ends_at) - minutesOf(row.starts_at);
  if (!(length > 0)) return [error('times')];
  const minutes = row.slot_minutes ?? 0;
  if (minutes < 1) return [error('minutes')];
  const rest = minutes > length ? minutes - length : length % minutes;
  return rest === 0 ? [] : [warning('remainder', { rest })];
}

function days(facts: Facts, row: TimetableRow, version: Days): Finds[] {
  const weekday = row.weekday_iso ?? 0;
  if (weekday < 1 || weekday > 7) return [error('weekday')];
  if (row.valid_from === '' || row.valid_to < row.valid_from) return [error('dates')];
  const found: Finds[] = [];
  if (row.valid_from < version.valid_from || version.valid_to < row.valid_to)
    found.push(error('outside_version', { from: version.valid_from, to: version.valid_to }));
  if (weekday === 7) found.push(error('sunday'));
  else if (daysOf(facts, row).some((date) => !isStaffWorkingDay(facts, date))) found.push(warning('saturday'));
  return found;
}

function content(row: TimetableRow): Finds[] {
  const found: Finds[] = [];
  const topics = row.topics.filter((topic) => topic !== '');
  if ((row.capacity_per_slot ?? 0) < 1) found.push(error('capacity'));
  if (topics.length === 0) found.push(error('no_topics'));
  for (const topic of topics) if (!isKnownTopic(topic)) found.push(error('topic_unknown', { topic }));
  if (!row.formats.some((format) => FORMATS.includes(format as never))) found.push(error('no_formats'));
  return found;
}

function place(facts: Facts, row: TimetableRow, others: readonly TimetableRow[]): Finds[] {
  const room = roomOf(facts, row.room_id);
  if (!room) return [error('room_unknown', { room: row.room_id })];
  const found: Finds[] = [];
  if ((room.pc_working ?? 0) < 1 && row.formats.includes('in_person')) {
    const instead = freeRooms(facts, row, others)[0]?.room_id ?? '';
    const params = { room: row.room_id, instead };
    found.push(
      instead || row.formats.includes('remote') ? warning('no_computer', params) : error('no_computer', params),
    );
  }
  if (hasHours(room) && !isOpen(room, row.weekday_iso ?? 0, row.starts_at, row.ends_at))
    found.push(warning('outside_hours', { room: row.room_id, hours: room.free_access_hours }));
  return found;
}

function ofRow(facts: Facts, row: TimetableRow, version: Days, rows: readonly TimetableRow[], today: IsoDate): Finds[] {
  const wrong = [...times(row), ...days(facts, row, version)];
  const others = rows.filter((other) => other !== row);
  // A row without a time or a day cannot be laid beside others.
  const stands = !wrong.some(({ code }) => code === 'times' || code === 'weekday' || code === 'dates');
  return [
    ...wrong,
    ...content(row),
    ...(stands
      ? [
          ...place(facts, row, others),
          ...others.flatMap((other) => betweenRows(facts, row, other)),
          ...vacantRole(facts, row),
          ...trainingsOver(facts, row, today),
        ]
      : []),
  ];
}

function ofVersion(facts: Facts, version: Days, rows: readonly TimetableRow[], today: IsoDate): Finds[] {
  const { valid_from, valid_to } = version;
  if (valid_from === '' || valid_to < valid_from) return [error('version_dates')];
  const found: Finds[] = [];
  if (valid_from < today) found.push(error('version_past', { today }));
  const year = schoolYear(facts);
  if (year && (valid_from < year.from || year.until <= valid_to))
    found.push(warning('outside_year', { from: year.from, to: addDays(year.until, -1) }));
  const last = approvedRows(facts)
    .map((row) => row.valid_to)
    .sort()
    .pop();
  if (last && valid_from <= last && valid_to < last) found.push(warning('ends_early', { from: valid_to, to: last }));
  if (rows.length === 0) return [...found, error('no_rows')];
  for (const topic of OBLIGED) {
    const offering = rows.filter((row) => offersTopic(row, topic));
    const params = { topic: ROUTES[topic].clause };
    if (offering.length === 0) found.push(error('topic_missing', params));
    else if (!offering.some((row) => row.booking === 'required')) found.push(warning('topic_walk_in', params));
  }
  return found;
}

/** Problems of the version as a whole come first and bear no row. */
export const checkVersion = (facts: Facts, version: Days, rows: readonly TimetableRow[], today: IsoDate): Problem[] => [
  ...ofVersion(facts, version, rows, today).map((found) => ({ ...found, slot_code: '' })),
  ...rows.flatMap((row) =>
    ofRow(facts, row, version, rows, today).map((found) => ({ ...found, slot_code: row.slot_code })),
  ),
];

export const isApprovable = (problems: readonly Problem[]): boolean =>
  problems.every(({ severity }) => severity === 'warning');
