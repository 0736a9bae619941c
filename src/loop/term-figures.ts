// The terms of the ledger as they are shown: live, or as they were frozen when the term closed.
import { differsFrom, frozenLedger } from '../domain/closed-terms';
import { ledgerTerms, termLedger } from '../domain/ledger';
import type { ClosedTerm, Language, Quarter } from '../domain/tables';
import { type CoverageFigures, coverageOf, teacherLines } from '../domain/teacher-lines';
import type { TeacherLine, TermLedger, TrainingObservation } from '../domain/training';

export interface TermFigures {
  readonly term: Quarter;
  readonly ledger: TermLedger;
  readonly lines: readonly TeacherLine[];
  readonly figures: CoverageFigures;
  readonly closed: ClosedTerm | undefined;
  /** Lines of the frozen figures that the register no longer agrees with. */
  readonly differs: number;
}

/** In the reading that the school calls compliance. */
export const termFigures = (
  obs: Pick<TrainingObservation, 'facts' | 'attendance' | 'closed_terms' | 'now'>,
): TermFigures[] => {
  const { facts, attendance, closed_terms, now } = obs;
  const window = facts.settings.compliance_window;
  return ledgerTerms(facts).map((term) => {
    const closed = closed_terms.find((row) => row.period_code === term.period_code && row.window === window);
    const live = termLedger(facts, attendance, term, window);
    const ledger = closed ? frozenLedger(closed, term, facts) : live;
    const lines = teacherLines(facts, attendance, ledger, now);
    const level = closed?.level || facts.settings.compliance_level;
    const figures = { ...coverageOf(facts, ledger, lines, now), level };
    return { term, ledger, lines, figures, closed, differs: closed ? differsFrom(closed, live) : 0 };
  });
};

export const termName = (term: Quarter | undefined, language: Language): string =>
  (language === 'en' && term?.name_en) || term?.name_ru || term?.period_code || '';
