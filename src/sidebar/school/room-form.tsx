// A room's state, as the lead types it; what it does to consultations is shown first.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RoomCard, RoomChange } from '../../contract/schedule';
import { readsAsHours } from '../../domain/room-hours';
import { useDesk } from '../desk';
import { TextArea, TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';
import { call } from '../server';
import { Preview } from './preview';

interface Props {
  card: RoomCard;
  room: (room_id: string) => string;
  save: (change: RoomChange) => void;
  goBack: () => void;
}

export function RoomForm({ card, room, save, goBack }: Props) {
  const { s } = useDesk();
  const w = s.school.rooms;
  const [change, setChange] = useState<RoomChange>({
    room_id: card.room_id,
    pc_working: card.pc_working,
    hours: card.hours,
    rule: card.rule,
    upgrade: card.upgrade,
    checked: false,
  });
  const [asking, setAsking] = useState(false);
  const set = (part: Partial<RoomChange>) => {
    setAsking(false);
    setChange({ ...change, ...part });
  };
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), []);
  const hours = readsAsHours(change.hours);
  // Nothing of it touches a consultation: no need to look.
  const harmless =
    card.rows === 0 && !(card.pc_working === 0 && change.pc_working > 0)
      ? true
      : change.pc_working === card.pc_working && change.hours === card.hours;
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!hours) return;
        if (harmless) save(change);
        else setAsking(true);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !asking) goBack();
      }}
    >
      <Stepper
        label={w.working}
        value={change.pc_working}
        most={card.pc_total}
        write={(pc_working) => set({ pc_working })}
      />
      <TextField
        label={w.hours}
        hint={w.hoursHint}
        invalid={hours ? '' : w.needHours}
        value={change.hours}
        write={(text) => set({ hours: text })}
      />
      <TextArea label={w.rule} value={change.rule} write={(rule) => set({ rule })} />
      <TextField label={w.upgrade} value={change.upgrade} write={(upgrade) => set({ upgrade })} />
      <label class="tick">
        <input type="checkbox" checked={change.checked} onChange={() => set({ checked: !change.checked })} />
        {w.alsoChecked}
      </label>
      {asking ? (
        <Preview
          label={card.name}
          ask={() => call('roomEffect', change)}
          yes={w.save}
          room={room}
          agree={() => save(change)}
          goBack={() => setAsking(false)}
        />
      ) : (
        <FormButtons yes={harmless ? w.save : w.show} goBack={goBack} />
      )}
    </form>
  );
}

interface StepperProps {
  label: string;
  value: number;
  most: number;
  /** It is no number out of so many. */
  free?: true;
  write: (value: number) => void;
}

export function Stepper({ label, value, most, free, write }: StepperProps) {
  const { s } = useDesk();
  const w = s.school.rooms;
  const id = useId();
  const within = (n: number) => Math.max(0, Math.min(most, Math.round(n) || 0));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="stepper">
        <button
          type="button"
          aria-label={`${w.less}: ${label}`}
          disabled={value <= 0}
          onClick={() => write(within(value - 1))}
        >
          −
        </button>
        <input
          id={id}
          type="number"
          min={0}
          max={most}
          aria-describedby={free ? undefined : `${id}-most`}
          value={value}
          onInput={(event) => write(within(Number(event.currentTarget.value)))}
        />
        <button
          type="button"
          aria-label={`${w.more}: ${label}`}
          disabled={value >= most}
          onClick={() => write(within(value + 1))}
        >
          +
        </button>
        {free ? null : <span id={`${id}-most`}>{w.outOf(most)}</span>}
      </div>
    </div>
  );
}
