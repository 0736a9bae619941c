// When the lead is reminded to hold a self-check (a rule of the school): in September and in January. Nothing is sent for it.
import { changeSet } from './changes';
import { addDays, dateOf } from './dates';
import type { Changes } from './decision';
import { newestChecks } from './self-check';
import { isOfAll, openRoundOf, type RoundsSeen, whoIsAsked } from './self-check-rounds';
import type { AlarmRow } from './tables';

export const ROUND_DUE = 'self_check_due';
const MONTHS: ReadonlySet<string> = new Set(['09', '01']);
/** Whoever answered shortly before needs no other. */
const DAYS_FRESH = 60;

export const isMonthOfRounds = (date: string): boolean => MONTHS.has(date.slice(5, 7));

/** Unless a round was just held, or most of the school has filled it in otherwise. */
export function isRoundDue({ facts, now, rounds, checks }: RoundsSeen): boolean {
  const today = dateOf(now);
  const asked = whoIsAsked(facts, today);
  if (!isMonthOfRounds(today) || asked.length === 0 || openRoundOf(rounds)) return false;
  const since = addDays(`${today.slice(0, 7)}-01`, -DAYS_FRESH);
  if (rounds.some((round) => isOfAll(round) && round.opened_on >= since)) return false;
  const newest = newestChecks(checks);
  const fresh = asked.filter(({ staff_id }) => (newest.get(staff_id)?.submitted_on ?? '') >= since);
  return fresh.length * 2 < asked.length;
}

/** One alarm a month; what the lead has put aside does not come back in it. */
export function reconcileDue(seen: RoundsSeen, alarms: readonly AlarmRow[]): Changes {
  const { now } = seen;
  const set = changeSet();
  const month = now.slice(0, 7);
  const alarm_key = `${ROUND_DUE}:${month}`;
  const due = isRoundDue(seen);
  const note = (act: string, row_key: string): void =>
    set.add('journal', { at: now, act, table: 'alarms', row_key, rule: 'school', by: '', detail: ROUND_DUE });
  for (const alarm of alarms)
    if (alarm.kind === ROUND_DUE && alarm.cleared_at === '' && (!due || alarm.alarm_key !== alarm_key)) {
      set.change('alarms', { ...alarm, cleared_at: now });
      note('alarm.cleared', alarm.alarm_key);
    }
  if (!due || alarms.some((alarm) => alarm.alarm_key === alarm_key)) return set.changes();
  set.add('alarms', {
    alarm_key,
    kind: ROUND_DUE,
    addressed_to: 'ej_lead',
    subject_key: '',
    from: '',
    to: '',
    raised_at: now,
    cleared_at: '',
  });
  note('alarm.raised', alarm_key);
  return set.changes();
}
