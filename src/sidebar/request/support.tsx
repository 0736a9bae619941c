// Who asks: their training, their self-check (for the lead only), what they have asked before.
import type { SupportLine } from '../../contract/desk';
import { word } from '../../i18n/phrases';
import { useDesk } from '../desk';

export function Support({ support, request_id }: { support: SupportLine; request_id: string }) {
  const { m, s, go } = useDesk();
  const w = s.desk.support;
  const { training, self_check, next_slot } = support;
  const earlier = support.earlier.filter((one) => one.request_id !== request_id);
  const facts: [string, string][] = [
    [
      w.training,
      training ? [w.states[training.state], training.on && m.date(training.on)].filter(Boolean).join(', ') : w.none,
    ],
    [w.selfCheck, self_check ? w.levels[self_check.level] : ''],
    [w.gaps, self_check ? self_check.gaps.map((topic) => m.topicsShort[topic]).join(', ') : ''],
    [w.next, next_slot],
  ];
  return (
    <details class="support">
      <summary>
        {w.title}
        {earlier.length > 0 ? ` · ${w.earlier.toLowerCase()}: ${earlier.length}` : ''}
      </summary>
      <dl>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {earlier.length === 0 ? <p class="hint">{w.noEarlier}</p> : <h4>{w.earlier}</h4>}
      <ul class="plain">
        {earlier.map((one) => (
          <li key={one.request_id}>
            <button type="button" class="link" onClick={() => go({ section: 'workbench', request_id: one.request_id })}>
              № {one.request_id}
            </button>{' '}
            <small class="quiet">
              {m.date(one.submitted_at)} · {m.topicsShort[one.topic]} · {word(m.statuses, one.status)}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
