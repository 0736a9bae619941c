// What an import would do: problems by row and column, and each table with what changes.
import type { ImportProblem, ImportTable } from '../../contract/rpc';
import type { TableName } from '../../domain/tables';
import { word } from '../../i18n/phrases';
import { useDesk } from '../desk';

const MOST_SHOWN = 40;

export function ProblemList({ problems }: { problems: readonly ImportProblem[] }) {
  const { m, s } = useDesk();
  const kinds: [string, ImportProblem[], string][] = [
    ['bad', problems.filter(({ warning }) => !warning), s.importing.errors],
    ['warn', problems.filter(({ warning }) => warning), s.importing.warnings],
  ];
  return (
    <>
      {kinds
        .filter(([, list]) => list.length > 0)
        .map(([kind, list, title]) => (
          <div key={kind}>
            <h3>
              {title} <span class="count">{list.length}</span>
            </h3>
            <ul class={`problems ${kind}`}>
              {list.slice(0, MOST_SHOWN).map((problem) => (
                <li key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}`}>
                  <strong>{problem.file}</strong>
                  {', '}
                  {s.importing.where(problem.line, columnOf(m.headers, problem))}
                  <br />
                  {problem.value && !namesAnother(problem) ? `${s.importing.value(problem.value)} ` : ''}
                  {m.failure(problem.code, {
                    file: problem.file,
                    column: problem.column,
                    key: problem.column,
                    table: problem.table,
                    option: problem.allowed.join(', '),
                    other: problem.value,
                  })}
                </li>
              ))}
            </ul>
            {list.length > MOST_SHOWN ? <p class="hint">{s.common.more(list.length - MOST_SHOWN)}</p> : null}
          </div>
        ))}
    </>
  );
}

/** The value is then the key of the row that stands in the way. */
const namesAnother = ({ code }: ImportProblem): boolean => code.endsWith('_overlap');

/** A key of two columns is named by both; a setting is a row, and its words name it. */
const columnOf = (headers: object, { table, column }: ImportProblem): string =>
  table === 'settings' && !/^(key|value)$/.test(column)
    ? ''
    : column
        .split(';')
        .map((one) => columnName(headers, table, one))
        .join(', ');

const columnName = (headers: object, table: TableName | '', column: string): string =>
  table ? word((headers as Record<string, Record<string, string>>)[table] || {}, column) : column;

export function TableList({ tables }: { tables: readonly ImportTable[] }) {
  const { m, s } = useDesk();
  return (
    <ul class="cards">
      {tables.map((table) => (
        <li key={table.file} class="card">
          <p>
            <strong>{m.tableNames[table.table]}</strong> <small>{table.file}</small>
            <br />
            {s.importing.counts(table)}
          </p>
          {table.absent > 0 ? <small>{s.importing.absent(table.absent)}</small> : null}
          {table.ignored_columns.length > 0 ? (
            <small>
              {s.importing.ignored}: {table.ignored_columns.join(', ')}
            </small>
          ) : null}
          {table.sample.length > 0 ? (
            <details>
              <summary>{s.importing.sample}</summary>
              {table.sample.map((row, index) => (
                <p key={index} class="sample">
                  {Object.entries(row)
                    .filter(([, value]) => value)
                    .map(([column, value]) => `${columnName(m.headers, table.table, column)}: ${value}`)
                    .join(' · ')}
                </p>
              ))}
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
