// In which order the tables of a decision are written: what a run leaves that dies in between must be understood by the next.
import { TABLE_NAMES, type TableName } from '../domain/tables';

/**
 * A version goes before its rows: rows of a number that nobody knows would stand as approved. A round of the self-check goes after
 * whom it asks and what they answered: it is open once everybody is asked, and closed once every answer is in.
 */
const FIRST: readonly TableName[] = ['schedule_versions'];
const LAST: readonly TableName[] = ['self_check_rounds', 'slots'];
export const WRITING_ORDER: readonly TableName[] = [
  ...FIRST,
  ...TABLE_NAMES.filter((name) => !FIRST.includes(name) && !LAST.includes(name)),
  ...LAST,
];
