// Protected sheets and ranges: they keep honest people honest, and the owner can always edit.
import type { Area } from './a1';
import { covers, overlaps } from './layers';

export interface ProtectionState {
  id: number;
  kind: 'SHEET' | 'RANGE';
  /** null is the whole sheet. */
  area: Area | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  unprotected: Area[];
}

export type Guard = { verdict: 'free' } | { verdict: 'warned' | 'refused'; by: ProtectionState };

export function guardOf(protections: readonly ProtectionState[], area: Area, user: string, owner: string): Guard {
  let warned: Guard = { verdict: 'free' };
  for (const by of protections) {
    if (by.area && !overlaps(by.area, area)) continue;
    if (by.unprotected.some((open) => covers(open, area))) continue;
    if (by.warningOnly) warned = { verdict: 'warned', by };
    else if (user !== owner && !by.editors.includes(user)) return { verdict: 'refused', by };
  }
  return warned;
}
