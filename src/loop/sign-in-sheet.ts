// What the sign-in sheet of a session shows (clause 2.1).
import type { SignInSheet } from '../contract/training';
import { dateOf, timeOf } from '../domain/dates';
import { attendanceOf, countedSessions, firstTrained, windowOf } from '../domain/ledger';
import { fullName, nameOf, personOf } from '../domain/people';
import { trainerOn } from '../domain/roles';
import { isRemoved, isWaiting, termOfSession } from '../domain/session-group';
import type { Session } from '../domain/tables';
import type { TrainingView } from './session-lines';
import { termName } from './term-figures';
import { sessionTitle } from './training-words';
import { roomName } from './words';

/** How many of those who were there were trained here for the first time in the term. */
const firstInTerm = ({ facts, attendance }: TrainingView, session: Session): number => {
  const term = termOfSession(facts, session);
  if (!term || session.status !== 'held') return 0;
  const first = firstTrained(countedSessions(facts, attendance, windowOf(term, 'default')), attendance);
  return [...first.values()].filter(({ session_id }) => session_id === session.session_id).length;
};

export const signInSheet = (view: TrainingView, session: Session): SignInSheet => {
  const { facts, attendance, now } = view;
  const { language } = facts.settings;
  const date = dateOf(session.held_start || session.planned_start);
  const order = facts.roles.find(
    (role) =>
      role.role_key === 'ej_lead' &&
      role.staff_id === session.conducted_by &&
      role.valid_from <= date &&
      (role.valid_to === '' || date <= role.valid_to),
  );
  const lead = trainerOn(facts, date) ?? '';
  const person = (staffId: string) => ({
    name: nameOf(facts, staffId) || staffId,
    position: personOf(facts, staffId)?.position ?? '',
  });
  return {
    school_name: facts.settings.school_name,
    session_id: session.session_id,
    term: termName(termOfSession(facts, session), language),
    title: sessionTitle(session, language),
    topics: [...session.topic_keys],
    date,
    planned: { starts_at: timeOf(session.planned_start), ends_at: timeOf(session.planned_end) },
    held:
      session.held_start && session.held_end
        ? { starts_at: timeOf(session.held_start), ends_at: timeOf(session.held_end) }
        : null,
    place: roomName(facts, session.room_id, language),
    leader: {
      ...person(session.conducted_by),
      order_no: order?.order_no ?? '',
      order_date: order?.order_date ?? '',
    },
    lead: person(lead),
    people: attendanceOf(attendance, session.session_id)
      .filter((row) => row.attended || !(isRemoved(row) || isWaiting(row)))
      .map((row) => ({
        name: fullName(facts, row.staff_id) || row.staff_id,
        position: personOf(facts, row.staff_id)?.position ?? '',
        subjects: personOf(facts, row.staff_id)?.subjects.join(', ') ?? '',
        invited_by: row.invited_by,
        attended: row.attended,
        confirmed: row.confirmed_by !== '',
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    first_in_term: firstInTerm(view, session),
    made_at: now,
    language,
  };
};
