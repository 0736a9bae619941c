// Who sits in which session, once times and rooms are chosen: the cheapest seating, by shortest augmenting paths.
import { COST } from './costs';

export interface Seating {
  /** By person, the session, or -1 for nobody's. */
  readonly seat: readonly number[];
  readonly cost: number;
  /** How much was looked at: what a search counts instead of time. */
  readonly steps: number;
}

/**
 * `costs` by session and person, infinite where somebody must not be. A person more than `even` in a session has a price, one more than its
 * places there is none for. People are let in one after the other; for each the cheapest chain of moves is made that gives a seat.
 */
export function seatPeople(
  costs: readonly Float64Array[],
  places: readonly number[],
  even: number,
  people: number,
): Seating {
  const outside = costs.length;
  const all = [...costs, new Float64Array(people).fill(COST.unplaced)];
  const sessions = all.length;
  const seat = new Int32Array(people).fill(-1);
  const count = new Int32Array(sessions);
  /** The cheapest move from one session to another, and whose it is. */
  const move = Array.from({ length: sessions }, () => new Float64Array(sessions).fill(Infinity));
  const mover = Array.from({ length: sessions }, () => new Int32Array(sessions).fill(-1));
  const distance = new Float64Array(sessions);
  const before = new Int32Array(sessions);
  let steps = 0;

  const offer = (from: number, person: number): void => {
    for (let to = 0; to < sessions; to++) {
      const delta = all[to]![person]! - all[from]![person]!;
      if (to === from || !(delta < move[from]![to]!)) continue;
      move[from]![to] = delta;
      mover[from]![to] = person;
    }
    steps += sessions;
  };
  const lookAgain = (from: number): void => {
    move[from]!.fill(Infinity);
    for (let person = 0; person < people; person++) if (seat[person] === from) offer(from, person);
    steps += people;
  };
  const priceOfOneMore = (session: number): number => {
    if (session === outside) return 0;
    if (count[session]! >= places[session]!) return Infinity;
    return count[session]! >= even ? COST.uneven : 0;
  };
  const findPaths = (person: number): void => {
    for (let s = 0; s < sessions; s++) {
      distance[s] = all[s]![person]!;
      before[s] = -1;
    }
    for (let shorter = true; shorter; ) {
      shorter = false;
      for (let from = 0; from < sessions; from++) {
        for (let to = 0; to < sessions; to++) {
          const through = distance[from]! + move[from]![to]!;
          if (!(through < distance[to]!)) continue;
          distance[to] = through;
          before[to] = from;
          shorter = true;
        }
      }
      steps += sessions * sessions;
    }
  };

  let cost = 0;
  for (let person = 0; person < people; person++) {
    findPaths(person);
    let end = outside;
    for (let s = outside - 1; s >= 0; s--) {
      if (distance[s]! + priceOfOneMore(s) <= distance[end]! + priceOfOneMore(end)) end = s;
    }
    cost += distance[end]! + priceOfOneMore(end);
    count[end]!++;
    if (before[end] === -1) {
      seat[person] = end;
      offer(end, person);
      continue;
    }
    const touched = [end];
    let to = end;
    for (let from = before[to]!; from !== -1; to = from, from = before[to]!) {
      seat[mover[from]![to]!] = to;
      touched.push(from);
    }
    seat[person] = to;
    for (const session of touched) lookAgain(session);
  }
  return { seat: Array.from(seat, (s) => (s === outside ? -1 : s)), cost, steps };
}
