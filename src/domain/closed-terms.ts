// A term closes: its ledger is frozen in both readings, and from then on the register is held against it (clause 2.1).
import { type ChangeSet, changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDateTime, Result } from './facts';
import { differsFrom, figuresKey, frozen, frozenLedger } from './frozen-ledger';
import { attendanceOf, termLedger, windowOf } from './ledger';
import { isAttendanceOver } from './retention';
import { addWorkingDays, ledgerTerms } from './school-year';
import { type ClosedTerm, LEDGER_WINDOWS, type Quarter, type Session } from './tables';
import type { TermLedger, TrainingObservation } from './training';
import { clearAlarm, raiseAlarm, type TrainingAlarm } from './training-alarms';

export { differsFrom, frozenLedger };

const TERM_DIFFERS = 'term_differs';
/** Settled by the lead: the frozen figures stay, and these of the register are not reported again. */
const TERM_KEPT = 'term_kept';
/** So long a closing waits for what is still to be confirmed. */
const PATIENCE_DAYS = 10;

/** The sessions of the term's window, by the day on which they were held or else planned. */
function sessionsOf(facts: Facts, term: Quarter): Session[] {
  const { from, to } = windowOf(term, 'default');
  return facts.trainings.filter((session) => {
    const on = dateOf(session.held_start || session.planned_start);
    return from <= on && on <= to;
  });
}

/** Over, and either all of it is confirmed or the waiting is over too. */
function isToClose({ facts, attendance, alarms, now }: TrainingObservation, term: Quarter): boolean {
  const { to } = windowOf(term, 'default');
  const today = dateOf(now);
  if (today <= to) return false;
  const sessions = sessionsOf(facts, term);
  const unheard = (session: Session): boolean => attendanceOf(attendance, session.session_id).length === 0;
  // Nobody's presence is known: a missed term, if its lead was warned of it. Otherwise the register did not live through it, or
  // its history is still being imported.
  const warned = alarms.some(({ kind, subject_key }) => kind === 'coverage' && subject_key === term.period_code);
  if (!warned && sessions.every(unheard)) return false;
  if (today >= addWorkingDays(facts, to, PATIENCE_DAYS)) return true;
  return !sessions.some((s) => s.status === 'planned' || (s.status === 'held' && unheard(s)));
}

const rowsOf = (obs: TrainingObservation, term: Quarter): ClosedTerm[] =>
  obs.closed_terms.filter((row) => row.period_code === term.period_code);

const liveOf = (obs: TrainingObservation, term: Quarter): TermLedger[] =>
  LEDGER_WINDOWS.map((window) => termLedger(obs.facts, obs.attendance, term, window));

const note = (set: ChangeSet, at: IsoDateTime, act: string, row: ClosedTerm): void =>
  set.add('journal', {
    at,
    act,
    table: 'closed_terms',
    row_key: `${row.period_code}|${row.window}`,
    rule: '2.1',
    by: row.closed_by,
    detail: `met=${row.school_level_met ? 'yes' : 'no'};covered=${row.covered.length};required=${row.covered.length + row.missing.length}`,
  });

function differingAlarm(term: Quarter, live: readonly TermLedger[], kind: string): TrainingAlarm {
  const { from, to } = windowOf(term, 'default');
  const { period_code } = term;
  return { alarm_key: `${TERM_DIFFERS}:${period_code}:${figuresKey(live)}`, kind, subject_key: period_code, from, to };
}

const differing = (rows: readonly ClosedTerm[], live: readonly TermLedger[]): number =>
  rows.reduce((sum, row) => sum + differsFrom(row, live.find((ledger) => ledger.window === row.window)!), 0);

const standingOf = (obs: TrainingObservation, term: Quarter) =>
  obs.alarms.filter(
    (alarm) => alarm.kind === TERM_DIFFERS && alarm.subject_key === term.period_code && alarm.cleared_at === '',
  );

/** Raises the alarm of a closed term that the register contradicts, once for each state of the register. */
function holdAgainst(set: ChangeSet, obs: TrainingObservation, term: Quarter, rows: readonly ClosedTerm[]): void {
  const live = liveOf(obs, term);
  const alarm = differing(rows, live) > 0 ? differingAlarm(term, live, TERM_DIFFERS) : undefined;
  for (const standing of standingOf(obs, term))
    if (standing.alarm_key !== alarm?.alarm_key) clearAlarm(set, standing, obs.now);
  const kept = obs.alarms.some((row) => row.alarm_key === alarm?.alarm_key && row.kind === TERM_KEPT);
  if (alarm && !kept) raiseAlarm(set, obs.alarms, alarm, obs.now);
}

export function closeTerms(obs: TrainingObservation): Changes {
  const set = changeSet();
  for (const term of ledgerTerms(obs.facts)) {
    const rows = rowsOf(obs, term);
    const open = LEDGER_WINDOWS.filter((window) => !rows.some((row) => row.window === window));
    const forgotten = isAttendanceOver(obs.facts, windowOf(term, 'default').from, dateOf(obs.now));
    if (rows.length > 0 && !forgotten) holdAgainst(set, obs, term, rows);
    if (open.length === 0 || (rows.length === 0 && !isToClose(obs, term))) continue;
    for (const window of open) {
      const row = frozen(obs.facts, obs.attendance, term, window, { at: obs.now, by: '' });
      set.add('closed_terms', row);
      note(set, obs.now, 'term.closed', row);
    }
  }
  return set.changes();
}

const sameFigures = (a: ClosedTerm, b: ClosedTerm): boolean =>
  JSON.stringify({ ...a, closed_at: '', closed_by: '' }) === JSON.stringify({ ...b, closed_at: '', closed_by: '' });

/** The lead decides about a closed term that the register contradicts: it is counted anew, or stays as it was frozen. */
export function settleTerm(
  obs: TrainingObservation,
  { period_code, again, by }: { readonly period_code: string; readonly again: boolean; readonly by: string },
): Result<Changes> {
  const term = ledgerTerms(obs.facts).find((known) => known.period_code === period_code);
  const rows = term ? rowsOf(obs, term) : [];
  if (!term || rows.length === 0) return { ok: false, code: 'term.not_closed', params: { period_code } };
  const { now } = obs;
  const set = changeSet();
  for (const standing of standingOf(obs, term)) clearAlarm(set, standing, now);
  if (again) {
    for (const row of rows) {
      const next = frozen(obs.facts, obs.attendance, term, row.window || 'default', { at: now, by });
      if (sameFigures(row, next)) continue;
      set.change('closed_terms', next);
      note(set, now, 'term.recounted', next);
    }
    return { ok: true, value: set.changes() };
  }
  const live = liveOf(obs, term);
  const alarm = differingAlarm(term, live, TERM_KEPT);
  const known = obs.alarms.find((row) => row.alarm_key === alarm.alarm_key);
  if (differing(rows, live) > 0 && known?.kind !== TERM_KEPT) {
    const kept = { ...alarm, addressed_to: 'ej_lead', raised_at: known?.raised_at ?? now, cleared_at: now } as const;
    if (known) set.change('alarms', kept);
    else set.add('alarms', kept);
    for (const row of rows) note(set, now, 'term.kept', { ...row, closed_by: by });
  }
  return { ok: true, value: set.changes() };
}
