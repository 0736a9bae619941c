// What stands of a person once names and words are gone: the rows as they are to be, and nothing that figures rest on changed.
import type { Facts } from './facts';
import type { PersonRows } from './held-about';
import { fullName } from './people';
import { REQUEST_TEXTS } from './retention';
import type { DocumentRow, OutboxRow, ReplyRow, RequestRow, Row, StaffMember } from './tables';

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
