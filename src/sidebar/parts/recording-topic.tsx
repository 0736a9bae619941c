// The topic of a recording, preset by its words, and the further ones that they seem to name.
import type { Recording } from '../../contract/rpc';
import { TOPICS, type Topic } from '../../domain/tables';
import { useDesk } from '../desk';
import type { Suggestion } from '../suggestion/topics';
import { Choice } from './fields';

interface Props {
  recording: Recording;
  suggestion: Suggestion;
  byHand: boolean;
  set: (part: Partial<Recording>) => void;
}

export function RecordingTopic({ recording, suggestion, byHand, set }: Props) {
  const { m, s } = useDesk();
  const further = suggestion.more.filter((topic) => topic !== recording.topic);
  const hint = byHand || !recording.text.trim() ? '' : suggestion.topic ? s.recording.suggested : s.recording.unclear;
  return (
    <>
      <Choice
        label={s.recording.topic}
        hint={hint}
        value={recording.topic}
        words={TOPICS.map((topic) => [topic, m.topics[topic]])}
        choose={(topic) => set({ topic })}
      />
      {further.length > 0 ? (
        <fieldset>
          <legend>{s.recording.alsoNamed}</legend>
          {further.map((topic) => (
            <TopicTick key={topic} topic={topic} recording={recording} set={set} />
          ))}
        </fieldset>
      ) : null}
    </>
  );
}

export function TopicTick({ topic, recording, set }: Pick<Props, 'recording' | 'set'> & { topic: Topic }) {
  const { m } = useDesk();
  const { more_topics } = recording;
  const ticked = more_topics.includes(topic);
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={ticked}
        onChange={() =>
          set({ more_topics: ticked ? more_topics.filter((one) => one !== topic) : [...more_topics, topic] })
        }
      />
      {m.topics[topic]}
    </label>
  );
}
