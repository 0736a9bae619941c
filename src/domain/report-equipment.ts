// Of the report: devices, their faults and days out of work, checks, and what became of the wishes (clause 1.4, items 3 and 4).
import { addDays, dateOf } from './dates';
import { isDeviceDue } from './equipment-checks';
import type { Facts, IsoDate } from './facts';
import type { ReportFigure, ReportObservation, ReportPeriod } from './report';
import { count, keysOf, measure } from './report-counting';
import { workingDaysWithin } from './school-year';
import { shortages } from './shortages';
import { type Device, type JournalRow, UPGRADE_STATUSES } from './tables';

interface Outage {
  readonly device_id: string;
  readonly from: IsoDate;
  /** Not included: on this day it worked again, or was written off. */
  readonly to: IsoDate;
}

/** What is over is kept in the journal only. */
const overBefore = (lines: readonly JournalRow[]): Outage[] =>
  lines.flatMap(({ row_key, detail }) => {
    const found = /^from=(\d{4}-\d\d-\d\d);to=(\d{4}-\d\d-\d\d)/.exec(detail);
    return found ? [{ device_id: row_key, from: found[1]!, to: found[2]! }] : [];
  });

const lasting = (devices: readonly Device[], until: IsoDate): Outage[] =>
  devices
    .filter(({ status, faulty_since }) => status === 'faulty' && faulty_since !== '')
    .map(({ device_id, faulty_since }) => ({ device_id, from: faulty_since, to: until }));

/** Working days of the staff. */
const daysOut = (facts: Facts, outages: readonly Outage[], first: IsoDate, last: IsoDate): number =>
  outages.reduce((sum, { from, to }) => {
    const begins = from > first ? from : first;
    const [ends = to] = [addDays(to, -1), last].sort();
    return sum + (begins <= ends ? workingDaysWithin(facts, begins, ends).length : 0);
  }, 0);

function deviceFigures(obs: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const { facts, now, devices, device_history } = obs;
  if (devices.length === 0) return [];
  const [last = period.to] = [period.to, dateOf(now)].sort();
  const owned = devices.filter(({ status }) => status !== 'written_off');
  const outages = [...overBefore(device_history), ...lasting(devices, addDays(dateOf(now), 1))];
  const begun = outages.filter(({ from }) => period.from <= from && from <= last);
  const touching = outages.filter(({ from, to }) => from <= last && to > period.from);
  const ids = (of: readonly Outage[]): string[] => [...new Set(of.map(({ device_id }) => device_id))];
  const due = owned.filter((device) => isDeviceDue(facts, device, last));
  const working = owned.filter(({ status }) => status === 'working');
  return [
    count('devices.working', '1.4-3', 'devices', keysOf('devices', working), owned.length),
    measure('devices.faults', '1.4-3', begun.length, 'count', { table: 'devices', keys: ids(begun) }),
    measure('devices.days_out', '1.4-3', daysOut(facts, outages, period.from, last), 'days', {
      table: 'devices',
      keys: ids(touching),
    }),
    count('devices.check_due', 'school', 'devices', keysOf('devices', due), owned.length),
  ];
}

/** By what became of them until the end of the period. */
function upgradeFigures({ upgrades }: ReportObservation, period: ReportPeriod): ReportFigure[] {
  const known = upgrades.filter(
    ({ asked_on, settled_on }) => asked_on <= period.to && (settled_on === '' || settled_on >= period.from),
  );
  if (known.length === 0) return [];
  return UPGRADE_STATUSES.map((status) => {
    const rows = known.filter((row) => row.status === status);
    return count(`upgrades.${status}`, '1.4-3', 'upgrades', keysOf('upgrades', rows));
  });
}

/** Self-checks stay out of it: the report goes to others than the lead. */
export const equipmentInFull = (obs: ReportObservation, period: ReportPeriod): ReportFigure[] => [
  ...deviceFigures(obs, period),
  ...upgradeFigures(obs, period),
  ...shortages({ ...obs, self_assessment: [] }).map(({ figure }) => figure),
];
