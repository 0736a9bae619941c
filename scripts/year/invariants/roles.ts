// Who holds a role on a date, and who is away, from the register's own tabs.

import { items, type RegisterRow } from '../register';
import type { World } from './world';

const within = ({ valid_from = '', valid_to = '' }: RegisterRow, date: string): boolean =>
  valid_from <= date && (!valid_to || date <= valid_to);

/** Clauses by which rows of the schedule name topics. */
const TOPIC_OF: Readonly<Record<string, string>> = {
  '2.1': 'training',
  '2.2': 'ktp',
  '2.3': 'current_marks',
  '2.4': 'final_marks',
  '2.5': 'reports',
  '3.1': 'method',
};

/** Of all these topics, or of the whole role. Acting beats main, the later order beats the earlier one; a main holder who is away holds nothing. */
export function holderOn(
  world: Pick<World, 'rows'>,
  role: string,
  date: string,
  words: readonly string[] = [],
): string {
  const topics = words.map((word) => TOPIC_OF[word] ?? word);
  const away = (world.rows.absences ?? []).filter((row) => !row.cancelled_at && within(row, date));
  const rank = (row: RegisterRow) => `${row.kind === 'acting' ? 1 : 0} ${row.valid_from}`;
  const answers = ({ kind, topics: limits = '', staff_id }: RegisterRow): boolean =>
    kind === 'acting'
      ? limits === '' || (topics.length > 0 && topics.every((topic) => items(limits).includes(topic)))
      : !away.some((row) => row.staff_id === staff_id);
  const inForce = (world.rows.roles ?? []).filter((row) => row.role_key === role && within(row, date) && answers(row));
  return inForce.sort((a, b) => rank(b).localeCompare(rank(a)))[0]?.staff_id ?? '';
}

export const isAway = ({ absence_from, absence_to }: RegisterRow, date: string): boolean =>
  Boolean(absence_from || absence_to) && (!absence_from || absence_from <= date) && (!absence_to || date <= absence_to);
