// Who is put into a session and who is taken out of it by the lead.
import { attendanceOf } from './ledger';
import { hasSeat, invitationOf, isInvited, isToCome, isWaiting, seatFor, termOfSession } from './session-group';
import { isProposal } from './stale-proposals';
import type { Session } from './tables';
import type { TrainingDraft } from './training-draft';
import type { Change } from './training-intents';

/** A seat that waits for approval elsewhere in the term is given up: nobody was told of it. */
function leaveProposals(draft: TrainingDraft, session: Session, staffId: string, by: string): void {
  const { facts, attendance, now } = draft.obs();
  const period = termOfSession(facts, session)?.period_code;
  for (const other of facts.trainings) {
    if (other.session_id === session.session_id || !isToCome(other, now)) continue;
    if (termOfSession(facts, other)?.period_code !== period) continue;
    const row = attendanceOf(attendance, other.session_id).find((known) => known.staff_id === staffId);
    if (!row || !(isProposal(other) ? hasSeat(row) : isWaiting(row))) continue;
    draft.unseat(row);
    draft.note('training.regrouped', other, `out=${staffId}`, by);
  }
}

/** What was done, `in=S07` or `out=S09`; who sits there already stays. */
export function regroup(draft: TrainingDraft, session: Session, { add, remove, by }: Change): string[] {
  const parts: string[] = [];
  const rowOf = (id: string) =>
    attendanceOf(draft.obs().attendance, session.session_id).find((row) => row.staff_id === id);
  for (const id of remove) {
    const row = rowOf(id);
    if (!row || !(isInvited(row) || isWaiting(row))) continue;
    draft.unseat(row);
    parts.push(`out=${id}`);
  }
  for (const id of add) {
    const row = rowOf(id);
    if (row && isInvited(row) && hasSeat(row)) continue;
    const seat = seatFor(session.session_id, id, invitationOf(draft.obs().facts, id));
    draft.seat(row ? { ...row, invited_by: seat.invited_by, rsvp: '' } : seat);
    leaveProposals(draft, session, id, by);
    parts.push(`in=${id}`);
  }
  return parts;
}
