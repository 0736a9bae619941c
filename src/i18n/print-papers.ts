// What is printed in the register of requests, the order, the act of destruction and the form of consent.
import type { ErasureReason } from '../domain/erase-person';
import type { Language, RetentionTerm, RoleKey } from '../domain/tables';
import { printPapers as en } from './en/print-papers';
import { printPapers as ru } from './ru/print-papers';

type Texts<K extends string> = Readonly<Record<K, string>>;

export interface PaperMessages {
  readonly register: Texts<
    | 'file'
    | 'title'
    | 'subtitle'
    | 'begun'
    | 'ended'
    | 'keeper'
    | 'index'
    | 'kept'
    | 'none'
    | 'closed'
    | 'open'
    | 'late'
  > & {
    readonly columns: readonly string[];
    readonly held: string;
    readonly noShow: string;
    clause(clause: string): string;
    period(period: string, year: string, from: string, to: string): string;
    totals(received: number, inTime: number, late: number, open: number): string;
    readonly totalsNote: string;
    readonly signedByLead: string;
    readonly checkedBy: string;
    readonly checkedOn: string;
  };
  readonly order: Texts<
    | 'file'
    | 'title'
    | 'number'
    | 'place'
    | 'basis'
    | 'appoint'
    | 'absence'
    | 'approve'
    | 'acquaint'
    | 'control'
    | 'director'
  > & {
    subject(year: string): string;
    regulation(order: string): string;
    readonly duties: Readonly<Record<RoleKey, string>>;
    readonly absenceColumns: readonly string[];
    condition(from: string, to: string, order: string, topics: string): string;
    attachments(version: number | null): string;
    readonly readTitle: string;
    readonly readColumns: readonly string[];
    readonly consent: string;
    readonly file_no: string;
  };
  readonly act: Texts<
    'file' | 'title' | 'number' | 'subtitle' | 'appendix' | 'retain' | 'commission' | 'member' | 'chair'
  > & {
    /** Names of the lines, in the order of the paper. */
    readonly lines: Texts<'operator' | 'address' | 'persons' | 'records' | 'categories' | 'way' | 'reason' | 'date'>;
    records(kind: string, subject: string, counts: string): string;
    /** What is counted by term of keeping; the rest is counted by table. */
    readonly terms: Texts<RetentionTerm>;
    readonly reasons: Texts<ErasureReason | 'term'>;
    readonly categories: string;
    readonly ways: Texts<'erased' | 'anonymous'>;
    readonly columns: readonly string[];
    readonly noJournal: string;
    /** In place of a person's code: done without anybody. */
    readonly program: string;
    readonly prepared: string;
  };
  readonly consent: Texts<'file' | 'title' | 'subtitle' | 'free' | 'apart' | 'signed'> & {
    /** Name and text; an empty text is a blank to be filled in. */
    lines(person: string, operator: string): readonly (readonly [string, string])[];
  };
}

export const paperMessages = (language: Language): PaperMessages => (language === 'en' ? en : ru);
