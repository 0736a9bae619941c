// What a recording seldom needs: channel, class, subject, more topics, the language of the reply.
import type { Recording } from '../../contract/rpc';
import { LANGUAGES, TOPICS } from '../../domain/tables';
import { useDesk } from '../desk';
import { Choice, TextField } from './fields';
import { TopicTick } from './recording-topic';

interface Props {
  recording: Recording;
  subjects: readonly string[];
  set: (part: Partial<Recording>) => void;
}

const SPOKEN: readonly Recording['channel'][] = ['oral', 'phone', 'email'];

export function RecordingDetails({ recording, subjects, set }: Props) {
  const { m, s } = useDesk();
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
          <TopicTick key={topic} topic={topic} recording={recording} set={set} />
        ))}
      </fieldset>
    </details>
  );
}
