// A table whose head is repeated on every page and whose rows stay whole.
import type { ComponentChildren } from 'preact';

interface Props {
  name: string;
  head: readonly string[];
  rows: readonly (readonly ComponentChildren[])[];
}

export function PaperTable({ name, head, rows }: Props) {
  return (
    <table class={name}>
      <thead>
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
