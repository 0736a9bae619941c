// The lead arranges a session: a new one, a proposal, or one whose people are invited and are told once of what is different.
import { stamp } from './dates';
import type { Changes } from './decision';
import type { Failure, IsoDate, Result } from './facts';
import { ledgerTerms, windowOf } from './ledger';
import { blankSession, nextSessionId } from './new-session';
import { regroup } from './regroup';
import { termOn } from './school-year';
import { failure, leaderOn, overCapacity, personalData, unknownStaff, whyNot } from './session-checks';
import { hasStarted } from './session-group';
import { overlaps } from './session-obstacle';
import { whyNow } from './session-time';
import { roomOf } from './slot-rooms';
import { isProposal } from './stale-proposals';
import type { Quarter, Session } from './tables';
import type { TrainingObservation } from './training';
import { moveTo } from './training-approval';
import { trainingDraft } from './training-draft';
import type { Change } from './training-intents';
import { asLeadsOwn, isLeadsOwn } from './training-question';

function whyUnreadable(obs: TrainingObservation, change: Change): Failure | undefined {
  const { session_id, topics, date, starts_at, ends_at, room_id, add, title } = change;
  if (starts_at >= ends_at) return failure('args.times', { session_id });
  if (topics.length === 0) return failure('training.no_topic', { session_id });
  if (!roomOf(obs.facts, room_id)) return failure('room.unknown', { room_id });
  const unknown = unknownStaff(obs, add, date) ?? personalData(obs, title);
  if (unknown) return unknown;
  return add.includes(leaderOn(obs, date))
    ? failure('training.is_leader', { staff_id: leaderOn(obs, date) })
    : undefined;
}

const isWithin = (term: Quarter, date: IsoDate): boolean => {
  const { from, to } = windowOf(term, 'default');
  return from <= date && date <= to;
};

/** The session as it was, or one that is new to the register. */
function subject(obs: TrainingObservation, { session_id, period_code, date, starts_at }: Change): Result<Session> {
  if (session_id === '') {
    const term = ledgerTerms(obs.facts).find((known) => known.period_code === period_code);
    if (!term || !isWithin(term, date))
      return { ok: false, ...failure('training.outside_term', { period_code, date }) };
    return { ok: true, value: blankSession(nextSessionId(obs, period_code), period_code) };
  }
  const session = obs.facts.trainings.find((known) => known.session_id === session_id);
  if (!session) return { ok: false, ...failure('training.unknown', { session_id }) };
  if (session.status === 'held' || session.status === 'cancelled')
    return { ok: false, ...failure(`training.${session.status}`, { session_id }) };
  // One that did not take place may still take place later.
  const isOver = hasStarted(session, obs.now) && `${date}T${starts_at}:00` <= stamp(obs.now);
  return session.status === 'planned' && isOver
    ? { ok: false, ...failure('training.past', { session_id }) }
    : { ok: true, value: session };
}

function rewritten(obs: TrainingObservation, session: Session, change: Change): Session {
  const planned_start = `${change.date}T${change.starts_at}`;
  const planned_end = `${change.date}T${change.ends_at}`;
  const title = change.title.trim();
  const described = {
    ...session,
    topic_keys: change.topics,
    title_ru: title,
    title_en: title === session.title_ru ? session.title_en : '',
  };
  const stays =
    planned_start === session.planned_start.slice(0, 16) &&
    planned_end === session.planned_end.slice(0, 16) &&
    change.room_id === session.room_id;
  if (stays) return described;
  const period_code = termOn(obs.facts, change.date)?.period_code ?? '';
  const conducted_by = leaderOn(obs, change.date);
  const place = { planned_start, planned_end, room_id: change.room_id, conducted_by };
  return { ...described, ...place, period_code, reason: '', move: '' };
}

const columns = (before: Session, after: Session): string[] =>
  [
    ['time', `${before.planned_start}-${before.planned_end}`, `${after.planned_start}-${after.planned_end}`],
    ['room', before.room_id, after.room_id],
    ['topics', String(before.topic_keys), String(after.topic_keys)],
    ['title', before.title_ru, after.title_ru],
  ].flatMap(([name = '', was, is]) => (was === is ? [] : [name]));

export function change(obs: TrainingObservation, intent: Change): Result<Changes> {
  const found = subject(obs, intent);
  if (!found.ok) return found;
  const unreadable = whyUnreadable(obs, intent);
  if (unreadable) return { ok: false, ...unreadable };
  const before = found.value;
  const after = rewritten(obs, before, intent);
  const isNew = intent.session_id === '';
  const twin =
    isNew &&
    obs.facts.trainings.some(
      (other) => isProposal(other) && isLeadsOwn(other) && other.room_id === after.room_id && overlaps(other, after),
    );
  if (twin)
    return { ok: false, ...failure('training.room_taken', { session_id: before.session_id, date: intent.date }) };

  const draft = trainingDraft(obs);
  draft.put(after);
  const people = regroup(draft, after, intent);
  const parts = [...columns(before, after), ...people];
  if (parts.length === 0) return { ok: true, value: {} };
  const moved = parts.includes('time') || parts.includes('room');
  const against = moved
    ? whyNot(draft.obs(), after)
    : people.some((part) => part.startsWith('in=')) && overCapacity(draft.obs(), after);
  if (against) return { ok: false, ...against };
  if (moved) moveTo(draft, before, after);
  if (isProposal(after))
    draft.put({ ...after, why: asLeadsOwn(moved || people.length > 0 ? whyNow(draft.obs(), after) : before.why) });
  draft.note(isNew ? 'training.proposed' : 'training.changed', after, parts.join(';'), intent.by);
  return { ok: true, value: draft.changes() };
}
