// The days on which one group could have its training: the best time of each with what it costs, or why there is none.
import { minutesOf, timeAt } from '../dates';
import type { IsoDate, IsoTime } from '../facts';
import type { Topic } from '../tables';
import { COST } from './costs';
import type { TrainingDay } from './days';
import { type Ground, groundOf } from './ground';
import { FREE } from './people';
import { placesIn } from './rooms';
import { type Candidate, candidate, timesOn } from './times';
import { idealDate } from './topics';
import type { Choice, Effect, Obstacle, PlanQuestion } from './types';

export function effectFor(ground: Ground, group: readonly string[], time: Candidate): Effect {
  const { day, from, until } = time;
  return {
    busy: group.filter((id) => id === day.leader || ground.presence(id, day.date, from, until) !== FREE),
    unknown: group.filter((id) => ground.question.busy.unknown.has(id)).length,
    group: group.length,
    displaced: time.displaced,
    displaced_booked: time.booked,
    days_after: day.days_after,
    outside_study: day.outside_study,
  };
}

const impossible = (day: TrainingDay, obstacle: Obstacle): Choice => ({
  date: day.date,
  starts_at: '',
  ends_at: '',
  room_id: '',
  conducted_by: day.leader,
  effect: undefined,
  obstacle,
  cost: 0,
});

function bestOn(ground: Ground, group: readonly string[], day: TrainingDay, ideal: number | undefined): Choice {
  const times = timesOn(ground, day, group.length);
  if (typeof times === 'string') return impossible(day, times);
  const distance = ideal === undefined ? 0 : Math.abs(day.nth - ideal) * COST.day;
  let best: { time: Candidate; effect: Effect; cost: number } | undefined;
  for (const time of times) {
    const effect = effectFor(ground, group, time);
    const cost = effect.busy.length * COST.busy + time.cost + distance;
    if (!best || cost < best.cost) best = { time, effect, cost };
  }
  const { time, effect, cost } = best!;
  return {
    date: day.date,
    starts_at: timeAt(time.from),
    ends_at: timeAt(time.until),
    room_id: time.room.room_id,
    conducted_by: day.leader,
    effect,
    obstacle: '',
    cost,
  };
}

/** One for each date from tomorrow, or the window's first, to its last. With topics their best date counts, too. */
export function choicesFor(question: PlanQuestion, group: readonly string[], topics: readonly Topic[] = []): Choice[] {
  const ground = groundOf(question);
  const ideal = topics.length > 0 ? ground.term.on(idealDate(question, topics)).nth : undefined;
  return ground.term.days.map((day) => bestOn(ground, group, day, ideal));
}

/** The cheapest of the choices, the earliest of equals; never on a day that the lead turned down. */
export function bestChoice(
  question: PlanQuestion,
  group: readonly string[],
  topics: readonly Topic[],
): Choice | undefined {
  let best: Choice | undefined;
  for (const choice of choicesFor(question, group, topics)) {
    if (choice.obstacle !== '' || question.avoid?.includes(choice.date)) continue;
    if (!best || choice.cost < best.cost) best = choice;
  }
  return best;
}

const HARD: ReadonlySet<string> = new Set(['day_off', 'weekend', 'no_leader']);

/**
 * What a time of the lead's own choosing costs, and the gravest thing that stands against it; `too_late`, `break` and `too_soon` come
 * last, they are the loop's own limits.
 */
export function effectOf(
  question: PlanQuestion,
  group: readonly string[],
  time: {
    readonly date: IsoDate;
    readonly starts_at: IsoTime;
    readonly ends_at: IsoTime;
    readonly room_id: string;
  },
): { readonly effect: Effect; readonly obstacle: Obstacle | '' } {
  const ground = groundOf(question);
  const day = ground.term.on(time.date);
  const from = minutesOf(time.starts_at);
  const until = minutesOf(time.ends_at);
  const room = { room_id: time.room_id, places: placesIn(ground.facts, time.room_id) };
  const obstacle = (): Obstacle | '' => {
    if (HARD.has(day.obstacle)) return day.obstacle;
    if (!ground.leaderFree(day, from, until)) return 'leader_busy';
    if (room.places < Math.max(1, group.length)) return 'no_room';
    return ground.roomFree(room.room_id, day.date, from, until) ? day.obstacle : 'room_taken';
  };
  return { effect: effectFor(ground, group, candidate(ground, day, from, until, room)), obstacle: obstacle() };
}
