// What is missing by the rules: places to work at, days on which one is open, computers in the rooms of trainings and consultations (clause 1.4, items 3 and 4).
import { dateOf } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { isActive } from './people';
import { placesIn } from './planner/rooms';
import type { ReportFigure } from './report';
import { count, keysOf, measure } from './report-counting';
import { isOpen, weeklyMinutes } from './room-hours';
import { approvedRows } from './schedule-version';
import { isStoppedOften, newestChecks } from './self-check';
import { isToCome, seatedIn } from './session-group';
import { roomOf } from './slot-rooms';
import type { AttendanceRow, Room, SelfAssessment } from './tables';

export interface ShortageObservation {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly attendance: readonly AttendanceRow[];
  /** For the lead's eyes only; whoever else looks is shown what follows without it, so that no answer can be guessed. */
  readonly self_assessment: readonly SelfAssessment[];
}
export interface Shortage {
  readonly figure: ReportFigure;
  /** What would help: so many more in the room; an empty room means anywhere. */
  readonly lacking: readonly { readonly room_id: string; readonly count: number }[];
}

/** A rule of the school: so long a teacher works on the journal each week at a computer that is open to everybody. */
const MINUTES_A_WEEK = 60;

const computers = (room: Room | undefined): number => room?.pc_working ?? 0;
const openRooms = ({ rooms }: Facts): Room[] => rooms.filter((room) => computers(room) > 0 && weeklyMinutes(room) > 0);

/** Who has a computer of their own that never fails needs none; who is stopped every week needs twice the time. */
function hoursWanted(teachers: readonly string[], rows: readonly SelfAssessment[]): number {
  const checks = newestChecks(rows);
  return teachers.reduce((sum, id) => {
    const row = checks.get(id);
    if (row && isStoppedOften(row)) return sum + 2;
    return row && /\bown_classroom\b/.test(row.c1_where) && row.c2_access_problem === 'never' ? sum : sum + 1;
  }, 0);
}

/** Teachers for whom the open hours of all working computers leave none. */
function withoutPlace({ facts, self_assessment }: ShortageObservation, today: IsoDate): Shortage {
  const teachers = facts.staff.filter((person) => person.is_pedagogical && isActive(person, today));
  const ids = teachers.map(({ staff_id }) => staff_id);
  const rooms = openRooms(facts);
  const offered = rooms.reduce((sum, room) => sum + computers(room) * weeklyMinutes(room), 0);
  const wanted = hoursWanted(ids, self_assessment) * MINUTES_A_WEEK;
  const short = Math.min(ids.length, Math.ceil(Math.max(0, wanted - offered) / MINUTES_A_WEEK));
  const rows = { table: 'rooms', keys: keysOf('rooms', rooms) } as const;
  const hours = Math.max(1, ...rooms.map(weeklyMinutes)) / MINUTES_A_WEEK;
  return {
    figure: measure('shortage.teachers', '1.4-4', short, 'count', rows, ids.length),
    lacking: short > 0 ? [{ room_id: '', count: Math.max(1, Math.ceil(short / Math.max(1, hours))) }] : [],
  };
}

/** Days of the week on which no working computer is open to everybody. */
function withoutOpening({ facts }: ShortageObservation): Shortage {
  const rooms = openRooms(facts);
  const days = Array.from({ length: facts.settings.staff_week }, (_, at) => at + 1);
  const closed = days.filter((day) => !rooms.some((room) => opensOn(room, day)));
  const rows = { table: 'rooms', keys: keysOf('rooms', rooms) } as const;
  return { figure: measure('shortage.days', '1.4-4', closed.length, 'count', rows, days.length), lacking: [] };
}

const QUARTERS = Array.from({ length: 24 * 4 - 1 }, (_, at) => at * 15);
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** For a quarter of an hour at least. */
const opensOn = (room: Room, weekday: number): boolean =>
  QUARTERS.some((from) => isOpen(room, weekday, clock(from), clock(from + 15)));

/** People in the groups of trainings to come who have no place in their room. */
function withoutSeat({ facts, now, attendance }: ShortageObservation): Shortage {
  const groups = facts.trainings
    .filter((session) => session.kind === 'training' && session.room_id !== '' && isToCome(session, now))
    .map((session) => {
      const seated = seatedIn(attendance, session.session_id).length;
      return { session, seated, short: Math.max(0, seated - placesIn(facts, session.room_id)) };
    });
  const short = groups.filter((group) => group.short > 0);
  const most = new Map<string, number>();
  for (const { session, short: n } of short) most.set(session.room_id, Math.max(n, most.get(session.room_id) ?? 0));
  const total = (which: 'seated' | 'short'): number => groups.reduce((sum, group) => sum + group[which], 0);
  const keys = keysOf(
    'sessions',
    short.map(({ session }) => session),
  );
  return {
    figure: measure(
      'shortage.training',
      '1.4-3',
      total('short'),
      'count',
      { table: 'sessions', keys },
      total('seated'),
    ),
    lacking: [...most].map(([room_id, n]) => ({ room_id, count: n })),
  };
}

/** Rooms of the schedule with fewer working computers than people who may come at once. */
function tooFewComputers({ facts }: ShortageObservation, today: IsoDate): Shortage {
  const needed = new Map<string, number>();
  for (const row of approvedRows(facts)) {
    if (row.valid_to < today || !row.formats.includes('in_person')) continue;
    needed.set(row.room_id, Math.max(needed.get(row.room_id) ?? 0, row.capacity_per_slot ?? 1));
  }
  const lacking = [...needed].flatMap(([room_id, people]) => {
    const room = roomOf(facts, room_id);
    return room && computers(room) < people ? [{ room_id, count: people - computers(room) }] : [];
  });
  const keys = lacking.map(({ room_id }) => room_id);
  return { figure: count('shortage.rooms', '1.4-4', 'rooms', keys, needed.size), lacking };
}

export function shortages(obs: ShortageObservation): Shortage[] {
  const today = dateOf(obs.now);
  return [withoutPlace(obs, today), withoutOpening(obs), withoutSeat(obs), tooFewComputers(obs, today)];
}
