// A person's decision about trainings, carried out at once: with what the rules ask for next, and the day's slots after it.
import { addDays, dateOf } from '../domain/dates';
import { decideDay } from '../domain/day';
import type { Changes } from '../domain/decision';
import type { Result } from '../domain/facts';
import { seatedIn } from '../domain/session-group';
import type { TrainingObservation } from '../domain/training';
import { decideTrainingIntent, type TrainingIntent } from '../domain/training-intents';
import { busyQuestion } from '../domain/training-pass';
import type { Caller } from './access';
import { bringAbout, finish, merged } from './bring-about';
import { byRequest, observe, type Seen } from './observe';
import { observeTraining, trainingAfter, withBusyOf } from './observe-training';
import type { World } from './ports';
import { showTraining } from './show-training';
import { decideTrainings } from './training-run';
import { settleFirst } from './wake';
import { slotLabel } from './words';

/** The sessions are read anew: what is decided about one must be about the row that stands. */
export const seeTraining = (world: World): { readonly seen: Seen; readonly obs: TrainingObservation } => {
  world.register.factsForTraining();
  const seen = observe(world);
  const alarms = world.register.alarms();
  return { seen, obs: observeTraining(world, { ...seen.obs, alarms }) };
};

/** Only those calendars are asked that the decision is about. */
const asked = (world: World, obs: TrainingObservation, intent: TrainingIntent): TrainingObservation => {
  if (intent.kind === 'change') {
    const group = seatedIn(obs.attendance, intent.session_id).map((row) => row.staff_id);
    return withBusyOf(world, obs, [...group, ...intent.add], intent.date, addDays(intent.date, 1));
  }
  const question = intent.kind === 'replan' ? busyQuestion(obs, intent.period_code) : undefined;
  if (!question) return obs;
  const busy = withBusyOf(world, obs, question.staff_ids, question.from, question.until);
  return { ...busy, self_assessment: world.register.selfAssessment() };
};

export const settleTraining = (
  world: World,
  caller: Caller,
  decide: (obs: TrainingObservation) => Result<Changes>,
): Result<TrainingObservation> => {
  settleFirst(world);
  const { seen, obs } = seeTraining(world);
  const decided = decide(obs);
  if (!decided.ok) return decided;
  const followed = merged(decided.value, decideTrainings(world, trainingAfter(obs, decided.value)));
  // Whoever is booked where a training now stands has to be known, so that nobody loses a place without a word.
  const known = new Set(seen.recent.map(byRequest));
  const booked = new Set(seen.slots.flatMap((slot) => slot.bookings));
  const older = world.register.requestsById([...booked].filter((id) => id !== '' && !known.has(id)));
  const recent = [...older, ...seen.recent];
  const trained = trainingAfter(obs, followed);
  const today = dateOf(obs.now);
  const horizon = { from: today, until: addDays(today, obs.facts.settings.slot_horizon_days + 1) };
  const day = decideDay({ ...seen.obs, ...trained, recent }, horizon, slotLabel(obs.facts));
  const changes = merged(followed, day.changes);
  bringAbout(world, { ...seen, recent, attendance: obs.attendance }, changes, {
    by: caller.by,
    all: false,
    marked: true,
  });
  const settled = trainingAfter(obs, changes);
  showTraining(world, settled);
  finish(world);
  return { ok: true, value: settled };
};

/** `and`: what else the same decision settles. */
export const settleIntent = (
  world: World,
  caller: Caller,
  intent: TrainingIntent,
  and: Changes = {},
): Result<TrainingObservation> =>
  settleTraining(world, caller, (obs) => {
    const decided = decideTrainingIntent(asked(world, obs, intent), intent);
    return decided.ok ? { ok: true, value: merged(decided.value, and) } : decided;
  });
