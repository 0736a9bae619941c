// The schedule on paper, and the poster made of it (clause 2.6): rows as they were approved, who consults, who stands in, the trainings.
import type { HolderOnPaper, ScheduleLine, SchedulePaper, TrainingOnPaper } from '../contract/print';
import { dateOf, timeOf } from '../domain/dates';
import type { Facts, IsoDate, Result } from '../domain/facts';
import { attendanceOf } from '../domain/ledger';
import { nameOf, personOf } from '../domain/people';
import { holderOn, limitsOf, topicsOf } from '../domain/roles';
import { registration } from '../domain/schedule-found';
import { isEdited, versionRows } from '../domain/schedule-snapshot';
import { isStruck, rowsOf, stateOf } from '../domain/schedule-version';
import { termOn } from '../domain/school-year';
import { isInvited, termOfSession } from '../domain/session-group';
import { isVoid } from '../domain/substitution-checks';
import {
  type Assignment,
  type AttendanceRow,
  ROLES,
  type ScheduleVersion,
  type Session,
  type TimetableRow,
} from '../domain/tables';
import { topicOf } from '../i18n/phrases';
import type { World } from './ports';
import { openFormUrl } from './prefilled';
import { paperHead } from './print-head';
import { termName } from './term-figures';
import { sessionTitle } from './training-words';
import { roomName } from './words';

type Days = Pick<ScheduleVersion, 'valid_from' | 'valid_to'>;

const meets = (a: Days, b: Days): boolean =>
  (b.valid_to === '' || a.valid_from <= b.valid_to) && (a.valid_to === '' || b.valid_from <= a.valid_to);

/** Of the row's role within its days; a person who holds it twice is named once. */
const mainHolders = (facts: Facts, row: TimetableRow): ScheduleLine['consultants'] => {
  const held = facts.roles.filter(
    (role) => role.kind === 'main' && role.role_key === row.consultant_role && !isVoid(role) && meets(role, row),
  );
  return [...new Set(held.map(({ staff_id }) => staff_id))].map((id) => ({
    name: nameOf(facts, id),
    position: personOf(facts, id)?.position ?? '',
  }));
};

const standsIn = (role: Assignment, row: TimetableRow): boolean => {
  const limits = limitsOf(role);
  return limits.length === 0 || row.topics.some((topic) => limits.includes(topicOf(topic)));
};

const substitutes = (facts: Facts, row: TimetableRow): ScheduleLine['substitutes'] =>
  facts.roles
    .filter((role) => role.kind === 'acting' && role.role_key === row.consultant_role && !isVoid(role))
    .filter((role) => meets(role, row) && standsIn(role, row))
    .sort((a, b) => (a.valid_from < b.valid_from ? -1 : 1))
    .map((role) => ({ name: nameOf(facts, role.staff_id), from: role.valid_from, to: role.valid_to }));

const lineOf = (facts: Facts, row: TimetableRow, version: Days): ScheduleLine => ({
  weekday: row.weekday_iso ?? 0,
  starts_at: row.starts_at,
  ends_at: row.ends_at,
  slot_minutes: row.slot_minutes ?? 0,
  place: roomName(facts, row.room_id, facts.settings.language),
  formats: row.formats.filter((format) => format === 'in_person' || format === 'remote' || format === 'written'),
  topics: [...row.topics],
  consultants: mainHolders(facts, row),
  substitutes: substitutes(facts, row),
  walk_in: row.booking === 'walk_in',
  capacity: row.capacity_per_slot ?? 0,
  from: row.valid_from === version.valid_from ? '' : row.valid_from,
  to: row.valid_to === version.valid_to ? '' : row.valid_to,
});

const isPlan = ({ kind, status }: Session): boolean =>
  kind !== 'consultation' && (status === 'planned' || status === 'held');

const trainingOf = (facts: Facts, attendance: readonly AttendanceRow[], session: Session): TrainingOnPaper => {
  const { language } = facts.settings;
  return {
    term: termName(termOfSession(facts, session), language),
    date: dateOf(session.planned_start),
    starts_at: timeOf(session.planned_start),
    ends_at: timeOf(session.planned_end),
    title: sessionTitle(session, language),
    group: attendanceOf(attendance, session.session_id).filter((row) => isInvited(row) || row.attended).length,
    individual: session.kind === 'training_individual',
    place: roomName(facts, session.room_id, language),
    leader: nameOf(facts, session.conducted_by),
  };
};

const trainingsIn = (world: World, { valid_from, valid_to }: Days): TrainingOnPaper[] => {
  const facts = world.register.factsForTraining();
  const attendance = world.register.attendance();
  return facts.trainings
    .filter((session) => isPlan(session) && valid_from <= dateOf(session.planned_start))
    .filter((session) => valid_to === '' || dateOf(session.planned_start) <= valid_to)
    .sort((a, b) => (a.planned_start < b.planned_start ? -1 : 1))
    .map((session) => trainingOf(facts, attendance, session));
};

export const holdersToday = (facts: Facts, today: IsoDate): HolderOnPaper[] =>
  ROLES.map((role_key) => {
    const holder = holderOn(facts, role_key, today);
    return {
      role_key,
      name: nameOf(facts, holder?.staff_id ?? ''),
      position: personOf(facts, holder?.staff_id ?? '')?.position ?? '',
      acting: holder?.assignment.kind === 'acting',
      topics: topicsOf(role_key),
    };
  });

const periodOf = (facts: Facts, { valid_from, valid_to }: Days): string => {
  const term = termOn(facts, valid_from);
  return term && term === termOn(facts, valid_to) ? termName(term, facts.settings.language) : '';
};

const byTime = (a: ScheduleLine, b: ScheduleLine): number =>
  `${a.weekday} ${a.starts_at} ${a.place}` < `${b.weekday} ${b.starts_at} ${b.place}` ? -1 : 1;

export const schedulePaper = (world: World, facts: Facts, number: number): Result<SchedulePaper> => {
  const versions = world.register.scheduleVersions();
  const now = world.time.local();
  const version =
    versions.find((row) => row.version === number) ?? registration({ facts, versions, now, by: '' }, number);
  if (!version) return { ok: false, code: 'schedule.unknown', params: { version: number } };
  const today = dateOf(now);
  const state = stateOf(facts, version, today);
  const isApproved = version.status === 'approved';
  const rows = (isApproved ? versionRows(facts, version) : rowsOf(facts, number)).filter((row) => !isStruck(row));
  return {
    ok: true,
    value: {
      ...paperHead(world, facts, { kind: 'schedule', key: String(number) }),
      version: number,
      state,
      valid_from: version.valid_from,
      valid_to: version.valid_to,
      period: periodOf(facts, version),
      order_no: version.order_no,
      order_date: version.order_date,
      edited: isApproved && isEdited(facts, number),
      in_breaks: facts.settings.consult_in_breaks,
      rows: rows.map((row) => lineOf(facts, row, version)).sort(byTime),
      trainings: trainingsIn(world, version),
      form_url: openFormUrl(world.memory, facts),
      holders: holdersToday(facts, today),
    },
  };
};
