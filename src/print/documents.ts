// What can be printed: a document is one file, and one line here.
import type { ComponentChildren } from 'preact';
import type { PrintKind, Reply } from '../contract/rpc';
import type { IsoDateTime } from '../domain/facts';
import type { Language } from '../domain/tables';
import { act } from './documents/act';
import { consent } from './documents/consent';
import { notice } from './documents/notice';
import { order } from './documents/order';
import { poster } from './documents/poster';
import { register } from './documents/register';
import { responsible } from './documents/responsible';
import { schedule } from './documents/schedule';
import { signInSheet } from './documents/sign-in-sheet';
import { termReport } from './documents/term-report';

export type PageKind = 'landscape' | 'poster';
export interface Printout {
  readonly language: Language;
  /** The name of the file when it is saved instead of printed. */
  readonly name: string;
  readonly made_at: IsoDateTime;
  /** What stands at the bottom of each page instead of when it was made. */
  readonly foot?: string;
  /** How the paper lies; upright where nothing is said. */
  readonly page?: PageKind;
  readonly body: ComponentChildren;
}
/** Asks the server for what the document of this session, term … says, and lays it out. */
export type PrintDocument = (key: string) => Promise<Reply<Printout>>;

const DOCUMENTS: Readonly<Record<PrintKind, PrintDocument>> = {
  sign_in_sheet: signInSheet,
  term_report: termReport,
  schedule,
  poster,
  responsible,
  register,
  order,
  act,
  consent,
  notice,
};

export const printout = (kind: string, key: string): Promise<Reply<Printout>> => {
  const known = Object.entries(DOCUMENTS).find(([name]) => name === kind);
  return known ? known[1](key) : Promise.resolve({ ok: false, code: 'unexpected' });
};
