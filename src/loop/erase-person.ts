// Erasing one person: prepared, then confirmed, then carried out; whatever run dies on it, the next look at everything goes on.

import { anonymised, type Erased, erasedCounts, erasedRows } from '../domain/anonymise';
import { dateOf } from '../domain/dates';
import { type ErasureReason, whyNotErased } from '../domain/erase-person';
import { eventId } from '../domain/event-id';
import type { Facts, Result } from '../domain/facts';
import { heldAbout, PERSON_TABLES, type PersonRows } from '../domain/held-about';
import { personOf } from '../domain/people';
import type { Erasure, StaffMember } from '../domain/tables';
import { begin } from './bring-about';
import { forgetResponses } from './carry-out-retention';
import { errorCode } from './error-code';
import type { World } from './ports';
import { freeId, keepErasure, rememberPrivacy } from './retention';

export const heldOf = ({ register }: World, person: Pick<StaffMember, 'staff_id' | 'email'>): PersonRows => {
  const rows = Object.fromEntries(PERSON_TABLES.map((table) => [table, register.rowsOf(table)]));
  return heldAbout({ staff_id: person.staff_id, email: person.email.toLowerCase() }, rows as unknown as PersonRows);
};

export const erasedOf = (world: World, facts: Facts, person: StaffMember, held: PersonRows): Erased =>
  erasedRows(facts, person, held, {
    documents: world.register.documents(),
    settings: world.register.rowsOf('settings'),
  });

export const prepareErasure = (
  world: World,
  facts: Facts,
  { staff_id, reason, by }: { readonly staff_id: string; readonly reason: ErasureReason; readonly by: string },
): Result<true> => {
  const person = personOf(facts, staff_id);
  if (!person) return { ok: false, code: 'staff.unknown', params: { staff_id } };
  const held = heldOf(world, person);
  const now = world.time.local();
  const refused = whyNotErased(facts, staff_id, { now, owner: world.memory.owner, held });
  if (refused) return { ok: false, ...refused };
  const row: Erasure = {
    erasure_id: freeId(world, `P-${dateOf(now)}`),
    kind: 'person',
    subject_key: staff_id,
    status: 'prepared',
    reason,
    counts: erasedCounts(erasedOf(world, facts, person, held), held),
    made_by: by,
    made_at: now,
    settled_by: '',
    settled_at: '',
  };
  keepErasure(world, row, 'erasure.prepared', by);
  rememberPrivacy(world, { silent: [...new Set([...world.memory.privacy.silent, staff_id])] });
  return { ok: true, value: true };
};

const SETTLED = { ok: false, code: 'erasure.settled' } as const;

export const settleErasure = (
  world: World,
  facts: Facts,
  { erasure_id, confirmed, by }: { readonly erasure_id: string; readonly confirmed: boolean; readonly by: string },
): Result<true> => {
  const row = world.register.erasures().find((one) => one.erasure_id === erasure_id);
  if (row?.kind !== 'person' || row.status !== 'prepared' || row.settled_at !== '') return SETTLED;
  const settled = { ...row, settled_by: by, settled_at: world.time.local() };
  const { going, silent } = world.memory.privacy;
  if (!confirmed) {
    keepErasure(world, { ...settled, status: 'undone' }, 'erasure.undone', by);
    rememberPrivacy(world, { silent: silent.filter((id) => id !== row.subject_key) });
    return { ok: true, value: true };
  }
  const person = personOf(facts, row.subject_key);
  if (!person) return { ok: false, code: 'staff.unknown', params: { staff_id: row.subject_key } };
  // Between preparing and confirming somebody may have come back.
  const held = heldOf(world, person);
  const others = { ...held, erasures: held.erasures.filter((one) => one.erasure_id !== erasure_id) };
  const now = world.time.local();
  const refused = whyNotErased(facts, row.subject_key, { now, owner: world.memory.owner, held: others });
  if (refused) return { ok: false, ...refused };
  rememberPrivacy(world, { going: [...going, erasure_id] });
  begin(world);
  keepErasure(
    world,
    { ...settled, counts: erasedCounts(erasedOf(world, facts, person, held), held) },
    'erasure.confirmed',
    by,
  );
  return { ok: true, value: true };
};

/** Past events of which the person was a guest. False where the calendar cannot be reached now. */
const leaveEvents = (world: World, { email }: StaffMember, held: PersonRows): boolean => {
  if (email === '') return true;
  const events = [
    ...held.requests.flatMap(({ slot_id, place }) => (slot_id ? [eventId(slot_id, place ?? 1)] : [])),
    ...held.attendance
      .filter(({ invited_by }) => invited_by === 'calendar')
      .map(({ session_id }) => eventId(`training:${session_id}`, 1)),
  ];
  try {
    for (const id of events) {
      if (!world.time.enough()) return false;
      world.calendar.dismiss(id, email);
    }
    return true;
  } catch (error) {
    world.log(`calendar.dismiss ${errorCode(error)}`);
    return false;
  }
};

/** The name goes last: by it the next run knows whose the rest was. */
export const carryOutErasure = (world: World, facts: Facts, row: Erasure): boolean => {
  const person = personOf(facts, row.subject_key);
  if (!person) return true;
  const held = heldOf(world, person);
  if (!leaveEvents(world, person, held)) return false;
  const erased = erasedOf(world, facts, person, held);
  // A response is gone before the row that names it is emptied.
  const keys = [...erased.requests, ...erased.replies].map(({ source_key }) => source_key);
  if (!forgetResponses(world, keys)) return false;
  const { register } = world;
  register.write({
    ...(erased.requests.length > 0 && { requests: { change: erased.requests } }),
    ...(erased.replies.length > 0 && { replies: { change: erased.replies } }),
    ...(erased.outbox.length > 0 && { outbox: { change: erased.outbox } }),
    ...(erased.settings.length > 0 && { settings: { change: erased.settings } }),
    ...(erased.documents.length > 0 && { documents: { change: erased.documents } }),
  });
  register.flush();
  if (held.self_assessment.length > 0) register.empty('self_assessment', held.self_assessment, null);
  if (held.self_check_asked.length > 0) register.empty('self_check_asked', held.self_check_asked, null);
  register.write({ staff: { change: [anonymised(person)] } });
  register.flush();
  return true;
};
