// The low-data mode as the lead switches it: what stands in its way, the key to be saved, and taking the names out.
import type { KeyLine, LowData, NameKey } from '../contract/low-data';
import type { Result } from '../domain/facts';
import { fingerprint } from '../domain/fingerprint';
import {
  eraseNames,
  FREE_TEXTS,
  type FreeTextTable,
  hasGuests,
  holdsName,
  invitedTo,
  isOn,
  saysNothing,
  settingAs,
} from '../domain/low-data';
import { addressOf } from '../domain/people';
import type { StaffMember } from '../domain/tables';
import type { Caller } from './access';
import { begin } from './bring-about';
import { holdings } from './carry-out-low-data';
import type { World } from './ports';
import { settleFacts } from './settle-facts';
import { settleFirst, wake } from './wake';

const isOwner = ({ memory }: World, caller: Caller): boolean => addressOf(caller.email) === addressOf(memory.owner);

export const lowData = (world: World, caller: Caller): LowData => {
  const held = holdings(world);
  const now = world.time.local();
  const { staff, settings, outbox, slots, requests } = held;
  // Whoever only sent something is counted by the address already.
  const changes = eraseNames({ ...held, requests: requests.map((row) => ({ ...row, sender_email: '' })) }, now);
  const changed = (Object.keys(FREE_TEXTS) as FreeTextTable[]).map((table) => changes[table]?.change?.length ?? 0);
  const senders = requests.filter(({ sender_email }) => sender_email !== '').length;
  const invited = invitedTo(held, now).length;
  return {
    on: isOn(settings),
    may_switch: isOwner(world, caller),
    names: staff.filter(holdsName).length,
    addresses: staff.filter(({ email }) => email !== '').length,
    senders,
    invitations: slots.filter(hasGuests).length + invited,
    letters: outbox.filter(({ status }) => status === 'owed' || status === 'failed').length,
    texts: changed.reduce((sum, count) => sum + count, 0) - invited,
    telling: staff.map(({ staff_id }) => staff_id).filter((code) => !saysNothing(code)),
  };
};

const keyLines = (staff: readonly StaffMember[]): KeyLine[] =>
  staff.filter(holdsName).map(({ staff_id, last_name, first_name, patronymic, short_name, position }) => ({
    code: staff_id,
    name: [last_name, first_name, patronymic].filter(Boolean).join(' ') || short_name,
    position,
  }));

export const nameKey = (world: World): NameKey => {
  const lines = keyLines(world.register.rowsOf('staff'));
  return { lines, mark: fingerprint(JSON.stringify(lines)) };
};

export const switchLowData = (
  world: World,
  caller: Caller,
  { on, mark }: { readonly on: boolean; readonly mark: string },
): Result<LowData> => {
  // Without addresses the register knows nobody else: another account would lock itself out.
  if (!isOwner(world, caller)) return { ok: false, code: 'low_data.owner_only' };
  if (!on) {
    const rows = world.register.rowsOf('settings');
    const off = settleFacts(world, caller, (facts, { by, now }) => {
      if (!facts.settings.low_data) return { ok: true, value: {} };
      const line = {
        at: now,
        act: 'low_data.off',
        table: 'settings',
        row_key: 'low_data',
        rule: 'school',
        by,
        detail: '',
      };
      return { ok: true, value: { ...settingAs(rows, 'low_data', 'no'), journal: { add: [line] } } };
    });
    return off.ok ? { ok: true, value: lowData(world, caller) } : off;
  }
  settleFirst(world);
  if (nameKey(world).mark !== mark) return { ok: false, code: 'low_data.key_old' };
  world.remember({ low_data: caller.by });
  begin(world);
  wake(world, 'button');
  return { ok: true, value: lowData(world, caller) };
};
