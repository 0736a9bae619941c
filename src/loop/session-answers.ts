// What people did to the events of sessions, read back: answers to invitations, and events moved or deleted by hand (invariant 9).
import { type EditKind, raiseEdit, spanOf } from '../domain/calendar-edits';
import { changeSet } from '../domain/changes';
import { dateOf } from '../domain/dates';
import type { Changes } from '../domain/decision';
import { eventId } from '../domain/event-id';
import { addressOf, personOf } from '../domain/people';
import type { Session } from '../domain/tables';
import type { TrainingObservation } from '../domain/training';
import type { CalendarChange } from './ports';
import { hasBegun } from './training-words';

const isThere = ({ planned_start, planned_end }: Session, { start, end }: CalendarChange): boolean =>
  planned_start.slice(0, 16) === start && planned_end.slice(0, 16) === end;

/** Who is invited and no longer a guest: staff ids. */
const missing = (obs: TrainingObservation, sessionId: string, { guests }: CalendarChange): string[] =>
  obs.attendance
    .filter((row) => row.session_id === sessionId && row.invited_by === 'calendar')
    .map((row) => ({ staff_id: row.staff_id, address: addressOf(personOf(obs.facts, row.staff_id)?.email ?? '') }))
    .filter(({ address }) => address !== '' && !guests.includes(address))
    .map(({ staff_id }) => staff_id);

export const decideSessionAnswers = (obs: TrainingObservation, changes: readonly CalendarChange[]): Changes => {
  const set = changeSet();
  const sessions = new Map(
    changes.length === 0
      ? []
      : obs.facts.trainings.map((session) => [eventId(`training:${session.session_id}`, 1), session]),
  );
  for (const change of changes) {
    const session = sessions.get(change.id);
    if (session?.status !== 'planned') continue;
    const { session_id, planned_start } = session;
    const at = { subject_key: session_id, from: dateOf(planned_start), rule: '2.1', now: obs.now };
    const raise = (what: EditKind, to: string): void =>
      raiseEdit(set, obs.alarms, { subject: session_id, what, to, why: '' }, at);
    const toCome = !hasBegun(session, obs.now);
    if (change.edited && toCome) {
      if (change.cancelled) raise('deleted', '');
      else if (!isThere(session, change)) raise('moved', spanOf(change));
    }
    if (change.lost_guests && toCome) for (const guest of missing(obs, session_id, change)) raise('guest', guest);
    for (const row of obs.attendance) {
      if (row.session_id !== session_id || row.invited_by !== 'calendar') continue;
      const answer = change.answers[addressOf(personOf(obs.facts, row.staff_id)?.email ?? '')] ?? '';
      if (answer === '' || answer === 'needsAction' || answer === row.rsvp) continue;
      set.change('attendance', { ...row, rsvp: answer });
      set.add('journal', {
        at: obs.now,
        act: 'rsvp.read',
        table: 'sessions',
        row_key: session_id,
        rule: '2.1',
        by: 'calendar',
        detail: `${row.staff_id}=${answer}`,
      });
    }
  }
  return set.changes();
};
