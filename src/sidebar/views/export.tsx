// Tables taken elsewhere: read page by page, made into a file here, and saved as a download.
import { useRef, useState } from 'preact/hooks';
import type { Failure } from '../../domain/facts';
import { TABLE_NAMES, type TableName } from '../../domain/tables';
import { useDesk } from '../desk';
import { csvOf, type ExportedTable } from '../export/csv';
import { saveFile } from '../export/download';
import { workbookOf } from '../export/workbook';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';
import { call } from '../server';

interface Reading {
  readonly at: number;
  readonly of: number;
  readonly words: string;
}

export function ExportView() {
  const { m, s, board, announce } = useDesk();
  const e = s.exporting;
  const [table, setTable] = useState<TableName>('requests');
  const [reading, setReading] = useState<Reading>();
  const [failure, setFailure] = useState<Failure>();
  const [saved, setSaved] = useState('');
  const doing = useRef(false);
  const today = board?.now.slice(0, 10) || '';

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
  const make = async (names: readonly TableName[], file: (tables: ExportedTable[]) => Promise<[string, Blob]>) => {
    if (doing.current) return;
    doing.current = true;
    setFailure(undefined);
    setSaved('');
    setReading({ at: 0, of: names.length, words: e.making });
    const tables: ExportedTable[] = [];
    for (const name of names) {
      const one = await read(name, tables.length, names.length);
      if (!one) break;
      tables.push(one);
    }
    if (tables.length === names.length) {
      setReading({ at: names.length, of: names.length, words: e.making });
      const [name, content] = await file(tables);
      const said = e.saved(
        saveFile(name, content),
        tables.reduce((sum, { rows }) => sum + rows.length, 0),
      );
      setSaved(said);
      announce(said);
    }
    setReading(undefined);
    doing.current = false;
  };
  const workbook =
    (name: (tables: ExportedTable[]) => string) =>
    async (tables: ExportedTable[]): Promise<[string, Blob]> => [
      `${name(tables)}_${today}.xlsx`,
      await workbookOf(tables),
    ];
  const whole = () =>
    make(
      TABLE_NAMES,
      workbook(() => e.wholeFile),
    );
  const titleOf = (tables: ExportedTable[]): string => tables[0]?.title ?? '';
  const asXlsx = () => make([table], workbook(titleOf));
  const asCsv = () =>
    make([table], async (tables) => [
      `${titleOf(tables)}_${today}.csv`,
      new Blob(tables.map(csvOf), { type: 'text/csv;charset=utf-8' }),
    ]);
  const busy = reading !== undefined;

  return (
    <section>
      <Heading>{e.title}</Heading>
      <p class="hint">{e.hint}</p>
      <Notice kind="warn">
        <p>{e.personal}</p>
      </Notice>
      <button type="button" class="main" aria-disabled={busy} onClick={() => void whole()}>
        {e.whole}
      </button>
      <h3>{e.tables}</h3>
      <label>
        {e.table}
        <select value={table} onChange={(event) => setTable(event.currentTarget.value as TableName)}>
          {TABLE_NAMES.map((name) => (
            <option key={name} value={name}>
              {m.tableNames[name]}
            </option>
          ))}
        </select>
      </label>
      <div class="row">
        <button type="button" aria-disabled={busy} onClick={() => void asCsv()}>
          {e.asCsv}
        </button>
        <button type="button" aria-disabled={busy} onClick={() => void asXlsx()}>
          {e.asXlsx}
        </button>
      </div>
      {reading ? (
        <>
          <progress max={reading.of} value={reading.at} aria-label={reading.words} />
          <Busy text={reading.words} />
        </>
      ) : null}
      {failure ? <Refusal failure={failure} /> : null}
      {saved ? (
        <Notice kind="good">
          <p>{saved}</p>
        </Notice>
      ) : null}
    </section>
  );
}
