// Giving a request a time: which one, then one look at who gets an invitation.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RequestCard } from '../../contract/rpc';
import { topicOf } from '../../i18n/phrases';
import { useDesk } from '../desk';
import { Choice } from './fields';
import { Busy, Refusal } from './signs';

export interface FreeTime {
  slot_id: string;
  label: string;
}

interface ConfirmProps {
  card: RequestCard;
  time: FreeTime;
  book: (time: FreeTime) => void;
  goBack: () => void;
}

export function ConfirmTime({ card, time, book, goBack }: ConfirmProps) {
  const { s } = useDesk();
  const id = useId();
  const yes = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => yes.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question, not a set of fields
    <div
      class="confirm"
      role="group"
      aria-label={s.booking.title}
      onKeyDown={(event) => event.key === 'Escape' && goBack()}
    >
      <div id={`${id}-what`}>
        <p>{time.label}</p>
        <p>
          {card.email ? s.booking.invites(card.person, card.email) : s.booking.tellInPerson}
          {card.slot ? ` ${s.booking.instead(card.slot)}` : ''}
        </p>
      </div>
      <div class="row">
        <button ref={yes} type="button" class="main" aria-describedby={`${id}-what`} onClick={() => book(time)}>
          {s.booking.book}
        </button>
        <button type="button" onClick={goBack}>
          {s.common.cancel}
        </button>
      </div>
    </div>
  );
}

export function BookingForm({ card, book }: { card: RequestCard; book: (time: FreeTime) => void }) {
  const { s, options, loadOptions } = useDesk();
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) void loadOptions();
  }, [open, loadOptions]);
  const known = options?.ok ? options.value : undefined;
  const times = (known?.slots || []).filter(
    (slot) =>
      (!slot.kept_for || slot.kept_for.includes(card.request_id)) &&
      slot.topics.some((topic) => topicOf(topic) === card.topic) &&
      (card.format === 'written' || slot.formats.includes(card.format)),
  );
  const time = times.find(({ slot_id }) => slot_id === chosen) || times[0];
  useLayoutEffect(() => {
    if (open && known && !asking) form.current?.querySelector('select')?.focus();
  }, [open, known, asking]);
  const leave = () => {
    setOpen(false);
    setTimeout(() => opener.current?.focus());
  };

  if (!open) {
    return (
      <button ref={opener} type="button" onClick={() => setOpen(true)}>
        {card.status === 'booked' ? s.booking.change : s.booking.title}
      </button>
    );
  }
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(time !== undefined);
      }}
      onKeyDown={(event) => event.key === 'Escape' && !asking && leave()}
    >
      {options && !options.ok ? <Refusal failure={options} retry={() => void loadOptions(true)} /> : null}
      {options ? null : <Busy text={s.common.loading} />}
      {asking && time ? (
        <ConfirmTime card={card} time={time} book={book} goBack={() => setAsking(false)} />
      ) : (
        <>
          {times.length > 0 ? (
            <Choice
              label={s.recording.slot}
              value={time?.slot_id || ''}
              words={times.map((slot): [string, string] => [slot.slot_id, slot.label])}
              choose={setChosen}
            />
          ) : null}
          {known && times.length === 0 ? <p role="status">{s.booking.noneFits}</p> : null}
          <div class="row">
            {times.length > 0 ? (
              <button type="submit" class="main">
                {s.booking.book}
              </button>
            ) : null}
            <button type="button" onClick={leave}>
              {s.common.cancel}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
