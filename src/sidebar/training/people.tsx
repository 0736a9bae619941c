// Who is trained in a term and who is not, each with the evidence.
import { useState } from 'preact/hooks';
import type { PersonLine, TermView } from '../../contract/training';
import type { TeacherState } from '../../domain/training';
import { useDesk } from '../desk';

/** Those whom something has to be done for come first. */
const ORDER: readonly TeacherState[] = ['at_risk', 'missed', 'invited', 'excused', 'covered', 'not_required'];

export function People({ term }: { term: TermView }) {
  const { s, go } = useDesk();
  const t = s.training.people;
  const inOrder = ORDER.filter((state) => term.people.some((person) => person.state === state));
  const urgent = inOrder.find((state) => state === 'at_risk' || state === 'missed');
  const [chosen, setChosen] = useState<TeacherState | 'all'>();
  const state = chosen && (chosen === 'all' || inOrder.includes(chosen)) ? chosen : urgent || inOrder[0] || 'all';
  const shown = ORDER.flatMap((one) =>
    state === 'all' || state === one ? term.people.filter((person) => person.state === one) : [],
  );
  if (term.people.length === 0) return null;
  const evidence = (person: PersonLine): string =>
    ({
      covered: person.on ? t.trained(person.on) : '',
      invited: person.on ? t.invited(person.on) : '',
      excused: '',
      at_risk: t.noPlace,
      missed: t.notTrained,
      not_required: person.reason ? t.exclusions[person.reason] : '',
    })[person.state];
  return (
    <section>
      <h3>{t.title}</h3>
      <fieldset class="chips">
        <legend class="unseen">{t.filter}</legend>
        {[...inOrder, 'all' as const].map((one) => (
          <button key={one} type="button" aria-pressed={one === state} onClick={() => setChosen(one)}>
            {one === 'all' ? t.all : t.states[one]}{' '}
            <b>{one === 'all' ? term.people.length : term.people.filter((person) => person.state === one).length}</b>
          </button>
        ))}
      </fieldset>
      <ul class="people">
        {shown.map((person) => (
          <li key={person.staff_id}>
            <span>{person.name}</span>
            <span class="row">
              {state === 'all' ? <span class={`badge ${person.state}`}>{t.states[person.state]}</span> : null}
              {person.session_id ? (
                <button
                  type="button"
                  class="link"
                  aria-label={`${evidence(person)}: ${person.name}`}
                  onClick={() => go({ section: 'training', session_id: person.session_id })}
                >
                  {evidence(person)}
                </button>
              ) : (
                <small>
                  {[evidence(person), person.state !== 'not_required' && person.position].filter(Boolean).join(' · ')}
                </small>
              )}
              {person.made_up_on ? <small class="cost">{t.madeUp(person.made_up_on)}</small> : null}
            </span>
          </li>
        ))}
      </ul>
      <p class="hint">{t.matrix}</p>
    </section>
  );
}
