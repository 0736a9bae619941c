// What the register holds about one person, table by table (152-FZ art. 14): what an extract gives, and what erasing looks at.
import type { ClosedTerm, Row, TableName } from './tables';

/** Tables in which a person stands, in the order in which they are shown. */
export const PERSON_TABLES = [
  'staff',
  'roles',
  'absences',
  'requests',
  'replies',
  'attendance',
  'sessions',
  'closed_terms',
  'self_assessment',
  'self_check_asked',
  'notices',
  'outbox',
  'erasures',
  'journal',
] as const satisfies readonly TableName[];
export type PersonTable = (typeof PERSON_TABLES)[number];
export type PersonRows = { readonly [T in PersonTable]: readonly Row<T>[] };

export interface Subject {
  readonly staff_id: string;
  /** Lower case, or empty. */
  readonly email: string;
}

/** What a closed term says of this person, and of nobody else. */
function closedTermOf(row: ClosedTerm, staffId: string): ClosedTerm[] {
  const own = (list: readonly string[]): string[] =>
    list.filter((item) => item === staffId || item.startsWith(`${staffId}=`));
  const [covered, missing, excused, not_required] = [row.covered, row.missing, row.excused, row.not_required].map(own);
  const said = { covered: covered!, missing: missing!, excused: excused!, not_required: not_required! };
  return Object.values(said).some((list) => list.length > 0) ? [{ ...row, ...said, counted_sessions: [] }] : [];
}

/** Only the rows about this person: their requests are known by code or by address, what hangs on a request by its number. */
export function heldAbout({ staff_id, email }: Subject, rows: PersonRows): PersonRows {
  const isTheirs = (row: { readonly staff_id: string }): boolean => row.staff_id === staff_id;
  const requests = rows.requests.filter(
    (row) => isTheirs(row) || (row.staff_id === '' && email !== '' && row.sender_email.toLowerCase() === email),
  );
  const numbers = new Set(requests.map(({ request_id }) => request_id));
  return {
    staff: rows.staff.filter(isTheirs),
    roles: rows.roles.filter(isTheirs),
    absences: rows.absences.filter(isTheirs),
    requests,
    replies: rows.replies.filter(({ request_id }) => numbers.has(request_id)),
    attendance: rows.attendance.filter(isTheirs),
    sessions: rows.sessions.filter(({ conducted_by }) => conducted_by === staff_id),
    closed_terms: rows.closed_terms.flatMap((row) => closedTermOf(row, staff_id)),
    self_assessment: rows.self_assessment.filter(isTheirs),
    self_check_asked: rows.self_check_asked.filter(isTheirs),
    notices: rows.notices.filter(isTheirs),
    outbox: rows.outbox.filter((row) => isTheirs(row) || numbers.has(row.request_id)),
    erasures: rows.erasures.filter(({ kind, subject_key }) => kind === 'person' && subject_key === staff_id),
    journal: rows.journal.filter(
      ({ by, row_key, table }) =>
        by === staff_id || (table === 'requests' && numbers.has(row_key)) || row_key === staff_id,
    ),
  };
}
