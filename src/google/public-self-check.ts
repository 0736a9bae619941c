// The public functions of the self-check (clause 1.4): what each may see of it, and what the lead decides.
import * as v from 'valibot';
import type { Reply } from '../contract/rpc';
import type { SelfCheckBoard } from '../contract/self-check';
import type { Result } from '../domain/facts';
import { selfCheckBoard } from '../loop/self-check-board';
import { beginRound, closeEarly, settleFollowUp } from '../loop/settle-self-check';
import { type Desk, rpc } from './guard';

const LEAD = { who: 'lead', locks: true } as const;
const none = () => v.object({});

const shown = ({ world, caller }: Desk): Reply<SelfCheckBoard> => ({
  ok: true,
  value: selfCheckBoard(world, world.register.facts(), caller),
});
const after = (desk: Desk, settled: Result<true>): Reply<SelfCheckBoard> => (settled.ok ? shown(desk) : settled);

/** Whoever looks sees groups of five and more; names are the lead's. */
export const selfCheckData = rpc({ who: 'anyone', locks: false }, none, shown);

export const openSelfCheck = rpc(
  LEAD,
  () => v.object({ who: v.picklist(['all', 'joined']) }),
  (desk, { who }) => after(desk, beginRound(desk.world, desk.caller, who)),
);

export const closeSelfCheck = rpc(LEAD, none, (desk) => after(desk, closeEarly(desk.world, desk.caller)));

export const followUp = rpc(
  LEAD,
  () => v.object({ key: v.pipe(v.string(), v.maxLength(200)), act: v.picklist(['accept', 'dismiss']) }),
  (desk, { key, act }) => after(desk, settleFollowUp(desk.world, desk.caller, key, act)),
);
