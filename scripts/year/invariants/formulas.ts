// 8: what a person typed is never executed as a formula.

import type { Violation, World } from './world';

const TYPED_INTO = ['requests', 'slots', 'outbox', 'journal', 'alarms', 'staff', 'rooms', 'roles'];

export async function formulas(world: World): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const table of TYPED_INTO) {
    const tab = world.register.tabOf(table);
    if (!tab) continue;
    const entered = await world.register.grid(tab.title, 'FORMULA');
    const shown = await world.register.grid(tab.title, 'UNFORMATTED_VALUE');
    for (const [i, cells] of entered.entries()) {
      for (const [j, cell] of cells.entries()) {
        // A formula's value is not its text; text that only looks like one is.
        if (typeof cell !== 'string' || !cell.startsWith('=') || cell === shown[i]?.[j]) continue;
        found.push({ invariant: 8, code: 'cell.formula', subject: `${table} row ${i + 1}`, detail: tab.keys[j] ?? '' });
      }
    }
  }
  return found;
}
