// Who holds a role on a date, and who is away, from the register's own tabs.

import type { RegisterRow } from '../register';

/** Acting beats main, the later order beats the earlier one. */
export function holderOn(roles: readonly RegisterRow[], role: string, date: string): string {
  const rank = (row: RegisterRow) => `${row.kind === 'acting' ? 1 : 0} ${row.valid_from}`;
  const inForce = roles.filter(
    (row) => row.role_key === role && row.valid_from! <= date && (!row.valid_to || date <= row.valid_to),
  );
  return inForce.sort((a, b) => rank(b).localeCompare(rank(a)))[0]?.staff_id ?? '';
}

export const isAway = ({ absence_from, absence_to }: RegisterRow, date: string): boolean =>
  Boolean(absence_from || absence_to) && (!absence_from || absence_from <= date) && (!absence_to || date <= absence_to);
