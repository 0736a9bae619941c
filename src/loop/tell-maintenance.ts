// Planned maintenance in the school's calendar: one event without guests, taken back where it does not take place.
import { stamp } from '../domain/dates';
import { eventId } from '../domain/event-id';
import type { IsoDateTime } from '../domain/facts';
import { fingerprint } from '../domain/fingerprint';
import type { Incident } from '../domain/tables';
import { messages } from '../i18n';
import type { OwedToCalendar, Telling } from './tell-calendar';

const toldOf = ({ calendar }: Incident): { fingerprint: string; etag: string } | undefined => {
  if (calendar === '') return undefined;
  const [told = '', ...etag] = calendar.split(':');
  return { fingerprint: told, etag: etag.join(':') };
};

/** `f` as for a free slot: nobody is invited, so no answer can be lost. */
const wantedOf = ({ started_at, ended_at, cancelled_at, title }: Incident): string =>
  `f ${fingerprint([started_at, ended_at, title, cancelled_at === '' ? '' : 'x'].join('\n'))}`;

export const maintenanceTellings = (
  { facts, incidents }: OwedToCalendar,
  changed: Map<string, Incident>,
  now: IsoDateTime,
): Telling[] =>
  incidents
    .filter(({ kind, ended_at }) => kind === 'maintenance' && stamp(ended_at) > stamp(now))
    .filter((incident) => {
      const told = toldOf(incident);
      return told ? told.fingerprint !== wantedOf(incident) : incident.cancelled_at === '';
    })
    .map((incident): Telling => {
      const { incident_id, started_at, ended_at, cancelled_at, title } = incident;
      return {
        table: 'incidents',
        key: incident_id,
        rule: '3.2-sysadmin',
        detail: '',
        urgent: false,
        compose: () => ({
          id: eventId(`incident:${incident_id}`, 1),
          confirmed: cancelled_at === '',
          start: `${started_at.slice(0, 16)}:00`,
          end: `${ended_at.slice(0, 16)}:00`,
          ...messages(facts.settings.language).deskMail.maintenanceEvent(title),
          location: '',
          attendees: [],
          fingerprint: wantedOf(incident),
          asks_anew: false,
          quiet: true,
          insists: false,
          meeting: '',
        }),
        before: () => toldOf(incident),
        keep: (told, etag) => {
          changed.set(incident_id, { ...incident, calendar: `${told}:${etag}` });
        },
      };
    });
