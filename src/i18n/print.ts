// The catalogue of printed documents: only the browser reads it.
import type { Language, Topic } from '../domain/tables';
import { print as en } from './en/print';
import { print as ru } from './ru/print';

export interface PrintMessages {
  readonly toolbar: Readonly<Record<'print' | 'close' | 'making' | 'failed' | 'retry' | 'hint', string>>;
  /** Of a register that holds codes: names come from the reader's own file. */
  readonly names: Readonly<Record<'choose' | 'codes' | 'none', string>> & { taken(n: number): string };
  made(at: string): string;
  /** Before the page's number, and before how many there are. */
  readonly page: readonly [string, string];
  /** Under the line. */
  readonly signature: string;
  /** «__» ______ 20__ г. */
  readonly dateToFill: string;
  readonly signInSheet: {
    readonly file: string;
    readonly title: string;
    readonly subtitle: string;
    readonly topic: string;
    readonly date: string;
    readonly time: string;
    readonly planned: string;
    readonly held: string;
    /** A blank in place of what is not known yet. */
    fromTo(from: string, to: string): string;
    readonly place: string;
    readonly leader: string;
    /** An order without a number is left to be filled in. */
    order(order_no: string, order_date: string): string;
    readonly term: string;
    readonly programme: string;
    /** The head of the table, some with a word in brackets under it. */
    readonly columns: readonly (readonly [string, string?])[];
    readonly invited: Readonly<Record<'calendar' | 'oral' | 'uninvited', string>>;
    readonly present: string;
    readonly absent: string;
    totals(invited: string, present: string, first: string): string;
    readonly signedByLeader: string;
    readonly signedByLead: string;
    readonly practice: string;
    /** By topic, the weightiest first: of several topics only the first lines are taken. */
    readonly programmes: Readonly<Record<Topic, readonly [string, string, string]>>;
  };
}

export const printMessages = (language: Language): PrintMessages => (language === 'en' ? en : ru);
