// What a recording seldom needs: channel, class, subject, more topics, the language of the reply.
import type { Recording } from '../../contract/rpc';
import { LANGUAGES, TOPICS, type Topic } from '../../domain/tables';
import { useDesk } from '../desk';
import { Choice, TextField } from './fields';

interface Props {
  recording: Recording;
  subjects: readonly string[];
  set: (part: Partial<Recording>) => void;
}

const SPOKEN: readonly Recording['channel'][] = ['oral', 'phone', 'email'];

export function RecordingDetails({ recording, subjects, set }: Props) {
  const { m, s } = useDesk();
  const toggle = (topic: Topic) =>
    set({
      more_topics: recording.more_topics.includes(topic)
        ? recording.more_topics.filter((one) => one !== topic)
        : [...recording.more_topics, topic],
    });
  return (
    <details>
      <summary>{s.recording.details}</summary>
      <div class="pair">
        <TextField
          label={s.recording.classLabel}
          value={recording.class_label}
          write={(class_label) => set({ class_label })}
        />
        <TextField
          label={s.recording.subject}
          value={recording.subject}
          offers={subjects}
          write={(subject) => set({ subject })}
        />
      </div>
      <div class="pair">
        <Choice
          label={s.recording.channel}
          value={recording.channel}
          words={SPOKEN.map((channel) => [channel, m.channels[channel]])}
          choose={(channel) => set({ channel })}
        />
        <Choice
          label={s.recording.language}
          value={recording.language}
          words={LANGUAGES.map((language) => [language, m.languages[language]])}
          choose={(language) => set({ language })}
        />
      </div>
      <fieldset>
        <legend>{s.recording.moreTopics}</legend>
        {TOPICS.filter((topic) => topic !== recording.topic).map((topic) => (
          <label key={topic} class="tick">
            <input type="checkbox" checked={recording.more_topics.includes(topic)} onChange={() => toggle(topic)} />
            {m.topics[topic]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
