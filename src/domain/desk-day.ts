// What a working morning asks for: who is reminded of what falls due, what is handed up, and who is asked whether it worked.
import { changeSet } from './changes';
import { dateOf, timeOf } from './dates';
import type { Changes, Observation } from './decision';
import { digests } from './desk-digest';
import { handUp } from './escalation';
import type { Facts, IsoDateTime } from './facts';
import { isFollowUpDue } from './follow-up';
import { requestAct } from './journal';
import { followupMessage } from './messages';
import { DAY_BEGINS, isStaffWorkingDay } from './school-year';
import type { RequestRow } from './tables';

export interface DeskObservation extends Observation {
  /** Every open request. */
  readonly open: readonly RequestRow[];
  /** Requests that were answered on the days of `followUpDays`, whatever became of them. */
  readonly answered: readonly RequestRow[];
  /** Keys of the letters that stand in the outbox: `followup:`, `escalation:`, and the `digest:` ones of the day. */
  readonly letters: ReadonlySet<string>;
}

const NOON = '12:00';

/** Nothing at night, on days off, or later in the day: what comes up then is told of the next morning. */
export const isDeskMorning = (facts: Facts, now: IsoDateTime): boolean =>
  timeOf(now) >= DAY_BEGINS && timeOf(now) < NOON && isStaffWorkingDay(facts, dateOf(now));

/** Put after `decideDay`: it speaks of the requests as they stand then. */
export function decideDesk(obs: DeskObservation): Changes {
  const { facts, now, letters } = obs;
  const set = changeSet();
  if (!isDeskMorning(facts, now)) return {};
  for (const row of obs.answered.filter((one) => isFollowUpDue(facts, one, now))) {
    const asked: RequestRow = { ...row, followup_on: dateOf(now) };
    set.change('requests', asked);
    const letter = followupMessage(row, now);
    if (!letters.has(letter.key)) set.add('outbox', letter);
    set.add('journal', requestAct(asked, { at: now, act: 'request.followup', by: '' }));
  }
  handUp(set, obs);
  digests(set, obs);
  return set.changes();
}
