// The days of a term's window: on which of them a training may be, between which times, and what stands against the others.
import { addDays, dateOf, datesFrom, minutesOf } from '../dates';
import type { Facts, IsoDate } from '../facts';
import { windowOf } from '../ledger';
import { trainerOn } from '../roles';
import { addWorkingDays, dayOff, isBreak, isStaffWorkingDay, workingDaysWithin } from '../school-year';
import type { Quarter } from '../tables';
import type { Obstacle, PlanQuestion } from './types';

/** Where there are no lessons a training need not wait for their end. */
const MORNING = minutesOf('10:00');
const SHORTER = 60;

export interface TrainingDay {
  readonly date: IsoDate;
  /** The staff working days of the window up to this day. */
  readonly nth: number;
  readonly days_after: number;
  readonly outside_study: boolean;
  /** Minutes of the day. */
  readonly from: number;
  readonly until: number;
  /** Who holds `ej_lead`. */
  readonly leader: string;
  readonly obstacle: Obstacle | '';
}

export interface TermDays {
  /** From tomorrow, or the window's first day, to its last. */
  readonly days: readonly TrainingDay[];
  /** Any date, also one that is not among the days. */
  on(date: IsoDate): TrainingDay;
}

const isStudyDay = (facts: Facts, term: Quarter, date: IsoDate): boolean =>
  term.starts_on <= date && date <= term.ends_on && !isBreak(facts, date);

const isShort = (facts: Facts, date: IsoDate): boolean =>
  facts.holidays.some((day) => day.date === date && day.kind === 'short_day' && day.affects_staff && day.applies);

/** What no notice and no setting would help against comes first. */
function obstacleOn(question: PlanQuestion, date: IsoDate, earliest: IsoDate): Obstacle | '' {
  const { facts, term } = question;
  if (dayOff(facts, date)) return 'day_off';
  if (!isStaffWorkingDay(facts, date)) return 'weekend';
  if (trainerOn(facts, date) === undefined) return 'no_leader';
  if (windowOf(term, 'default').to < date) return 'too_late';
  if (!isStudyDay(facts, term, date) && !facts.settings.training_in_breaks) return 'break';
  return date < earliest || date < term.compliance_from ? 'too_soon' : '';
}

const later = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? b : a);

export function termDays(question: PlanQuestion): TermDays {
  const { facts, term, now } = question;
  const { settings } = facts;
  const tomorrow = addDays(dateOf(now), 1);
  const earliest = later(tomorrow, addWorkingDays(facts, dateOf(now), settings.training_notice_days));
  const { from, to } = windowOf(term, 'default');
  const working = workingDaysWithin(facts, from, to);
  const counted = workingDaysWithin(facts, from, windowOf(term, settings.compliance_window).to);
  const on = (date: IsoDate): TrainingDay => {
    const study = isStudyDay(facts, term, date);
    return {
      date,
      nth: working.filter((day) => day <= date).length,
      days_after: counted.filter((day) => date < day).length,
      outside_study: !study,
      from: study ? minutesOf(settings.training_from) : MORNING,
      until: minutesOf(settings.training_until) - (isShort(facts, date) ? SHORTER : 0),
      leader: trainerOn(facts, date) ?? '',
      obstacle: obstacleOn(question, date, earliest),
    };
  };
  return { days: datesFrom(later(tomorrow, from), addDays(to, 1)).map(on), on };
}
