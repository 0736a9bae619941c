// The public functions of the waiting list, and of events that somebody edited in the calendar.
import * as v from 'valibot';
import type { Reply } from '../contract/rpc';
import type { WaitingLine } from '../contract/schedule';
import { settleCalendarEdit as settleEdit } from '../loop/settle-calendar-edit';
import { settleWaiting, waitingLines } from '../loop/waiting-list';
import { rpc } from './guard';

const text = (most: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));

export const waitingData = rpc(
  { who: 'desk', locks: false },
  () => v.object({}),
  ({ world, facts }): Reply<WaitingLine[]> => ({ ok: true, value: waitingLines(world, facts) }),
);

export const changeWaiting = rpc(
  { who: 'lead', locks: true },
  () => v.object({ request_id: text(40), waits: v.boolean() }),
  ({ world, facts, caller }, wanted): Reply<WaitingLine[]> => {
    const settled = settleWaiting(world, caller, wanted);
    return settled.ok ? { ok: true, value: waitingLines(world, facts) } : settled;
  },
);

export const settleCalendarEdit = rpc(
  { who: 'lead', locks: true },
  () => v.object({ key: text(300), choice: v.picklist(['accept', 'restore']) }),
  ({ world, caller }, wanted): Reply<true> => settleEdit(world, caller, wanted),
);
