// Maintenance that is planned: what, from when to when, and a look at who will be told.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IncidentCard, IncidentChange } from '../../contract/desk';
import { useDesk } from '../desk';
import { TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';
import { Ask } from '../training/ask';

interface Props {
  begun: IncidentCard | undefined;
  save: (wanted: IncidentChange) => Promise<void>;
  goBack: () => void;
}

export function MaintenanceForm({ begun, save, goBack }: Props) {
  const { s } = useDesk();
  const w = s.desk.incidents;
  const [title, setTitle] = useState(begun?.title || '');
  const [started_at, setStarted] = useState(begun?.started_at.slice(0, 16) || '');
  const [ended_at, setEnded] = useState(begun?.ended_at.slice(0, 16) || '');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (!asking) form.current?.querySelector('input')?.focus();
  }, [asking]);
  const times = started_at !== '' && started_at < ended_at;
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsking(times && title.trim() !== '');
      }}
      onKeyDown={(event) => event.key === 'Escape' && !asking && goBack()}
    >
      <h3>{begun ? w.change : w.plan}</h3>
      <TextField
        label={w.name}
        hint={w.planHint}
        value={title}
        write={setTitle}
        invalid={tried && !title.trim() ? w.needName : ''}
      />
      <TextField type="datetime-local" label={w.starts} value={started_at} write={setStarted} />
      <TextField
        type="datetime-local"
        label={w.ends}
        value={ended_at}
        write={setEnded}
        invalid={tried && !times ? w.needTimes : ''}
      />
      {asking ? (
        <Ask
          label={w.plan}
          text={w.planSure(started_at, ended_at)}
          yes={begun ? w.change : w.plan}
          agree={() =>
            void save({ act: 'plan', incident_id: begun?.incident_id || '', title: title.trim(), started_at, ended_at })
          }
          goBack={() => setAsking(false)}
        />
      ) : (
        <FormButtons yes={begun ? w.change : w.plan} goBack={goBack} />
      )}
    </form>
  );
}
