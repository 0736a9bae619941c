// The inventory of computers and other devices (clause 1.4, item 3): rows that a person adds, changes, or calls out of order.
import { type ChangeSet, changeSet } from './changes';
import { dateOf } from './dates';
import type { Changes } from './decision';
import type { Facts, Failure, IsoDate, Result } from './facts';
import { personalIn } from './request-acts';
import { roomOf } from './slot-rooms';
import type { Act } from './substitution';
import type { Device, JournalRow, Room } from './tables';

/** What told of a fault: an incident or a request, and the day since which it lasts. */
export interface FaultReport {
  readonly id: string;
  readonly on: IsoDate;
}

export type DeviceIntent = { readonly device_id: string } & (
  | {
      readonly act: 'put';
      /** A new row is meant: a number that is taken is not written over. */
      readonly fresh: boolean;
      readonly name: string;
      readonly kind: Exclude<Device['kind'], ''>;
      readonly room_id: string;
      readonly note: string;
    }
  | { readonly act: 'fault'; readonly report: FaultReport | null }
  | { readonly act: 'works' | 'write_off' }
);
type Put = Extract<DeviceIntent, { act: 'put' }>;

const refuse = (code: string, params?: Failure['params']): Result<Changes> => ({
  ok: false,
  code,
  ...(params && { params }),
});

export const deviceAct = (
  { device_id }: Pick<Device, 'device_id'>,
  { by, now }: Act,
  act: string,
  detail = '',
): JournalRow => ({ at: now, act, table: 'devices', row_key: device_id, rule: '1.4-3', by, detail });

const SAID = ['name', 'kind', 'room_id', 'note'] as const;

function put(facts: Facts, standing: Device | undefined, wish: Put, act: Act): Result<Changes> {
  const said = { name: wish.name.trim(), kind: wish.kind, room_id: wish.room_id, note: wish.note.trim() };
  if (wish.device_id === '' || said.name === '') return refuse('device.unnamed');
  if (said.room_id !== '' && !roomOf(facts, said.room_id)) return refuse('room.unknown', { room_id: said.room_id });
  if (personalIn(facts, `${said.name}\n${said.note}`) !== '') return refuse('reason.personal_data');
  const set = changeSet();
  if (!standing) {
    if (!wish.fresh) return refuse('device.unknown');
    // Whoever writes it down stands before it.
    const row = { device_id: wish.device_id, status: 'working', faulty_since: '', reported_by: '' } as const;
    set.add('devices', { ...row, ...said, checked_on: dateOf(act.now) });
    set.add('journal', deviceAct(wish, act, 'device.added', `kind=${said.kind};room=${said.room_id}`));
    return { ok: true, value: set.changes() };
  }
  const changed = SAID.filter((field) => standing[field] !== said[field]);
  if (changed.length === 0) return { ok: true, value: {} };
  if (wish.fresh) return refuse('device.taken', { device: wish.device_id });
  set.change('devices', { ...standing, ...said });
  set.add('journal', deviceAct(standing, act, 'device.changed', `changed=${changed.join('+')}`));
  return { ok: true, value: set.changes() };
}

/** From the day of the fault up to, not including, the day of its end: what the report counts days by. */
const outage = ({ faulty_since, reported_by }: Device, today: IsoDate): string =>
  `from=${faulty_since || today};to=${today}${reported_by ? `;report=${reported_by}` : ''}`;

function ended(set: ChangeSet, device: Device, status: 'working' | 'written_off', act: Act): Result<Changes> {
  if (device.status === status) return { ok: true, value: {} };
  const today = dateOf(act.now);
  // It was tried out: that is a look at it.
  const checked_on = status === 'working' ? today : device.checked_on;
  set.change('devices', { ...device, status, faulty_since: '', reported_by: '', checked_on });
  const detail = device.status === 'faulty' ? outage(device, today) : '';
  set.add('journal', deviceAct(device, act, `device.${status}`, detail));
  return { ok: true, value: set.changes() };
}

function fault(set: ChangeSet, device: Device, report: FaultReport | null, act: Act): Result<Changes> {
  if (device.status === 'written_off') return refuse('device.written_off');
  const standing = device.status === 'faulty';
  if (standing && (!report || report.id === device.reported_by)) return { ok: true, value: {} };
  const faulty_since = standing ? device.faulty_since : (report?.on ?? dateOf(act.now));
  set.change('devices', { ...device, status: 'faulty', faulty_since, reported_by: report?.id ?? '' });
  set.add('journal', deviceAct(device, act, 'device.faulty', `since=${faulty_since};report=${report?.id ?? ''}`));
  return { ok: true, value: set.changes() };
}

export function decideDevice(
  facts: Facts,
  devices: readonly Device[],
  intent: DeviceIntent,
  act: Act,
): Result<Changes> {
  const standing = devices.find(({ device_id }) => device_id === intent.device_id);
  if (intent.act === 'put') return put(facts, standing, intent, act);
  if (!standing) return refuse('device.unknown');
  if (intent.act === 'fault') return fault(changeSet(), standing, intent.report, act);
  return ended(changeSet(), standing, intent.act === 'works' ? 'working' : 'written_off', act);
}

/** Faulty devices whose report is answered: does it work again? Only a person who looks can say. */
export const perhapsMended = (devices: readonly Device[], isOver: (report: string) => boolean): Device[] =>
  devices.filter(({ status, reported_by }) => status === 'faulty' && reported_by !== '' && isOver(reported_by));

const COMPUTERS: ReadonlySet<string> = new Set(['desktop', 'laptop', 'tablet']);

const computersIn = (devices: readonly Device[], roomId: string): Device[] =>
  devices.filter(({ room_id, kind, status }) => room_id === roomId && COMPUTERS.has(kind) && status !== 'written_off');

/** How many of its computers the inventory names. */
export const listedIn = (devices: readonly Device[], roomId: string): number => computersIn(devices, roomId).length;

/**
 * How many computers work in a room by the inventory. One that does not name all of them says of the others nothing, and what is
 * out of order cannot work; nothing where it names none.
 */
export function countedIn(devices: readonly Device[], { room_id, pc_total, pc_working }: Room): number | undefined {
  const here = computersIn(devices, room_id);
  if (here.length === 0) return undefined;
  const faulty = here.filter(({ status }) => status === 'faulty').length;
  const total = pc_total ?? 0;
  if (here.length >= total) return here.length - faulty;
  return Math.min(pc_working ?? total, total - faulty);
}
