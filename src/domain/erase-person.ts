// Erasing one person (152-FZ art. 14 and 21): names and words go, the code stays, so that no figure changes.
import { dateOf } from './dates';
import type { Facts, Failure, IsoDateTime } from './facts';
import type { PersonRows } from './held-about';
import { isActive, personOf } from './people';
import { type Erasure, OPEN_STATUSES, type RequestRow, type StaffMember } from './tables';

/** Why the law asks for it: shown in the act. */
export const ERASURE_REASONS = ['left', 'asked', 'withdrawn', 'unlawful'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

const isNameless = ({ staff_id, short_name, last_name, email }: StaffMember): boolean =>
  last_name === '' && email === '' && short_name === staff_id;

/** A row without a name alone says nothing: a register may hold codes only. */
export const isErased = (person: StaffMember, erasures: readonly Erasure[]): boolean =>
  isNameless(person) &&
  erasures.some(
    ({ kind, subject_key, status }) => kind === 'person' && subject_key === person.staff_id && status === 'done',
  );

const OPEN: ReadonlySet<string> = new Set([...OPEN_STATUSES, 'quarantined']);

/** Nobody is erased who works here, holds a role or is still waited for: that is ended first, where it belongs. */
export function whyNotErased(
  facts: Facts,
  staffId: string,
  { now, owner, held }: { readonly now: IsoDateTime; readonly owner: string; readonly held: PersonRows },
): Failure | undefined {
  const person = personOf(facts, staffId);
  if (!person) return { code: 'staff.unknown', params: { staff_id: staffId } };
  const today = dateOf(now);
  if (isErased(person, held.erasures)) return { code: 'erasure.done' };
  if (held.erasures.some(({ status }) => status === 'prepared')) return { code: 'erasure.prepared' };
  if (person.email !== '' && person.email.toLowerCase() === owner.toLowerCase()) return { code: 'erasure.owner' };
  const holds = facts.roles.some(
    (role) => role.staff_id === staffId && (role.valid_to === '' || role.valid_to >= today),
  );
  const leads = facts.trainings.some(
    (session) =>
      session.conducted_by === staffId &&
      (session.status === 'planned' || session.status === 'proposed') &&
      dateOf(session.planned_start) >= today,
  );
  if (holds || leads || facts.settings.director === staffId) return { code: 'erasure.role' };
  if (isActive(person, today)) return { code: 'erasure.active' };
  const open = held.requests.filter(({ status }) => OPEN.has(status)).map(({ request_id }) => request_id);
  return open.length > 0
    ? { code: 'erasure.open_requests', params: { n: open.length, list: open.join(', ') } }
    : undefined;
}

/** Requests of others, by number, whose words name the person: only a reader can tell what of it has to go. */
export const mentionsOf = (person: StaffMember, requests: readonly RequestRow[]): string[] =>
  person.last_name.length < 4
    ? []
    : requests
        .filter((row) => row.staff_id !== person.staff_id)
        .filter((row) => [row.text, row.answer, row.note].some((words) => words.includes(person.last_name)))
        .map(({ request_id }) => request_id);

/** Confirmed, and not carried out to the end yet. */
export const isUnderWay = ({ status, settled_at }: Erasure): boolean => status === 'prepared' && settled_at !== '';
