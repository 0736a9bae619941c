// Who is in the staff register: by key, by address, and whether they work here on a day.
import type { Facts, IsoDate } from './facts';
import { groupedBy, indexed } from './lookup';
import type { StaffMember } from './tables';

export const addressOf = (email: string): string => email.trim().toLowerCase();

const byId = indexed((staff: readonly StaffMember[]) => new Map(staff.map((person) => [person.staff_id, person])));
const byAddress = indexed((staff: readonly StaffMember[]) => groupedBy(staff, (person) => addressOf(person.email)));

export const personOf = (facts: Facts, staffId: string): StaffMember | undefined => byId(facts.staff).get(staffId);

const namesakes = indexed((staff: readonly StaffMember[]) => groupedBy(staff, (person) => person.short_name));

/** The code where the register holds no name. */
export const fullName = (facts: Facts, staffId: string): string => {
  const person = personOf(facts, staffId);
  const full = [person?.last_name, person?.first_name, person?.patronymic].filter(Boolean).join(' ');
  return full || (person?.short_name ?? '');
};

/** «Ямбова С.Х.», in full where two are called so; empty for whoever is not in the register. */
export function nameOf(facts: Facts, staffId: string): string {
  const short = personOf(facts, staffId)?.short_name ?? '';
  return (namesakes(facts.staff).get(short)?.length ?? 0) > 1 ? fullName(facts, staffId) : short;
}

/** A person's last day counts as a day of work. */
export const isActive = (person: StaffMember, date: IsoDate): boolean =>
  (person.hired_on === '' || person.hired_on <= date) && (person.left_on === '' || date <= person.left_on);

/** An absence without an end lasts until one is written down. */
export const isAway = ({ absence_from, absence_to }: StaffMember, date: IsoDate): boolean =>
  (absence_from !== '' || absence_to !== '') && absence_from <= date && (absence_to === '' || date <= absence_to);

export type SenderDoubt = 'unknown_sender' | 'inactive_sender' | 'ambiguous_sender';

/** Clause 1.1: any employee may ask, an unknown address may not. */
export function senderOf(facts: Facts, email: string, date: IsoDate): { person?: StaffMember; doubt?: SenderDoubt } {
  const address = addressOf(email);
  const known = address === '' ? [] : (byAddress(facts.staff).get(address) ?? []);
  const active = known.filter((person) => isActive(person, date));
  if (active.length === 1) return { person: active[0]! };
  if (active.length > 1) return { doubt: 'ambiguous_sender' };
  if (known.length === 1) return { person: known[0]!, doubt: 'inactive_sender' };
  return { doubt: known.length > 1 ? 'inactive_sender' : 'unknown_sender' };
}

export const hasAddress = (facts: Facts, staffId: string): boolean =>
  addressOf(personOf(facts, staffId)?.email ?? '') !== '';
