// The day's trainings and consultations: when, where, and who comes.
import type { SlotLine } from '../../contract/rpc';
import { useDesk } from '../desk';
import { visitTopics } from '../request/visit-topics';

export function Today() {
  const { m, s, board, go } = useDesk();
  const { me, today, trainings_today, now } = board!;
  const begun = (slot: SlotLine) => slot.starts_at <= now.slice(11, 16);
  return (
    <section>
      <h2>
        {s.workbench.today} <span class="aside">{m.date(now)}</span>
      </h2>
      {today.length + trainings_today.length === 0 ? <p class="empty">{s.workbench.nothingToday}</p> : null}
      <ul class="day">
        {trainings_today.map((line) => (
          <li key={line.session_id}>
            <p class="when">
              <time dateTime={`${line.date}T${line.starts_at}`}>
                {line.starts_at}–{line.ends_at}
              </time>
              <span class={`badge ${line.state}`}>{`${s.training.today}: ${s.training.states[line.state]}`}</span>
            </p>
            <button type="button" class="link" onClick={() => go({ section: 'training', session_id: line.session_id })}>
              {line.title || m.topicList(line.topics)}
            </button>
            <small>{[line.room, s.training.group(line.group, 0)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
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
            {slot.requests.map(({ request_id, person, meeting }) => (
              <div key={request_id}>
                <button type="button" class="link" onClick={() => go({ section: 'workbench', request_id })}>
                  {person || `№ ${request_id}`}
                </button>
                {meeting ? (
                  <small>
                    <a href={meeting} target="_blank" rel="noreferrer">
                      {s.school.meeting}
                    </a>
                  </small>
                ) : null}
                {begun(slot) ? (
                  <div class="row">
                    {(['held', 'no_show'] as const).map((act) => (
                      <button
                        key={act}
                        type="button"
                        aria-label={`${s.desk.acts[act].label}: ${person || `№ ${request_id}`}`}
                        onClick={() => go({ section: 'workbench', request_id, act })}
                      >
                        {s.desk.acts[act].label}
                      </button>
                    ))}
                  </div>
                ) : null}
              </div>
            ))}
            <small>{[slot.room, m.topicList(slot.topics)].filter(Boolean).join(' · ')}</small>
            {slot.walk_in && visitTopics(me.access, slot).length > 0 ? (
              <div class="row">
                <button type="button" onClick={() => go({ section: 'workbench', visit: slot.slot_id })}>
                  {s.desk.visit.record}
                </button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
