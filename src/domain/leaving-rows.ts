// What leaves the register when a school year is closed: rows that are finished, and what hangs on them. Everything open stays.
import type { Closing } from './closing-year';
import { dateOf } from './dates';
import type { IsoDate } from './facts';
import {
  type Incident,
  OPEN_STATUSES,
  type RequestRow,
  type Row,
  type ScheduleVersion,
  type Session,
  type TableName,
  type TimetableRow,
} from './tables';

/** In the order in which they leave: without terms nothing is counted any more, and a session goes before its attendance. */
export const LEAVING = [
  'quarters',
  'sessions',
  'attendance',
  'alarms',
  'requests',
  'replies',
  'outbox',
  'incidents',
  'slots',
  'timetable',
  'absences',
  'holidays',
  'journal',
] as const satisfies readonly TableName[];
export type LeavingTable = (typeof LEAVING)[number];

/** What it depends on whether a row leaves. */
export interface LivingRows {
  readonly requests: readonly RequestRow[];
  readonly sessions: readonly Session[];
  readonly incidents: readonly Incident[];
  readonly timetable: readonly TimetableRow[];
  readonly versions: readonly ScheduleVersion[];
}

export type Leaves = <T extends LeavingTable>(name: T, row: Row<T>) => boolean;

/** A cell that makes no sense reads as empty: nobody knows when it was, so the row stays. */
const isBefore = (day: IsoDate, limit: IsoDate): boolean => day !== '' && day < limit;

const lastOf = (...moments: readonly string[]): IsoDate => dateOf([...moments].sort().pop() ?? '');
const dayOf = (session: Session): IsoDate => dateOf(session.held_start || session.planned_start);

function requestLeaves(row: RequestRow, { settled }: Closing, incidents: ReadonlySet<string>): boolean {
  const open = row.status === 'quarantined' || (OPEN_STATUSES as readonly string[]).includes(row.status);
  const tells = incidents.has(row.request_id) || incidents.has(row.incident_of);
  const last = lastOf(row.submitted_at, row.answered_at, row.closed_at, row.followup_on);
  return !open && !tells && row.submitted_at !== '' && last < settled;
}

const incidentLeaves = (row: Incident, { cut }: Closing): boolean => {
  const over = row.cancelled_at || row.ended_at;
  return over !== '' && dateOf(over) < cut;
};

/** One that nobody confirmed stays: whether it was held is still to be said. */
const sessionLeaves = (row: Session, { cut }: Closing): boolean =>
  row.status !== 'planned' && isBefore(dayOf(row), cut);

/** Versions that a later one has replaced for good, or that never stood. The last one stays: the next draft begins with it. */
export function leavingVersions({ timetable, versions }: LivingRows, { cut }: Closing): ReadonlySet<number> {
  const known = new Map(versions.map((row) => [row.version ?? 1, row.status]));
  const rowsOf = new Map<number, TimetableRow[]>();
  for (const row of timetable) rowsOf.set(row.version ?? 1, [...(rowsOf.get(row.version ?? 1) ?? []), row]);
  const stood = [...rowsOf.keys()].filter((version) => (known.get(version) ?? 'approved') === 'approved');
  const last = Math.max(...stood);
  return new Set(
    [...rowsOf]
      .filter(([version, rows]) => {
        if (known.get(version) === 'discarded') return rows.every((row) => row.valid_from < cut);
        return version < last && stood.includes(version) && rows.every((row) => isBefore(row.valid_to, cut));
      })
      .map(([version]) => version),
  );
}

export function leavesOf(closing: Closing, living: LivingRows): Leaves {
  const { cut, settled } = closing;
  const incidents = new Set(living.incidents.filter((row) => !incidentLeaves(row, closing)).map((r) => r.incident_id));
  const requests = new Set(
    living.requests.filter((row) => !requestLeaves(row, closing, incidents)).map((row) => row.request_id),
  );
  const sessions = new Set(living.sessions.filter((row) => !sessionLeaves(row, closing)).map((row) => row.session_id));
  const versions = leavingVersions(living, closing);
  const rules: { readonly [T in LeavingTable]: (row: Row<T>) => boolean } = {
    quarters: (row) => isBefore(row.ends_on, cut) && row.compliance_to < cut,
    sessions: (row) => sessionLeaves(row, closing),
    attendance: (row) => !sessions.has(row.session_id),
    alarms: (row) => row.kind === 'term_differs' || isBefore(dateOf(row.cleared_at || row.to), cut),
    requests: (row) => !requests.has(row.request_id),
    replies: (row) => !requests.has(row.request_id) && isBefore(dateOf(row.at), settled),
    outbox: (row) =>
      (row.status === 'sent' || row.status === 'void') &&
      isBefore(dateOf(row.created_at), settled) &&
      !requests.has(row.request_id) &&
      !sessions.has(row.session_id) &&
      ![...incidents].some((id) => row.key.includes(`:${id}`)),
    incidents: (row) => incidentLeaves(row, closing),
    slots: (row) => isBefore(row.date, cut),
    timetable: (row) => versions.has(row.version ?? 1),
    absences: (row) => isBefore(row.valid_to, cut),
    holidays: (row) => isBefore(row.date, cut),
    journal: (row) => isBefore(dateOf(row.at), settled) && !requests.has(row.row_key) && !sessions.has(row.row_key),
  };
  return (name, row) => rules[name](row as never);
}
