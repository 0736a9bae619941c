// Lookups over the facts, built once for each table that is handed in and forgotten with it.

/** An index of a table; the rules ask it thousands of times in a run, the table never changes under it. */
export function indexed<Table extends object, Index>(build: (table: Table) => Index): (table: Table) => Index {
  const built = new WeakMap<Table, Index>();
  return (table) => {
    const known = built.get(table);
    if (known !== undefined) return known;
    const index = build(table);
    built.set(table, index);
    return index;
  };
}

export function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Made when first asked for: a run that never asks pays nothing for it at load. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
