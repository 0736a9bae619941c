// Holders of a role who are away by the staff register, while nobody stands in and nobody has said that nobody does (clause 1.2).
import { addDays } from './dates';
import type { Facts, IsoDate } from './facts';
import { isAway, personOf } from './people';
import { holderOn } from './roles';
import { ROLES, type RoleKey } from './tables';

/** A rule of the school: so many days ahead it is looked for. */
const AHEAD = 14;

export interface HolderAway {
  readonly role_key: RoleKey;
  readonly staff_id: string;
  readonly from: IsoDate;
  /** Inclusive; empty where no end is in sight. */
  readonly to: IsoDate;
}

export function holdersAway(facts: Facts, today: IsoDate): HolderAway[] {
  return ROLES.flatMap((role_key): HolderAway[] => {
    for (let date = today; date <= addDays(today, AHEAD); date = addDays(date, 1)) {
      const holder = holderOn(facts, role_key, date);
      const person = holder && personOf(facts, holder.staff_id);
      if (!person || !isAway(person, date)) continue;
      return [{ role_key, staff_id: person.staff_id, from: date, to: person.absence_to }];
    }
    return [];
  });
}
