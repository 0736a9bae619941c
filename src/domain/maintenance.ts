// Planned maintenance is announced to the staff a week ahead, to some of them in each run (a rule of the school).
import { changeSet } from './changes';
import { addDays, dateOf, stamp, timeOf } from './dates';
import type { Changes, Observation } from './decision';
import type { IsoDateTime } from './facts';
import { hasIncidentBegun } from './incident-reports';
import { incidentAct } from './incidents';
import { groupedBy } from './lookup';
import { trainingLetter } from './messages';
import { addressOf, isActive, isAway } from './people';
import { DAY_BEGINS, isStaffWorkingDay } from './school-year';
import type { Incident, OutboxRow } from './tables';

const DAYS_AHEAD = 7;
const A_RUN = 40;
/** What the other messages of the day may need. */
const RESERVE = 30;
/** What a letter says instead of the two times: it does not take place. */
export const CANCELLED = 'cancelled';

export interface MaintenanceObservation extends Pick<Observation, 'facts' | 'now'> {
  readonly incidents: readonly Incident[];
  /** Every letter of the kind `maintenance`, oldest first. */
  readonly told: readonly OutboxRow[];
  /** How many letters may still go out today. */
  readonly mail_left: number;
}

/** The staff have to be told of it now, or that it does not take place. */
export function isAnnounced(incident: Incident, now: IsoDateTime): boolean {
  if (incident.kind !== 'maintenance') return false;
  if (incident.cancelled_at !== '') return stamp(incident.ended_at) > stamp(now);
  return addDays(dateOf(incident.started_at), -DAYS_AHEAD) <= dateOf(now) && !hasIncidentBegun(incident, now);
}

const saysOf = ({ cancelled_at, started_at, ended_at }: Incident): readonly string[] =>
  cancelled_at === '' ? [started_at, ended_at] : [CANCELLED];
const same = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join();

/** Letters bear the incident in `reason` and what they say in `alternatives`: when it begins and ends, or `cancelled`. */
export function announceMaintenance(obs: MaintenanceObservation): Changes {
  const { facts, now, told } = obs;
  const today = dateOf(now);
  const set = changeSet();
  if (!isStaffWorkingDay(facts, today) || timeOf(now) < DAY_BEGINS) return set.changes();
  let room = Math.min(A_RUN, obs.mail_left - RESERVE);
  const readers = facts.staff.filter(
    (person) => addressOf(person.email) !== '' && isActive(person, today) && !isAway(person, today),
  );
  const due = obs.incidents.filter((incident) => isAnnounced(incident, now));
  for (const incident of due.sort((a, b) => (a.started_at < b.started_at ? -1 : 1))) {
    const { incident_id, announced_at, cancelled_at } = incident;
    const says = saysOf(incident);
    const letters = groupedBy(
      told.filter(({ reason }) => reason === incident_id),
      (letter) => letter.staff_id,
    );
    let added = 0;
    let left = 0;
    for (const { staff_id } of readers) {
      const before = letters.get(staff_id) ?? [];
      // A letter that is still owed, and is not true any more, is not sent.
      const stale = before.filter((letter) => letter.status === 'owed' && !same(letter.alternatives, says));
      for (const letter of stale) set.change('outbox', { ...letter, status: 'void' });
      const last = before.filter((letter) => letter.status !== 'void' && !stale.includes(letter)).pop();
      if (last ? same(last.alternatives, says) : cancelled_at !== '') continue;
      if (room <= 0) {
        left++;
        continue;
      }
      const key = `maintenance:${incident_id}:${staff_id}:${before.length + 1}`;
      set.add('outbox', trainingLetter(key, 'maintenance', now, { staff_id, reason: incident_id, alternatives: says }));
      room--;
      added++;
    }
    if (added > 0) {
      const detail = `n=${added};left=${left}`;
      set.add('journal', incidentAct(incident_id, { at: now, act: 'incident.announced', by: '', detail }));
    }
    if (left === 0 && announced_at === '' && cancelled_at === '')
      set.change('incidents', { ...incident, announced_at: now });
  }
  return set.changes();
}
