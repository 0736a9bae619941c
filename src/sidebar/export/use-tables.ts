// Tables read from the server page by page, for whoever makes a file of them; one reading at a time.
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/facts';
import type { TableName } from '../../domain/tables';
import { useDesk } from '../desk';
import { call } from '../server';
import type { ExportedTable } from './csv';

export interface Reading {
  readonly at: number;
  readonly of: number;
  readonly words: string;
}

export const useTables = () => {
  const { s } = useDesk();
  const e = s.exporting;
  const [reading, setReading] = useState<Reading>();
  const [failure, setFailure] = useState<Failure>();
  const doing = useRef(false);

  /** Undefined where the server refused. */
  const read = async (name: TableName, at: number, of: number): Promise<ExportedTable | undefined> => {
    const rows: (readonly string[])[] = [];
    for (let from = 0; ; ) {
      const reply = await call('exportTable', { table: name, from });
      if (!reply.ok) {
        setFailure(reply);
        return undefined;
      }
      const { title, columns, next, total } = reply.value;
      rows.push(...reply.value.rows);
      setReading({
        at: at + (total > 0 ? Math.min(1, (next ?? total) / total) : 1),
        of,
        words: e.reading(title, next ?? total, total),
      });
      if (next === null) return { title, columns, rows };
      from = next;
    }
  };
  const withTables = async (names: readonly TableName[], use: (tables: ExportedTable[]) => Promise<void>) => {
    if (doing.current) return;
    doing.current = true;
    setFailure(undefined);
    setReading({ at: 0, of: names.length, words: e.making });
    const tables: ExportedTable[] = [];
    for (const name of names) {
      const one = await read(name, tables.length, names.length);
      if (!one) break;
      tables.push(one);
    }
    if (tables.length === names.length) {
      setReading({ at: names.length, of: names.length, words: e.making });
      await use(tables);
    }
    setReading(undefined);
    doing.current = false;
  };
  return { reading, failure, withTables };
};
