// Gathers what a decision adds and rewrites: the last word on a row counts, an added row stays an addition.
import type { Changes } from './decision';
import { keyOf, type Row, TABLE_NAMES, type TableName } from './tables';

type Gathered = { add: Map<string, unknown>; change: Map<string, unknown> };

export interface ChangeSet {
  add<T extends TableName>(table: T, row: Row<T>): void;
  change<T extends TableName>(table: T, row: Row<T>): void;
  merge(changes: Changes): void;
  changes(): Changes;
}

export function changeSet(): ChangeSet {
  const tables = new Map<TableName, Gathered>();
  const of = (table: TableName): Gathered => {
    const known = tables.get(table) ?? { add: new Map(), change: new Map() };
    tables.set(table, known);
    return known;
  };
  /** A table without a key, the journal, takes every row. */
  const nameOf = <T extends TableName>(table: T, row: Row<T>): string =>
    keyOf(table, row) || String(of(table).add.size);
  const set: ChangeSet = {
    add: (table, row) => void of(table).add.set(nameOf(table, row), row),
    change: (table, row) => {
      const key = keyOf(table, row);
      (of(table).add.has(key) ? of(table).add : of(table).change).set(key, row);
    },
    merge: (changes) => {
      for (const table of TABLE_NAMES) {
        for (const row of changes[table]?.add ?? []) set.add(table, row as never);
        for (const row of changes[table]?.change ?? []) set.change(table, row as never);
      }
    },
    changes: () => {
      const gathered: Record<string, { add?: unknown[]; change?: unknown[] }> = {};
      for (const [table, { add, change }] of tables)
        gathered[table] = {
          ...(add.size > 0 && { add: [...add.values()] }),
          ...(change.size > 0 && { change: [...change.values()] }),
        };
      return gathered as Changes;
    },
  };
  return set;
}
