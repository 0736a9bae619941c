// The obligation ledger (clause 2.1): which trainings count for a term, who has to be trained, and who was.
import { dateOf, stamp } from './dates';
import type { Facts, IsoDate } from './facts';
import { groupedBy, indexed } from './lookup';
import { isActive, isAway } from './people';
import { trainerOn } from './roles';
import { ledgerTerms, workingDaysWithin } from './school-year';
import type { AttendanceRow, LedgerWindow, Quarter, Session, StaffMember } from './tables';
import type { Coverage, Exclusion, TermLedger } from './training';

export { ledgerTerms };

/** Whoever works fewer of the term's days than these is not among those who have to be trained in it. */
const LEAST_WORKING_DAYS = 15;

const rowsBySession = indexed((attendance: readonly AttendanceRow[]) => groupedBy(attendance, (row) => row.session_id));
export const attendanceOf = (attendance: readonly AttendanceRow[], sessionId: string): readonly AttendanceRow[] =>
  rowsBySession(attendance).get(sessionId) ?? [];

/** Inclusive. By default the preparation days and the break after the term belong to it; strictly only its study days do. */
export const windowOf = (term: Quarter, window: LedgerWindow): { readonly from: IsoDate; readonly to: IsoDate } =>
  window === 'strict'
    ? { from: term.starts_on, to: term.ends_on }
    : { from: term.compliance_from, to: term.compliance_to || term.ends_on };

export type NotCounted = 'no_training' | 'not_held' | 'no_times' | 'no_topic' | 'not_by_the_lead' | 'no_participant';

const wasTrained = (row: AttendanceRow): boolean => row.attended && row.confirmed_by !== '';

export function whyNotCounted(facts: Facts, session: Session, rows: readonly AttendanceRow[]): NotCounted | '' {
  if (session.kind !== 'training' && session.kind !== 'training_individual') return 'no_training';
  if (session.status !== 'held') return 'not_held';
  if (session.held_start === '' || session.held_end === '') return 'no_times';
  if (session.topic_keys.length === 0) return 'no_topic';
  const lead = trainerOn(facts, dateOf(session.held_start));
  if (!lead || lead !== session.conducted_by) return 'not_by_the_lead';
  return rows.some(wasTrained) ? '' : 'no_participant';
}

/** The sessions held from one date to another, both included, that count; in the order in which they were held. */
export const countedSessions = (
  facts: Facts,
  attendance: readonly AttendanceRow[],
  { from, to }: { readonly from: IsoDate; readonly to: IsoDate },
): Session[] =>
  facts.trainings
    .filter(
      (session) =>
        session.held_start !== '' &&
        from <= dateOf(session.held_start) &&
        dateOf(session.held_start) <= to &&
        whyNotCounted(facts, session, attendanceOf(attendance, session.session_id)) === '',
    )
    .sort((a, b) => (heldKey(a) < heldKey(b) ? -1 : 1));

const heldKey = (session: Session): string => `${stamp(session.held_start)} ${session.session_id}`;

/** By whom a person was trained first among these sessions. */
export function firstTrained(
  sessions: readonly Session[],
  attendance: readonly AttendanceRow[],
): ReadonlyMap<string, Coverage> {
  const first = new Map<string, Coverage>();
  for (const session of sessions)
    for (const row of attendanceOf(attendance, session.session_id))
      if (wasTrained(row) && !first.has(row.staff_id))
        first.set(row.staff_id, { session_id: session.session_id, on: dateOf(session.held_start) });
  return first;
}

/** Whoever leads the trainings by a standing order is no pupil of them; whoever only acts for a while is. */
const isTrainer = (facts: Facts, person: StaffMember, term: Quarter): boolean =>
  facts.roles.some(
    (order) =>
      order.staff_id === person.staff_id &&
      order.role_key === 'ej_lead' &&
      order.kind === 'main' &&
      order.valid_from <= term.ends_on &&
      (order.valid_to === '' || term.starts_on <= order.valid_to),
  );

/** Why the term asks nothing of this person; nothing where it does. */
function exclusionOf(facts: Facts, person: StaffMember, term: Quarter): Exclusion | undefined {
  if (!person.training_required) return isTrainer(facts, person, term) ? 'trainer' : 'not_teaching';
  if (person.hired_on > term.ends_on) return 'not_yet_hired';
  if (person.left_on !== '' && person.left_on < term.starts_on) return 'left';
  let missing = LEAST_WORKING_DAYS;
  // Asked of everybody for every term at every look: nobody's whole term is counted.
  for (const day of workingDaysWithin(facts, term.starts_on, term.ends_on)) {
    if (isActive(person, day) && !isAway(person, day)) missing -= 1;
    if (missing === 0) return undefined;
  }
  return 'too_short';
}

export function termLedger(
  facts: Facts,
  attendance: readonly AttendanceRow[],
  term: Quarter,
  window: LedgerWindow,
): TermLedger {
  const range = windowOf(term, window);
  const counted = countedSessions(facts, attendance, range);
  const trained = firstTrained(counted, attendance);
  const required: string[] = [];
  const not_required = new Map<string, Exclusion>();
  for (const person of facts.staff) {
    const exclusion = exclusionOf(facts, person, term);
    if (exclusion) not_required.set(person.staff_id, exclusion);
    else required.push(person.staff_id);
  }
  const covered = new Map<string, Coverage>();
  for (const id of required) {
    const by = trained.get(id);
    if (by) covered.set(id, by);
  }
  return {
    term,
    window,
    ...range,
    counted,
    school_level_met: counted.some((session) => session.kind === 'training'),
    required,
    covered,
    missing: required.filter((id) => !covered.has(id)),
    not_required,
  };
}
