// Proposals that the facts have overtaken: they get another time under the same name, or are taken back. Nobody was invited yet.
import { dateOf } from './dates';
import type { IsoDate } from './facts';
import { isActive, personOf } from './people';
import { placesIn } from './planner/rooms';
import type { Choice } from './planner/types';
import { whyText } from './planner/why';
import { trainerOn } from './roles';
import { addWorkingDays } from './school-year';
import { seatedIn, termOfSession } from './session-group';
import { sessionObstacle } from './session-obstacle';
import { bestTime, effectNow, timeOfChoice } from './session-time';
import type { Session } from './tables';
import type { TrainingObservation } from './training';
import type { TrainingDraft } from './training-draft';
import { needs } from './training-need';
import { asLeadsOwn, isLeadsOwn, WITHDRAWN } from './training-question';

const WEEK = 5;
const LATE: ReadonlySet<string> = new Set(['too_soon', 'past']);

export const isProposal = (session: Session): boolean =>
  session.status === 'proposed' && session.kind !== 'consultation';

export const proposalsOf = ({ facts }: TrainingObservation): Session[] =>
  facts.trainings.filter(isProposal).sort((a, b) => (a.session_id < b.session_id ? -1 : 1));

/** By staff id, until which day. */
type Asked = ReadonlyMap<string, IsoDate>;

/** By term, who would need a place if nothing were proposed yet. */
function askedFor({ facts, attendance, now }: TrainingObservation): Map<string, Asked> {
  const without = { ...facts, trainings: facts.trainings.filter((session) => !isProposal(session)) };
  return new Map(
    needs(without, attendance, now).map(({ term, people }) => [
      term.period_code,
      new Map(people.map((need) => [need.staff_id, need.by])),
    ]),
  );
}

/** Nobody is told: the rows of the group say that they are out. The journal holds a code, also where the reason is the lead's words. */
export function withdraw(draft: TrainingDraft, session: Session, reason: string, code = reason, by = ''): void {
  for (const row of seatedIn(draft.obs().attendance, session.session_id)) draft.unseat(row);
  draft.put({ ...session, status: 'cancelled', reason });
  draft.note('training.withdrawn', session, `reason=${code}`, by);
}

/** The lead's own proposal keeps those whom the lead put there, also where nothing obliges them. */
function leaveOut(draft: TrainingDraft, session: Session, asked: Asked): void {
  const { facts, attendance } = draft.obs();
  const date = dateOf(session.planned_start);
  const leader = trainerOn(facts, date);
  const out = seatedIn(attendance, session.session_id).filter(({ staff_id }) => {
    const person = personOf(facts, staff_id);
    if (!person || !isActive(person, date) || staff_id === leader) return true;
    return !isLeadsOwn(session) && !asked.has(staff_id);
  });
  if (out.length === 0) return;
  for (const row of out) draft.unseat(row);
  draft.note('training.regrouped', session, `out=${out.map((row) => row.staff_id).join('+')}`);
}

/** Another holder of the role leads it, where nothing else stands against that. */
function withLeader(draft: TrainingDraft, session: Session): Session {
  const { facts, now } = draft.obs();
  const leader = trainerOn(facts, dateOf(session.planned_start));
  if (!leader || leader === session.conducted_by || sessionObstacle(facts, session, now) !== '') return session;
  const led = { ...session, conducted_by: leader };
  draft.put(led);
  draft.note('training.replanned', session, 'reason=leader_changed');
  return led;
}

/** What stands against a proposal; the loop's own limits of notice, break and window bind only its own ones. */
function obstacleTo(obs: TrainingObservation, session: Session): string {
  const group = seatedIn(obs.attendance, session.session_id).length;
  const hard = sessionObstacle(obs.facts, session, obs.now);
  if (hard !== '') return hard;
  if (placesIn(obs.facts, session.room_id) < Math.max(1, group)) return 'no_room';
  if (isLeadsOwn(session)) return '';
  const found = effectNow(obs, session);
  return found ? found.obstacle : 'term_moved';
}

/** The whole group can come in time; otherwise its people are better divided anew. */
const suits = (obs: TrainingObservation, session: Session, best: Choice, asked: Asked): boolean =>
  best.effect?.busy.length === 0 &&
  seatedIn(obs.attendance, session.session_id).every((row) => best.date <= (asked.get(row.staff_id) ?? ''));

/** Who has not decided yet gets a week more for it, as long as a make-up still fits after the later day. */
function nextTime(obs: TrainingObservation, session: Session, obstacle: string): Choice | undefined {
  const { facts, now } = obs;
  const weekMore = facts.settings.training_notice_days + WEEK;
  const later = LATE.has(obstacle) && bestTime(obs, session, addWorkingDays(facts, dateOf(now), weekMore));
  const leavesRoom = later && later.effect?.busy.length === 0 && later.effect.days_after >= weekMore;
  return leavesRoom ? later : bestTime(obs, session);
}

function refresh(draft: TrainingDraft, first: Session, asked: Asked): void {
  leaveOut(draft, first, asked);
  if (!isLeadsOwn(first) && seatedIn(draft.obs().attendance, first.session_id).length === 0) {
    withdraw(draft, first, WITHDRAWN.not_needed);
    return;
  }
  const session = withLeader(draft, first);
  const obstacle = obstacleTo(draft.obs(), session);
  if (obstacle === '') return;
  const best = nextTime(draft.obs(), session, obstacle);
  if (!best?.effect || !(isLeadsOwn(session) || suits(draft.obs(), session, best, asked))) {
    withdraw(draft, session, WITHDRAWN.no_time);
    return;
  }
  const why = whyText(best.effect);
  const moved = { ...session, ...timeOfChoice(best), why: isLeadsOwn(session) ? asLeadsOwn(why) : why };
  draft.put(moved);
  leaveOut(draft, moved, asked);
  draft.note('training.replanned', session, `from=${session.planned_start};reason=${obstacle}`);
}

export function refreshProposals(draft: TrainingDraft): void {
  const asked = askedFor(draft.obs());
  for (const session of proposalsOf(draft.obs())) {
    const term = termOfSession(draft.obs().facts, session);
    refresh(draft, session, asked.get(term?.period_code ?? '') ?? new Map());
  }
}
