// The school's facts as they would be once a decision about them is written down.
import type { Changes } from './decision';
import type { Facts } from './facts';
import { keyOf, type Row } from './tables';

const TABLES = ['holidays', 'staff', 'rooms', 'roles', 'timetable', 'absences'] as const;
type FactTable = (typeof TABLES)[number];

export function factsAfter(facts: Facts, changes: Changes): Facts {
  const changed: Partial<Record<FactTable, unknown>> = {};
  for (const name of TABLES) {
    const { add = [], change = [] } = changes[name] ?? {};
    if (add.length + change.length === 0) continue;
    const rows = new Map((facts[name] as readonly Row<FactTable>[]).map((row) => [keyOf(name, row), row]));
    for (const row of [...(change as Row<FactTable>[]), ...(add as Row<FactTable>[])]) rows.set(keyOf(name, row), row);
    changed[name] = [...rows.values()];
  }
  return { ...facts, ...(changed as Partial<Facts>) };
}
