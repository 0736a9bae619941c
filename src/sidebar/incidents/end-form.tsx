// The end of a failure: from when to when, and the one message that its reporters get.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { IncidentCard } from '../../contract/desk';
import { useDesk } from '../desk';
import { TextArea, TextField } from '../parts/fields';
import { FormButtons } from '../parts/form-buttons';
import { Ask } from '../training/ask';
import type { ChangeIncident } from '../views/incidents';

interface Props {
  incident: IncidentCard;
  change: ChangeIncident;
  goBack: () => void;
}

export function EndForm({ incident, change, goBack }: Props) {
  const { s, board } = useDesk();
  const w = s.desk.incidents;
  const [started_at, setStarted] = useState(incident.started_at.slice(0, 16));
  const [ended_at, setEnded] = useState((incident.ended_at || board?.now || '').slice(0, 16));
  const [message, setMessage] = useState(w.works);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (!asking) form.current?.querySelector('textarea')?.focus();
  }, [asking]);
  const times = started_at !== '' && started_at < ended_at;
  const said = message.trim();
  const people = new Set(incident.requests.map(({ person }) => person)).size;
  return (
    <form
      ref={form}
      class="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsking(times && said !== '');
      }}
      onKeyDown={(event) => event.key === 'Escape' && !asking && goBack()}
    >
      <TextArea
        label={w.message}
        invalid={tried && !said ? w.needMessage : ''}
        value={message}
        write={(text) => {
          setMessage(text);
          setAsking(false);
        }}
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
          label={w.end}
          text={`${w.preview(incident.by_mail, Math.max(0, people - incident.by_mail))}`}
          yes={w.end}
          no={w.backToText}
          agree={() =>
            void change(
              { act: 'end', incident_id: incident.incident_id, started_at, ended_at, message: said },
              { started_at, ended_at },
              w.ended,
            )
          }
          goBack={() => setAsking(false)}
        />
      ) : (
        <FormButtons yes={w.end} goBack={goBack} />
      )}
    </form>
  );
}
