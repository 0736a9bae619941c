// Answers of the self-check as they come in (clause 1.4): a refusal is an answer, and leaves nothing else behind.
import { changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, IsoDateTime } from './facts';
import { senderOf } from './people';
import { roundAct } from './self-check-rounds';
import type { AlarmRow, SelfAssessment, SelfCheckAsked, SelfCheckRound } from './tables';

export const UNKNOWN_ANSWER = 'self_check_unknown';

export interface SelfCheckEntry {
  /** Verified by the form. */
  readonly email: string;
  readonly submitted_at: IsoDateTime;
  readonly refused: boolean;
  readonly answers: Omit<SelfAssessment, 'staff_id' | 'submitted_on'>;
  /** Came before the form was last read: what became of it stands, also where a person changed it since. */
  readonly known: boolean;
}

/** What is left of answers that were taken back. */
const NOTHING: SelfCheckEntry['answers'] = {
  a1_login: null,
  a2_ktp: null,
  a3_current: null,
  a4_final: null,
  a5_reports: null,
  a6_safety: null,
  b1_useful: null,
  b2_easy: null,
  b3_worry_reversed_input: null,
  b4_ready: null,
  c1_where: '',
  c2_access_problem: '',
};

export interface AnswersSeen {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly round: SelfCheckRound;
  readonly asked: readonly SelfCheckAsked[];
  readonly checks: readonly SelfAssessment[];
  readonly alarms: readonly AlarmRow[];
}

const keyOf = ({ staff_id, submitted_on }: Pick<SelfAssessment, 'staff_id' | 'submitted_on'>): string =>
  `${staff_id} ${submitted_on}`;

/** Entries oldest first: the last word of a person counts. */
export function takeAnswers(seen: AnswersSeen, entries: readonly SelfCheckEntry[]): Changes {
  const { facts, now, round, checks, alarms } = seen;
  const set = changeSet();
  const given = new Map(checks.map((row) => [keyOf(row), row]));
  const standing = new Set(given.keys());
  const put = (row: SelfAssessment): void => {
    if (standing.has(keyOf(row))) set.change('self_assessment', row);
    else set.add('self_assessment', row);
    given.set(keyOf(row), row);
  };
  const asked = new Map(
    seen.asked.filter(({ round_id }) => round_id === round.round_id).map((row) => [row.staff_id, row]),
  );
  const known = new Set(asked.keys());
  const settle = (staff_id: string, asked_on: string, state: 'answered' | 'refused'): boolean => {
    const before = asked.get(staff_id);
    if (before?.state === state) return false;
    const row: SelfCheckAsked = before
      ? { ...before, state }
      : { round_id: round.round_id, staff_id, asked_on, reminded_on: '', state };
    asked.set(staff_id, row);
    if (known.has(staff_id)) set.change('self_check_asked', row);
    else set.add('self_check_asked', row);
    return true;
  };
  let answered = 0;
  let refused = 0;
  let unknown = false;
  for (const { email, submitted_at, refused: refuses, answers, known: seenBefore } of entries) {
    const submitted_on = dateOf(submitted_at);
    const { person } = senderOf(facts, email, submitted_on);
    if (!person) {
      unknown = unknown || !seenBefore;
      continue;
    }
    const { staff_id } = person;
    // Sent after the last round was closed: the answers are a person's newest ones, but none of this round.
    const late = submitted_on < round.opened_on;
    if (refuses) {
      if (late || !settle(staff_id, submitted_on, 'refused')) continue;
      refused++;
      for (const row of given.values())
        if (row.staff_id === staff_id && row.submitted_on >= round.opened_on) put({ ...row, ...NOTHING });
      continue;
    }
    const row: SelfAssessment = { staff_id, submitted_on, ...answers };
    if (!given.has(keyOf(row)) || !seenBefore) put(row);
    if (!late && settle(staff_id, submitted_on, 'answered')) answered++;
  }
  if (answered + refused > 0)
    set.add('journal', roundAct(round.round_id, now, 'taken', 'form', `answered=${answered};refused=${refused}`));
  if (unknown) raiseUnknown(set.add, set.change, alarms, round, now);
  return set.changes();
}

type Put = ReturnType<typeof changeSet>['add'];

/** Neither the address nor the answers are taken over: they stay in the form. */
function raiseUnknown(
  add: Put,
  change: Put,
  alarms: readonly AlarmRow[],
  round: SelfCheckRound,
  now: IsoDateTime,
): void {
  const alarm_key = `${UNKNOWN_ANSWER}:${round.round_id}`;
  const before = alarms.find((alarm) => alarm.alarm_key === alarm_key);
  if (before?.cleared_at === '') return;
  const row: AlarmRow = {
    alarm_key,
    kind: UNKNOWN_ANSWER,
    addressed_to: 'ej_lead',
    subject_key: round.round_id,
    from: '',
    to: '',
    raised_at: now,
    cleared_at: '',
  };
  if (before) change('alarms', row);
  else add('alarms', row);
  add('journal', {
    at: now,
    act: 'alarm.raised',
    table: 'alarms',
    row_key: alarm_key,
    rule: '1.4-1',
    by: '',
    detail: UNKNOWN_ANSWER,
  });
}
