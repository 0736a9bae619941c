// One session in a list: what, when, for how many, and how it stands.
import type { ComponentChildren } from 'preact';
import type { SessionLine } from '../../contract/training';
import { useDesk } from '../desk';
import { EffectText, useWhen } from './when';

export function SessionItem({ line, children }: { line: SessionLine; children?: ComponentChildren }) {
  const { m, s, go } = useDesk();
  const t = s.training;
  const when = useWhen();
  const over = line.state === 'held' || line.state === 'unconfirmed' || line.state === 'cancelled';
  return (
    <li class={`card session ${line.state}`}>
      <button type="button" class="whole" onClick={() => go({ section: 'training', session_id: line.session_id })}>
        <span class="top">
          <span class="number">{when({ ...line, room: '' })}</span>
          <span class={`badge ${line.state}`}>{t.states[line.state]}</span>
        </span>
        <strong>{line.title || m.topicList(line.topics)}</strong>
        <span class="quiet">
          {line.state === 'held'
            ? t.attended(line.attended, line.group)
            : [line.room, t.group(line.group, over ? 0 : line.capacity), line.leader].filter(Boolean).join(' · ')}
        </span>
        {line.state === 'planned' || line.state === 'affected' ? (
          <span class="quiet">{t.answers(line.accepted, line.declined, line.silent)}</span>
        ) : null}
        {line.waiting > 0 ? <span class="cost">{t.waiting(line.waiting)}</span> : null}
        {line.state === 'proposed' && line.effect ? <EffectText effect={line.effect} /> : null}
        {line.state === 'held' && line.not_counted ? (
          <span class="cost">{t.notCounted[line.not_counted as keyof typeof t.notCounted] || line.not_counted}</span>
        ) : null}
      </button>
      {children}
    </li>
  );
}
