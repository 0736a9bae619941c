// Reminders: of an invitation that nobody answered, two working days before; and, to the lead, of sessions that nobody confirmed.
import { dateOf, timeOf } from './dates';
import { attendanceOf } from './ledger';
import { trainingLetter } from './messages';
import { hasAddress } from './people';
import { trainerOn } from './roles';
import { addWorkingDays, DAY_BEGINS, isStaffWorkingDay } from './school-year';
import { isToCome } from './session-group';
import type { AttendanceRow, Session } from './tables';
import { isOver } from './teacher-lines';
import type { TrainingObservation } from './training';
import type { TrainingDraft } from './training-draft';

const DAYS_BEFORE = 2;

const isSilent = ({ invited_by, rsvp }: AttendanceRow): boolean =>
  invited_by === 'calendar' && (rsvp === '' || rsvp === 'no_reply');

/** Who was told by the calendar; whoever was approved in this very pass is only just being invited. */
export function remindSilent(draft: TrainingDraft): void {
  const { facts, attendance, now, letters } = draft.obs();
  const until = addWorkingDays(facts, dateOf(now), DAYS_BEFORE);
  for (const session of facts.trainings) {
    const { session_id, status, calendar } = session;
    if (status !== 'planned' || calendar === '' || !isToCome(session, now) || dateOf(session.planned_start) > until)
      continue;
    const owed = attendanceOf(attendance, session_id)
      .filter((row) => isSilent(row) && hasAddress(facts, row.staff_id))
      .map(({ staff_id }) => ({ staff_id, key: `remind:${session_id}:${staff_id}:${DAYS_BEFORE}` }))
      .filter(({ key }) => !letters.has(key));
    for (const { key, staff_id } of owed)
      draft.set.add('outbox', trainingLetter(key, 'training_reminder', now, { staff_id, session_id }));
    if (owed.length > 0) draft.note('training.reminded', session, `n=${owed.length}`);
  }
}

/** Over, and nobody said whether it was held. */
const unconfirmedIn = ({ facts, now }: TrainingObservation): Session[] =>
  facts.trainings
    .filter((session) => session.kind !== 'consultation' && session.status === 'planned' && isOver(session, now))
    .sort((a, b) => (a.planned_start < b.planned_start ? -1 : 1));

/** Every working day again, until each of them is confirmed, moved or cancelled. */
export function askToConfirm(draft: TrainingDraft): void {
  const obs = draft.obs();
  const { facts, now, letters } = obs;
  const today = dateOf(now);
  const key = `confirm:${today}`;
  if (letters.has(key) || timeOf(now) < DAY_BEGINS || !isStaffWorkingDay(facts, today)) return;
  const staff_id = trainerOn(facts, today);
  const waiting = unconfirmedIn(obs);
  const first = waiting[0];
  if (!first || staff_id === undefined || !hasAddress(facts, staff_id)) return;
  const alternatives = waiting.map((session) => session.session_id);
  const about = { staff_id, session_id: first.session_id, alternatives };
  draft.set.add('outbox', trainingLetter(key, 'training_unconfirmed', now, about));
  draft.note('training.unconfirmed', first, `n=${waiting.length}`);
}
