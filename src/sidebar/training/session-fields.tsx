// Topics, title, date, times and room of a session, as the lead types them.
import type { TrainingChange } from '../../contract/training';
import { TOPICS, type Topic } from '../../domain/tables';
import { useDesk } from '../desk';
import { Choice, TextField } from '../parts/fields';

/** What is taught; faults and missing computers are not. */
const TAUGHT: readonly Topic[] = ['ktp', 'current_marks', 'final_marks', 'reports', 'tech_help', 'method'];

export type FieldProblems = Partial<Record<'topics' | 'date' | 'times' | 'room', string>>;

interface Props {
  value: TrainingChange;
  set: (part: Partial<TrainingChange>) => void;
  wrong: FieldProblems;
}

export const useProblems = (): ((value: TrainingChange) => FieldProblems) => {
  const t = useDesk().s.training.session;
  return ({ topics, date, starts_at, ends_at, room_id }) => ({
    ...(topics.length > 0 ? {} : { topics: t.needTopic }),
    ...(date ? {} : { date: t.needDate }),
    ...(starts_at && ends_at && starts_at < ends_at ? {} : { times: t.needTimes }),
    ...(room_id ? {} : { room: t.needRoom }),
  });
};

export function SessionFields({ value, set, wrong }: Props) {
  const { m, s, trainings } = useDesk();
  const t = s.training.session;
  const rooms = trainings.board?.rooms || [];
  const topics = TOPICS.filter((topic) => TAUGHT.includes(topic) || value.topics.includes(topic));
  const toggle = (topic: string) =>
    set({
      topics: value.topics.includes(topic) ? value.topics.filter((one) => one !== topic) : [...value.topics, topic],
    });
  return (
    <>
      <fieldset>
        <legend>{t.topics}</legend>
        {topics.map((topic) => (
          <label key={topic} class="tick">
            <input type="checkbox" checked={value.topics.includes(topic)} onChange={() => toggle(topic)} />
            {m.topics[topic]}
          </label>
        ))}
        {wrong.topics ? <p class="wrong">{wrong.topics}</p> : null}
      </fieldset>
      <TextField label={t.title} hint={t.titleHint} value={value.title} write={(title) => set({ title })} />
      <div class="moment">
        <TextField type="date" label={t.date} value={value.date} write={(date) => set({ date })} invalid={wrong.date} />
        <TextField
          type="time"
          label={t.starts}
          value={value.starts_at}
          write={(starts_at) => set({ starts_at })}
          invalid={wrong.times}
        />
        <TextField type="time" label={t.ends} value={value.ends_at} write={(ends_at) => set({ ends_at })} />
      </div>
      <Choice
        label={t.room}
        hint={wrong.room || ''}
        value={value.room_id}
        words={[
          ...(rooms.some(({ room_id }) => room_id === value.room_id) ? [] : [[value.room_id, value.room_id] as const]),
          ...rooms.map(({ room_id, name, capacity }) => [room_id, `${name} (${t.places(capacity)})`] as const),
        ]}
        choose={(room_id) => set({ room_id })}
      />
    </>
  );
}
