// The slow tables and the column orders in the cache: a request need not read nine tabs. Every change raises the stamp, and it is no longer trusted.
import type { Facts } from '../domain/facts';
import type { TableName } from '../domain/tables';
import type { TrainingLines } from '../loop/memory';

export interface Snapshot {
  /** The register's `facts_stamp` when this was read; another one means that the tables have changed since. */
  stamp: number;
  facts: Facts;
  training: TrainingLines;
  without_computer?: readonly string[];
  columns: Partial<Record<TableName, readonly string[]>>;
}

/** Six hours is the longest that the cache keeps anything. */
const SECONDS = 21_600;
/** A value holds 100 KB; a Cyrillic letter takes two bytes. */
const PIECE = 45_000;
const MOST_PIECES = 40;

const keys = (schema: number): string[] => Array.from({ length: MOST_PIECES }, (_, i) => `snapshot.${schema}.${i}`);

export const readSnapshot = (schema: number, stamp: number): Snapshot | undefined => {
  const pieces = CacheService.getDocumentCache()!.getAll(keys(schema)) as Record<string, string>;
  const [first, ...rest] = keys(schema).map((key) => pieces[key]);
  const count = first ? Number(first.slice(0, first.indexOf(':'))) : 0;
  const text = [first?.slice(first.indexOf(':') + 1), ...rest.slice(0, Math.max(count - 1, 0))];
  if (!count || text.some((piece) => piece === undefined)) return undefined;
  const snapshot = JSON.parse(text.join('')) as Snapshot;
  return snapshot.stamp === stamp ? snapshot : undefined;
};

/** False where it is too large for the cache: then every run reads the tables. */
export const keepSnapshot = (schema: number, snapshot: Snapshot): boolean => {
  const text = JSON.stringify(snapshot);
  const count = Math.ceil(text.length / PIECE);
  if (count > MOST_PIECES) return false;
  const pieces: Record<string, string> = {};
  keys(schema)
    .slice(0, count)
    .forEach((key, i) => {
      pieces[key] = (i === 0 ? `${count}:` : '') + text.slice(i * PIECE, (i + 1) * PIECE);
    });
  CacheService.getDocumentCache()!.putAll(pieces, SECONDS);
  return true;
};
