// When and where, and what that costs, in one place for lists and cards.
import type { TrainingEffect } from '../../contract/training';
import { weekdayIso } from '../../domain/dates';
import type { IsoDate, IsoTime } from '../../domain/facts';
import { useDesk } from '../desk';

interface Meeting {
  date: IsoDate;
  starts_at: IsoTime;
  ends_at: IsoTime;
  room: string;
}

/** «вт 15.09.2026 15:00–16:00 · Кабинет № 14» */
export const useWhen = (): ((meeting: Meeting) => string) => {
  const { m } = useDesk();
  return ({ date, starts_at, ends_at, room }) =>
    [
      `${m.weekdaysShort[weekdayIso(date)] || ''} ${m.date(date)} ${starts_at ? `${starts_at}–${ends_at}` : ''}`.trim(),
      room,
    ]
      .filter(Boolean)
      .join(' · ');
};

export function EffectText({ effect }: { effect: TrainingEffect }) {
  const { s } = useDesk();
  return <small class={effect.busy.length > 0 ? 'cost' : ''}>{s.training.effect(effect).join('; ')}</small>;
}

export function EffectList({ effect }: { effect: TrainingEffect }) {
  const { s } = useDesk();
  return (
    <ul class="costs">
      {s.training.effect(effect).map((phrase) => (
        <li key={phrase}>{phrase}</li>
      ))}
    </ul>
  );
}
