// The self-check within a look at everything (clause 1.4): answers are taken in, letters owed, a round that is over is closed.
import { addDays, dateOf } from '../domain/dates';
import type { Changes, Observation } from '../domain/decision';
import { takeAnswers } from '../domain/self-check-answers';
import { isMonthOfRounds, reconcileDue } from '../domain/self-check-due';
import { askInRound } from '../domain/self-check-letters';
import { closeRound, isRoundOver, openRoundOf } from '../domain/self-check-rounds';
import { keyOf, type SelfAssessment, type SelfCheckAsked } from '../domain/tables';
import { lookAgain, merged } from './bring-about';
import { errorCode } from './error-code';
import type { SelfCheckInBrief } from './memory';
import { after } from './observe';
import type { FormEntry, World } from './ports';
import { selfCheckEntry } from './self-check-entry';

/** A response may become visible a little after one that came later. */
const LOOK_BACK_MS = 10 * 60_000;

/** A round that is over does not wait for ever for a form that cannot be read. */
const DAYS_WITHOUT_FORM = 7;

export interface SelfCheckDone {
  readonly changes: Changes;
  /** Kept once the changes are written: answers that are lost before are read again. */
  readonly brief: Partial<SelfCheckInBrief>;
}

/** Remembered step by step: a run that dies here has lost one step at most. */
const ensureForm = (world: World): SelfCheckInBrief => {
  const remember = (part: Partial<SelfCheckInBrief>): void => {
    world.remember({ self_check: { ...world.memory.self_check, ...part } });
    world.keepMemory();
  };
  if (world.memory.self_check.form_id === '')
    remember({ form_id: world.selfCheckForm.create(), form_owner: world.memory.owner });
  if (world.memory.self_check.form_url === '') {
    const { url, items } = world.selfCheckForm.complete(world.memory.self_check.form_id);
    remember({ form_url: url, form_items: items });
  }
  return world.memory.self_check;
};

const answersSince = (world: World, over: boolean): readonly FormEntry[] => {
  const { form_id, form_items, swept_until } = ensureForm(world);
  if (!over) world.selfCheckForm.accept(form_id);
  return world.selfCheckForm.entriesSince(form_id, form_items, swept_until - LOOK_BACK_MS);
};

/** Nothing where the form is gone, or does not answer today. Of an account that handed the register over it is gone for good. */
const read = (world: World, over: boolean): readonly FormEntry[] | undefined => {
  try {
    return answersSince(world, over);
  } catch (error) {
    world.log(`self_check.out_of_reach ${errorCode(error)}`);
    const { self_check, owner } = world.memory;
    if (self_check.form_owner === owner) return undefined;
    world.remember({ self_check: { ...self_check, form_id: '', form_url: '', form_items: {}, swept_until: 0 } });
    return answersSince(world, over);
  }
};

export const selfCheckPass = (world: World, { facts, now, alarms }: Observation): SelfCheckDone => {
  if (facts.settings.low_data) return { changes: {}, brief: {} };
  const rounds = world.register.selfCheckRounds();
  const round = openRoundOf(rounds);
  // The answers are read only in the months in which a round may be due.
  const inMonth = isMonthOfRounds(dateOf(now));
  const checks = round || inMonth ? world.register.selfAssessment() : [];
  const due = reconcileDue({ facts, now, rounds, checks }, alarms);
  if (!round) return { changes: due, brief: {} };
  const startedAt = world.time.ms();
  // The form is the owner's: what another account's button cannot read is left to the next tick.
  if (!world.selfCheckForm.isOurs()) {
    lookAgain(world, startedAt);
    return { changes: due, brief: {} };
  }
  const today = dateOf(now);
  const over = isRoundOver(round, today);
  const entries = read(world, over);
  const isLost = !entries && isRoundOver(round, addDays(today, -DAYS_WITHOUT_FORM));
  if (!entries && !isLost) return { changes: due, brief: {} };
  const { swept_until } = world.memory.self_check;
  const seen = { facts, now, rounds, checks };
  const asked = world.register.selfCheckAsked();
  const taken = takeAnswers(
    { ...seen, round, asked, alarms },
    (entries ?? []).map((entry) => selfCheckEntry(entry, swept_until)),
  );
  const byAsked = (row: SelfCheckAsked): string => keyOf('self_check_asked', row);
  const byCheck = (row: SelfAssessment): string => keyOf('self_assessment', row);
  const settled = after(asked, byAsked, taken.self_check_asked);
  const known = after(checks, byCheck, taken.self_assessment);
  const closed = over ? closeRound({ ...seen, checks: known }, round, settled) : {};
  const letters = askInRound({
    facts,
    now,
    round,
    asked: settled,
    letters: world.register.lettersOfRound(round.round_id),
    mail_left: world.mailer.remaining(),
  });
  return { changes: merged(due, taken, closed, letters), brief: { swept_until: startedAt } };
};

/** Comes after the changes are written. Of a round that is closed the form keeps nothing, and takes nothing more. */
export const rememberSelfCheck = (world: World, { changes, brief }: SelfCheckDone): void => {
  const { form_id } = world.memory.self_check;
  world.remember({ self_check: { ...world.memory.self_check, ...brief } });
  if (form_id === '' || !changes.self_check_rounds) return;
  try {
    world.selfCheckForm.close(form_id);
  } catch (error) {
    world.log(`self_check.not_closed ${errorCode(error)}`);
  }
};
