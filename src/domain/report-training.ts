// Of the report: training and coverage (clause 2.1), who is missing, and what is planned for them.
import { dateOf } from './dates';
import { attendanceOf } from './ledger';
import { nameOf } from './people';
import type { MissingLine, ReportFigure, ReportObservation, ReportPeriod, ReportTerm, SessionFact } from './report';
import { count } from './report-counting';
import type { Session } from './tables';
import { isOver, placesOf } from './teacher-lines';

const FOREVER = '9999-12-31';

export const termsOf = ({ terms }: ReportObservation, period: ReportPeriod): ReportTerm[] =>
  terms.filter(({ term }) => period.terms.includes(term.period_code));

/** Those that have begun: nothing can be asked of a term to come. */
const begunTerms = (obs: ReportObservation, period: ReportPeriod): ReportTerm[] =>
  termsOf(obs, period).filter(({ ledger }) => ledger.from <= dateOf(obs.now));

const dayOf = (session: Session): string => dateOf(session.held_start || session.planned_start);

/** The trainings of the period, by the day on which they were held or else planned; proposals are none yet. */
const trainingsOf = ({ facts }: ReportObservation, { from, to }: ReportPeriod): Session[] =>
  facts.trainings
    .filter((session) => session.status !== 'proposed' && from <= dayOf(session) && dayOf(session) <= to)
    .sort((a, b) => (a.planned_start < b.planned_start ? -1 : 1));

const stateOf = (obs: ReportObservation, session: Session): SessionFact['state'] => {
  if (session.status === 'held' || session.status === 'cancelled') return session.status;
  return isOver(session, obs.now) ? 'unconfirmed' : 'planned';
};

export const sessionFacts = (obs: ReportObservation, period: ReportPeriod): SessionFact[] =>
  trainingsOf(obs, period).map((session) => ({
    session_id: session.session_id,
    title_ru: session.title_ru,
    title_en: session.title_en,
    topic_keys: session.topic_keys,
    state: stateOf(obs, session),
    on: dayOf(session),
    came: attendanceOf(obs.attendance, session.session_id).filter((row) => row.attended && row.confirmed_by !== '')
      .length,
    signed: session.evidence_sheet_signed,
  }));

/** Of several terms: whom each one of those that asked it of them has trained. */
function coverageOver(terms: readonly ReportTerm[]): { required: string[]; covered: string[] } {
  const required = [...new Set(terms.flatMap(({ ledger }) => ledger.required))];
  const covered = required.filter((id) =>
    terms.every(({ ledger }) => !ledger.required.includes(id) || ledger.covered.has(id)),
  );
  return { required, covered };
}

export function trainingFigures(obs: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const sessions = sessionFacts(obs, period);
  const ids = (...states: SessionFact['state'][]): string[] =>
    sessions.filter(({ state }) => states.includes(state)).map((session) => session.session_id);
  const terms = begunTerms(obs, period);
  const counted = terms.flatMap(({ ledger }) => ledger.counted.map((session) => session.session_id));
  const { required, covered } = coverageOver(terms);
  const missing = required.filter((id) => !covered.includes(id));
  const lines = terms.flatMap((term) => term.lines);
  const who = (test: (line: (typeof lines)[number]) => boolean): string[] => [
    ...new Set(lines.filter(test).map((line) => line.staff_id)),
  ];
  const met = terms.filter(({ ledger }) => ledger.school_level_met).map(({ term }) => term.period_code);
  return [
    count('training.held', '2.1', 'sessions', ids('held')),
    count('training.unconfirmed', '2.1', 'sessions', ids('unconfirmed')),
    count('training.planned', '2.1', 'sessions', ids('planned')),
    count('training.cancelled', '2.1', 'sessions', ids('cancelled')),
    count('training.counted', '2.1', 'sessions', counted),
    count('training.terms_met', '2.1', 'quarters', met, terms.length),
    count('training.covered', '2.1', 'staff', covered, required.length),
    count('training.missing', '2.1', 'staff', missing, required.length),
    count(
      'training.excused',
      'school',
      'staff',
      who(({ state }) => state === 'excused'),
    ),
    count(
      'training.made_up',
      '2.1',
      'staff',
      who(({ made_up }) => made_up !== undefined),
    ),
  ];
}

export function missingLines(obs: ReportObservation, period: ReportPeriod): MissingLine[] {
  const { facts, attendance, now } = obs;
  return begunTerms(obs, period).flatMap(({ term, ledger, lines }) =>
    ledger.missing.map((staff_id): MissingLine => {
      const line = lines.find((candidate) => candidate.staff_id === staff_id);
      const place = placesOf(facts, attendance, staff_id, { from: dateOf(now), to: FOREVER }).find(
        ({ session, row }) => session.status === 'planned' && row.invited_by !== '' && !isOver(session, now),
      );
      return {
        staff_id,
        name: nameOf(facts, staff_id) || staff_id,
        period_code: term.period_code,
        state: line?.state ?? 'missed',
        planned_on: place ? dateOf(place.session.planned_start) : '',
        made_up_on: line?.made_up?.on ?? '',
      };
    }),
  );
}
