// What the lead decides about the schedule (clause 2.6): drafts are kept as they are typed; an approval is followed at once by everything it asks for.

import type { RowDraft, ScheduleEffect } from '../contract/schedule';
import { addDays, dateOf } from '../domain/dates';
import type { Changes } from '../domain/decision';
import type { Facts, Result } from '../domain/facts';
import { checkVersion } from '../domain/schedule-checks';
import { later } from '../domain/schedule-clashes';
import { rowDifferences } from '../domain/schedule-difference';
import { type DraftWish, draftOf, makeDraft, type ScheduleSeen } from '../domain/schedule-draft';
import { draftOfEdited, restoreEdited } from '../domain/schedule-edited';
import { effectOnSlots } from '../domain/schedule-effect';
import { registeredAgain } from '../domain/schedule-found';
import type { NewRow } from '../domain/schedule-rows';
import { isEdited } from '../domain/schedule-snapshot';
import { asApproved, rowsOf, versionNumbers } from '../domain/schedule-version';
import type { Caller } from './access';
import { begin, finish, renewFacts } from './bring-about';
import { byRequest, observe, together } from './observe';
import type { World } from './ports';
import { demandOf, proposals } from './schedule-board';
import { touchedInWords } from './touched-bookings';
import { settleFirst, wake } from './wake';

/** The rows are read anew: somebody may have typed into the tab. */
export const seeSchedule = (world: World, by: string): ScheduleSeen => ({
  facts: world.register.facts(true),
  versions: world.register.scheduleVersions(),
  now: world.time.local(),
  by,
});

const keep = (world: World, changes: Changes): void => {
  if (Object.keys(changes).length === 0) return;
  renewFacts(world);
  world.register.write(changes);
  world.register.flush();
  renewFacts(world);
};

type Decide = (seen: ScheduleSeen) => Result<Changes>;

/** A draft asks for nothing else. */
export const settleDraft = (world: World, caller: Caller, decide: Decide): Result<Facts> => {
  settleFirst(world);
  const decided = decide(seeSchedule(world, caller.by));
  if (!decided.ok) return decided;
  keep(world, decided.value);
  finish(world);
  return { ok: true, value: world.register.facts() };
};

/** Slots, events and letters follow at once. */
export const settleInForce = (world: World, caller: Caller, decide: Decide): Result<Facts> => {
  settleFirst(world);
  const decided = decide(seeSchedule(world, caller.by));
  if (!decided.ok) return decided;
  if (Object.keys(decided.value).length > 0) {
    begin(world);
    keep(world, decided.value);
    wake(world, 'button');
  }
  return { ok: true, value: world.register.facts() };
};

/** A timetable that the lead imports once more is the school's own paper, and no edit of it. */
export const settleImported = (world: World, caller: Caller, before: Facts): void => {
  const edited = versionNumbers(before).filter((version) => isEdited(before, version));
  const now = world.time.local();
  const seen = { facts: world.register.facts(), versions: world.register.scheduleVersions(), now, by: caller.by };
  keep(world, registeredAgain(seen, edited));
};

export interface Drafted {
  readonly facts: Facts;
  readonly version: number;
}

export const settleNewDraft = (
  world: World,
  caller: Caller,
  { extra, ...wish }: Omit<DraftWish, 'extra'> & { readonly extra: readonly string[] },
): Result<Drafted> => {
  let version = 0;
  const settled = settleDraft(world, caller, (seen) => {
    const today = dateOf(seen.now);
    const offered = extra.length > 0 ? proposals(seen.facts, wish.from, demandOf(world, seen.facts, today), today) : [];
    const rows = offered.filter(({ key }) => extra.includes(key)).map(({ row }): NewRow => row);
    const made = makeDraft(seen, { ...wish, extra: rows });
    if (!made.ok) return made;
    version = made.value.version;
    return { ok: true, value: made.value.changes };
  });
  return settled.ok ? { ok: true, value: { facts: settled.value, version } } : settled;
};

/** The edits are kept as a draft before the rows are put back: a run that dies in between has lost nothing. */
export const settleEditedVersion = (
  world: World,
  caller: Caller,
  version: number,
  choice: 'adopt' | 'restore',
): Result<Drafted> => {
  let shown = version;
  if (choice === 'adopt') {
    const drafted = settleDraft(world, caller, (seen) => {
      const made = draftOfEdited(seen, version);
      if (!made.ok) return made;
      shown = made.value.version;
      return { ok: true, value: made.value.changes };
    });
    if (!drafted.ok) return drafted;
  }
  const restored = settleInForce(world, caller, (seen) => restoreEdited(seen, version));
  return restored.ok ? { ok: true, value: { facts: restored.value, version: shown } } : restored;
};

export const typedProblems = (world: World, facts: Facts, version: number, rows: readonly RowDraft[]) => {
  const now = world.time.local();
  const draft = draftOf({ facts, versions: facts.versions, now, by: '' }, version);
  if (!draft.ok) return draft;
  const typed = rows.map((row) => ({
    ...row,
    version,
    weekday_ru: '',
    consultant_staff_id: '',
    approval_order: '',
  }));
  return { ok: true as const, value: checkVersion(facts, draft.value, typed, dateOf(now)) };
};

/** Looked at with the slots and everybody who has a place in them; nothing is kept. */
export const effectOfDraft = (world: World, version: number): Result<ScheduleEffect> => {
  const { facts, slots, recent, obs } = observe(world);
  const draft = draftOf({ facts, versions: facts.versions, now: obs.now, by: '' }, version);
  if (!draft.ok) return draft;
  const known = new Set(recent.map(byRequest));
  const booked = [...new Set(slots.flatMap((slot) => slot.bookings))].filter((id) => id !== '' && !known.has(id));
  const requests = together(recent, booked.length > 0 ? world.register.requestsById(booked) : []);
  const today = dateOf(obs.now);
  const from = later(draft.value.valid_from, today);
  const days = { from, until: addDays(from, facts.settings.slot_horizon_days + 1) };
  const seen = { slots, requests, now: obs.now };
  const effect = effectOnSlots(facts, asApproved(facts, version), days, seen);
  return {
    ok: true,
    value: {
      rows: rowDifferences(facts, draft.value, today).map((row) => ({ ...row })),
      slots_added: effect.added,
      slots_dropped: effect.dropped,
      slots_changed: effect.changed,
      bookings: touchedInWords(facts, effect.bookings),
      sessions: [],
      requests: 0,
      problems: checkVersion(facts, draft.value, rowsOf(facts, version), today),
    },
  };
};
