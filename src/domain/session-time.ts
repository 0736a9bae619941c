// The time of a session: what it costs, the best one instead, and what it means for those who were invited to another.
import { dateOf, datesFrom, timeOf } from './dates';
import { windowOf } from './ledger';
import { bestChoice, effectOf } from './planner/choices';
import type { Choice, Effect, Obstacle } from './planner/types';
import { whyText } from './planner/why';
import { hasDeclined, isInvited, seatedIn, termOfSession } from './session-group';
import type { SessionTime } from './session-move';
import type { Session } from './tables';
import { isOver, placesOf } from './teacher-lines';
import type { TrainingObservation } from './training';
import type { TrainingDraft } from './training-draft';
import { groupQuestion } from './training-question';

const groupOf = (obs: TrainingObservation, session: Session): string[] =>
  seatedIn(obs.attendance, session.session_id).map((row) => row.staff_id);

/** `earliest`: no day before this one. */
export function bestTime(obs: TrainingObservation, session: Session, earliest = ''): Choice | undefined {
  const term = termOfSession(obs.facts, session);
  if (!term) return undefined;
  const group = groupOf(obs, session);
  const topics = session.topic_keys as Parameters<typeof bestChoice>[2];
  const question = groupQuestion(obs, term, group, session);
  const avoid = [...(question.avoid ?? []), ...datesFrom(dateOf(obs.now), earliest)];
  return bestChoice({ ...question, avoid }, group, topics);
}

/** What the time of a session costs its group now, and what stands against it; nothing outside the terms. */
export function effectNow(
  obs: TrainingObservation,
  session: Session,
): { readonly effect: Effect; readonly obstacle: Obstacle | '' } | undefined {
  const term = termOfSession(obs.facts, session);
  const group = groupOf(obs, session);
  const { planned_start, planned_end, room_id } = session;
  const time = { date: dateOf(planned_start), starts_at: timeOf(planned_start), ends_at: timeOf(planned_end), room_id };
  return term && effectOf(groupQuestion(obs, term, group, session), group, time);
}

export const whyNow = (obs: TrainingObservation, session: Session): string => {
  const found = effectNow(obs, session);
  return found ? whyText(found.effect) : '';
};

export const timeOfChoice = ({ date, starts_at, ends_at, room_id, conducted_by }: Choice): SessionTime => ({
  planned_start: `${date}T${starts_at}`,
  planned_end: `${date}T${ends_at}`,
  room_id,
  conducted_by,
});

/** Somewhere else in the term, in a session that is still to come. */
function hasOtherPlace(obs: TrainingObservation, session: Session, staffId: string): boolean {
  const { facts, attendance, now } = obs;
  const term = termOfSession(facts, session);
  const places = term ? placesOf(facts, attendance, staffId, windowOf(term, 'default')) : [];
  return places.some(({ session: other }) => other.session_id !== session.session_id && !isOver(other, now));
}

/** A new time is a new question: everybody is asked again, but for those who declined and went elsewhere. */
export function askAnew(draft: TrainingDraft, session: Session): void {
  const obs = draft.obs();
  for (const row of obs.attendance) {
    if (row.session_id !== session.session_id || !isInvited(row) || row.rsvp === '') continue;
    if (hasDeclined(row) && hasOtherPlace(obs, session, row.staff_id)) continue;
    draft.seat({ ...row, rsvp: '' });
  }
}

/** Whoever leads a session has no seat in it. */
export function withoutLeader(draft: TrainingDraft, session: Session): void {
  for (const row of seatedIn(draft.obs().attendance, session.session_id))
    if (row.staff_id === session.conducted_by) draft.unseat(row);
}
