// The public functions of the low-data mode: what it would take out, whose code is whose, and switching it.
import * as v from 'valibot';
import type { LowData, NameKey } from '../contract/low-data';
import type { Reply } from '../contract/rpc';
import { lowData, nameKey, switchLowData as switchTo } from '../loop/low-data';
import { rpc } from './guard';

const LEAD_LOOKS = { who: 'lead', locks: false } as const;
const none = () => v.object({});

export const lowDataData = rpc(
  LEAD_LOOKS,
  none,
  ({ world, caller }): Reply<LowData> => ({ ok: true, value: lowData(world, caller) }),
);

export const nameKeyData = rpc(LEAD_LOOKS, none, ({ world }): Reply<NameKey> => ({ ok: true, value: nameKey(world) }));

export const switchLowData = rpc(
  { who: 'lead', locks: true },
  () => v.object({ on: v.boolean(), mark: v.pipe(v.string(), v.maxLength(40)) }),
  ({ world, caller }, wish): Reply<LowData> => switchTo(world, caller, wish),
);
