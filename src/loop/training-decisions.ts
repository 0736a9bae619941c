// What the workbench shows of training without reading for it: from the sessions among the facts, and what the last run remembered.
import type { Access, DecisionLine } from '../contract/rpc';
import type { CoverageCard, SessionLine } from '../contract/training';
import { affectedBy } from '../domain/affected-sessions';
import { dateOf, timeOf } from '../domain/dates';
import type { Facts, IsoDate } from '../domain/facts';
import { isToCome } from '../domain/session-group';
import type { Session } from '../domain/tables';
import { isOver } from '../domain/teacher-lines';
import type { World } from './ports';
import { sessionLine } from './session-lines';
import { sessionTitle } from './training-words';

/** The system administrator holds a role, but training is not theirs. */
export const trainingFor = (access: Access): boolean => access === 'lead' || access === 'deputy_uvr';

export const sessionParams = (facts: Facts, session: Session): Record<string, string> => ({
  title: sessionTitle(session, facts.settings.language),
  date: dateOf(session.planned_start),
  starts_at: timeOf(session.planned_start),
  ends_at: timeOf(session.planned_end),
});

export const trainingDecisions = ({ memory, time }: World, facts: Facts): DecisionLine[] => {
  const now = time.local();
  const { groups, empty } = memory.training;
  const about = (kind: DecisionLine['kind'], session: Session, since: string): DecisionLine => ({
    key: `${kind}:${session.session_id}`,
    kind,
    since,
    params: { ...sessionParams(facts, session), ...(kind === 'training_affected' && { reason: affectedBy(session) }) },
    request_id: '',
    session_id: session.session_id,
  });
  const planned = facts.trainings.filter((session) => session.status === 'planned');
  const toApprove =
    facts.trainings.filter((session) => session.status === 'proposed' && isToCome(session, now)).length +
    planned.filter((session) => isToCome(session, now) && (groups[session.session_id]?.[4] ?? 0) > 0).length;
  const proposed: DecisionLine[] =
    toApprove === 0
      ? []
      : [
          {
            key: 'training_proposed',
            kind: 'training_proposed',
            since: now,
            params: { n: String(toApprove) },
            request_id: '',
            session_id: '',
          },
        ];
  return [
    ...planned
      .filter((session) => isOver(session, now))
      .map((session) => about('training_unconfirmed', session, session.planned_end)),
    ...planned
      .filter((session) => isToCome(session, now) && affectedBy(session) !== '')
      .map((session) => about('training_affected', session, now)),
    ...facts.trainings
      .filter((session) => empty.includes(session.session_id))
      .map((session) => about('training_empty', session, session.held_end)),
    ...proposed,
  ];
};

export const trainingsOn = ({ memory, time }: World, facts: Facts, date: IsoDate): SessionLine[] =>
  facts.trainings
    .filter(
      ({ status, planned_start }) => dateOf(planned_start) === date && (status === 'planned' || status === 'held'),
    )
    .map((session) => {
      const line = sessionLine({ facts, attendance: [], now: time.local() }, session);
      const [group, accepted, declined, silent, waiting] = memory.training.groups[session.session_id] ?? [
        0, 0, 0, 0, 0,
      ];
      return { ...line, group, accepted, declined, silent, waiting, not_counted: '' };
    })
    .sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1));

/** Nothing between the terms, and before there is one. */
export const coverageToday = ({ memory }: World, today: IsoDate): CoverageCard | null => {
  const { card } = memory.training;
  return card && card.from <= today && today <= card.to ? card : null;
};
