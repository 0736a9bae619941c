// The run that every wake leads to: it looks, and does what is to be done, whatever woke it.
import { dateOf, timeOf } from '../domain/dates';
import type { Submission } from '../domain/decision';
import type { Result } from '../domain/facts';
import { decideIntake, type IntakeResult } from '../domain/intake';
import { DAY_BEGINS } from '../domain/school-year';
import { asVisit, type VisitFacts } from '../domain/visit';
import { begin, bringAbout, type Finished, finish } from './bring-about';
import { carryOutLowData } from './carry-out-low-data';
import { withIncidents, withReplies } from './desk-pass';
import { errorCode } from './error-code';
import { fullPass } from './full-pass';
import { observe } from './observe';
import { dropPassed } from './offer';
import { withOffers } from './offer-places';
import type { CalendarChange, FormEntry, World } from './ports';
import { submissionOf } from './submission';
import { slotLabel } from './words';

/** A response may become visible a little after one that came later; looking back is free, its id tells. */
const LOOK_BACK_MS = 10 * 60_000;
/** Once a day the form is asked again for everything of the last days. */
const LONG_LOOK_BACK_MS = 36 * 3_600_000;
/** The cache forgets after six hours; a little before, a tick fills it again so that no request has to wait for it. */
const SNAPSHOT_LIFE_MS = 5 * 3_600_000;
/** The memory is small; more responses than this within ten minutes are looked at twice. */
const MOST_REMEMBERED = 30;

const isFullPassDue = ({ memory, time }: World): boolean => {
  const now = time.local();
  if (memory.low_data !== '' || memory.under_way !== null || (memory.retry_at > 0 && memory.retry_at <= time.ms()))
    return true;
  return memory.day_done !== dateOf(now) && timeOf(now) >= DAY_BEGINS;
};

const sourceOf = (entry: FormEntry): string => `form:${entry.response_id}`;

/** Takes in responses that came since the last sweep. False where one of them is known: then a run has died on it. */
const takeIn = (world: World, entries: readonly FormEntry[]): boolean => {
  const moments = entries.map((entry) => entry.submitted_at);
  const submissions = entries.map(submissionOf);
  const seen = withReplies(world, observe(world, moments), submissions);
  const { changes, results } = decideIntake(seen.obs, submissions, { slotLabel: slotLabel(seen.facts) });
  if (results.some(({ outcome }) => outcome === 'known')) return false;
  const taken = withIncidents(world, seen, changes);
  const offered = withOffers(world, taken.seen, taken.changes);
  bringAbout(world, taken.seen, offered, { by: 'form', all: false, marked: false });
  return true;
};

/** A time that has begun is no longer offered. */
const refreshOffer = (world: World): void => {
  if (dropPassed(world)) return;
  bringAbout(world, observe(world), {}, { by: 'loop', all: false, marked: false });
};

const renewSnapshot = (world: World): void => {
  if (world.time.ms() - world.memory.snapshot_at < SNAPSHOT_LIFE_MS) return;
  world.register.facts();
  if (world.register.keepSnapshot()) world.remember({ snapshot_at: world.time.ms() });
};

type Why = 'form' | 'tick' | 'calendar' | 'button';

export const wake = (world: World, why: Why): void => {
  const { memory, time } = world;
  if (memory.set_up !== 'done') return;
  const startedAt = time.ms();
  const everything = why === 'button' || (why === 'form' ? memory.under_way !== null : isFullPassDue(world));
  const suspects = memory.under_way ?? [];
  const withoutNames = everything && memory.low_data !== '' && ask(world, why, () => closed(world)) === true;
  if (everything) begin(world);
  const since = memory.swept_until - LOOK_BACK_MS;
  const from = everything ? memory.swept_until - LONG_LOOK_BACK_MS : since;
  const swept = memory.form_closed ? [] : ask(world, why, () => world.form.entriesSince(from));
  const entries = swept ?? [];
  const recent = entries.filter((entry) => entry.timestamp > since);
  const unswept = recent.filter((entry) => !memory.swept.includes(entry.response_id));
  const read = why === 'form' ? undefined : ask(world, why, () => readCalendar(world));
  const calendar = read?.changes ?? [];
  const doubtful = new Set(unswept.map(sourceOf));
  if (everything || calendar.length > 0) fullPass(world, { entries, calendar, doubtful, suspects });
  else if (unswept.length === 0) refreshOffer(world);
  else if (!takeIn(world, unswept)) fullPass(world, { entries, calendar, doubtful, suspects });
  // Whoever still filled the form in was taken in with a name: now it goes as all the others do.
  if (withoutNames) {
    carryOutLowData(world);
    fullPass(world, { entries: [], calendar: [], doubtful: new Set(), suspects: [] });
  }
  if (why === 'tick') renewSnapshot(world);
  world.remember({
    ...(swept ? sweptUntil(startedAt, entries) : { retry_at: time.ms() }),
    ...(read ? { sync_token: read.syncToken } : {}),
    ...(why === 'tick' ? { heartbeat: startedAt } : {}),
  });
  finish(world);
};

/** Nobody fills the form in any more from here on. */
const closed = ({ form }: World): true => {
  form.accept(false);
  return true;
};

const sweptUntil = (startedAt: number, entries: readonly FormEntry[]) => ({
  swept_until: startedAt,
  swept: entries
    .filter((entry) => entry.timestamp > startedAt - LOOK_BACK_MS)
    .slice(-MOST_REMEMBERED)
    .map((entry) => entry.response_id),
});

/** Form and calendar are their owner's: what another role's button cannot read of them is left to the next tick, which runs as the owner. */
const ask = <T>(world: World, why: Why, read: () => T): T | undefined => {
  if (why !== 'button') return read();
  try {
    return read();
  } catch (error) {
    world.log(`out_of_reach ${errorCode(error)}`);
    return undefined;
  }
};

const readCalendar = (world: World): { changes: readonly CalendarChange[]; syncToken: string } | undefined =>
  world.memory.calendar_id ? world.calendar.changesSince(world.memory.sync_token) : undefined;

/** Before a person's own act: whatever a dead run left is finished first, so that its mark is not lost. */
export const settleFirst = (world: World): void => {
  if (world.memory.under_way !== null) wake(world, 'button');
};

/** Takes in somebody who came without a booking, and what was said; the same visit once. Gives the request's number. */
export const takeInVisit = (world: World, submission: Submission, visit: Omit<VisitFacts, 'by'>): Result<string> => {
  settleFirst(world);
  const seen = observe(world);
  const { changes, results } = decideIntake(seen.obs, [submission], { slotLabel: slotLabel(seen.facts) });
  const { by } = submission;
  const [first = ''] = results[0]?.request_ids ?? [];
  if (results[0]?.outcome === 'known') return { ok: true, value: first };
  const held = asVisit(seen.obs, changes, { ...visit, by });
  if (!held.ok) return held;
  const taken = withIncidents(world, seen, held.value);
  bringAbout(world, taken.seen, taken.changes, { by, all: false, marked: true });
  finish(world);
  return { ok: true, value: first };
};

/** Takes in one message that a person recorded, and tells what became of it. */
export const takeInSpoken = (world: World, submission: Submission): Finished & { result: IntakeResult } => {
  settleFirst(world);
  const seen = observe(world);
  const { changes, results } = decideIntake(seen.obs, [submission], { slotLabel: slotLabel(seen.facts) });
  const taken = withIncidents(world, seen, changes);
  const finished = bringAbout(world, taken.seen, taken.changes, { by: submission.by, all: false, marked: true });
  finish(world);
  return { ...finished, result: results[0]! };
};
