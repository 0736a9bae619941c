// The ledger of a closed term as it was written down, and where the register no longer agrees with it.
import { dateOf } from './dates';
import type { Facts, IsoDateTime } from './facts';
import { fingerprint } from './fingerprint';
import { termLedger } from './ledger';
import type { AttendanceRow, ClosedTerm, LedgerWindow, Quarter } from './tables';
import { teacherLines } from './teacher-lines';
import type { Coverage, Exclusion, TermLedger } from './training';

const pairs = (list: readonly string[]): [string, string][] =>
  list.map((item) => {
    const at = item.indexOf('=');
    return at < 0 ? [item, ''] : [item.slice(0, at), item.slice(at + 1)];
  });

/** The term's ledger as a row to be kept. */
export function frozen(
  facts: Facts,
  attendance: readonly AttendanceRow[],
  term: Quarter,
  window: LedgerWindow,
  { at, by }: { readonly at: IsoDateTime; readonly by: string },
): ClosedTerm {
  const ledger = termLedger(facts, attendance, term, window);
  const { school_level_met, counted_sessions, covered, missing } = figuresOf(ledger);
  const lines = teacherLines(facts, attendance, ledger, at);
  return {
    period_code: term.period_code,
    window,
    from: ledger.from,
    to: ledger.to,
    level: facts.settings.compliance_level,
    school_level_met,
    counted_sessions,
    covered,
    missing,
    excused: lines.filter((line) => line.state === 'excused').map((line) => line.staff_id),
    not_required: [...ledger.not_required].map(([id, reason]) => `${id}=${reason}`),
    closed_at: at,
    closed_by: by,
  };
}

/** As it stood when the term closed; a session that the register no longer holds is evidence without a date. */
export function frozenLedger(row: ClosedTerm, term: Quarter, facts: Facts): TermLedger {
  const sessions = new Map(facts.trainings.map((session) => [session.session_id, session]));
  const coverage = (session_id: string): Coverage => {
    const session = sessions.get(session_id);
    return { session_id, on: session ? dateOf(session.held_start || session.planned_start) : '' };
  };
  const covered = new Map(pairs(row.covered).map(([id, session_id]) => [id, coverage(session_id)]));
  const known = facts.staff.map((person) => person.staff_id);
  const frozenIds = new Set([...covered.keys(), ...row.missing]);
  return {
    term,
    window: row.window || 'default',
    from: row.from,
    to: row.to,
    counted: row.counted_sessions.flatMap((id) => sessions.get(id) ?? []),
    school_level_met: row.school_level_met,
    required: [...new Set([...known.filter((id) => frozenIds.has(id)), ...frozenIds])],
    covered,
    missing: row.missing,
    not_required: new Map(pairs(row.not_required) as [string, Exclusion][]),
  };
}

interface Figures {
  readonly school_level_met: boolean;
  readonly counted_sessions: readonly string[];
  /** `S02=TR-01` */
  readonly covered: readonly string[];
  readonly missing: readonly string[];
}

/** Every line of the figures by what it speaks of: a person, a session, the school. */
function linesOf({ school_level_met, counted_sessions, covered, missing }: Figures): Map<string, string> {
  const lines = new Map<string, string>([['school', school_level_met ? 'met' : 'not_met']]);
  for (const id of counted_sessions) lines.set(`session ${id}`, 'counted');
  for (const id of missing) lines.set(`person ${id}`, 'missing');
  for (const [id, session_id] of pairs(covered)) lines.set(`person ${id}`, session_id);
  return lines;
}

const figuresOf = (live: TermLedger): Figures => ({
  school_level_met: live.school_level_met,
  counted_sessions: live.counted.map((session) => session.session_id),
  covered: [...live.covered].map(([id, { session_id }]) => `${id}=${session_id}`),
  missing: live.missing,
});

/** How many lines of the frozen figures the register no longer agrees with. */
export function differsFrom(row: ClosedTerm, live: TermLedger): number {
  const was = linesOf(row);
  const is = linesOf(figuresOf(live));
  return [...new Set([...was.keys(), ...is.keys()])].filter((line) => was.get(line) !== is.get(line)).length;
}

/** A name for what the register says now, to know it again. */
export const figuresKey = (lives: readonly TermLedger[]): string =>
  fingerprint(lives.map((live) => [...linesOf(figuresOf(live))].map(String).sort().join(';')).join('|'));
