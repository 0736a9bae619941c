// What the planner is asked for a term: the school as it stands, without the days that a person turned down.
import { dateOf } from './dates';
import type { IsoDate } from './facts';
import { windowOf } from './ledger';
import type { Need, PlanQuestion } from './planner/types';
import { termOfSession } from './session-group';
import { readMove } from './session-move';
import type { Quarter, Session } from './tables';
import type { TrainingObservation } from './training';

/** Why the loop itself took a proposal back; any other cancelled session was turned down by a person. */
export const WITHDRAWN = { not_needed: 'not_needed', no_time: 'no_time', replanned: 'replanned' } as const;
const BY_THE_LOOP: ReadonlySet<string> = new Set(Object.values(WITHDRAWN));

/** The mark of a proposal that the lead arranged: the loop changes its time only where it has become impossible. */
const LEADS_OWN = 'by=lead';
export const isLeadsOwn = (session: Session): boolean => session.why.split(';').includes(LEADS_OWN);
export const asLeadsOwn = (why: string): string => (why === '' ? LEADS_OWN : `${why};${LEADS_OWN}`);

const turnedDown = (obs: TrainingObservation, term: Quarter): IsoDate[] =>
  obs.facts.trainings
    .filter((session) => session.status === 'cancelled' && !BY_THE_LOOP.has(session.reason))
    .filter((session) => termOfSession(obs.facts, session)?.period_code === term.period_code)
    .map((session) => dateOf(session.planned_start));

/** A time that is proposed to a session whose people are invited is taken like that of any other proposal. */
const withMoves = (trainings: readonly Session[], except: Session | undefined): Session[] =>
  trainings.flatMap((session): Session[] => {
    const move = session.status === 'planned' && session.session_id !== except?.session_id && readMove(session.move);
    return move ? [session, { ...session, ...move, session_id: `${session.session_id}/move` }] : [session];
  });

export function questionFor(
  obs: TrainingObservation,
  term: Quarter,
  people: readonly Need[],
  except?: Session,
): PlanQuestion {
  const { now, busy, slots, self_assessment, demand } = obs;
  const facts = { ...obs.facts, trainings: withMoves(obs.facts.trainings, except) };
  const avoid = turnedDown(obs, term);
  const question = { facts, now, term, people, busy, slots, self_assessment, demand, avoid };
  return except ? { ...question, except: except.session_id } : question;
}

/** For a group that stands already: everybody by the end of the window. */
export const groupQuestion = (
  obs: TrainingObservation,
  term: Quarter,
  group: readonly string[],
  session: Session,
): PlanQuestion => {
  const by = windowOf(term, 'default').to;
  const people = group.map((staff_id) => ({ staff_id, by, newcomer: false }));
  return questionFor(obs, term, people, session);
};
