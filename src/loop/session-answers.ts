// What people did to the events of sessions, read back: answers to invitations, and events moved or deleted by hand (invariant 9).
import { changeSet } from '../domain/changes';
import { dateOf } from '../domain/dates';
import type { Changes } from '../domain/decision';
import { eventId } from '../domain/event-id';
import { addressOf, personOf } from '../domain/people';
import type { TrainingObservation } from '../domain/training';
import { raiseAlarm } from '../domain/training-alarms';
import type { CalendarChange } from './ports';
import { hasBegun } from './training-words';

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
    if (change.edited && !hasBegun(session, obs.now)) {
      const kind = 'calendar_edited';
      const from = dateOf(planned_start);
      const alarm = { alarm_key: `${kind}:${session_id}`, kind, subject_key: session_id, from, to: '' };
      raiseAlarm(set, obs.alarms, alarm, obs.now);
    }
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
