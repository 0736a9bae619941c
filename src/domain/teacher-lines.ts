// The ledger read by people: where each teacher stands in a term, with the evidence, and the term's figures.
import { addDays, dateOf, stamp } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { countedSessions, firstTrained } from './ledger';
import { groupedBy, indexed } from './lookup';
import { isAway, personOf } from './people';
import { workingDaysWithin } from './school-year';
import type { AttendanceRow, LedgerWindow, Session } from './tables';
import type { TeacherLine, TermLedger } from './training';

const rowsByPerson = indexed((attendance: readonly AttendanceRow[]) => groupedBy(attendance, (row) => row.staff_id));
const sessionsById = indexed(
  (sessions: readonly Session[]) => new Map(sessions.map((session) => [session.session_id, session])),
);
/** Later than any date that a register holds. */
const FOREVER = '9999-12-31';

const refused = (row: AttendanceRow): boolean => row.rsvp === 'declined' || row.rsvp === 'removed';

export interface Place {
  readonly session: Session;
  readonly row: AttendanceRow;
}

/** The person's places in sessions of the dates `from`..`to` that nobody gave back, the earliest first. */
export function placesOf(
  facts: Facts,
  attendance: readonly AttendanceRow[],
  staffId: string,
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Place[] {
  const places: Place[] = [];
  for (const row of rowsByPerson(attendance).get(staffId) ?? []) {
    const session = sessionsById(facts.trainings).get(row.session_id);
    const standing = session?.status === 'planned' || session?.status === 'proposed';
    if (!session || !standing || refused(row)) continue;
    const on = dateOf(session.planned_start);
    if (from <= on && on <= to) places.push({ session, row });
  }
  return places.sort((a, b) => (a.session.planned_start < b.session.planned_start ? -1 : 1));
}

export const isOver = (session: Session, now: IsoDateTime): boolean => stamp(session.planned_end) <= stamp(now);

/** Away on every working day of a range that includes both its ends. */
export function isAwayThroughout(facts: Facts, staffId: string, from: IsoDate, to: IsoDate): boolean {
  const person = personOf(facts, staffId);
  if (!person || from > to) return false;
  const days = workingDaysWithin(facts, from, to);
  return (days.length > 0 ? days : [from, to]).every((day) => isAway(person, day));
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

function lineOf(
  facts: Facts,
  attendance: readonly AttendanceRow[],
  ledger: TermLedger,
  now: IsoDateTime,
  staffId: string,
): TeacherLine {
  const blank = { staff_id: staffId, reason: '', session_id: '', on: '', made_up: undefined } as const;
  const coverage = ledger.covered.get(staffId);
  if (coverage) return { ...blank, ...coverage, state: 'covered' };
  const today = dateOf(now);
  const over = today > ledger.to;
  const away = isAwayThroughout(facts, staffId, over ? ledger.from : later(today, ledger.from), ledger.to);
  if (over) return { ...blank, state: away ? 'excused' : 'missed' };
  if (away) return { ...blank, state: 'excused' };
  const place = placesOf(facts, attendance, staffId, ledger).find(
    ({ session, row }) => session.status === 'planned' && row.invited_by !== '' && !isOver(session, now),
  );
  if (!place) return { ...blank, state: 'at_risk' };
  const { session_id, planned_start } = place.session;
  return { ...blank, state: 'invited', session_id, on: dateOf(planned_start) };
}

/** One line for everybody whose training the term asks for, or would if they had been here long enough; and for the trainer. */
export function teacherLines(
  facts: Facts,
  attendance: readonly AttendanceRow[],
  ledger: TermLedger,
  now: IsoDateTime,
): TeacherLine[] {
  const afterwards = countedSessions(facts, attendance, { from: addDays(ledger.to, 1), to: FOREVER });
  const madeUp = firstTrained(afterwards, attendance);
  const required = new Set(ledger.required);
  return facts.staff.flatMap(({ staff_id }): TeacherLine[] => {
    if (required.has(staff_id)) {
      const line = lineOf(facts, attendance, ledger, now, staff_id);
      return [line.state === 'missed' ? { ...line, made_up: madeUp.get(staff_id) } : line];
    }
    const reason = ledger.not_required.get(staff_id);
    if (!reason || reason === 'not_teaching') return [];
    return [{ staff_id, state: 'not_required', reason, session_id: '', on: '', made_up: undefined }];
  });
}

/** «4 из 35 ещё не обучены, осталось 12 рабочих дней». */
export interface CoverageFigures {
  readonly period_code: string;
  readonly window: LedgerWindow;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly level: 'school' | 'teacher';
  readonly school_level_met: boolean;
  readonly required: number;
  readonly covered: number;
  readonly invited: number;
  readonly excused: number;
  /** Neither covered, invited nor excused. */
  readonly open: number;
  /** Today counts where it is one of them. */
  readonly working_days_left: number;
}

export function coverageOf(
  facts: Facts,
  ledger: TermLedger,
  lines: readonly TeacherLine[],
  now: IsoDateTime,
): CoverageFigures {
  const { from, to, window, school_level_met } = ledger;
  const count = (...states: TeacherLine['state'][]): number =>
    lines.filter((line) => states.includes(line.state)).length;
  const next = later(dateOf(now), from);
  return {
    period_code: ledger.term.period_code,
    window,
    from,
    to,
    level: facts.settings.compliance_level,
    school_level_met,
    required: ledger.required.length,
    covered: ledger.covered.size,
    invited: count('invited'),
    excused: count('excused'),
    open: count('at_risk', 'missed'),
    working_days_left: next > to ? 0 : workingDaysWithin(facts, next, to).length,
  };
}
