// The journal of one request, in words, with the rule each act rests on.
import type { HistoryLine } from '../../contract/rpc';
import { useDesk } from '../desk';

export function History({ lines }: { lines: readonly HistoryLine[] }) {
  const { m, s } = useDesk();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{s.request.history}</h3>
      <ol class="history">
        {lines.map((line, index) => (
          <li key={index}>
            <time dateTime={line.at}>{m.dateTime(line.at)}</time>
            <span>{m.journalAct(line.act)}</span>
            <small>{[m.rule(line.rule), line.by && s.request.by(line.by)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
