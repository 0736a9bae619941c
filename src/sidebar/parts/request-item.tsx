// One request in a list: who, what about, and until when.
import type { RequestLine } from '../../contract/rpc';
import { word } from '../../i18n/phrases';
import { useDesk } from '../desk';

export function Marks({ marks }: { marks: readonly string[] }) {
  const { m } = useDesk();
  if (marks.length === 0) return null;
  return (
    <ul class="marks">
      {marks.map((mark) => (
        <li key={mark}>{word(m.marks, mark)}</li>
      ))}
    </ul>
  );
}

const SETTLED: ReadonlySet<string> = new Set(['answered', 'confirmed', 'closed']);

export function RequestItem({ line }: { line: RequestLine }) {
  const { m, s, go } = useDesk();
  const settled = SETTLED.has(line.status);
  return (
    <li class={`card${line.overdue ? ' late' : ''}`}>
      <button type="button" class="whole" onClick={() => go({ section: 'workbench', request_id: line.request_id })}>
        <span class="top">
          <span class="number">№ {line.request_id}</span>
          <span class={`badge ${line.status}`}>{m.statuses[line.status]}</span>
        </span>
        <strong>{line.person || m.marks.unknown_sender}</strong>
        <span class="excerpt">{line.excerpt || m.topics[line.topic]}</span>
        <span class="quiet">
          {[
            m.topicsShort[line.topic],
            line.urgency === 'high' && m.urgencies.high,
            line.due_on && !settled && (line.overdue ? s.workbench.overdue(line.due_on) : s.workbench.due(line.due_on)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
      <Marks marks={line.marks} />
    </li>
  );
}
