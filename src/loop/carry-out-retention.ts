// Carries out what was confirmed: the form first, then the cells, in pieces between which the clock is asked.
import { dateOf } from '../domain/dates';
import type { Facts } from '../domain/facts';
import { discard } from '../domain/quarantine-acts';
import { type Due, journalKeptFrom } from '../domain/retention';
import type { Erasure, RequestRow } from '../domain/tables';
import { merged } from './bring-about';
import { errorCode } from './error-code';
import type { World } from './ports';
import { dueOn } from './retention';

/** So many rows at a time. */
const PIECE = 100;

const responseOf = (sourceKey: string): string => /^form:([^#]+)/.exec(sourceKey)?.[1] ?? '';

/** What people wrote stands in the form, too. False where the form cannot be reached: it is its owner's. */
export const forgetResponses = (world: World, sourceKeys: readonly string[]): boolean => {
  const ids = [...new Set(sourceKeys.map(responseOf).filter((id) => id !== ''))];
  // Where there is no form there is nothing in it.
  if (world.memory.form_id === '') return true;
  try {
    for (const id of ids) world.form.forget(id);
    return true;
  } catch (error) {
    world.log(`form.forget ${errorCode(error)}`);
    return false;
  }
};

/** A message whose sender nobody found in time is given up first. */
const discardStray = (world: World, facts: Facts, rows: readonly RequestRow[], by: string): void => {
  const stray = rows.filter(({ status }) => status === 'quarantined');
  if (stray.length === 0) return;
  const now = world.time.local();
  const obs = { facts, now, slots: [], recent: [], last_number: 0, alarms: world.register.alarms() };
  const decided = stray.flatMap((request) => {
    const done = discard(obs, { kind: 'discard', request, by });
    return done.ok ? [done.value] : [];
  });
  world.register.write(merged(...decided));
};

const pieces = <R>(rows: readonly R[]): R[][] =>
  Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, i) => rows.slice(i * PIECE, (i + 1) * PIECE));

/** True when nothing is left of it. */
const eraseDue = (world: World, facts: Facts, due: Due, by: string): boolean => {
  for (const rows of pieces<(typeof due.rows)[number]>(due.rows)) {
    if (!world.time.enough()) return false;
    if (due.term === 'quarantine') discardStray(world, facts, rows as readonly RequestRow[], by);
    const texts = due.table === 'replies' || (due.table === 'requests' && due.term !== 'requests_person');
    const keys = texts ? rows.map((row) => (row as RequestRow).source_key) : [];
    if (!forgetResponses(world, keys)) return false;
    world.register.empty(due.table, rows, due.columns);
  }
  return true;
};

/** The day of the confirmation says what is over: a run that goes on tomorrow takes nothing more. */
export const carryOutRetention = (world: World, facts: Facts, row: Erasure): boolean => {
  const on = dateOf(row.settled_at);
  const due = dueOn(world, facts, on);
  const left = due.filter((one) => !eraseDue(world, facts, one, row.settled_by));
  if (left.length > 0) return false;
  const journal = journalKeptFrom(facts, on);
  if (journal) world.register.dropJournalBefore(journal);
  return true;
};
