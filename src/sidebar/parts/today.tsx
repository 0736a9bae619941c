// The day's consultations: when, where, and who comes.
import { useDesk } from '../desk';

export function Today() {
  const { m, s, board, go } = useDesk();
  const { today, now } = board!;
  return (
    <section>
      <h2>
        {s.workbench.today} <span class="aside">{m.date(now)}</span>
      </h2>
      {today.length === 0 ? <p class="empty">{s.workbench.nothingToday}</p> : null}
      <ul class="day">
        {today.map((slot) => (
          <li key={slot.slot_id}>
            <p class="when">
              <time dateTime={`${slot.date}T${slot.starts_at}`}>
                {slot.starts_at}–{slot.ends_at}
              </time>
              {slot.requests.length === 0 ? (
                <span class="badge">{slot.walk_in ? s.workbench.walkIn : s.workbench.free}</span>
              ) : null}
            </p>
            {slot.requests.map(({ request_id, person }) => (
              <button
                key={request_id}
                type="button"
                class="link"
                onClick={() => go({ section: 'workbench', request_id })}
              >
                {person || `№ ${request_id}`}
              </button>
            ))}
            <small>{[slot.room, m.topicList(slot.topics)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
