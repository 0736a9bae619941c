// What a change of the conditions would do, in the words of the page, before it is done.

import type { EffectProblem, ScheduleEffect } from '../contract/schedule';
import { type Conditions, type ConditionsEffect, conditionsEffect } from '../domain/conditions-effect';
import { addDays, dateOf, timeOf } from '../domain/dates';
import type { Changes, Horizon } from '../domain/decision';
import type { Facts, IsoDate, Result } from '../domain/facts';
import { factsAfter } from '../domain/facts-after';
import { bookedIn } from '../domain/places';
import type { Caller } from './access';
import { byRequest } from './observe';
import type { World } from './ports';
import type { FactsAct } from './settle-facts';
import { touchedInWords } from './touched-bookings';
import { sessionTitle } from './training-words';

const see = (world: World): Conditions => {
  const { register, time } = world;
  const now = time.local();
  const slots = register.slotsFrom(dateOf(now));
  const open = register.everyOpenRequest();
  const known = new Set(open.map(byRequest));
  const others = [...new Set(slots.flatMap(bookedIn))].filter((id) => !known.has(id));
  const requests = [...open, ...(others.length > 0 ? register.requestsById(others) : [])];
  return { slots, open, requests, attendance: register.attendance(), now };
};

const clashProblems = ({ clashes }: ConditionsEffect): EffectProblem[] =>
  clashes.map(({ slot, other, n }) => ({
    code: 'same_person',
    severity: 'warning',
    slot_code: slot.slot_code,
    params: { date: slot.date, with: other.slot_code, n },
  }));

const inWords = (facts: Facts, effect: ConditionsEffect, problems: readonly EffectProblem[]): ScheduleEffect => ({
  rows: [],
  slots_added: effect.added,
  slots_dropped: effect.dropped,
  slots_changed: effect.changed,
  bookings: touchedInWords(facts, effect.bookings),
  sessions: effect.sessions.map((session) => ({
    session_id: session.session_id,
    title: sessionTitle(session, facts.settings.language),
    date: dateOf(session.planned_start),
    starts_at: timeOf(session.planned_start),
  })),
  requests: effect.requests,
  problems: [...problems, ...clashProblems(effect)],
});

export interface Asked {
  /** The days whose times are compared, from today on and a year at most; `to` is included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly warnings?: (facts: Facts) => EffectProblem[];
}

const MOST_DAYS = 366;

const horizonOf = (today: IsoDate, { from, to }: Asked): Horizon => {
  const first = from < today ? today : from;
  const [until = first] = [addDays(to, 1), addDays(first, MOST_DAYS)].sort();
  return { from: first, until };
};

export const previewConditions = (
  world: World,
  facts: Facts,
  caller: Caller,
  asked: Asked,
  decide: (facts: Facts, act: FactsAct) => Result<Changes>,
): Result<ScheduleEffect> => {
  const seen = see(world);
  const decided = decide(facts, { by: caller.by, now: seen.now });
  if (!decided.ok) return decided;
  const days = horizonOf(dateOf(seen.now), asked);
  const next = factsAfter(facts, decided.value);
  const effect = conditionsEffect(facts, next, days, seen, days.from);
  return { ok: true, value: inWords(next, effect, asked.warnings?.(next) ?? []) };
};
