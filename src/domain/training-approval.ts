// Approval: a proposal becomes a session, an addition is invited, a proposed move is carried out. One at a time, each against what stands by then.
import { dateOf } from './dates';
import type { Failure } from './facts';
import { attendanceOf } from './ledger';
import { leaderOn, overCapacity, refusal, whyNot } from './session-checks';
import { hasSeat, hasStarted, invitationOf, isWaiting, seatedIn } from './session-group';
import { readMove } from './session-move';
import { askAnew, whyNow, withoutLeader } from './session-time';
import type { Session } from './tables';
import type { TrainingObservation } from './training';
import type { TrainingDraft } from './training-draft';

function approveProposal(draft: TrainingDraft, session: Session, by: string): Failure | undefined {
  const failure = whyNot(draft.obs(), session);
  if (failure) return failure;
  const approved: Session = {
    ...session,
    status: 'planned',
    conducted_by: leaderOn(draft.obs(), dateOf(session.planned_start)),
  };
  draft.put(approved);
  withoutLeader(draft, approved);
  const group = seatedIn(draft.obs().attendance, session.session_id);
  draft.note('training.approved', session, `at=${session.planned_start};group=${group.length}`, by);
  return undefined;
}

const waitingIn = (obs: TrainingObservation, session: Session) =>
  attendanceOf(obs.attendance, session.session_id).filter(isWaiting);

/** Rows that wait are invited; in a proposal, those that a person wrote into the sheet by hand as well. */
function inviteWaiting(draft: TrainingDraft, session: Session, by: string): Failure | undefined {
  const obs = draft.obs();
  const waiting = waitingIn(obs, session);
  if (waiting.length === 0) return undefined;
  if (hasStarted(session, obs.now)) return refusal('training.past', session);
  const failure = overCapacity(obs, session);
  if (failure) return failure;
  for (const row of waiting) draft.seat({ ...row, invited_by: invitationOf(obs.facts, row.staff_id) });
  if (session.status === 'planned')
    draft.note('training.invited', session, `in=${waiting.map((row) => row.staff_id).join('+')}`, by);
  return undefined;
}

/** To the time that the loop had proposed; its group is asked anew where that is another time. */
function carryOutMove(draft: TrainingDraft, session: Session, by: string): Failure | undefined {
  const move = readMove(session.move);
  if (!move) return undefined;
  const date = dateOf(move.planned_start);
  const moved: Session = { ...session, ...move, conducted_by: leaderOn(draft.obs(), date), reason: '', move: '' };
  const failure = whyNot(draft.obs(), moved);
  if (failure) return failure;
  moveTo(draft, session, moved);
  draft.note('training.moved', session, `from=${session.planned_start};to=${moved.planned_start}`, by);
  return undefined;
}

export function moveTo(draft: TrainingDraft, before: Session, after: Session): void {
  draft.put({ ...after, why: whyNow(draft.obs(), after) });
  withoutLeader(draft, after);
  if (before.planned_start !== after.planned_start || before.planned_end !== after.planned_end) askAnew(draft, after);
}

export function approve(draft: TrainingDraft, session: Session, by: string): Failure | undefined {
  if (session.status === 'cancelled') return refusal('training.cancelled', session);
  if (session.status === 'held') return undefined;
  if (session.status === 'proposed') return inviteWaiting(draft, session, by) ?? approveProposal(draft, session, by);
  const failure = carryOutMove(draft, session, by);
  if (failure) return failure;
  const now = draft.obs().facts.trainings.find((known) => known.session_id === session.session_id)!;
  return inviteWaiting(draft, now, by);
}

/** By the setting. Where people were invited to another time, nothing moves without the lead. */
export function autoApprove(draft: TrainingDraft): void {
  const { facts } = draft.obs();
  if (!facts.settings.auto_approve_training) return;
  for (const session of [...facts.trainings].sort((a, b) => (a.session_id < b.session_id ? -1 : 1))) {
    if (session.kind === 'consultation') continue;
    const group = attendanceOf(draft.obs().attendance, session.session_id).filter(hasSeat);
    if (group.length === 0) continue;
    if (session.status === 'proposed') approve(draft, session, '');
    else if (session.status === 'planned') inviteWaiting(draft, session, '');
  }
}
