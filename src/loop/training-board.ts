// The training section: the terms of the ledger, every session, and who could not be placed.
import type { TermView, TrainingBoard } from '../contract/training';
import { dateOf } from '../domain/dates';
import { isActive, nameOf, personOf } from '../domain/people';
import { placePeople } from '../domain/place-people';
import { placesIn } from '../domain/planner/rooms';
import { ledgerTerms, termOn } from '../domain/school-year';
import type { TrainingObservation } from '../domain/training';
import { trainingDraft } from '../domain/training-draft';
import { needs } from '../domain/training-need';
import { sessionLine } from './session-lines';
import { type TermFigures, termFigures, termName } from './term-figures';
import { roomName } from './words';

type Seen = Omit<TrainingObservation, 'letters'>;

const standing = ({ alarms }: Seen, kind: string, period: string): boolean =>
  alarms.some((alarm) => alarm.kind === kind && alarm.subject_key === period && alarm.cleared_at === '');

const termView = (obs: Seen, { term, ledger, lines, figures, closed, differs }: TermFigures): TermView => ({
  ...figures,
  name: termName(term, obs.facts.settings.language),
  closed_at: closed?.closed_at ?? '',
  // What the lead chose to keep as it was frozen is no question any more.
  differs: standing(obs, 'term_differs', term.period_code) ? differs : 0,
  counted_sessions: closed ? [...closed.counted_sessions] : ledger.counted.map((session) => session.session_id),
  people: lines.map((line) => ({
    staff_id: line.staff_id,
    name: nameOf(obs.facts, line.staff_id) || line.staff_id,
    position: personOf(obs.facts, line.staff_id)?.position ?? '',
    state: line.state,
    reason: line.reason,
    session_id: line.made_up?.session_id ?? line.session_id,
    on: line.on,
    made_up_on: line.made_up?.on ?? '',
  })),
});

/**
 * Planned once more, but only where the last run said that somebody has no place. Without asking the calendars: whoever would find a
 * place here is busy at every time there is.
 */
const unplacedOf = (obs: Seen): TrainingBoard['unplaced'] => {
  const open = needs(obs.facts, obs.attendance, obs.now).filter(({ term }) =>
    standing(obs, 'training_unplaced', term.period_code),
  );
  if (open.length === 0) return [];
  const codes = new Map(
    placePeople(trainingDraft({ ...obs, letters: new Set() })).flatMap(({ people }) =>
      people.map(({ staff_id, code }) => [staff_id, code] as const),
    ),
  );
  const people = new Map<string, string[]>();
  for (const { staff_id } of open.flatMap((one) => one.people)) {
    const code = codes.get(staff_id) ?? 'busy';
    people.set(code, [...(people.get(code) ?? []), nameOf(obs.facts, staff_id)]);
  }
  return [...people].map(([code, names]) => ({ code, people: names }));
};

export const trainingBoard = (obs: Seen): TrainingBoard => {
  const { facts, now } = obs;
  const today = dateOf(now);
  const next = ledgerTerms(facts).find((term) => term.compliance_from > today) ?? ledgerTerms(facts).slice(-1)[0];
  return {
    now,
    period_code: (termOn(facts, today) ?? next)?.period_code ?? '',
    terms: termFigures(obs).map((term) => termView(obs, term)),
    sessions: facts.trainings
      .map((session) => sessionLine(obs, session))
      .sort((a, b) => (`${a.date}T${a.starts_at}` < `${b.date}T${b.starts_at}` ? -1 : 1)),
    unplaced: unplacedOf(obs),
    rooms: facts.rooms
      .map(({ room_id }) => ({
        room_id,
        name: roomName(facts, room_id, facts.settings.language),
        capacity: placesIn(facts, room_id),
      }))
      .filter(({ capacity }) => capacity > 0),
    staff: facts.staff
      .filter((person) => isActive(person, today))
      .map(({ staff_id, position }) => ({ staff_id, name: nameOf(facts, staff_id), position })),
  };
};
