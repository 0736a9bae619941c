// Choosing a person by two letters: an ARIA combobox with a list below it.
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import { useDesk } from '../desk';
import { matching, type Person } from '../matching';

interface Props {
  label: string;
  people: readonly Person[];
  chosen: string;
  choose: (staff_id: string) => void;
  /** Whom to offer before anything is typed. */
  candidates?: readonly Person[];
  /** Beside the position of whoever is chosen. */
  note?: string;
  invalid?: string | undefined;
  busy?: boolean;
}

export function PersonField({ label, people, chosen, choose, candidates = [], note, invalid, busy }: Props) {
  const { s } = useDesk();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const person = people.find(({ staff_id }) => staff_id === chosen);
  const text = typed ?? person?.name ?? '';
  const offers = !text && candidates.length > 0;
  const found = open ? (offers ? candidates : matching(people, text)) : [];
  const shown = open && (offers || text.trim().length >= 2);

  useLayoutEffect(() => {
    if (shown) document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [shown, active, id]);

  const take = (one: Person | undefined) => {
    if (!one) return;
    choose(one.staff_id);
    setTyped(undefined);
    setOpen(false);
  };
  const onInput = (value: string) => {
    setTyped(value);
    setActive(0);
    setOpen(true);
    if (chosen) choose('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!shown) return setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + found.length) % Math.max(found.length, 1));
    } else if (event.key === 'Enter' && shown && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      take(found[active]);
    } else if (event.key === 'Tab' && shown && typed) {
      take(found[active]);
    } else if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
    }
  };

  return (
    <div class="field combobox">
      <label for={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && found.length > 0 ? `${id}-${active}` : undefined}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={`${id}-note`}
        placeholder={busy ? s.common.loading : s.recording.personHint}
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
        onFocus={(event) => {
          event.currentTarget.select();
          if (offers) setOpen(true);
        }}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!shown || found.length === 0}>
        {found.map((one, index) => (
          // The keyboard moves through the list from the field above it.
          <div
            key={one.staff_id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
            onKeyDown={() => undefined}
          >
            {one.name}
            <small>
              {one.active ? one.position : [one.position, s.recording.notActive].filter(Boolean).join(' · ')}
            </small>
          </div>
        ))}
      </div>
      <p id={`${id}-note`} class={invalid ? 'wrong' : 'hint'}>
        {invalid ||
          (person
            ? [person.position, note].filter(Boolean).join(' · ')
            : offers
              ? s.recording.candidates(candidates.length)
              : shown && found.length === 0 && !busy
                ? s.recording.nobodyFound
                : '')}
      </p>
      <p class="unseen" role="status">
        {shown ? s.recording.people(found.length) : ''}
      </p>
    </div>
  );
}
