// Sessions whose people are invited, and whose facts have changed since: what changed and a new time are written down for the lead; nothing moves.
import { dateOf } from './dates';
import { ledgerTerms, windowOf } from './ledger';
import { hostsTraining, placesIn } from './planner/rooms';
import { trainerOn } from './roles';
import { isStaffWorkingDay } from './school-year';
import { isToCome, seatedIn } from './session-group';
import { moveText, readMove } from './session-move';
import { sessionObstacle } from './session-obstacle';
import { bestTime, effectNow, timeOfChoice } from './session-time';
import type { Session } from './tables';
import type { TrainingObservation } from './training';
import type { TrainingDraft } from './training-draft';

const AFFECTED = ['day_off', 'no_leader', 'leader_changed', 'room_out', 'term_moved'] as const;
export type Affected = (typeof AFFECTED)[number];
const CODES: ReadonlySet<string> = new Set(AFFECTED);

/** The lead has seen it and keeps the session as it is. */
export const keptReason = (code: string): string => `kept:${code}`;
const isKept = (reason: string): boolean => reason.startsWith('kept:');
/** What changed and waits for the lead; empty where nothing does. */
export const affectedBy = ({ reason }: Session): string => (CODES.has(reason) ? reason : '');

function isOutsideTerm({ facts }: Pick<TrainingObservation, 'facts'>, session: Session, date: string): boolean {
  if (session.period_code === '') return false;
  const term = ledgerTerms(facts).find((known) => known.period_code === session.period_code);
  if (!term) return true;
  const { from, to } = windowOf(term, 'default');
  return date < from || to < date;
}

/** A session that the planner made fitted its room once; how many share a computer elsewhere is the school's own choice. */
function isRoomOut(
  { facts, attendance }: Pick<TrainingObservation, 'facts' | 'attendance'>,
  session: Session,
): boolean {
  if (session.room_id === '') return false;
  if (session.why === '') return !hostsTraining(facts, session.room_id);
  return placesIn(facts, session.room_id) < Math.max(1, seatedIn(attendance, session.session_id).length);
}

/** The gravest of what changed. */
export function whatChanged(obs: Pick<TrainingObservation, 'facts' | 'attendance'>, session: Session): Affected | '' {
  const { facts } = obs;
  const date = dateOf(session.planned_start);
  if (!isStaffWorkingDay(facts, date)) return 'day_off';
  const leader = trainerOn(facts, date);
  if (leader === undefined) return 'no_leader';
  if (isRoomOut(obs, session)) return 'room_out';
  if (isOutsideTerm(obs, session, date)) return 'term_moved';
  return leader === session.conducted_by ? '' : 'leader_changed';
}

/** The time that is proposed stays proposed while it is possible: who reads it today may approve it tomorrow. */
function moveFor(obs: TrainingObservation, session: Session, code: Affected): string {
  const leaderAt = (start: string): string => trainerOn(obs.facts, dateOf(start)) ?? '';
  if (code === 'leader_changed') {
    const led = { ...session, conducted_by: leaderAt(session.planned_start) };
    if (sessionObstacle(obs.facts, led, obs.now) === '') return moveText(led);
  }
  const standing = session.reason === code ? readMove(session.move) : undefined;
  const stands =
    standing &&
    leaderAt(standing.planned_start) === standing.conducted_by &&
    effectNow(obs, { ...session, ...standing })?.obstacle === '';
  if (stands) return session.move;
  const best = bestTime(obs, session);
  return best ? moveText(timeOfChoice(best)) : '';
}

function review(draft: TrainingDraft, session: Session): void {
  const code = whatChanged(draft.obs(), session);
  if (code === '') {
    if (!CODES.has(session.reason) && !isKept(session.reason)) return;
    draft.put({ ...session, reason: '', move: '' });
    draft.note('training.unaffected', session, `reason=${session.reason}`);
    return;
  }
  if (session.reason === keptReason(code)) return;
  const move = moveFor(draft.obs(), session, code);
  if (session.reason === code && session.move === move) return;
  draft.put({ ...session, reason: code, move });
  draft.note('training.affected', session, `reason=${code};move=${move.replace(/\/.*/, '')}`);
}

export function reviewPlanned(draft: TrainingDraft): void {
  const { facts, now } = draft.obs();
  const planned = facts.trainings
    .filter((session) => session.status === 'planned' && session.kind !== 'consultation' && isToCome(session, now))
    .sort((a, b) => (a.session_id < b.session_id ? -1 : 1));
  for (const session of planned) review(draft, session);
}
