// Warnings that a term's obligation is not fulfilled yet: at half of it, at three quarters, and ten working days before its end (clause 2.1).
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDate } from './facts';
import { ledgerTerms, termLedger } from './ledger';
import { trainingLetter } from './messages';
import { hasAddress } from './people';
import { holderOn } from './roles';
import { workingDaysWithin } from './school-year';
import type { Quarter, RoleKey } from './tables';
import { type CoverageFigures, coverageOf, teacherLines } from './teacher-lines';
import type { TrainingObservation } from './training';
import { clearAlarm, raiseAlarm } from './training-alarms';

export const COVERAGE = 'coverage';

type Threshold = '50' | '75' | '10';

/** Who is written to; the deputy when it grows late. */
const READERS: Readonly<Record<Threshold, readonly RoleKey[]>> = {
  '50': ['ej_lead'],
  '75': ['ej_lead', 'deputy_uvr'],
  '10': ['ej_lead', 'deputy_uvr'],
};

/** The days on whose morning each is reached. */
function thresholdsOf(facts: Facts, term: Quarter): { readonly at: Threshold; readonly on: IsoDate }[] {
  const days = workingDaysWithin(facts, term.starts_on, term.ends_on);
  const reached = { '50': Math.ceil(days.length * 0.5), '75': Math.ceil(days.length * 0.75), '10': days.length - 10 };
  return (['50', '75', '10'] as const).flatMap((at) => {
    const on = days[Math.max(0, reached[at])];
    return on === undefined ? [] : [{ at, on }];
  });
}

/** In a short term ten days before its end may come before three quarters of it. */
function latestReached(facts: Facts, term: Quarter, today: IsoDate): Threshold | undefined {
  const reached = thresholdsOf(facts, term).filter(({ on }) => on <= today);
  return reached.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))).pop()?.at;
}

/** Who can be written to; nobody twice who holds both roles. */
function readersOf(facts: Facts, threshold: Threshold, today: IsoDate): { role: RoleKey; staff_id: string }[] {
  const readers: { role: RoleKey; staff_id: string }[] = [];
  for (const role of READERS[threshold]) {
    const staff_id = holderOn(facts, role, today)?.staff_id;
    if (staff_id === undefined || !hasAddress(facts, staff_id)) continue;
    if (!readers.some((reader) => reader.staff_id === staff_id)) readers.push({ role, staff_id });
  }
  return readers;
}

const unfulfilled = ({ required, covered, excused, level, school_level_met }: CoverageFigures): boolean =>
  required > 0 && (required > covered + excused || (level === 'school' && !school_level_met));

export function warnCoverage(obs: TrainingObservation): Changes {
  const { facts, attendance, now, alarms } = obs;
  const today = dateOf(now);
  const set = changeSet();
  for (const term of ledgerTerms(facts)) {
    const { period_code } = term;
    const standing = alarms.filter((a) => a.kind === COVERAGE && a.subject_key === period_code && a.cleared_at === '');
    const ledger = termLedger(facts, attendance, term, facts.settings.compliance_window);
    const figures = coverageOf(facts, ledger, teacherLines(facts, attendance, ledger, now), now);
    const due = today <= ledger.to && unfulfilled(figures) ? latestReached(facts, term, today) : undefined;
    const key = due && `${COVERAGE}:${period_code}:${due}`;
    for (const alarm of standing) if (alarm.alarm_key !== key) clearAlarm(set, alarm, now);
    if (!key) continue;
    // Once for each: an alarm that the lead has put aside does not come back.
    if (!alarms.some((alarm) => alarm.alarm_key === key))
      raiseAlarm(
        set,
        alarms,
        { alarm_key: key, kind: COVERAGE, subject_key: period_code, from: ledger.from, to: ledger.to },
        now,
      );
    const open = figures.required - figures.covered - figures.excused;
    const reason = `open=${open};required=${figures.required};days=${figures.working_days_left}`;
    for (const { role, staff_id } of readersOf(facts, due!, today)) {
      const letter = `${key}:${role}`;
      if (!obs.letters.has(letter))
        set.add('outbox', trainingLetter(letter, 'coverage_warning', now, { staff_id, reason }));
    }
  }
  return set.changes();
}
