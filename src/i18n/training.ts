// What the server says about training in either language: events, letters, and the tab «Охват».
import type { Topic } from '../domain/tables';
import type { Exclusion, TeacherState } from '../domain/training';
import type { EventWords, Letter } from './messages';

export interface SessionWords {
  readonly title: string;
  /** «четверг, 10.09.2026, 15:00–16:00» */
  readonly when: string;
  readonly place: string;
  /** How to get to a computer there. */
  readonly access: string;
}
interface Reader {
  readonly name: string;
  readonly school_name: string;
}
export interface TrainingLetterFacts extends Reader {
  readonly session: SessionWords;
  /** Other groups of the term that have a free place. */
  readonly others: readonly string[];
}
export interface UnconfirmedFacts extends Reader {
  readonly sessions: readonly string[];
}
export interface CoverageFacts extends Reader {
  readonly term: string;
  readonly open: number;
  readonly required: number;
  readonly days: number;
}

export interface TrainingWords {
  /** «Обучение по ЭЖ: КТП, итоговые» */
  title(topics: readonly Topic[]): string;
  event(session: SessionWords): EventWords;
  /** `reason` is a code, or what the lead wrote. */
  cancelled(session: SessionWords, reason: string): EventWords;
  readonly mail: {
    declined(facts: TrainingLetterFacts): Letter;
    reminder(facts: TrainingLetterFacts): Letter;
    unconfirmed(facts: UnconfirmedFacts): Letter;
    coverage(facts: CoverageFacts): Letter;
  };
  readonly coverage: {
    readonly tab: string;
    readonly title: string;
    readonly teacher: string;
    readonly school: string;
    readonly legend: string;
    met(met: boolean, over: boolean): string;
    /** «31 из 35» */
    of(covered: number, required: number): string;
    readonly states: Readonly<Record<TeacherState, string>>;
    readonly exclusions: Readonly<Record<Exclusion, string>>;
    /** «10.09» */
    day(on: string): string;
    madeUp(day: string): string;
  };
}
