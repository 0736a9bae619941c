// The lead closes a school year: what stays gets its year's name, finished rows that the archive holds go, and the next year begins.
import type { YearTaken } from '../contract/year';
import type { Facts, Result } from '../domain/facts';
import { isRenamed, keptOfYear, yearNote } from '../domain/kept-of-year';
import { LEAVING, type LeavingTable } from '../domain/leaving-rows';
import type { Row, TableName } from '../domain/tables';
import type { Caller } from './access';
import { begin, finish, lookAgain, merged, renewFacts } from './bring-about';
import { observeClosing, yearBoard } from './closing-year';
import type { World } from './ports';
import { settleFacts } from './settle-facts';
import { settleFirst } from './wake';

type Archived = ReadonlyMap<TableName, ReadonlySet<string>>;
const NOTHING: ReadonlySet<string> = new Set();

/** Any call may be the last: each begins with what the register holds now, and takes out only what the file in hand holds, too. */
export const takeOutYear = (world: World, caller: Caller, year: string, archived: Archived): Result<YearTaken> => {
  settleFirst(world);
  const { register, time } = world;
  const facts = register.facts(true);
  const { closing, living, leaves } = observeClosing(world, facts);
  if (closing.year !== year) return { ok: false, code: 'closing.other', params: { year: closing.year } };
  renewFacts(world);
  begin(world);
  const terms = register.rowsOf('closed_terms');
  register.write(keptOfYear(closing, living, { terms, documents: register.rowsOf('documents') }));
  register.flush();
  const standing = register.rowsOf('closed_terms');
  register.takeOut('closed_terms', {
    leaves: (row) => isRenamed(row, standing, closing),
    archived: null,
    enough: () => time.enough(),
  });
  const tables = LEAVING.map((table: LeavingTable) => ({
    table,
    ...register.takeOut(table, {
      leaves: (row: Row<LeavingTable>) => leaves(table, row),
      archived: archived.get(table) ?? NOTHING,
      enough: () => time.enough(),
    }),
  })).filter(({ removed, unknown, left }) => removed + unknown + left > 0);
  const sum = (of: 'removed' | 'unknown' | 'left'): number => tables.reduce((n, table) => n + table[of], 0);
  const removed = sum('removed');
  if (removed > 0) {
    const told = tables.filter((table) => table.removed > 0).map((table) => `${table.table}=${table.removed}`);
    register.write(merged(yearNote(time.local(), 'year.taken_out', year, caller.by, told.join(';'))));
  }
  renewFacts(world);
  lookAgain(world, time.ms());
  finish(world);
  const left = sum('left');
  const board = left > 0 ? null : yearBoard(world, register.facts(true));
  return {
    ok: true,
    value: {
      tables: tables.map(({ table, removed: gone, unknown }) => ({ table, removed: gone, unknown })),
      removed,
      unknown: sum('unknown'),
      left,
      board,
    },
  };
};

export const beginYear = (world: World, caller: Caller, year: string): Result<Facts> => {
  const before = observeClosing(world, world.register.facts(true));
  const { next, begun } = before.closing;
  if (before.closing.year !== year) return { ok: false, code: 'closing.other', params: { year: before.closing.year } };
  if (begun) return { ok: true, value: world.register.facts() };
  const leaving = LEAVING.some((table) =>
    (world.register.rowsOf(table) as readonly Row<LeavingTable>[]).some((row) => before.leaves(table, row)),
  );
  if (leaving) return { ok: false, code: 'closing.rows_left' };
  return settleFacts(world, caller, (_, { by, now }) => ({
    ok: true,
    value: merged(
      { settings: { change: [{ key: 'school_year', value: next }] } },
      yearNote(now, 'year.begun', next, by, ''),
    ),
  }));
};
