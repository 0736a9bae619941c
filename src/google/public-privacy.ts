// The public functions of privacy: terms of keeping, erasing a person, an extract, notices; all of it the lead's.
import * as v from 'valibot';
import type { PrivacyBoard } from '../contract/privacy';
import type { Reply } from '../contract/rpc';
import { ERASURE_REASONS } from '../domain/erase-person';
import type { Facts, Result } from '../domain/facts';
import { decideNotices } from '../domain/notices';
import { begin, finish } from '../loop/bring-about';
import { prepareErasure as prepare, settleErasure as settle } from '../loop/erase-person';
import { noticePaper } from '../loop/print-privacy';
import { personExtract, erasurePreview as preview, privacyBoard } from '../loop/privacy-board';
import { confirmRetention, postponeRetention, proposeRetention, retentionToday } from '../loop/retention';
import { settleFirst, wake } from '../loop/wake';
import { type Desk, rpc } from './guard';

const LEAD = { who: 'lead', locks: true } as const;
const LEAD_LOOKS = { who: 'lead', locks: false } as const;

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const none = () => v.object({});
const ofPerson = () => v.object({ staff_id: text(60) });

const board = (world: Desk['world'], facts: Facts): Reply<PrivacyBoard> => ({
  ok: true,
  value: privacyBoard(world, facts),
});

/** The tables are read anew: somebody may have come back, or got a role, a minute ago. */
const decided = ({ world }: Desk, decide: (facts: Facts) => Result<true>): Reply<PrivacyBoard> => {
  settleFirst(world);
  const facts = world.register.facts(true);
  const done = decide(facts);
  if (!done.ok) return done;
  finish(world);
  return board(world, facts);
};

/** What was confirmed is carried out with a look at everything, here and now as far as it goes. */
const carriedOut = (desk: Desk, decide: (facts: Facts) => Result<true>): Reply<PrivacyBoard> => {
  const { world } = desk;
  settleFirst(world);
  const done = decide(world.register.facts(true));
  if (!done.ok) return done;
  world.register.flush();
  wake(world, 'button');
  return board(world, world.register.facts(true));
};

export const privacyData = rpc(LEAD_LOOKS, none, ({ world, facts }) => board(world, facts));

export const noticeData = rpc({ who: 'desk', locks: false }, none, ({ world, facts }) => ({
  ok: true,
  value: noticePaper(world, facts),
}));

export const lookAtRetention = rpc(LEAD, none, (desk) =>
  decided(desk, (facts) => {
    const counts = retentionToday(desk.world, facts);
    if (counts.length > 0) proposeRetention(desk.world, counts);
    return { ok: true, value: true };
  }),
);

export const settleRetention = rpc(
  LEAD,
  () => v.object({ erasure_id: text(60), act: v.picklist(['confirm', 'postpone']) }),
  (desk, { erasure_id, act }) => {
    const { world, caller } = desk;
    return act === 'confirm'
      ? carriedOut(desk, () => confirmRetention(world, erasure_id, caller.by))
      : decided(desk, () => postponeRetention(world, erasure_id, caller.by));
  },
);

export const erasurePreview = rpc(LEAD_LOOKS, ofPerson, ({ world, facts }, { staff_id }) =>
  preview(world, facts, staff_id),
);

export const prepareErasure = rpc(
  LEAD,
  () => v.object({ staff_id: text(60), reason: v.picklist(ERASURE_REASONS) }),
  (desk, wish) => decided(desk, (facts) => prepare(desk.world, facts, { ...wish, by: desk.caller.by })),
);

export const settleErasure = rpc(
  LEAD,
  () => v.object({ erasure_id: text(60), confirm: v.boolean() }),
  (desk, { erasure_id, confirm }) => {
    const act = (facts: Facts) => settle(desk.world, facts, { erasure_id, confirmed: confirm, by: desk.caller.by });
    return confirm ? carriedOut(desk, act) : decided(desk, act);
  },
);

export const extractData = rpc(LEAD_LOOKS, ofPerson, ({ world, facts }, { staff_id }) =>
  personExtract(world, facts, staff_id),
);

export const changeNotice = rpc(
  LEAD,
  () =>
    v.object({
      staff_ids: v.pipe(v.array(text(60)), v.minLength(1), v.maxLength(500)),
      kind: v.picklist(['notice', 'consent']),
      version: v.pipe(v.string(), v.maxLength(60)),
      on: v.pipe(v.string(), v.isoDate()),
      withdraw: v.boolean(),
    }),
  (desk, change) =>
    decided(desk, (facts) => {
      const { world, caller } = desk;
      const act = { ...change, by: caller.by, now: world.time.local() };
      const changes = decideNotices(facts, world.register.rowsOf('notices'), act);
      if (!changes.ok) return changes;
      begin(world);
      world.register.write(changes.value);
      return { ok: true, value: true };
    }),
);
