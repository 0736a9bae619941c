// The public functions of the hand-over: both accounts see how far it is; each does its own part.
import * as v from 'valibot';
import type { HandOver, HandOverStep, ProofLine } from '../contract/hand-over';
import type { Reply } from '../contract/rpc';
import { addressOf } from '../domain/people';
import { type Desk, rpc } from './guard';
import { takeBack as back, handOver as give, handOverState, isLeadByRole, takeOver as take } from './hand-over';
import { proofOf } from './hand-over-proof';

const LEAD = { who: 'lead', locks: true } as const;
const none = () => v.object({});

const REFUSED = { ok: false, code: 'hand_over.not_now' } as const;

const state = ({ world, caller }: Desk): HandOver => handOverState(world, world.register.facts(), caller);
const step = (desk: Desk, more: Partial<HandOverStep>): Reply<HandOverStep> => ({
  ok: true,
  value: { board: state(desk), left: 0, proof: [], new_form: false, ...more },
});

export const handOverData = rpc(
  { who: 'lead', locks: false },
  none,
  (desk): Reply<HandOver> => ({ ok: true, value: state(desk) }),
);

export const handOver = rpc(
  LEAD,
  () => v.object({ to: v.pipe(v.string(), v.email(), v.maxLength(200)) }),
  (desk, { to }): Reply<HandOverStep> => {
    const { may, candidates, handing_over } = state(desk);
    if (!may.includes('hand_over') && !may.includes('finish')) return REFUSED;
    const chosen = candidates.find(({ email }) => email === addressOf(to));
    if (!chosen) return { ok: false, code: 'hand_over.not_lead' };
    if (handing_over !== '' && handing_over !== chosen.email) return { ok: false, code: 'hand_over.other' };
    return step(desk, { left: give(desk.world, desk.caller, chosen.email) });
  },
);

export const takeBack = rpc(LEAD, none, (desk): Reply<HandOver> => {
  if (!state(desk).may.includes('take_back')) return REFUSED;
  back(desk.world, desk.caller);
  return { ok: true, value: state(desk) };
});

export const takeOver = rpc(
  LEAD,
  () => v.object({ alone: v.boolean() }),
  (desk, { alone }): Reply<HandOverStep> => {
    const { world, facts, caller } = desk;
    if (!state(desk).may.includes(alone ? 'take_over_alone' : 'take_over')) return REFUSED;
    if (!isLeadByRole(facts, world, caller)) return { ok: false, code: 'hand_over.not_lead' };
    const new_form = take(world, caller, alone);
    return step(desk, { new_form, proof: proofOf(world, caller.email, caller.by) });
  },
);

export const proveHandOver = rpc(
  LEAD,
  none,
  ({ world, caller }): Reply<ProofLine[]> => ({ ok: true, value: proofOf(world, caller.email, caller.by) }),
);
