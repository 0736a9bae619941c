// How the report's figures are made: the count of the rows that it names, so that both cannot differ.
import type { ReportFigure } from './report';
import { keyOf, type Row, type TableName } from './tables';

export const count = (
  key: string,
  rule: string,
  table: TableName,
  keys: readonly string[],
  of: number | null = null,
): ReportFigure => ({ key, value: keys.length, of, unit: 'count', rule, rows: { table, keys } });

/** A figure that is no count of its rows: minutes, days, places. */
export const measure = (
  key: string,
  rule: string,
  value: number | null,
  unit: ReportFigure['unit'],
  rows: ReportFigure['rows'],
  of: number | null = null,
): ReportFigure => ({ key, value, of, unit, rule, rows });

export const keysOf = <T extends TableName>(table: T, rows: readonly Row<T>[]): string[] =>
  rows.map((row) => keyOf(table, row));

/** Figures by their keys; one that is not there counts nothing. */
export const figuresByKey = (figures: readonly ReportFigure[]): ((key: string) => number) => {
  const known = new Map(figures.map((figure) => [figure.key, figure.value ?? 0]));
  return (key) => known.get(key) ?? 0;
};
