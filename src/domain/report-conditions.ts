// Of the report: roles and days without a holder, failures, rooms and self-checks (clauses 1.2, 1.4, 3.2).
import { addDays, dateOf, datesFrom } from './dates';
import type { Facts, IsoDate } from './facts';
import { downtimeOf, isIncidentOver, isOpenRequest } from './incident-reports';
import { nameOf } from './people';
import type { HolderSpan, IncidentFact, ReportFigure, ReportObservation, ReportPeriod, RoomFact } from './report';
import { count, keysOf, measure } from './report-counting';
import { requestsOf } from './report-help';
import { holderOn } from './roles';
import { isCheckDue } from './room-change';
import { isStaffWorkingDay } from './school-year';
import { type Incident, ROLES, type RoleKey, type Room } from './tables';

const MOST_INCIDENTS = 30;
const MOST_HOLDERS = 40;

/** Nothing is said of days to come. */
const lastDay = ({ now }: Pick<ReportObservation, 'now'>, { to }: ReportPeriod): IsoDate =>
  to < dateOf(now) ? to : dateOf(now);

const daysOf = (obs: Pick<ReportObservation, 'now'>, period: ReportPeriod): IsoDate[] =>
  datesFrom(period.from, addDays(lastDay(obs, period), 1));

/** Who held the role from when to when; neighbouring days by the same assignment are one stretch. */
function spansOf(facts: Facts, role: RoleKey, days: readonly IsoDate[]): HolderSpan[] {
  const spans: { key: string; span: HolderSpan }[] = [];
  for (const day of days) {
    const holder = holderOn(facts, role, day);
    const key = holder?.assignment.assignment_id ?? '';
    const last = spans[spans.length - 1];
    if (last?.key === key) last.span = { ...last.span, to: day };
    else
      spans.push({
        key,
        span: {
          role_key: role,
          name: holder ? nameOf(facts, holder.staff_id) || holder.staff_id : '',
          acting: holder?.assignment.kind === 'acting',
          from: day,
          to: day,
          order_no: holder?.assignment.order_no ?? '',
          order_date: holder?.assignment.order_date ?? '',
        },
      });
  }
  return spans.map(({ span }) => span);
}

export const holderSpans = (obs: ReportObservation, period: ReportPeriod): HolderSpan[] => {
  const days = daysOf(obs, period);
  return ROLES.flatMap((role) => spansOf(obs.facts, role, days)).slice(0, MOST_HOLDERS);
};

/** Working days of the staff on which nobody held the role. */
export function roleFigures(obs: Pick<ReportObservation, 'facts' | 'now'>, period: ReportPeriod): ReportFigure[] {
  const { facts } = obs;
  const days = daysOf(obs, period).filter((day) => isStaffWorkingDay(facts, day));
  return ROLES.map((role) => {
    const vacant = days.filter((day) => !holderOn(facts, role, day)).length;
    const rows = facts.roles.filter(({ role_key }) => role_key === role);
    return measure(
      `role.${role}.vacant`,
      '1.2',
      vacant,
      'days',
      { table: 'roles', keys: keysOf('roles', rows) },
      days.length,
    );
  });
}

const failuresOf = ({ incidents }: ReportObservation, { from, to }: ReportPeriod): Incident[] =>
  incidents.filter(
    ({ kind, cancelled_at, started_at }) =>
      kind === 'failure' && cancelled_at === '' && from <= dateOf(started_at) && dateOf(started_at) <= to,
  );

export function incidentFigures(obs: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const failures = failuresOf(obs, period);
  const keys = keysOf('incidents', failures);
  const lasting = failures.filter((incident) => !isIncidentOver(incident, obs.now));
  const minutes = failures.reduce((sum, incident) => sum + downtimeOf(incident, obs.now), 0);
  return [
    count('incidents.failures', '3.2-sysadmin', 'incidents', keys),
    count('incidents.lasting', '3.2-sysadmin', 'incidents', keysOf('incidents', lasting)),
    measure('incidents.downtime', '3.2-sysadmin', minutes, 'minutes', { table: 'incidents', keys }),
  ];
}

/** The longest, where there are too many. */
export const incidentFacts = (obs: ReportObservation, period: ReportPeriod): IncidentFact[] =>
  failuresOf(obs, period)
    .map((incident) => ({
      title: incident.title,
      topic: incident.topic || ('other' as const),
      started_at: incident.started_at,
      ended_at: isIncidentOver(incident, obs.now) ? incident.ended_at : '',
      minutes: downtimeOf(incident, obs.now),
    }))
    .sort((a, b) => b.minutes - a.minutes)
    .slice(0, MOST_INCIDENTS)
    .sort((a, b) => (a.started_at < b.started_at ? -1 : 1));

const computerRooms = ({ rooms }: Facts): Room[] => rooms.filter(({ pc_total }) => (pc_total ?? 0) > 0);
const sum = (rooms: readonly Room[], column: 'pc_total' | 'pc_working'): number =>
  rooms.reduce((total, room) => total + (room[column] ?? 0), 0);

export const roomFacts = (obs: ReportObservation, period: ReportPeriod): RoomFact[] =>
  computerRooms(obs.facts).map((room) => ({
    name_ru: room.name_ru,
    name_en: room.name_en,
    total: room.pc_total ?? 0,
    working: room.pc_working ?? 0,
    checked_on: room.last_checked_on,
    check_due: isCheckDue(room, lastDay(obs, period)),
    upgrade: room.upgrade_plan_ru,
  }));

/** Rooms have no history: they are as they stand when the report is made. */
export function equipmentFigures(obs: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const { facts } = obs;
  const rooms = computerRooms(facts);
  const due = rooms.filter((room) => isCheckDue(room, lastDay(obs, period)));
  const open = rooms.filter((room) => (room.pc_working ?? 0) > 0 && room.free_access_hours !== '');
  const asked = requestsOf(obs, period).filter(({ topic }) => topic === 'equipment');
  return [
    measure(
      'rooms.computers',
      '1.4-3',
      sum(rooms, 'pc_working'),
      'count',
      { table: 'rooms', keys: keysOf('rooms', rooms) },
      sum(rooms, 'pc_total'),
    ),
    count('rooms.check_due', 'school', 'rooms', keysOf('rooms', due), rooms.length),
    count(
      'rooms.upgrades',
      '1.4-3',
      'rooms',
      keysOf(
        'rooms',
        facts.rooms.filter((room) => room.upgrade_plan_ru !== ''),
      ),
    ),
    count('rooms.open', '1.4-4', 'rooms', keysOf('rooms', open), rooms.length),
    count('equipment.asked', '1.4-4', 'requests', keysOf('requests', asked)),
    count('equipment.open', '1.4-4', 'requests', keysOf('requests', asked.filter(isOpenRequest)), asked.length),
  ];
}
