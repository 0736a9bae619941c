// Who still needs a place in a training, and by which date at the latest (clause 2.1).
import { addDays, dateOf, daysBetween } from './dates';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { countedSessions, firstTrained, termLedger, windowOf } from './ledger';
import type { Need } from './planner/types';
import { addWorkingDays, ledgerTerms, termOn, workingDaysWithin } from './school-year';
import type { AttendanceRow, Quarter, StaffMember } from './tables';
import { isAwayThroughout, isOver, placesOf } from './teacher-lines';

/** The next term is looked at this many days before its window begins. */
const LOOK_AHEAD_DAYS = 14;
/** A newcomer is brought in within a month. */
const NEWCOMER_DAYS = 30;
/** So many working days are kept for a make-up. */
export const MAKE_UP_DAYS = 5;
/** So long a session that nobody confirmed keeps its people from being planned anew. */
const UNCONFIRMED_DAYS = 5;

export interface TermNeeds {
  readonly term: Quarter;
  readonly people: readonly Need[];
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
const later = (a: IsoDate, b: IsoDate): IsoDate => (a > b ? a : b);

function termsToPlan(facts: Facts, today: IsoDate): Quarter[] {
  const current = termOn(facts, today);
  const next = ledgerTerms(facts).find((term) => term.compliance_from > today);
  const near = next && daysBetween(today, next.compliance_from) <= LOOK_AHEAD_DAYS ? next : undefined;
  return [current, near].filter((term) => term !== undefined);
}

/** While the study days still leave time for a make-up they are the limit, afterwards the whole window is. */
function limitOf(facts: Facts, term: Quarter, today: IsoDate): IsoDate {
  const days = workingDaysWithin(facts, later(today, term.compliance_from), term.ends_on).length;
  return days >= facts.settings.training_notice_days + MAKE_UP_DAYS ? term.ends_on : windowOf(term, 'default').to;
}

function hasPlace(facts: Facts, attendance: readonly AttendanceRow[], id: string, term: Quarter, now: IsoDateTime) {
  return placesOf(facts, attendance, id, windowOf(term, 'default')).some(({ session }) => {
    if (!isOver(session, now)) return true;
    if (session.status !== 'planned') return false;
    return dateOf(now) <= addWorkingDays(facts, dateOf(session.planned_end), UNCONFIRMED_DAYS);
  });
}

/** By when somebody hired after the school year had begun, and not trained since, is to be brought in. */
function newcomerLimit(
  facts: Facts,
  attendance: readonly AttendanceRow[],
  person: StaffMember,
  now: IsoDateTime,
): IsoDate | undefined {
  const { staff_id, hired_on } = person;
  const today = dateOf(now);
  const first = ledgerTerms(facts)[0];
  const until = hired_on === '' ? '' : addDays(hired_on, NEWCOMER_DAYS);
  if (!person.training_required || !first || hired_on <= first.starts_on || today < hired_on || until < today)
    return undefined;
  const since = { from: hired_on, to: until };
  if (firstTrained(countedSessions(facts, attendance, since), attendance).has(staff_id)) return undefined;
  return placesOf(facts, attendance, staff_id, since).some(({ session }) => !isOver(session, now)) ? undefined : until;
}

/** A newcomer of whom this term asks nothing waits for the next one, where that begins well within the month. */
function waitsForNextTerm(facts: Facts, term: Quarter, until: IsoDate): boolean {
  const next = ledgerTerms(facts).find((other) => other.compliance_from > term.compliance_from);
  const enough = facts.settings.training_notice_days + MAKE_UP_DAYS;
  return next !== undefined && workingDaysWithin(facts, next.compliance_from, until).length >= enough;
}

function needsOf(facts: Facts, attendance: readonly AttendanceRow[], term: Quarter, now: IsoDateTime): Need[] {
  const today = dateOf(now);
  const { to } = windowOf(term, 'default');
  const strict = facts.settings.compliance_window === 'strict' && today <= term.ends_on;
  const ledger = termLedger(facts, attendance, term, strict ? 'strict' : 'default');
  const missing = new Set(ledger.missing);
  const limit = limitOf(facts, term, today);
  const start = later(today, term.compliance_from);
  return facts.staff.flatMap((person): Need[] => {
    const { staff_id, hired_on, left_on } = person;
    const month = newcomerLimit(facts, attendance, person, now);
    const newcomer = month !== undefined && month >= start;
    const asked = missing.has(staff_id) || (newcomer && !waitsForNextTerm(facts, term, month));
    if (!asked || hired_on > today) return [];
    const until = newcomer ? earlier(limit, month) : limit;
    const by = left_on === '' ? until : earlier(until, left_on);
    if (by < start || isAwayThroughout(facts, staff_id, start, to)) return [];
    return hasPlace(facts, attendance, staff_id, term, now) ? [] : [{ staff_id, by, newcomer }];
  });
}

/** By term: that of today, and the next one when it is near. */
export const needs = (facts: Facts, attendance: readonly AttendanceRow[], now: IsoDateTime): TermNeeds[] =>
  termsToPlan(facts, dateOf(now)).map((term) => ({ term, people: needsOf(facts, attendance, term, now) }));
