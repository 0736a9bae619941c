// The days on which a session could be: the best time of each, or why there is none, and the one that was chosen.
import type { TrainingOption } from '../contract/training';
import { addDays, dateOf, timeOf } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { windowOf } from '../domain/ledger';
import { choicesFor } from '../domain/planner/choices';
import type { Choice, Obstacle } from '../domain/planner/types';
import { seatedIn, termOfSession } from '../domain/session-group';
import { effectNow } from '../domain/session-time';
import type { Session } from '../domain/tables';
import type { TrainingObservation } from '../domain/training';
import { groupQuestion } from '../domain/training-question';
import { withBusyOf } from './observe-training';
import type { World } from './ports';
import { effectWords } from './session-lines';
import { topicsOf } from './training-words';
import { roomName } from './words';

type Time = Pick<Choice, 'date' | 'starts_at' | 'ends_at' | 'room_id' | 'effect'> & {
  readonly obstacle: Obstacle | '';
};

const option = (facts: Facts, time: Time, chosen: boolean): TrainingOption => ({
  date: time.date,
  starts_at: time.starts_at,
  ends_at: time.ends_at,
  room_id: time.room_id,
  room: time.room_id && roomName(facts, time.room_id, facts.settings.language),
  effect: time.effect ? effectWords(facts, time.effect) : null,
  obstacle: time.obstacle,
  chosen,
});

export const trainingOptions = (world: World, first: TrainingObservation, session: Session): TrainingOption[] => {
  const { facts, now, attendance } = first;
  const term = termOfSession(facts, session);
  if (!term) return [];
  const group = seatedIn(attendance, session.session_id).map((row) => row.staff_id);
  const today = dateOf(now);
  const until = addDays(windowOf(term, 'default').to, 1);
  const obs = today < until ? withBusyOf(world, first, group, today, until) : first;
  const own = {
    date: dateOf(session.planned_start),
    starts_at: timeOf(session.planned_start),
    ends_at: timeOf(session.planned_end),
    room_id: session.room_id,
  };
  return choicesFor(groupQuestion(obs, term, group, session), group, topicsOf(session)).map((choice) => {
    const now = choice.date === own.date ? effectNow(obs, session) : undefined;
    return now ? option(facts, { ...own, ...now }, true) : option(facts, choice, false);
  });
};
