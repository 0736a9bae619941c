// Who is written to about a self-check: once when it opens, and once more before it closes; whoever answered or refused is left alone.
import { changeSet } from './changes';
import { addDays, dateOf, timeOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate, IsoDateTime } from './facts';
import { trainingLetter } from './messages';
import { addressOf, isActive, isAway, personOf } from './people';
import { DAY_BEGINS, isStaffWorkingDay } from './school-year';
import { isRoundOver, roundAct } from './self-check-rounds';
import type { OutboxRow, SelfCheckAsked, SelfCheckRound } from './tables';

const A_RUN = 40;
/** What the other messages of the day may need. */
const RESERVE = 30;
const REMINDER_WORKING_DAYS = 5;
/** What the second letter says of itself. */
export const REMINDER = 'reminder';

export interface LettersSeen {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly round: SelfCheckRound;
  readonly asked: readonly SelfCheckAsked[];
  /** Every letter of the kind `self_check` of this round. */
  readonly letters: readonly OutboxRow[];
  readonly mail_left: number;
}

function remindedFrom(facts: Facts, closesOn: IsoDate): IsoDate {
  let day = closesOn;
  for (let left = REMINDER_WORKING_DAYS; left > 0; ) {
    day = addDays(day, -1);
    if (isStaffWorkingDay(facts, day)) left--;
  }
  return day;
}

/** Letters bear the last day of the round in `reason`; one that is owed to somebody who needs none any more is not sent. */
export function askInRound({ facts, now, round, asked, letters, mail_left }: LettersSeen): Changes {
  const today = dateOf(now);
  const set = changeSet();
  const of = asked.filter(({ round_id }) => round_id === round.round_id);
  const waits = new Set(of.filter(({ state }) => state === 'asked').map(({ staff_id }) => staff_id));
  const over = isRoundOver(round, today);
  for (const letter of letters)
    if (letter.status === 'owed' && (over || !waits.has(letter.staff_id)))
      set.change('outbox', { ...letter, status: 'void' });
  if (over || !isStaffWorkingDay(facts, today) || timeOf(now) < DAY_BEGINS) return set.changes();
  const known = new Map(letters.map((letter) => [letter.key, letter]));
  const reminding = remindedFrom(facts, round.closes_on);
  let room = Math.min(A_RUN, mail_left - RESERVE);
  let first = 0;
  let second = 0;
  for (const row of of.filter(({ state }) => state === 'asked')) {
    const person = personOf(facts, row.staff_id);
    if (!person || addressOf(person.email) === '' || !isActive(person, today) || isAway(person, today)) continue;
    const key = `self_check:${round.round_id}:${row.staff_id}`;
    const about = { staff_id: row.staff_id, reason: round.closes_on };
    const asks = known.get(key);
    if (!asks) {
      if (room-- <= 0) continue;
      set.add('outbox', trainingLetter(key, 'self_check', now, about));
      first++;
      continue;
    }
    if (row.reminded_on !== '' || today < reminding || dateOf(asks.created_at) >= reminding) continue;
    if (!known.has(`${key}:2`)) {
      if (room-- <= 0) continue;
      set.add('outbox', trainingLetter(`${key}:2`, 'self_check', now, { ...about, alternatives: [REMINDER] }));
      second++;
    }
    set.change('self_check_asked', { ...row, reminded_on: today });
  }
  if (first > 0) set.add('journal', roundAct(round.round_id, now, 'asked', '', `n=${first}`));
  if (second > 0) set.add('journal', roundAct(round.round_id, now, 'reminded', '', `n=${second}`));
  return set.changes();
}
