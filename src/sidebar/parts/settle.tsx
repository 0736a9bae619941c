// A request from an unknown sender: whose is it, or nobody's.
import { useEffect, useState } from 'preact/hooks';
import type { RequestCard } from '../../contract/rpc';
import { useDesk } from '../desk';
import { PersonField } from './combobox';
import { Refusal } from './signs';

export function SettleForm({
  card,
  settle,
}: {
  card: RequestCard;
  settle: (staff_id: string | null, name: string) => void;
}) {
  const { s, options, loadOptions } = useDesk();
  const [chosen, setChosen] = useState('');
  const [wrong, setWrong] = useState('');
  const [sure, setSure] = useState(false);
  useEffect(() => void loadOptions(), [loadOptions]);
  const people = options?.ok ? options.value.people : [];

  return (
    <form
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const person = people.find(({ staff_id }) => staff_id === chosen);
        setWrong(person ? '' : s.recording.needPerson);
        if (person) settle(person.staff_id, person.name);
      }}
    >
      <h3>{s.request.unknownSender}</h3>
      <p class="hint">{s.request.settleHint}</p>
      {options && !options.ok ? <Refusal failure={options} retry={() => void loadOptions(true)} /> : null}
      {card.may.includes('release') ? (
        <PersonField
          label={s.request.from}
          people={people}
          chosen={chosen}
          choose={setChosen}
          invalid={wrong}
          busy={!options}
        />
      ) : null}
      <div class="row">
        {card.may.includes('release') ? (
          <button type="submit" class="main">
            {s.request.release}
          </button>
        ) : null}
        {card.may.includes('discard') && !sure ? (
          <button type="button" onClick={() => setSure(true)}>
            {s.request.discard}
          </button>
        ) : null}
      </div>
      {sure ? (
        <div class="confirm">
          <p role="status">{s.request.discardSure}</p>
          <div class="row">
            <button type="button" class="danger" onClick={() => settle(null, '')}>
              {s.request.discard}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {s.common.cancel}
            </button>
          </div>
        </div>
      ) : null}
    </form>
  );
}
