// What is printed about the schedule and who answers: the schedule itself, the poster, the card of responsible persons.
import type { Language, RoleKey } from '../domain/tables';
import { printSchedule as en } from './en/print-schedule';
import { printSchedule as ru } from './ru/print-schedule';

export interface SchedulePrintMessages {
  /** At the bottom of each page of every paper. */
  foot(made: string, version: number | null): string;
  /** Said out: a paper is read without the sidebar's short words. */
  topics(topics: readonly string[]): string;
  readonly schedule: {
    file(version: number): string;
    readonly approve: readonly [string, string];
    /** «Приложение № 1 к приказу от … № …» */
    appendix(order_date: string, order_no: string): string;
    readonly title: string;
    /** `period` is empty for the whole school year. */
    subtitle(period: string, year: string): string;
    period(from: string, to: string): string;
    version(version: number): string;
    readonly draft: string;
    readonly edited: string;
    readonly columns: readonly string[];
    readonly remote: string;
    clauses(clauses: string): string;
    fromTo(from: string, to: string): string;
    readonly walkIn: string;
    booking(capacity: number, minutes: number): string;
    readonly notes: string;
    readonly noteDays: string;
    readonly noteBooking: string;
    readonly noteOral: string;
    noteBreaks(held: boolean): string;
    readonly trainings: string;
    readonly trainingColumns: readonly string[];
    group(n: number, individual: boolean): string;
    readonly noTrainings: string;
    readonly composed: string;
    readonly agreed: string;
    readonly acquainted: string;
  };
  readonly poster: {
    file(version: number): string;
    readonly title: string;
    readonly subtitle: string;
    since(from: string, to: string): string;
    readonly book: string;
    readonly bookHint: string;
    readonly walkIn: string;
    readonly byBooking: string;
    readonly none: string;
    readonly helps: string;
    readonly nobody: string;
    readonly acting: string;
    readonly paper: string;
    readonly roles: Readonly<Record<RoleKey, string>>;
  };
  readonly responsible: {
    readonly file: string;
    readonly title: string;
    readonly subtitle: string;
    on(date: string): string;
    readonly columns: readonly string[];
    acting(main: string, until: string): string;
    order(no: string, date: string): string;
    next(name: string, from: string, to: string): string;
    gap(from: string, to: string): string;
    readonly nobody: string;
    readonly noTimes: string;
    readonly walkIn: string;
    readonly hint: string;
  };
}

export const schedulePrintMessages = (language: Language): SchedulePrintMessages => (language === 'en' ? en : ru);
