// Who declines a training is offered the other groups of the term, and stays with the lead as a decision until another place is found.
import { dateOf } from './dates';
import { attendanceOf } from './ledger';
import { trainingLetter } from './messages';
import { hasAddress } from './people';
import { freeSeats, hasDeclined, isToCome, isWaiting, termOfSession } from './session-group';
import type { AttendanceRow, Session } from './tables';
import type { TrainingObservation } from './training';
import { clearAlarm, raiseAlarm, type TrainingAlarm } from './training-alarms';
import type { TrainingDraft } from './training-draft';
import { needs } from './training-need';

const TRAINING_DECLINED = 'training_declined';

interface Declined {
  readonly session: Session;
  readonly row: AttendanceRow;
}

/** By term and person, who has no place; a decline counts for nothing where the person needs none. */
export function withoutPlace({ facts, attendance, now }: TrainingObservation): ReadonlySet<string> {
  const all = needs(facts, attendance, now);
  return new Set(all.flatMap(({ term, people }) => people.map((need) => `${term.period_code}|${need.staff_id}`)));
}

const isWithoutPlace = (obs: TrainingObservation, lacking: ReadonlySet<string>, { session, row }: Declined): boolean =>
  lacking.has(`${termOfSession(obs.facts, session)?.period_code ?? ''}|${row.staff_id}`);

function declinedOf({ facts, attendance, now }: TrainingObservation): Declined[] {
  const coming = facts.trainings.filter((session) => session.status === 'planned' && isToCome(session, now));
  return coming.flatMap((session) =>
    attendanceOf(attendance, session.session_id)
      .filter(hasDeclined)
      .map((row) => ({ session, row })),
  );
}

/** Sessions of the term whose group is invited, and that have a seat for this person. */
function otherSessions(obs: TrainingObservation, session: Session, staffId: string): Session[] {
  const { facts, attendance, now } = obs;
  const period = termOfSession(facts, session)?.period_code;
  // A seat that already waits for this very person is theirs to choose, too.
  const own = (other: Session) => attendanceOf(attendance, other.session_id).filter((row) => row.staff_id === staffId);
  return facts.trainings
    .filter((other) => other.status === 'planned' && isToCome(other, now) && other.session_id !== session.session_id)
    .filter((other) => termOfSession(facts, other)?.period_code === period && own(other).every(isWaiting))
    .filter((other) => freeSeats(facts, attendance, other) + own(other).length > 0)
    .sort((a, b) => (a.planned_start < b.planned_start ? -1 : 1));
}

function offerOthers(draft: TrainingDraft, { session, row }: Declined): void {
  const obs = draft.obs();
  const { session_id } = session;
  const { staff_id } = row;
  const key = `declined:${session_id}:${staff_id}`;
  if (obs.letters.has(key) || !hasAddress(obs.facts, staff_id)) return;
  const alternatives = otherSessions(obs, session, staff_id).map((other) => other.session_id);
  draft.set.add('outbox', trainingLetter(key, 'training_declined', obs.now, { staff_id, session_id, alternatives }));
  draft.note('training.declined', session, staff_id);
}

const alarmOf = ({ session, row }: Declined): TrainingAlarm => ({
  alarm_key: `${TRAINING_DECLINED}:${session.session_id}:${row.staff_id}`,
  kind: TRAINING_DECLINED,
  subject_key: session.session_id,
  from: dateOf(session.planned_start),
  to: '',
});

/** `before`: who had no place when the pass began, for whoever was found another one since still gets the letter. */
export function answerDecliners(draft: TrainingDraft, before: ReadonlySet<string>): void {
  const obs = draft.obs();
  const declined = declinedOf(obs);
  for (const one of declined) if (isWithoutPlace(obs, before, one)) offerOthers(draft, one);
  const lacking = withoutPlace(obs);
  const open = declined.filter((one) => isWithoutPlace(obs, lacking, one)).map(alarmOf);
  for (const alarm of open) raiseAlarm(draft.set, obs.alarms, alarm, obs.now);
  for (const alarm of obs.alarms) {
    if (alarm.kind !== TRAINING_DECLINED || alarm.cleared_at !== '') continue;
    if (!open.some((known) => known.alarm_key === alarm.alarm_key)) clearAlarm(draft.set, alarm, obs.now);
  }
}
