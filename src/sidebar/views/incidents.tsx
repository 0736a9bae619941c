// Failures and maintenance: what is out of order now, what is planned, what is over.
import { useRef, useState } from 'preact/hooks';
import type { IncidentCard, IncidentChange } from '../../contract/desk';
import { useDesk } from '../desk';
import { IncidentItem } from '../incidents/incident-item';
import { MaintenanceForm } from '../incidents/maintenance-form';
import { useOptimisticList } from '../optimistic-list';
import { Busy, Heading, Refusal } from '../parts/signs';
import { call } from '../server';

export type ChangeIncident = (
  wanted: IncidentChange,
  expected: Partial<IncidentCard>,
  done: string,
) => Promise<boolean>;

const isOver = (incident: IncidentCard, now: string): boolean => incident.ended_at !== '' && incident.ended_at <= now;

export function IncidentsView() {
  const { s, board, announce, reload } = useDesk();
  const w = s.desk.incidents;
  const incidents = useOptimisticList(() => call('incidents', {}), '');
  const [planning, setPlanning] = useState(false);
  /** Stays where it is until the server has answered, so that a refused form is still there. */
  const [acting, setActing] = useState('');
  const place = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const now = board?.now || '';
  const list = incidents.list || [];

  const change: ChangeIncident = async (wanted, expected, done) => {
    // The form is gone: without a place to be, the keyboard would start from the top of the page.
    place.current?.querySelector<HTMLElement>('h2')?.focus();
    const after = list.map((one) => (one.incident_id === wanted.incident_id ? { ...one, ...expected, may: [] } : one));
    setActing(wanted.incident_id);
    const agreed = await incidents.attempt(after, () => call('changeIncident', wanted));
    setActing('');
    if (agreed) {
      announce(done);
      void reload();
    }
    return agreed;
  };
  const over = (one: IncidentCard) => isOver(one, now) && one.incident_id !== acting;
  const lasting = list.filter((one) => one.kind === 'failure' && !over(one));
  const coming = list.filter((one) => one.kind === 'maintenance' && !over(one));
  const past = list.filter(over);
  const items = (lines: readonly IncidentCard[]) => (
    <ul class="cards">
      {lines.map((one) => (
        <IncidentItem key={one.incident_id} incident={one} change={change} />
      ))}
    </ul>
  );
  const leave = () => {
    setPlanning(false);
    setTimeout(() => opener.current?.focus());
  };
  return (
    <section ref={place}>
      <Heading>{w.title}</Heading>
      {incidents.failure ? <Refusal failure={incidents.failure} retry={() => void incidents.load()} /> : null}
      {incidents.undone ? <Refusal failure={incidents.undone} before={s.training.undone} /> : null}
      {incidents.loading && !incidents.list ? <Busy text={s.common.loading} /> : null}
      {incidents.waiting ? <Busy text={s.common.working} /> : null}
      {incidents.list ? (
        <>
          <h3>{w.open}</h3>
          {lasting.length === 0 ? <p class="empty">{w.none}</p> : items(lasting)}
          <h3>{w.coming}</h3>
          {items(coming)}
          {planning ? (
            <div hidden={incidents.waiting}>
              <MaintenanceForm
                begun={undefined}
                save={async (wanted) => {
                  if (await change(wanted, {}, w.planned)) setPlanning(false);
                }}
                goBack={leave}
              />
            </div>
          ) : (
            <button ref={opener} type="button" onClick={() => setPlanning(true)}>
              {w.plan}
            </button>
          )}
          {past.length > 0 ? (
            <details>
              <summary>
                {w.past} ({past.length})
              </summary>
              {items(past)}
            </details>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
