// The whole look: facts afresh, the days of the horizon, everything that is owed, and what a dead run left behind.
import { addDays, dateOf } from '../domain/dates';
import { decideDay } from '../domain/day';
import type { Changes, Observation } from '../domain/decision';
import { decideIntake } from '../domain/intake';
import { mend } from '../domain/mend';
import { withoutComputer } from '../domain/place-for-teacher';
import { followHolders } from '../domain/request-holders';
import { keepSchedule } from '../domain/schedule-found';
import { bringAbout, merged } from './bring-about';
import { decideCalendarChanges } from './calendar-changes';
import { showDashboard } from './dashboard';
import { decideDeskDay, decideIncidents, deskAfter, observeDesk, showDeskDay, withReplies } from './desk-pass';
import { showEquipmentDay } from './equipment-board';
import { keepPrivate } from './keep-private';
import { after, byRequest, bySlot, observe, together } from './observe';
import { bySession, observeTraining, trainingAfter, trainsAnybody } from './observe-training';
import { decideOffers } from './offer-places';
import type { CalendarChange, FormEntry, World } from './ports';
import { reportClosedTerms } from './report';
import { rememberSelfCheck, selfCheckPass } from './self-check-pass';
import { showTraining } from './show-training';
import { submissionOf } from './submission';
import { decideTrainings } from './training-run';
import { slotLabel } from './words';

const apply = (obs: Observation, changes: Changes): Observation => ({
  ...obs,
  facts: changes.sessions
    ? { ...obs.facts, trainings: after(obs.facts.trainings, bySession, changes.sessions) }
    : obs.facts,
  slots: after(obs.slots, bySlot, changes.slots),
  recent: after(obs.recent, byRequest, changes.requests),
  alarms: after(obs.alarms, (alarm) => alarm.alarm_key, changes.alarms),
});

/** Follows up requests on which a run may have died. */
const mendSuspects = (world: World, obs: Observation, ids: readonly string[]): Changes => {
  if (ids.length === 0) return {};
  const known = new Map(obs.recent.map((row) => [row.request_id, row]));
  const unseen = ids.filter((id) => !known.has(id));
  for (const row of unseen.length ? world.register.requestsById(unseen) : []) known.set(row.request_id, row);
  const suspects = ids.flatMap((id) => known.get(id) ?? []);
  return mend(obs, suspects, {
    letters: new Set(world.register.lettersOf(ids).map((letter) => letter.key)),
    acts: new Set(world.register.journalOf(ids).map((line) => `${line.row_key} ${line.act}`)),
  });
};

export interface Gathered {
  readonly entries: readonly FormEntry[];
  readonly calendar: readonly CalendarChange[];
  /** Responses on which a run may have died. */
  readonly doubtful: ReadonlySet<string>;
  readonly suspects: readonly string[];
}

export const fullPass = (world: World, { entries, calendar, doubtful, suspects }: Gathered): void => {
  const moments = entries.map((entry) => entry.submitted_at);
  const seen = observe(world, moments, true);
  const { facts } = seen;
  // Whoever is booked in the coming weeks has to be known, so that nobody loses a place without a word.
  const booked = [...new Set(seen.slots.flatMap((slot) => slot.bookings))];
  const known = new Set(seen.recent.map(byRequest));
  const older = world.register.requestsById(booked.filter((id) => id !== '' && !known.has(id)));
  world.remember({ retry_at: 0, time_zone: facts.settings.time_zone });

  const words = { slotLabel: slotLabel(facts) };
  const submissions = entries.map(submissionOf);
  const whole = withReplies(world, { ...seen, recent: [...older, ...seen.recent] }, submissions);
  const start: Observation = { ...whole.obs, recent: whole.recent };
  const intake = decideIntake(start, submissions, words);
  const half = intake.results
    .filter(({ outcome, source_key }) => outcome === 'known' && doubtful.has(source_key))
    .flatMap(({ request_ids }) => request_ids);
  const desk = observeDesk(world, facts, start.now);
  const failures = decideIncidents(apply(start, intake.changes), desk);
  const told = apply(apply(start, intake.changes), failures);
  const handed = followHolders(told, together(told.recent, desk.open));
  const taken = apply(told, handed);
  const mended = mendSuspects(world, taken, [...new Set([...suspects, ...half])]);
  const today = dateOf(start.now);
  const horizon = { from: today, until: addDays(today, facts.settings.slot_horizon_days + 1) };
  // A training takes the time of consultations, so it is decided on before the day is.
  const training = trainsAnybody(facts) ? observeTraining(world, apply(taken, mended)) : undefined;
  const trained = training ? decideTrainings(world, training, calendar) : {};
  const reported = training ? reportClosedTerms(world, trainingAfter(training, trained)) : {};
  const ready = apply(apply(taken, mended), trained);
  const day = decideDay(ready, horizon, words.slotLabel);
  const settled = apply(ready, day.changes);
  const answers = decideCalendarChanges(settled, calendar, words.slotLabel);

  const standing = deskAfter(desk, merged(intake.changes, failures, handed, mended, day.changes, answers));
  const answered = apply(settled, answers);
  const offers = decideOffers(world, { obs: answered }, standing.open);
  const announced = decideDeskDay(world, apply(answered, offers), deskAfter(standing, offers));

  const decided = merged(intake.changes, failures, handed, mended, trained, reported, day.changes, answers);
  // A register from before versions were kept has to wait for its next set-up.
  const hasVersions = world.memory.sheets.schedule_versions !== undefined;
  const kept = hasVersions ? keepSchedule(facts, start.now, () => world.register.scheduleVersions()) : {};
  const selfCheck = selfCheckPass(world, start);
  const changes = merged(kept, decided, offers, announced, selfCheck.changes);
  const watched = training ? { attendance: training.attendance } : {};
  bringAbout(world, { ...whole, ...watched, incidents: desk.incidents }, changes, {
    by: 'loop',
    all: true,
    marked: true,
  });
  rememberSelfCheck(world, selfCheck);
  const afterwards = training && trainingAfter(training, changes);
  if (afterwards) {
    showTraining(world, afterwards);
    world.register.keepWithoutComputer(withoutComputer(world.register.selfAssessment()));
  }
  showDeskDay(world, start, desk, changes);
  const { incidents, open } = deskAfter(desk, changes);
  const done = apply(start, changes);
  showEquipmentDay(world, done.facts, { incidents, open: together(done.recent, open) });
  const { attendance, closed_terms } = afterwards ?? { attendance: [], closed_terms: [] };
  showDashboard(world, { facts: done.facts, now: start.now, attendance, closed_terms, incidents });
  world.remember({ day_done: today, snapshot_at: world.register.keepSnapshot() ? world.time.ms() : 0 });
  keepPrivate(world, facts);
};
