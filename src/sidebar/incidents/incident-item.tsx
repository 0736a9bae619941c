// One failure or maintenance: since when, who reported it, and what may be done.
import { useState } from 'preact/hooks';
import type { IncidentCard } from '../../contract/desk';
import { useDesk } from '../desk';
import { Ask } from '../training/ask';
import type { ChangeIncident } from '../views/incidents';
import { DeviceLink } from './device-link';
import { EndForm } from './end-form';
import { MaintenanceForm } from './maintenance-form';
import { VendorForm } from './vendor-form';

type Panel = '' | IncidentCard['may'][number];

export function IncidentItem({ incident, change }: { incident: IncidentCard; change: ChangeIncident }) {
  const { m, s, go } = useDesk();
  const w = s.desk.incidents;
  const [panel, setPanel] = useState<Panel>('');
  const { incident_id, kind, may } = incident;
  const title = incident.title || m.topics[incident.topic];
  const close = () => setPanel('');
  const attempt: ChangeIncident = async (...act) => {
    const agreed = await change(...act);
    if (agreed) close();
    return agreed;
  };
  const words = { end: w.end, vendor: w.vendor, change: w.change, cancel: w.cancel } as const;
  return (
    <li class={`card incident ${kind}`}>
      <p class="top">
        <span class="number">{title}</span>
        <span class={`badge ${incident.ended_at ? '' : 'failure'}`}>{incident.ended_at ? w[kind] : w.lasts}</span>
      </p>
      <p>
        {incident.ended_at ? w.span(incident.started_at, incident.ended_at) : w.since(incident.started_at)}
        {incident.minutes > 0 && kind === 'failure' ? ` · ${w.downtime(incident.minutes)}` : ''}
      </p>
      {incident.vendor ? (
        <p class={incident.vendor_overdue ? 'wrong' : 'quiet'}>
          {w.vendorUntil(incident.vendor, incident.vendor_due_on)}
          {incident.vendor_overdue ? ` · ${w.vendorOverdue}` : ''}
        </p>
      ) : null}
      {kind === 'maintenance' ? (
        <small>{incident.announced_at ? `${w.announced} ${m.date(incident.announced_at)}` : w.notAnnounced}</small>
      ) : null}
      {incident.requests.length > 0 ? (
        <details>
          <summary>
            {w.reports}: {w.reportCount(incident.requests.length)}
          </summary>
          <ul class="plain">
            {incident.requests.map(({ request_id, person }) => (
              <li key={request_id}>
                <button type="button" class="link" onClick={() => go({ section: 'incidents', request_id })}>
                  № {request_id}, {person}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {kind === 'failure' ? <DeviceLink incident={incident} /> : null}
      {/* Hidden while the server is asked: what is refused is still there, as it was typed. */}
      <div class="panel" hidden={may.length === 0}>
        {panel === 'end' ? <EndForm incident={incident} change={attempt} goBack={close} /> : null}
        {panel === 'vendor' ? <VendorForm incident={incident} change={attempt} goBack={close} /> : null}
        {panel === 'change' ? (
          <MaintenanceForm
            begun={incident}
            save={async (wanted) => void (await attempt(wanted, wanted.act === 'plan' ? wanted : {}, w.planned))}
            goBack={close}
          />
        ) : null}
        {panel === 'cancel' ? (
          <Ask
            label={w.cancel}
            text={w.cancelSure}
            yes={w.cancel}
            no={s.common.back}
            danger
            agree={() => void attempt({ act: 'cancel', incident_id }, {}, w.cancelled)}
            goBack={close}
          />
        ) : null}
      </div>
      {panel === '' && may.length > 0 ? (
        <div class="row">
          {may.map((act) => (
            <button
              key={act}
              type="button"
              class={act === 'end' ? 'main' : act === 'cancel' ? 'link' : ''}
              aria-label={`${words[act]}: ${title}`}
              onClick={() => setPanel(act)}
            >
              {words[act]}
            </button>
          ))}
        </div>
      ) : null}
    </li>
  );
}
