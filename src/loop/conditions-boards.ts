// Days off and rooms as the page shows them, and the official calendar compared with them.
import type { CalendarYear, DayDraft, DaysBoard, RoomCard } from '../contract/schedule';
import { compareWithOfficial, type YearComparison, yearsOf } from '../domain/calendar-import';
import { type OfficialDay, type OfficialYears, readCalendarYears } from '../domain/calendar-year';
import { dateOf } from '../domain/dates';
import type { DayWish } from '../domain/days-off';
import { isRoomDue } from '../domain/equipment-checks';
import type { Facts } from '../domain/facts';
import { nameOf } from '../domain/people';
import { approvedRows } from '../domain/schedule-version';
import { ledgerTerms, schoolYear } from '../domain/school-year';
import type { Holiday } from '../domain/tables';
import { dayNames } from '../i18n/day-names';
import type { World } from './ports';
import { roomName } from './words';

export const daysBoard = (world: World, facts: Facts): DaysBoard => {
  const today = dateOf(world.time.local());
  const year = schoolYear(facts);
  return {
    from: year?.from ?? today,
    to: year?.until ?? today,
    days: [...facts.holidays]
      .filter((day): day is Holiday & { kind: DayDraft['kind'] } => day.kind !== '')
      .sort((a, b) => (a.date < b.date ? -1 : 1))
      .map(({ date, name_ru, kind, affects_students, affects_staff, applies, source_status }) => ({
        date,
        name_ru,
        kind,
        affects_students,
        affects_staff,
        applies,
        source_status,
      })),
    breaks: ledgerTerms(facts)
      .filter((term) => term.break_from !== '')
      .map(({ break_name_ru, break_from, break_to }) => ({ name: break_name_ru, from: break_from, to: break_to })),
    consult_in_breaks: facts.settings.consult_in_breaks,
  };
};

const named = (day: OfficialDay): DayWish => {
  const { line: _, ...said } = day;
  const [name_ru, name_en] = dayNames(day.date, day.kind);
  return { ...said, name_ru, name_en };
};

export const readOfficial = (facts: Facts, text: string): { read: OfficialYears; compared: YearComparison } => {
  const read = readCalendarYears(text, yearsOf(facts));
  return { read, compared: compareWithOfficial(facts, read.days, named) };
};

const draft = ({ name_en: _, ...day }: DayWish): DayDraft => day;

export const calendarYear = (facts: Facts, text: string): CalendarYear => {
  const { read, compared } = readOfficial(facts, text);
  return {
    year: read.years[read.years.length - 1] ?? yearsOf(facts)[0] ?? 0,
    add: compared.add.map(draft),
    change: compared.change.map(draft),
    same: compared.same,
    problems: [...read.problems],
  };
};

export const roomCards = (world: World, facts: Facts): RoomCard[] => {
  const today = dateOf(world.time.local());
  const rows = approvedRows(facts).filter((row) => row.valid_to >= today);
  return facts.rooms.map((room) => ({
    room_id: room.room_id,
    name: roomName(facts, room.room_id, facts.settings.language),
    building: room.building,
    pc_total: room.pc_total ?? 0,
    pc_working: room.pc_working ?? 0,
    internet: room.internet,
    hours: room.free_access_hours,
    rule: room.access_rule_ru,
    responsible: nameOf(facts, room.responsible_staff_id),
    checked_on: room.last_checked_on,
    check_due: isRoomDue(facts, room, today),
    upgrade: room.upgrade_plan_ru,
    rows: rows.filter((row) => row.room_id === room.room_id).length,
    can_host_training: room.can_host_training,
  }));
};
