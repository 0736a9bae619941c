// The schedule section (clause 2.6): its versions, the rows of one of them, what stands against it, and when many ask.
import type { ScheduleBoard, VersionLine, WeekRow } from '../contract/schedule';
import { addDays, dateOf } from '../domain/dates';
import { demandByWeek, type WeekOfDemand, YEAR_BEFORE } from '../domain/demand';
import { type ExtraRow, extraSlots } from '../domain/extra-slots';
import type { Facts, IsoDate } from '../domain/facts';
import { nameOf } from '../domain/people';
import { holderOn } from '../domain/roles';
import { consultantOn } from '../domain/row-consultant';
import { checkVersion } from '../domain/schedule-checks';
import { daysOf } from '../domain/schedule-clashes';
import { registration } from '../domain/schedule-found';
import { asNewRow } from '../domain/schedule-rows';
import { isEdited, versionRows } from '../domain/schedule-snapshot';
import {
  approvedRows,
  isStruck,
  rowsOf,
  stateOf,
  type VersionState,
  versionNumbers,
  versionOf,
  versionRow,
} from '../domain/schedule-version';
import { schoolYear } from '../domain/school-year';
import { ROLES, type ScheduleVersion, type TimetableRow } from '../domain/tables';
import type { Caller } from './access';
import type { World } from './ports';
import { roomName } from './words';

const WEEKDAYS = 7;

/** One that no run has registered yet counts as it was found. */
const versionsOf = (facts: Facts, now: string): ScheduleVersion[] =>
  versionNumbers(facts).flatMap(
    (version) =>
      versionRow(facts, version) ?? registration({ facts, versions: facts.versions, now, by: '' }, version) ?? [],
  );

const versionLine = (facts: Facts, version: ScheduleVersion, today: IsoDate): VersionLine => {
  const number = versionOf(version);
  return {
    version: number,
    state: stateOf(facts, version, today),
    valid_from: version.valid_from,
    valid_to: version.valid_to,
    order_no: version.order_no,
    order_date: version.order_date,
    based_on: version.based_on,
    made_by: nameOf(facts, version.made_by),
    approved_by: nameOf(facts, version.approved_by),
    approved_at: version.approved_at,
    rows: rowsOf(facts, number).length,
    edited: isEdited(facts, number),
  };
};

/** On its first day to come. */
const consultantOf = (facts: Facts, row: TimetableRow, today: IsoDate): string => {
  const days = daysOf(facts, row);
  const day = days.find((date) => date >= today) ?? days[days.length - 1];
  return day ? nameOf(facts, consultantOn(facts, row, day) ?? '') : '';
};

const weekRow = (facts: Facts, row: TimetableRow, today: IsoDate): WeekRow => {
  const { topics, formats, ...rest } = asNewRow(row);
  return {
    ...rest,
    topics: [...topics],
    formats: [...formats],
    room: roomName(facts, row.room_id, facts.settings.language),
    consultant: consultantOf(facts, row, today),
  };
};

const ORDER: readonly VersionState[] = ['in_force', 'draft', 'coming', 'replaced', 'discarded'];

/** What is over is shown as it was approved, whatever became of its rows. */
const rowsShown = (world: World, facts: Facts, line: VersionLine): readonly TimetableRow[] => {
  if (line.state !== 'replaced') return rowsOf(facts, line.version);
  const version = world.register.scheduleVersions().find((row) => row.version === line.version);
  return versionRows(facts, version ?? { version: line.version, approved_rows: '' }).filter((row) => !isStruck(row));
};

const byTime = (a: WeekRow, b: WeekRow): number =>
  `${a.weekday_iso} ${a.starts_at} ${a.slot_code}` < `${b.weekday_iso} ${b.starts_at} ${b.slot_code}` ? -1 : 1;

export const demandOf = (world: World, facts: Facts, today: IsoDate): WeekOfDemand[] => {
  const year = schoolYear(facts);
  if (!year) return [];
  const requests = world.register.requestsBetween(addDays(year.from, -YEAR_BEFORE - WEEKDAYS), today);
  return demandByWeek(facts, requests, today);
};

/** Beside the rows of a draft, or of what stands. */
export const proposals = (
  facts: Facts,
  version: number | null,
  demand: readonly WeekOfDemand[],
  today: IsoDate,
): ExtraRow[] => {
  const isDraft = version !== null && versionRow(facts, version)?.status === 'draft';
  return extraSlots(facts, isDraft ? rowsOf(facts, version) : approvedRows(facts), demand, today);
};

/** For whoever may see the calendar: it opens without being added to one's own list first. */
const calendarUrl = ({ memory: { calendar_id, time_zone } }: World): string =>
  calendar_id &&
  `https://calendar.google.com/calendar/embed?src=${encodeURIComponent(calendar_id)}&ctz=${encodeURIComponent(time_zone)}`;

export const scheduleBoard = (world: World, facts: Facts, caller: Caller, wanted: number | null): ScheduleBoard => {
  const now = world.time.local();
  const today = dateOf(now);
  const versions = versionsOf(facts, now).map((version) => versionLine(facts, version, today));
  const first = ORDER.flatMap((state) => versions.find((line) => line.state === state) ?? [])[0];
  const shown = versions.find((line) => line.version === wanted) ?? first;
  const rows = shown ? rowsShown(world, facts, shown) : [];
  const demand = demandOf(world, facts, today);
  const { language, staff_week } = facts.settings;
  return {
    today,
    versions,
    shown: shown?.version ?? null,
    rows: rows.map((row) => weekRow(facts, row, today)).sort(byTime),
    problems: shown?.state === 'draft' ? checkVersion(facts, shown, rows, today) : [],
    rooms: facts.rooms.map((room) => ({
      room_id: room.room_id,
      name: roomName(facts, room.room_id, language),
      pc_working: room.pc_working ?? 0,
      hours: room.free_access_hours,
    })),
    holders: ROLES.map((role_key) => ({
      role_key,
      name: nameOf(facts, holderOn(facts, role_key, today)?.staff_id ?? ''),
    })),
    staff_week,
    extra: proposals(facts, shown?.version ?? null, demand, today).map(({ row, ...extra }) => ({
      ...extra,
      row,
      room: roomName(facts, row.room_id, language),
      params: { ...extra.params },
    })),
    demand,
    calendar_url: calendarUrl(world),
    may_change: caller.access === 'lead',
  };
};
