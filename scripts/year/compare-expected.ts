// Compares a played year with what the school's folder says it must come to.

import type { TermOutcome } from './ledger';
import type { Outcome } from './outcome';
import type { School } from './school';

type Lists = Record<string, string[]>;
/** What the oracle counts from the school's own trainings: it says nothing of a year that the product planned. */
const OF_SESSIONS = ['slots_created', 'slots_without_consultant', 'slots_blocked_by_training', 'default', 'strict'];
const BY_LIST = ['slots_not_created_day_off', 'slots_without_consultant', 'slots_blocked_by_training'] as const;
const FIGURES = ['window', 'counted_sessions', 'school_level_met', 'required_teachers', 'covered', 'missing'] as const;
const OFFERED = 'ktp current_marks final_marks reports tech_help tech_failure equipment method training other'.split(
  ' ',
);

/** One line a difference; nothing where all is as expected. */
export function differences(outcome: Omit<Outcome, 'violations'>, school: School): string[] {
  const all = Object.entries(school.expected ?? {});
  const expected = Object.fromEntries(all.filter(([field]) => !outcome.plan || !OF_SESSIONS.includes(field)));
  const found: string[] = [];
  const lists = (field: string, mine: readonly string[] = [], theirs: readonly string[] = []): void => {
    const missing = theirs.filter((item) => !mine.includes(item));
    const extra = mine.filter((item) => !theirs.includes(item));
    if (missing.length > 0) found.push(`${field}: missing ${missing.join(', ')}`);
    if (extra.length > 0) found.push(`${field}: not expected ${extra.join(', ')}`);
    if (mine.length !== new Set(mine).size) found.push(`${field}: names something twice`);
  };

  for (const field of BY_LIST) if (expected[field]) lists(field, outcome[field], expected[field] as string[]);
  if (expected.slots_created) {
    const theirs = expected.slots_created as Lists;
    const codes = new Set([...Object.keys(theirs), ...Object.keys(outcome.slots_created)]);
    for (const code of codes) lists(`slots_created ${code}`, outcome.slots_created[code], theirs[code]);
  }
  if (expected.uncovered_roles) {
    const gap = (one: { role_key: string; from: string; to: string }) => `${one.role_key} ${one.from}..${one.to}`;
    lists(
      'uncovered_roles',
      outcome.uncovered_roles.map(gap),
      (expected.uncovered_roles as Outcome['uncovered_roles']).map(gap),
    );
  }
  for (const [role, byDate] of Object.entries((expected.holders ?? {}) as Outcome['holders'])) {
    for (const [date, theirs] of Object.entries(byDate)) {
      const mine = outcome.holders[role]?.[date];
      if (mine !== undefined && mine !== theirs) found.push(`holders ${role} ${date}: ${mine}, expected ${theirs}`);
    }
  }
  for (const window of ['default', 'strict'] as const) {
    for (const [code, theirs] of Object.entries((expected[window] ?? {}) as Record<string, TermOutcome>)) {
      const mine = outcome.ledger[window][code];
      if (!mine) found.push(`${window} ${code}: not in the ledger`);
      for (const field of FIGURES) {
        const [is, wanted] = [JSON.stringify(mine?.[field]), JSON.stringify(theirs[field])];
        if (mine && is !== wanted) found.push(`${window} ${code} ${field}: ${is}, expected ${wanted}`);
      }
    }
  }
  return [...found, ...requestDifferences(outcome, school)];
}

function requestDifferences(outcome: Omit<Outcome, 'violations'>, school: School): string[] {
  const due = (school.expected?.due ?? {}) as Record<string, string>;
  const rows = new Map(school.table('requests').map((row) => [row.request_id, row]));
  return outcome.requests.flatMap((request) => {
    const row = rows.get(request.request_id);
    const topic = row?.expected_topic && OFFERED.includes(row.expected_topic) ? row.expected_topic : undefined;
    const wanted: [field: keyof typeof request, value: string | undefined][] = [
      ['due_on', due[request.request_id] ?? (row?.expected_due_on || undefined)],
      ['topic', topic],
      // Where the form does not offer the topic, «Другое» goes to its own role.
      ['role', topic ? row?.expected_role || undefined : undefined],
    ];
    return wanted
      .filter(([field, value]) => value !== undefined && request[field] !== value)
      .map(([field, value]) => `requests ${request.request_id} ${field}: ${request[field]}, expected ${value}`);
  });
}
