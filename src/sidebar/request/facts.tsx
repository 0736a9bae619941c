// The facts of a request, name by name.
import type { ComponentChildren } from 'preact';
import type { RequestCard } from '../../contract/rpc';
import { useDesk } from '../desk';

export function Facts({ card }: { card: RequestCard }) {
  const { m, s, go } = useDesk();
  const numbers = (ids: readonly string[]) =>
    ids.length > 0 &&
    ids.map((id) => (
      <button key={id} type="button" class="link" onClick={() => go({ section: 'workbench', request_id: id })}>
        № {id}
      </button>
    ));
  const facts: [string, ComponentChildren][] = [
    [s.request.address, card.email],
    [s.request.received, `${m.dateTime(card.submitted_at)}, ${m.channels[card.channel]}`],
    [s.request.topic, m.topics[card.topic]],
    [s.request.role, card.role_key ? m.roles[card.role_key] : ''],
    [s.request.who, card.assignee || s.request.nobody],
    [s.request.due, card.overdue ? s.workbench.overdue(card.due_on) : card.due_on && m.date(card.due_on)],
    [s.request.time, card.slot || `${s.request.noTime} (${m.formats[card.format]})`],
    [
      s.school.meeting,
      card.meeting && (
        <a href={card.meeting} target="_blank" rel="noreferrer">
          {card.meeting.replace(/^https?:\/\//, '')}
        </a>
      ),
    ],
    [s.school.waiting.waits, card.waits_since && m.dateTime(card.waits_since)],
    [s.desk.request.outcome, card.outcome && s.desk.request.outcomes[card.outcome]],
    [s.desk.request.note, card.note],
    [s.request.about, [card.class_label, card.subject].filter(Boolean).join(', ')],
    [s.request.linked, numbers(card.linked)],
    [s.request.duplicateOf, card.duplicate_of && numbers([card.duplicate_of])],
    [s.request.incidentOf, card.incident_of && `№ ${card.incident_of}`],
  ];
  return (
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
  );
}
