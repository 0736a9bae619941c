// The public functions of the schedule section (clause 2.6): its versions, drafts, approval, and edits made in the tab.
import * as v from 'valibot';
import type { Reply } from '../contract/rpc';
import type { ScheduleBoard, ScheduleEffect, ScheduleProblem } from '../contract/schedule';
import type { Changes } from '../domain/decision';
import type { Facts, Result } from '../domain/facts';
import { approve } from '../domain/schedule-approval';
import { changeDates, changeDraft as changeRows, discardDraft as discard } from '../domain/schedule-changes';
import type { ScheduleSeen } from '../domain/schedule-draft';
import { FORMATS, ROLES } from '../domain/tables';
import { scheduleBoard } from '../loop/schedule-board';
import {
  effectOfDraft,
  settleDraft,
  settleEditedVersion,
  settleInForce,
  settleNewDraft,
  typedProblems,
} from '../loop/settle-schedule';
import { type Desk, rpc } from './guard';

const DESK = { who: 'desk', locks: false } as const;
const LEAD = { who: 'lead', locks: true } as const;
const LEAD_LOOKS = { who: 'lead', locks: false } as const;
const MOST_ROWS = 300;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const number = () => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const day = () => v.pipe(v.string(), v.isoDate());
const dayOrNone = () => v.union([v.literal(''), day()]);
const time = () => v.union([v.literal(''), v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))]);
const ofVersion = () => v.object({ version: number() });
const codes = () => v.pipe(v.array(text(60)), v.maxLength(MOST_ROWS));
const rows = (date: typeof day | typeof dayOrNone) =>
  v.pipe(
    v.array(
      v.object({
        slot_code: text(60),
        valid_from: date(),
        valid_to: date(),
        weekday_iso: number(),
        starts_at: time(),
        ends_at: time(),
        slot_minutes: number(),
        capacity_per_slot: number(),
        room_id: text(60),
        consultant_role: v.picklist(['', ...ROLES]),
        topics: v.pipe(v.array(text(40)), v.maxLength(20)),
        formats: v.pipe(v.array(v.picklist(FORMATS)), v.maxLength(FORMATS.length)),
        booking: v.picklist(['', 'required', 'walk_in']),
      }),
    ),
    v.maxLength(MOST_ROWS),
  );

const board = ({ world, caller }: Desk, facts: Facts, version: number | null): Reply<ScheduleBoard> => ({
  ok: true,
  value: scheduleBoard(world, facts, caller, version),
});

const afterDraft = (
  desk: Desk,
  version: number,
  decide: (seen: ScheduleSeen) => Result<Changes>,
): Reply<ScheduleBoard> => {
  const settled = settleDraft(desk.world, desk.caller, decide);
  return settled.ok ? board(desk, settled.value, version) : settled;
};

export const scheduleData = rpc(
  DESK,
  () => v.object({ version: v.nullable(number()) }),
  (desk, { version }) => board(desk, desk.facts, version),
);

export const draftSchedule = rpc(
  LEAD,
  () =>
    v.object({
      key: v.pipe(text(60), v.minLength(6)),
      from: v.nullable(number()),
      valid_from: day(),
      valid_to: day(),
      extra: codes(),
    }),
  (desk, args): Reply<ScheduleBoard> => {
    const made = settleNewDraft(desk.world, desk.caller, args);
    return made.ok ? board(desk, made.value.facts, made.value.version) : made;
  },
);

export const checkSchedule = rpc(
  LEAD_LOOKS,
  () => v.object({ version: number(), rows: rows(dayOrNone) }),
  ({ world, facts }, args): Reply<ScheduleProblem[]> => typedProblems(world, facts, args.version, args.rows),
);

export const changeDraft = rpc(
  LEAD,
  () => v.object({ version: number(), put: rows(day), remove: codes() }),
  (desk, { version, put, remove }) => afterDraft(desk, version, (seen) => changeRows(seen, version, put, remove)),
);

export const changeDraftDates = rpc(
  LEAD,
  () => v.object({ version: number(), valid_from: day(), valid_to: day() }),
  (desk, { version, valid_from, valid_to }) =>
    afterDraft(desk, version, (seen) => changeDates(seen, version, valid_from, valid_to)),
);

export const discardDraft = rpc(LEAD, ofVersion, (desk, { version }): Reply<ScheduleBoard> => {
  const settled = settleDraft(desk.world, desk.caller, (seen) => discard(seen, version));
  return settled.ok ? board(desk, settled.value, null) : settled;
});

export const effectData = rpc(
  LEAD_LOOKS,
  ofVersion,
  ({ world }, { version }): Reply<ScheduleEffect> => effectOfDraft(world, version),
);

export const approveSchedule = rpc(
  LEAD,
  () => v.object({ version: number(), order_no: text(60), order_date: dayOrNone() }),
  (desk, { version, order_no, order_date }): Reply<ScheduleBoard> => {
    const settled = settleInForce(desk.world, desk.caller, (seen) => approve(seen, version, order_no, order_date));
    return settled.ok ? board(desk, settled.value, version) : settled;
  },
);

export const settleEdited = rpc(
  LEAD,
  () => v.object({ version: number(), choice: v.picklist(['adopt', 'restore']) }),
  (desk, { version, choice }): Reply<ScheduleBoard> => {
    const settled = settleEditedVersion(desk.world, desk.caller, version, choice);
    return settled.ok ? board(desk, settled.value.facts, settled.value.version) : settled;
  },
);
