// What a search for times stands on: the days of the term, who and what is taken when, and what each time would displace.
import { addDays, dateOf } from '../dates';
import type { Facts, IsoDate } from '../facts';
import { indexed } from '../lookup';
import type { Session, SlotRow } from '../tables';
import { MAKE_UP_DAYS } from '../training-need';
import { COST } from './costs';
import { type TermDays, type TrainingDay, termDays } from './days';
import { displacedBy, type StandingRow, standingRows } from './displaced';
import { isThere, type Presence, presence } from './people';
import { type TrainingRoom, trainingRooms } from './rooms';
import { clashes, type Minutes, spanOf, type Taken, taken, without } from './spans';
import type { PlanQuestion } from './types';

export interface Ground {
  readonly facts: Facts;
  readonly question: PlanQuestion;
  readonly term: TermDays;
  readonly rooms: readonly TrainingRoom[];
  presence(staffId: string, date: IsoDate, from: number, until: number): Presence;
  leaderFree(day: TrainingDay, from: number, until: number): boolean;
  roomFree(roomId: string, date: IsoDate, from: number, until: number): boolean;
  displaced(day: TrainingDay, roomId: string, from: number, until: number): { displaced: number; booked: number };
}

const bySlotId = indexed((slots: readonly SlotRow[]) => new Map(slots.map((slot) => [slot.slot_id, slot])));

/** No session is planned further ahead, in days; a calendar may be full for ever. */
const FORESIGHT = 400;

const isComing = (session: Session): boolean => session.status === 'proposed' || session.status === 'planned';

/** Made when first asked for, and kept as long as the ground. */
function kept<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

export function groundOf(question: PlanQuestion): Ground {
  const { except } = question;
  const own = question.facts.trainings.filter((session) => session.session_id === except);
  const others = question.facts.trainings.filter((session) => session.session_id !== except);
  // Without the session that moves: it gives back the consultations that it displaces.
  const facts: Facts = own.length > 0 ? { ...question.facts, trainings: others } : question.facts;
  const today = dateOf(question.now);
  const range = [today, addDays(today, FORESIGHT)] as const;
  const coming = others.filter(isComing);
  const takenBy = (sessions: readonly Session[]): Taken => taken(sessions.map(spanOf), ...range);
  // Only who is invited has it in the calendar.
  const ownTime = takenBy(own.filter((session) => session.status === 'planned'));
  const rowsOn = kept((date: IsoDate): StandingRow[] => standingRows(facts, bySlotId(question.slots), date));
  const calendarOf = kept((staffId: string): Taken => {
    const times = taken(question.busy.times.get(staffId) ?? [], ...range);
    for (const [date, minutes] of ownTime) times.set(date, [...without(times.get(date) ?? [], minutes)]);
    return times;
  });
  const ledBy = kept((staffId: string): Taken => takenBy(coming.filter((session) => session.conducted_by === staffId)));
  const roomTimes = kept((roomId: string): Taken => takenBy(coming.filter((session) => session.room_id === roomId)));
  // The leader's own consultations make him busy, yet they would give way to the training.
  const consultations = (date: IsoDate, staffId: string): Minutes[] =>
    rowsOn(date)
      .filter((row) => row.consultant_id === staffId)
      .map((row) => [row.from, row.until]);
  return {
    facts,
    question,
    term: termDays(question),
    rooms: trainingRooms(facts),
    presence: (staffId, date, from, until) => presence(facts, calendarOf(staffId), staffId, date, from, until),
    leaderFree: ({ date, leader }, from, until) =>
      isThere(facts, leader, date) &&
      !clashes(ledBy(leader).get(date), from, until) &&
      !clashes(without(calendarOf(leader).get(date) ?? [], consultations(date, leader)), from, until),
    roomFree: (roomId, date, from, until) => !clashes(roomTimes(roomId).get(date), from, until),
    displaced: ({ date, leader }, roomId, from, until) => displacedBy(rowsOn(date), leader, roomId, from, until),
  };
}

/** What a time costs by itself, whoever comes. */
export function costOfTime(ground: Ground, day: TrainingDay, gone: { displaced: number; booked: number }): number {
  const makeUp = ground.facts.settings.training_notice_days + MAKE_UP_DAYS;
  return (
    gone.booked * COST.displaced_booked +
    (gone.displaced - gone.booked) * COST.displaced_free +
    (day.outside_study ? COST.outside_study : 0) +
    (day.days_after < makeUp ? COST.no_make_up : 0)
  );
}
