// The plan of a term's training: who has to come is divided into groups, and each gets the time and the room that cost least.
import { timeAt } from '../dates';
import type { IsoDate } from '../facts';
import type { Topic } from '../tables';
import { type Arrangement, NOT_HELD, type Puzzle } from './arrangement';
import { effectFor } from './choices';
import { COST } from './costs';
import { type Ground, groundOf } from './ground';
import { AWAY, type Presence } from './people';
import { search } from './search';
import { type Candidate, mostFrequent, timesOn } from './times';
import { groupTopics, idealDate, loss, wishesOf } from './topics';
import type { Need, Obstacle, Plan, PlanQuestion, Proposal } from './types';

interface Field {
  readonly ground: Ground;
  readonly times: readonly Candidate[];
  /** Why nothing is possible on the other days. */
  readonly against: ReadonlyMap<IsoDate, Obstacle>;
}

function fieldOf(question: PlanQuestion): Field {
  const ground = groundOf(question);
  const times: Candidate[] = [];
  const against = new Map<IsoDate, Obstacle>();
  for (const day of ground.term.days) {
    if (question.avoid?.includes(day.date)) continue;
    const found = timesOn(ground, day, 1);
    if (typeof found === 'string') against.set(day.date, found);
    else times.push(...found);
  }
  return { ground, times, against };
}

const presenceOf = (ground: Ground, need: Need, { day, from, until }: Candidate): Presence =>
  need.by < day.date || need.staff_id === day.leader ? AWAY : ground.presence(need.staff_id, day.date, from, until);

/** Rooms of one time share a row. */
function presenceRows(field: Field, people: readonly Need[]): { rows: number[]; presence: Uint8Array } {
  const rows: number[] = [];
  let row = -1;
  let last: Candidate | undefined;
  const cells: number[] = [];
  for (const time of field.times) {
    if (!last || last.day !== time.day || last.from !== time.from) {
      row++;
      for (const need of people) cells.push(presenceOf(field.ground, need, time));
    }
    rows.push(row);
    last = time;
  }
  return { rows, presence: Uint8Array.from(cells) };
}

/** Why somebody has no time at all: what stands against most of the days that are left. */
function whyNone(field: Field, need: Need): Obstacle {
  if (field.times.some(({ day }) => day.date <= need.by)) return 'busy';
  const counted = new Map<Obstacle, number>();
  for (const [date, code] of field.against) if (date <= need.by) counted.set(code, (counted.get(code) ?? 0) + 1);
  return mostFrequent(counted) ?? 'too_late';
}

function puzzleOf(field: Field, people: readonly Need[], topics: readonly (readonly Topic[])[]): Puzzle {
  const { ground, times } = field;
  const { rows, presence } = presenceRows(field, people);
  const wishes = wishesOf(ground.question);
  const weights = people.map((need) => wishes(need.staff_id));
  return {
    people: people.length,
    places: times.map((time, i) => ({
      nth: time.day.nth,
      from: time.from,
      until: time.until,
      places: time.room.places,
      cost: time.cost,
      row: rows[i]!,
    })),
    presence,
    groups: topics.map((group) => ({
      ideal: ground.term.on(idealDate(ground.question, group)).nth,
      loss: weights.map((own) => loss(own, group) * COST.topic),
    })),
  };
}

interface Found {
  readonly topics: readonly Topic[][];
  readonly arrangement: Arrangement;
}

/** As few groups as the places ask for, and one more as long as somebody could not come otherwise. */
function arrangementOf(field: Field, people: readonly Need[]): Found {
  const ids = people.map((need) => need.staff_id);
  const solve = (groups: number): Found => {
    const topics = groupTopics(field.ground.question, ids, groups);
    return { topics, arrangement: search(puzzleOf(field, people, topics)) };
  };
  const largest = Math.max(...field.times.map((time) => time.room.places));
  let groups = Math.ceil(people.length / largest);
  let best = solve(groups);
  while (best.arrangement.cost >= COST.busy && groups < people.length) {
    const more = solve(++groups);
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
export function planTraining(question: PlanQuestion): Plan {
  const field = fieldOf(question);
  const needs = [...new Map(question.people.map((need) => [need.staff_id, need])).values()].sort((a, b) =>
    a.staff_id < b.staff_id ? -1 : 1,
  );
  const canCome = (need: Need): boolean => field.times.some((time) => presenceOf(field.ground, need, time) !== AWAY);
  const people = needs.filter(canCome);
  const hopeless = needs.filter((need) => !people.includes(need));
  const unplaced = hopeless.map((need) => ({ staff_id: need.staff_id, code: whyNone(field, need) }));
  if (people.length === 0) return { proposals: [], unplaced };
  const found = arrangementOf(field, people);
  const left = people.filter((_, i) => found.arrangement.seat[i] === -1);
  return {
    proposals: proposalsOf(field, people, found),
    unplaced: [...unplaced, ...left.map((need) => ({ staff_id: need.staff_id, code: 'no_room' as const }))],
  };
}
