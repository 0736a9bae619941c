// What the report of a term or of the year says: on paper, in the workbench and in the letter that brings it.
import type { AnswerBin, ClauseState, ReportClause, ReportFigure, ReportSentence } from '../domain/report';
import type { Language } from '../domain/tables';
import { report as en } from './en/report';
import type { Letter } from './messages';
import { report as ru } from './ru/report';

type Texts<K extends string> = Readonly<Record<K, string>>;
export interface ReportName {
  readonly code: string;
  readonly name_ru: string;
  readonly name_en: string;
}

export interface ReportMessages {
  /** What stands before the number: `О-`. */
  readonly prefix: string;
  /** «I четверть», «2026/27 учебный год». */
  periodName(period: ReportName, school_year: string): string;
  /** «Отчёт_1-четверть_2026-27.pdf» */
  fileName(period: ReportName, school_year: string): string;
  title(period: ReportName, school_year: string): string;
  readonly heading: string;
  subtitle(period: ReportName, school_year: string): string;
  addressee(school: string, director: string): readonly string[];
  readonly sections: Texts<
    'basis' | 'clauses' | 'training' | 'consultations' | 'technical' | 'method' | 'roles' | 'conclusions' | 'changes'
  >;
  basis(facts: { order: string; from: string; to: string; starts_on: string; ends_on: string; made: string }): string;
  windowRule(window: 'default' | 'strict'): string;
  levelRule(level: 'school' | 'teacher'): string;
  readonly requirements: Readonly<Record<string, string>>;
  clause(clause: string): string;
  readonly states: Texts<ClauseState>;
  /** What a figure counts, by its key. */
  figure(key: string): string;
  /** Its value with what it is out of: «30 из 35 (85 %)», «1 ч 20 мин». */
  value(figure: Pick<ReportFigure, 'value' | 'of' | 'unit'>): string;
  rule(rule: string): string;
  evidence(evidence: ReportClause['evidence'][number], date: (iso: string) => string): string;
  sentence(sentence: ReportSentence, words: SentenceWords): string;
  readonly heads: Readonly<
    Record<
      'clauses' | 'sessions' | 'missing' | 'topics' | 'incidents' | 'rooms' | 'memos' | 'holders' | 'changes',
      readonly string[]
    >
  >;
  readonly text: Texts<
    | 'noSessions'
    | 'nobodyMissing'
    | 'noIncidents'
    | 'noMemos'
    | 'noRooms'
    | 'all'
    | 'lasts'
    | 'nobody'
    | 'acting'
    | 'checkDue'
    | 'notChecked'
    | 'conclusions'
    | 'decision'
    | 'difficulties'
    | 'schoolRule'
    | 'lead'
    | 'deputy'
    | 'acquainted'
    | 'protocol'
    | 'attachments'
    | 'notMeasured'
  >;
  readonly sessionStates: Texts<'held' | 'unconfirmed' | 'planned' | 'cancelled'>;
  plan(facts: { state: string; planned_on: string; made_up_on: string }): string;
  more(n: number): string;
  /** «Приложения»: what belongs to the report. */
  readonly attachments: readonly string[];
  readonly plots: {
    readonly coverage: string;
    readonly weeks: string;
    readonly answers: string;
    readonly bins: Texts<AnswerBin>;
    readonly asked: string;
    readonly offered: string;
  };
  made(at: string, version: number | null): string;
  savedAs(number: string, version: number, at: string): string;
  letter(facts: { title: string; number: string; school_name: string }): Letter;
}
export interface SentenceWords {
  topic(topic: string): string;
  role(role: string): string;
}

export const reportMessages = (language: Language | ''): ReportMessages => (language === 'en' ? en : ru);
