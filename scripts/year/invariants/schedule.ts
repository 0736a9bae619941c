// 9: only an approved version of the schedule reaches anybody (clause 2.6); whoever is booked meets whoever holds the role, where a computer is.

import { items, type RegisterRow } from '../register';
import { weekdayIso } from '../zoned-time';
import { bookingsOf } from './bookings';
import { holderOn } from './roles';
import type { Violation, World } from './world';

export function* schedule(world: World): Generator<Violation> {
  yield* versions(world);
  const status = new Map((world.rows.schedule_versions ?? []).map((row) => [row.version ?? '', row.status ?? '']));
  const isOfDraft = ({ version }: RegisterRow): boolean => (status.get(version || '1') ?? 'approved') !== 'approved';
  for (const slot of world.rows.slots ?? []) {
    if (slot.status !== 'open' || `${slot.date}T${slot.starts_at}` <= world.now) continue;
    const rows = (world.rows.timetable ?? []).filter(
      (row) => row.slot_code === slot.slot_code && isOn(row, slot.date!),
    );
    const subject = slot.slot_id ?? '';
    if (rows.length > 0 && rows.every(isOfDraft)) yield { invariant: 9, code: 'slot.of_a_draft', subject };
    if (bookingsOf(slot).length > 0) yield* meeting(world, slot);
  }
}

const isOn = ({ valid_from = '', valid_to = '', weekday_iso }: RegisterRow, date: string): boolean =>
  valid_from <= date && date <= valid_to && Number(weekday_iso) === weekdayIso(date);

function* versions(world: World): Generator<Violation> {
  const seen = new Set<string>();
  for (const row of world.rows.schedule_versions ?? []) {
    const { version: subject = '', status, order_no, order_date, approved_rows, fingerprint, approved_by } = row;
    if (seen.has(subject)) yield { invariant: 9, code: 'version.doubled', subject };
    seen.add(subject);
    if (status !== 'approved') continue;
    if (!approved_rows || !fingerprint) yield { invariant: 9, code: 'version.without_its_rows', subject };
    // Approved elsewhere: what was imported names its order, or does not.
    if (approved_by && !(order_no && order_date)) yield { invariant: 9, code: 'version.without_order', subject };
  }
}

/** A slot that a person edited by hand keeps what the person wrote. */
function* meeting(world: World, slot: RegisterRow): Generator<Violation> {
  const { slot_id: subject = '', date = '', consultant_role = '', consultant_id = '' } = slot;
  const holder = holderOn(world, consultant_role, date, items(slot.topics));
  if (consultant_role && holder !== consultant_id)
    yield {
      invariant: 9,
      code: 'slot.of_another',
      subject,
      detail: `${consultant_id} instead of ${holder || 'nobody'}`,
    };
  const room = (world.rows.rooms ?? []).find(({ room_id }) => room_id === slot.room_id);
  const inPerson = items(slot.formats).includes('in_person');
  if (inPerson && room?.pc_working === '0' && room.pc_total !== '0')
    yield { invariant: 9, code: 'slot.without_computer', subject, detail: slot.room_id ?? '' };
}
