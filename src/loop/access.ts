// Who may do what: by the role that the caller holds today, or by having set the register up.

import type { Access } from '../contract/rpc';
import { dateOf } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { addressOf } from '../domain/people';
import { keyHoldersOn } from '../domain/roles';
import type { StaffMember } from '../domain/tables';

export interface Caller {
  readonly email: string;
  readonly access: Access;
  readonly person: StaffMember | undefined;
  /** What the journal says of whoever acts: a staff id, never an address. */
  readonly by: string;
}

const PRECEDENCE = ['ej_lead', 'deputy_uvr', 'sysadmin'] as const;

export const callerOf = (facts: Facts, email: string, owner: string, now: IsoDateTime): Caller => {
  const address = addressOf(email);
  const own = address === '' ? [] : facts.staff.filter((person) => addressOf(person.email) === address);
  const held = PRECEDENCE.filter((role) => {
    const holders = keyHoldersOn(facts, role, dateOf(now));
    return own.some((person) => holders.includes(person.staff_id));
  });
  const isOwner = address !== '' && address === addressOf(owner);
  const role = held[0];
  const directs = facts.settings.director !== '' && own.some(({ staff_id }) => staff_id === facts.settings.director);
  const access: Access = isOwner || role === 'ej_lead' ? 'lead' : (role ?? (directs ? 'director' : 'none'));
  return { email, access, person: own[0], by: own[0]?.staff_id ?? (isOwner ? 'owner' : 'unknown') };
};
