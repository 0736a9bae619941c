// Erasing one person (152-FZ art. 14 and 21): names and words go, the code stays, so that no figure changes.
import { dateOf } from './dates';
import type { Facts, Failure, IsoDateTime } from './facts';
import type { PersonRows } from './held-about';
import { fullName, isActive, personOf } from './people';
import { REQUEST_TEXTS } from './retention';
import {
  type DocumentRow,
  type Erasure,
  OPEN_STATUSES,
  type OutboxRow,
  type ReplyRow,
  type RequestRow,
  type Row,
  type StaffMember,
} from './tables';

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

/** What figures rest on stays: since when and until when, of whom training is asked, when away. */
export const anonymised = (person: StaffMember): StaffMember => ({
  ...person,
  last_name: '',
  first_name: '',
  patronymic: '',
  short_name: person.staff_id,
  email: '',
  position: '',
  subjects: [],
  classes: [],
  class_teacher_of: '',
  workload_hours: null,
  employment_type: '',
});

const hasWords = (row: RequestRow): boolean =>
  [...REQUEST_TEXTS, 'sender_email' as const].some((key) => row[key] !== '');

const wordless = (row: RequestRow): RequestRow => ({
  ...row,
  text: '',
  class_label: '',
  subject: '',
  answer: '',
  note: '',
  sender_email: '',
});

/** The names by which only this person is called; where two share the short one, the full ones tell them apart. */
export function namesOf(facts: Facts, person: StaffMember): string[] {
  const namesakes = facts.staff.filter(({ short_name }) => short_name === person.short_name).length;
  const names = [
    fullName(facts, person.staff_id),
    [person.last_name, person.first_name].filter(Boolean).join(' '),
    namesakes === 1 ? person.short_name : '',
  ];
  return [...new Set(names)].filter((name) => name.length > 3 && name !== person.last_name);
}

const withoutNames = (text: string, names: readonly string[], code: string): string =>
  names.reduce((left, name) => left.split(name).join(code), text);

/** Papers that were kept say the code where they said the name; what they count stays. */
function papersWithout(documents: readonly DocumentRow[], facts: Facts, person: StaffMember): DocumentRow[] {
  const names = namesOf(facts, person);
  const address = person.email.toLowerCase();
  return documents.flatMap((row) => {
    const figures = withoutNames(row.figures, names, person.staff_id);
    const title = withoutNames(row.title, names, person.staff_id);
    const sent_to = row.sent_to.filter((to) => address === '' || to.toLowerCase() !== address);
    const same = figures === row.figures && title === row.title && sent_to.length === row.sent_to.length;
    return same ? [] : [{ ...row, figures, title, sent_to }];
  });
}

/** The same for whom reports are sent to. */
function settingsWithout(rows: readonly Row<'settings'>[], { email }: StaffMember): Row<'settings'>[] {
  const address = email.toLowerCase();
  return rows.flatMap((row) => {
    if (row.key.trim() !== 'report_to' || address === '') return [];
    const left = row.value.split(/[\s,;]+/).filter((to) => to.toLowerCase() !== address);
    const value = left.join(', ');
    return row.value.toLowerCase().includes(address) ? [{ ...row, value }] : [];
  });
}

export interface Erased {
  readonly settings: readonly Row<'settings'>[];
  readonly requests: readonly RequestRow[];
  readonly replies: readonly ReplyRow[];
  readonly outbox: readonly OutboxRow[];
  readonly documents: readonly DocumentRow[];
}

/** The rows as they are to stand; those that already do are left out, so that a run that died is simply gone on with. */
export const erasedRows = (
  facts: Facts,
  person: StaffMember,
  held: Pick<PersonRows, 'requests' | 'replies' | 'outbox'>,
  {
    documents,
    settings,
  }: { readonly documents: readonly DocumentRow[]; readonly settings: readonly Row<'settings'>[] },
): Erased => ({
  settings: settingsWithout(settings, person),
  requests: held.requests.filter(hasWords).map(wordless),
  replies: held.replies.filter(({ text }) => text !== '').map((row) => ({ ...row, text: '' })),
  outbox: held.outbox.filter(({ status }) => status === 'owed').map((row): OutboxRow => ({ ...row, status: 'void' })),
  documents: papersWithout(documents, facts, person),
});

/** `requests=12`: rows that lose names or words, by table. */
export const erasedCounts = (erased: Erased, held: PersonRows): string[] =>
  Object.entries({
    staff: held.staff,
    ...erased,
    self_assessment: held.self_assessment,
    self_check_asked: held.self_check_asked,
  }).flatMap(([table, rows]) => (rows.length > 0 ? [`${table}=${rows.length}`] : []));

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
