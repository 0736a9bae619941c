// What belongs to areas of a sheet and is no value: formats, colours, notes, validation. Later layers cover earlier ones.
import type { Area } from './a1';

export interface Layer extends Area {
  value: unknown;
}
export type Layers = Record<string, Layer[]>;

/** A null value clears: it hides what earlier layers said. */
export function paint(layers: Layers, attribute: string, area: Area, value: unknown): void {
  const kept = (layers[attribute] ?? []).filter((layer) => !covers(area, layer));
  const last = kept.at(-1);
  const clears = value === null && !kept.some((layer) => overlaps(layer, area));
  if (!clears) {
    const same = last !== undefined && JSON.stringify(last.value) === JSON.stringify(value);
    if (same && last.column === area.column && last.columns === area.columns && last.row + last.rows === area.row) {
      last.rows += area.rows;
    } else if (same && last.row === area.row && last.rows === area.rows && last.column + last.columns === area.column) {
      last.columns += area.columns;
    } else {
      kept.push({ row: area.row, column: area.column, rows: area.rows, columns: area.columns, value });
    }
  }
  if (kept.length > 0) layers[attribute] = kept;
  else delete layers[attribute];
}

export function layerAt(layers: Layers, attribute: string, row: number, column: number): unknown {
  const list = layers[attribute];
  if (!list) return undefined;
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const layer = list[i] as Layer;
    if (
      row >= layer.row &&
      row < layer.row + layer.rows &&
      column >= layer.column &&
      column < layer.column + layer.columns
    ) {
      return layer.value ?? undefined;
    }
  }
  return undefined;
}

/** Rows or columns were put in at a place; what stood there moves, what spanned it grows. */
export function insertSpan(layers: Layers, axis: 'row' | 'column', at: number, count: number, grow: boolean): void {
  const size = axis === 'row' ? 'rows' : 'columns';
  for (const list of Object.values(layers)) for (const layer of list) insertInto(layer, axis, size, at, count, grow);
}

export function insertInto(
  area: Area,
  axis: 'row' | 'column',
  size: 'rows' | 'columns',
  at: number,
  count: number,
  grow: boolean,
): void {
  if (area[axis] >= at) area[axis] += count;
  else if (area[axis] + area[size] > at || (grow && area[axis] + area[size] === at)) area[size] += count;
}

export function deleteSpan(layers: Layers, axis: 'row' | 'column', at: number, count: number): void {
  const size = axis === 'row' ? 'rows' : 'columns';
  for (const [attribute, list] of Object.entries(layers)) {
    layers[attribute] = list.filter((layer) => cutFrom(layer, axis, size, at, count));
  }
}

/** False where nothing of the area is left. */
export function cutFrom(
  area: Area,
  axis: 'row' | 'column',
  size: 'rows' | 'columns',
  at: number,
  count: number,
): boolean {
  const end = area[axis] + area[size];
  const cutEnd = at + count;
  const removed = Math.max(0, Math.min(end, cutEnd) - Math.max(area[axis], at));
  if (area[axis] >= cutEnd) area[axis] -= count;
  else if (area[axis] >= at) area[axis] = at;
  area[size] -= removed;
  return area[size] > 0;
}

export function overlaps(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function covers(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
