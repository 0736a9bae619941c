// A column of a tab as it is read: what the texts in its cells mean.
import { parseCell } from '../domain/cells';
import type { Column } from '../domain/tables';

export interface Field {
  readonly key: string;
  readonly column: Column;
  readonly plain: boolean;
  /** The same few dates, times and options stand in all rows: each text is understood once. */
  readonly meanings: Map<string, unknown>;
}

export const fieldOf = (key: string, column: Column): Field => ({
  key,
  column,
  plain: column.shape === 'key' || column.shape === 'text',
  meanings: new Map(),
});

export const meaning = ({ column, plain, meanings }: Field, text: string): unknown => {
  if (plain) return text;
  let value = meanings.get(text);
  if (value === undefined) {
    value = understood(column, text);
    meanings.set(text, value);
  }
  return value;
};

/** A cell that makes no sense counts as empty; it stays as the person left it until a decision changes it. */
const understood = (column: Column, text: string): unknown => {
  const parsed = parseCell(column, text);
  if (parsed.ok) return parsed.value;
  const blank = parseCell(column, '');
  return blank.ok ? blank.value : '';
};
