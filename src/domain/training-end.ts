// How a training ends: cancelled with a reason, kept although a fact changed, or confirmed as held.
import { affectedBy, keptReason } from './affected-sessions';
import { dateOf, stamp } from './dates';
import type { Changes } from './decision';
import type { Result } from './facts';
import { attendanceOf } from './ledger';
import { leaderOn, personalData, refusal, unknownStaff } from './session-checks';
import { isInvited, isWaiting, seatFor } from './session-group';
import { isProposal, withdraw } from './stale-proposals';
import type { AttendanceRow, Session } from './tables';
import { isOver } from './teacher-lines';
import type { TrainingObservation } from './training';
import { type TrainingDraft, trainingDraft } from './training-draft';
import type { Cancel, Confirm, Keep } from './training-intents';

type Outcome = Result<Changes>;

export const sessionOf = (obs: TrainingObservation, sessionId: string): Session | undefined =>
  obs.facts.trainings.find((session) => session.session_id === sessionId);

const unknown = (session_id: string): Outcome => ({ ok: false, code: 'training.unknown', params: { session_id } });

/** The people of a proposal need a place again, and are not offered that day any more; invited ones are told the reason. */
export function cancel(obs: TrainingObservation, { session_id, reason, by }: Cancel): Outcome {
  const session = sessionOf(obs, session_id);
  if (!session) return unknown(session_id);
  if (session.status === 'cancelled') return { ok: true, value: {} };
  if (session.status === 'held') return { ok: false, ...refusal('training.held', session) };
  const words = reason.trim();
  const personal = personalData(obs, words);
  if (personal) return { ok: false, ...personal };
  const draft = trainingDraft(obs);
  if (isProposal(session)) {
    withdraw(draft, session, words === '' ? 'rejected' : `rejected:${words}`, 'rejected', by);
    return { ok: true, value: draft.changes() };
  }
  if (words === '' && !isOver(session, obs.now)) return { ok: false, ...refusal('training.no_reason', session) };
  draft.put({ ...session, status: 'cancelled', reason: words, move: '' });
  draft.note('training.cancelled', session, `at=${session.planned_start}`, by);
  return { ok: true, value: draft.changes() };
}

export function keep(obs: TrainingObservation, { session_id, by }: Keep): Outcome {
  const session = sessionOf(obs, session_id);
  if (!session) return unknown(session_id);
  const code = session.status === 'planned' ? affectedBy(session) : '';
  if (code === '') return { ok: true, value: {} };
  const draft = trainingDraft(obs);
  draft.put({ ...session, reason: keptReason(code), move: '' });
  draft.note('training.kept', session, `reason=${code}`, by);
  return { ok: true, value: draft.changes() };
}

function whyNotConfirmed(obs: TrainingObservation, session: Session, intent: Confirm): Outcome | undefined {
  const { held_start, held_end, attended } = intent;
  const refuse = (code: string): Outcome => ({ ok: false, ...refusal(code, session) });
  if (session.status === 'cancelled') return refuse('training.cancelled');
  if (session.status === 'proposed') return refuse('training.not_approved');
  if (held_start >= held_end || dateOf(held_start) !== dateOf(held_end)) return refuse('args.times');
  if (stamp(held_end) > stamp(obs.now)) return refuse('training.not_over');
  if (attended.length === 0) return refuse('training.nobody_present');
  const stranger = unknownStaff(obs, attended, dateOf(held_start));
  if (stranger) return { ok: false, ...stranger };
  return undefined;
}

/** On another day than planned it was led by whoever held the role that day. */
function heldSession(obs: TrainingObservation, session: Session, intent: Confirm): Session {
  const { held_start, held_end, sheet_signed } = intent;
  const sameDay = dateOf(held_start) === dateOf(session.held_start || session.planned_start);
  const conducted_by = sameDay ? session.conducted_by : leaderOn(obs, dateOf(held_start));
  const held = { status: 'held', held_start, held_end, evidence_sheet_signed: sheet_signed } as const;
  return { ...session, ...held, conducted_by, reason: '', move: '' };
}

/** A line that was confirmed before and says the same keeps the name of whoever confirmed it. */
function tick(draft: TrainingDraft, row: AttendanceRow, attended: boolean, intent: Confirm): void {
  const confirmed_by = row.confirmed_by !== '' && row.attended === attended ? row.confirmed_by : intent.by;
  const sheet = attended && intent.sheet_signed ? 'sheet' : '';
  const evidence = row.evidence === 'sheet' || row.evidence === '' ? sheet : row.evidence;
  draft.seat({ ...row, rsvp: row.rsvp === 'removed' ? '' : row.rsvp, attended, confirmed_by, evidence });
}

export function confirm(obs: TrainingObservation, intent: Confirm): Outcome {
  const session = sessionOf(obs, intent.session_id);
  if (!session) return unknown(intent.session_id);
  const refused = whyNotConfirmed(obs, session, intent);
  if (refused) return refused;
  const held = heldSession(obs, session, intent);
  const present = new Set(intent.attended);
  if (present.has(held.conducted_by))
    return { ok: false, ...refusal('training.is_leader', session, { staff_id: held.conducted_by }) };

  const draft = trainingDraft(obs);
  draft.put(held);
  const rows = attendanceOf(obs.attendance, session.session_id);
  for (const row of rows) {
    if (present.has(row.staff_id)) tick(draft, row, true, intent);
    else if (isWaiting(row)) draft.unseat(row);
    else if (isInvited(row) || row.attended) tick(draft, row, false, intent);
  }
  const known = new Set(rows.map((row) => row.staff_id));
  for (const id of present) if (!known.has(id)) tick(draft, seatFor(session.session_id, id, ''), true, intent);
  if (Object.keys(draft.changes()).length === 0) return { ok: true, value: {} };
  const act = session.status === 'held' ? 'training.corrected' : 'training.confirmed';
  draft.note(act, session, `at=${held.held_start};present=${present.size}`, intent.by);
  return { ok: true, value: draft.changes() };
}
