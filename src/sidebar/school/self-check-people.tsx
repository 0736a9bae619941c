// Who answered and how, by name: the lead's alone, and closed until it is wanted.
import type { SelfCheckPerson } from '../../contract/self-check';
import { useDesk } from '../desk';

const BADGES = { answered: 'ok', refused: 'closed', asked: 'warning' } as const;

export function SelfCheckPeople({ people }: { people: readonly SelfCheckPerson[] }) {
  const { m, s } = useDesk();
  const w = s.selfCheck;
  if (people.length === 0) return null;
  return (
    <details>
      <summary>
        {w.people} ({people.length})
      </summary>
      <p class="hint">{w.peopleHint}</p>
      <ul class="cards">
        {people.map(({ staff_id, name, state, by_mail, check }) => (
          <li key={staff_id} class="card">
            <p class="top">
              <strong>{name}</strong>
              {state ? <span class={`badge ${BADGES[state]}`}>{w.states[state]}</span> : null}
            </p>
            <small>
              {[
                check ? `${w.levels[check.level]}, ${w.score(check.a_total, check.b_total)}` : w.noCheck,
                check && `${w.readiness}: ${w.readinessOf[check.readiness]}`,
                check && check.gaps.length > 0 && `${w.gaps} ${m.topicList(check.gaps)}`,
                state === 'asked' && !by_mail && w.inPerson,
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
