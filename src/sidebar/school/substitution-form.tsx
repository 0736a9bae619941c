// Who stands in for whom, when, on what, by which order; shown what it changes before it is done.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Responsible, Substitution } from '../../contract/schedule';
import type { Topic } from '../../domain/tables';
import { useDesk } from '../desk';
import { PersonField } from '../parts/combobox';
import { Choice, TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';
import { call } from '../server';
import { Preview } from './preview';
import { type Missing, missingOf, type SubstitutionDraft, substitutionOf } from './substitution-draft';

interface Props {
  responsible: Responsible;
  draft: SubstitutionDraft;
  write: (draft: SubstitutionDraft) => void;
  save: (substitution: Substitution) => void;
  goBack: () => void;
}

export function SubstitutionForm({ responsible, draft, write, save, goBack }: Props) {
  const { m, s } = useDesk();
  const w = s.school.substitutions;
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const card = responsible.cards.find(({ role_key }) => role_key === draft.role_key);
  const missing = missingOf(draft);
  const wrong = (what: Missing) => (tried && missing.includes(what) ? w[what] : '');
  const set = (part: Partial<SubstitutionDraft>) => {
    setAsking(false);
    write({ ...draft, ...part });
  };
  const toggle = (topic: Topic) =>
    set({
      topics: draft.topics.includes(topic) ? draft.topics.filter((one) => one !== topic) : [...draft.topics, topic],
    });
  const wanted = draft.role_key ? substitutionOf(draft, draft.role_key) : undefined;
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsking(missing.length === 0);
      }}
      onKeyDown={(event) => event.key === 'Escape' && !asking && goBack()}
    >
      <h4>{w.formTitle}</h4>
      <Choice
        label={w.role}
        hint={wrong('needRole') || (card && (card.main || card.holder) ? w.holder(card.main || card.holder) : '')}
        value={draft.role_key}
        words={[
          ...(draft.role_key ? [] : [['', '—'] as const]),
          ...responsible.cards.map(({ role_key }) => [role_key, m.roles[role_key]] as const),
        ]}
        choose={(role_key) => set({ role_key, topics: [] })}
      />
      <div class="pair">
        <TextField
          type="date"
          label={w.from}
          value={draft.from}
          write={(from) => set({ from })}
          invalid={wrong('needDates')}
        />
        <TextField type="date" label={w.to} value={draft.to} write={(to) => set({ to })} />
      </div>
      <label class="tick">
        <input type="checkbox" checked={draft.nobody} onChange={() => set({ nobody: !draft.nobody })} />
        <span>
          {w.nobody}
          <small>{w.nobodyHint}</small>
        </span>
      </label>
      {draft.nobody ? null : (
        <>
          <PersonField
            label={w.substitute}
            people={responsible.people.map((person) => ({ ...person, active: true }))}
            chosen={draft.substitute}
            choose={(substitute) => set({ substitute })}
            invalid={wrong('needPerson')}
          />
          <Choice
            label={w.topics}
            value={draft.some ? 'some' : 'all'}
            words={[
              ['all', w.allTopics],
              ['some', w.someTopics],
            ]}
            choose={(which) => set({ some: which === 'some' })}
          />
          {draft.some ? (
            <fieldset>
              <legend class="unseen">{w.topics}</legend>
              {(card?.topics || []).map((topic) => (
                <label key={topic} class="tick">
                  <input type="checkbox" checked={draft.topics.includes(topic)} onChange={() => toggle(topic)} />
                  {m.topics[topic]}
                </label>
              ))}
              {wrong('needTopic') ? <p class="wrong">{wrong('needTopic')}</p> : null}
            </fieldset>
          ) : null}
          <div class="pair">
            <TextField
              label={w.orderNo}
              value={draft.order_no}
              write={(order_no) => set({ order_no })}
              invalid={wrong('needOrder')}
            />
            <TextField
              type="date"
              label={w.orderDate}
              value={draft.order_date}
              write={(order_date) => set({ order_date })}
            />
          </div>
        </>
      )}
      {asking && wanted ? (
        <Preview
          label={w.formTitle}
          ask={() => call('substitutionEffect', wanted)}
          yes={w.save}
          agree={() => save(wanted)}
          goBack={() => setAsking(false)}
        />
      ) : (
        <FormButtons yes={w.show} goBack={goBack} />
      )}
    </form>
  );
}
