// Tables taken elsewhere: read page by page, made into a file here, and saved as a download.
import { useState } from 'preact/hooks';
import { TABLE_NAMES, type TableName } from '../../domain/tables';
import { useDesk } from '../desk';
import { csvOf, type ExportedTable } from '../export/csv';
import { saveFile } from '../export/download';
import { useTables } from '../export/use-tables';
import { workbookOf } from '../export/workbook';
import { Busy, Heading, Notice, Refusal } from '../parts/signs';

export function ExportView() {
  const { m, s, board, announce } = useDesk();
  const e = s.exporting;
  const [table, setTable] = useState<TableName>('requests');
  const { reading, failure, withTables } = useTables();
  const [saved, setSaved] = useState('');
  const today = board?.now.slice(0, 10) || '';

  const make = (names: readonly TableName[], file: (tables: ExportedTable[]) => Promise<[string, Blob]>) => {
    setSaved('');
    return withTables(names, async (tables) => {
      const [name, content] = await file(tables);
      const said = e.saved(
        saveFile(name, content),
        tables.reduce((sum, { rows }) => sum + rows.length, 0),
      );
      setSaved(said);
      announce(said);
    });
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
