// 6: the ledger counts exactly what the regulation says (clause 2.1): every closed term is counted again from the register's tabs.

import { items, type RegisterRow } from '../register';
import { datesBetween, workingDays } from '../staff-days';
import { holderOn } from './roles';
import type { Violation, World } from './world';

const LEAST_DAYS = 15;

const day = (text = ''): string => text.slice(0, 10);
const within = (date: string, from = '', to = ''): boolean => date !== '' && from <= date && (to === '' || date <= to);

function counts(world: World, session: RegisterRow): boolean {
  const { kind = '', status, held_start, held_end, topic_keys, conducted_by, session_id } = session;
  if (!['training', 'training_individual'].includes(kind) || status !== 'held') return false;
  if (!held_start || !held_end || !topic_keys || !conducted_by) return false;
  if (holderOn(world, 'ej_lead', day(held_start), ['training']) !== conducted_by) return false;
  return presentIn(world, session_id).length > 0;
}

const presentIn = (world: World, sessionId = ''): string[] =>
  (world.rows.attendance ?? [])
    .filter((row) => row.session_id === sessionId && row.attended === 'yes' && row.confirmed_by)
    .map((row) => row.staff_id ?? '');

function required(world: World, term: RegisterRow): string[] {
  const week = world.rows.settings?.find(({ key }) => key === 'staff_week')?.value;
  const isWorking = workingDays(world.rows.holidays ?? [], week);
  const days = [...datesBetween(term.starts_on!, term.ends_on!)].filter(isWorking);
  return (world.rows.staff ?? [])
    .filter((person) => person.training_required === 'yes')
    .filter(({ hired_on, left_on, absence_from, absence_to }) => {
      const away = (date: string) => (absence_from || absence_to) && within(date, absence_from, absence_to);
      return days.filter((date) => within(date, hired_on, left_on) && !away(date)).length >= LEAST_DAYS;
    })
    .map((person) => person.staff_id ?? '');
}

/** What it was counted from, and its line of the journal, are in the archive of its year. */
export const isOfClosedYear = ({ period_code = '' }: RegisterRow): boolean => /^\d{4}\/\d\d:/.test(period_code);

export function* ledger(world: World): Generator<Violation> {
  const terms = new Map((world.rows.quarters ?? []).map((term) => [term.period_code ?? '', term]));
  for (const row of world.rows.closed_terms ?? []) {
    const term = terms.get(row.period_code ?? '');
    const subject = `${row.period_code} ${row.window}`;
    if (isOfClosedYear(row)) continue;
    if (!term) yield { invariant: 6, code: 'term.unknown', subject };
    else if (!isQuestioned(world, row)) yield* differences(world, row, term, subject);
  }
}

/** Figures that no longer agree with the register are shown to the lead, who may keep them. */
const isQuestioned = (world: World, row: RegisterRow): boolean =>
  (world.rows.alarms ?? []).some(
    ({ kind, subject_key, cleared_at }) =>
      subject_key === row.period_code && ((kind === 'term_differs' && !cleared_at) || kind === 'term_kept'),
  );

function* differences(world: World, row: RegisterRow, term: RegisterRow, subject: string): Generator<Violation> {
  const strict = row.window === 'strict';
  const from = strict ? term.starts_on! : term.compliance_from!;
  const to = strict ? term.ends_on! : term.compliance_to || term.ends_on!;
  const counted = (world.rows.sessions ?? [])
    .filter((session) => within(day(session.held_start), from, to) && counts(world, session))
    .sort((a, b) => `${a.held_start} ${a.session_id}`.localeCompare(`${b.held_start} ${b.session_id}`));
  const trained = new Set(counted.flatMap(({ session_id }) => presentIn(world, session_id)));
  const people = required(world, term);
  const told: [field: string, mine: string, theirs: string][] = [
    ['window', `${from}..${to}`, `${row.from}..${row.to}`],
    ['counted', counted.map(({ session_id }) => session_id).join(), items(row.counted_sessions).join()],
    ['met', counted.some(({ kind }) => kind === 'training') ? 'yes' : 'no', row.school_level_met ?? ''],
    [
      'covered',
      sorted(people.filter((id) => trained.has(id))),
      sorted(items(row.covered).map((one) => one.split('=')[0]!)),
    ],
    ['missing', sorted(people.filter((id) => !trained.has(id))), sorted(items(row.missing))],
  ];
  for (const [field, mine, theirs] of told)
    if (mine !== theirs) yield { invariant: 6, code: `ledger.${field}`, subject, detail: `${theirs}, counted ${mine}` };
}

const sorted = (ids: readonly string[]): string => [...ids].sort().join();
