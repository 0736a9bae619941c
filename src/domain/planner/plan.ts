// The plan of a term's training: who has to come is divided into groups, and each gets the time and the room that cost least.
import { timeAt } from '../dates';
import type { Topic } from '../tables';
import { type Arrangement, NOT_HELD } from './arrangement';
import { effectFor } from './choices';
import { COST } from './costs';
import { type Attendable, attendable, type Field, fieldOf, presenceOf, puzzleOf } from './field';
import { AWAY, FREE } from './people';
import { type Budget, search } from './search';
import { mostFrequent } from './times';
import { groupTopics } from './topics';
import type { Need, Obstacle, Plan, PlanQuestion, Proposal } from './types';

/** What the search for one plan may look at: a few seconds for an interpreter, tenths of one once compiled. */
export const STEPS = 24_000_000;

const BY_THE_CALENDAR: ReadonlySet<Obstacle> = new Set(['weekend', 'day_off', 'too_soon']);

/** Why somebody has no time at all: what stands against most of the days that are left, above all what the school could change. */
function whyNone(field: Field, need: Need): Obstacle {
  if (field.times.some(({ day }) => day.date <= need.by)) return 'busy';
  const codes = [...field.against].filter(([date]) => date <= need.by).map(([, code]) => code);
  const changeable = codes.filter((code) => !BY_THE_CALENDAR.has(code));
  return mostFrequent(changeable.length > 0 ? changeable : codes) ?? 'too_late';
}

interface Found {
  readonly topics: readonly Topic[][];
  readonly arrangement: Arrangement;
}

/** Who is busy at every time: no further group would help them. */
const alwaysBusy = (people: readonly Need[], { presence }: Attendable): number =>
  people.filter((_, i) => !presence.some((state, cell) => cell % people.length === i && state === FREE)).length;

/** As few groups as the places ask for, and one more as long as somebody could not come otherwise. */
function arrangementOf(field: Field, people: readonly Need[], budget: Budget): Found {
  const ids = people.map((need) => need.staff_id);
  const when = attendable(field, people);
  // Each number of groups gets a third of what is left.
  const solve = (groups: number, placed: readonly number[] = []): Found => {
    const topics = groupTopics(field.ground.question, ids, groups);
    const third = { steps: Math.floor(Math.max(0, budget.steps) / 3) };
    budget.steps -= third.steps;
    const arrangement = search(puzzleOf(field, people, when, topics), third, placed);
    budget.steps += third.steps;
    return { topics, arrangement };
  };
  let groups = Math.ceil(people.length / Math.max(...field.times.map((time) => time.room.places)));
  let best = solve(groups);
  const unavoidable = COST.busy * (1 + alwaysBusy(people, when));
  while (best.arrangement.cost >= unavoidable && groups < people.length) {
    const more = solve(++groups, best.arrangement.chosen);
    if (more.arrangement.cost >= best.arrangement.cost) break;
    best = more;
  }
  return best;
}

function proposalsOf(field: Field, people: readonly Need[], { topics, arrangement }: Found): Proposal[] {
  const proposals = arrangement.chosen.flatMap((place, g): Proposal[] => {
    const staff_ids = people.filter((_, i) => arrangement.seat[i] === g).map((need) => need.staff_id);
    if (place === NOT_HELD || staff_ids.length === 0) return [];
    const time = field.times[place]!;
    return [
      {
        topics: topics[g]!,
        date: time.day.date,
        starts_at: timeAt(time.from),
        ends_at: timeAt(time.until),
        room_id: time.room.room_id,
        conducted_by: time.day.leader,
        staff_ids,
        effect: effectFor(field.ground, staff_ids, time),
      },
    ];
  });
  const startOf = (proposal: Proposal): string => proposal.date + proposal.starts_at;
  return proposals.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
}

/** The same question has the same plan, in whatever order its rows come. */
export function planTraining(question: PlanQuestion, budget: Budget = { steps: STEPS }): Plan {
  const field = fieldOf(question);
  const needs = [...new Map(question.people.map((need) => [need.staff_id, need])).values()].sort((a, b) =>
    a.staff_id < b.staff_id ? -1 : 1,
  );
  const canCome = (need: Need): boolean => field.times.some((time) => presenceOf(field.ground, need, time) !== AWAY);
  const people = needs.filter(canCome);
  const hopeless = needs.filter((need) => !people.includes(need));
  const unplaced = hopeless.map((need) => ({ staff_id: need.staff_id, code: whyNone(field, need) }));
  if (people.length === 0) return { proposals: [], unplaced };
  const found = arrangementOf(field, people, budget);
  const left = people.filter((_, i) => found.arrangement.seat[i] === -1);
  return {
    proposals: proposalsOf(field, people, found),
    unplaced: [...unplaced, ...left.map((need) => ({ staff_id: need.staff_id, code: 'no_room' as const }))],
  };
}
