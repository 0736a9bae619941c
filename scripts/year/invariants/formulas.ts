// 8: what a person typed is never executed as a formula.

import type { Violation, World } from './world';

const TYPED_INTO = [
  'requests',
  'slots',
  'outbox',
  'journal',
  'alarms',
  'staff',
  'rooms',
  'roles',
  'sessions',
  'attendance',
];

export async function formulas(world: World): Promise<Violation[]> {
  const found: Violation[] = [];
  const grids = await world.register.grids(TYPED_INTO, 'FORMULA');
  for (const [at, table] of TYPED_INTO.entries()) {
    const entered = grids[at] ?? [];
    const shown = world.shown[table] ?? [];
    const keys = world.register.tabOf(table)?.keys ?? [];
    for (const [i, cells] of entered.entries()) {
      for (const [j, cell] of cells.entries()) {
        // A formula's value is not its text; text that only looks like one is.
        if (typeof cell !== 'string' || !cell.startsWith('=') || cell === shown[i]?.[j]) continue;
        found.push({ invariant: 8, code: 'cell.formula', subject: `${table} row ${i + 1}`, detail: keys[j] ?? '' });
      }
    }
  }
  return found;
}
