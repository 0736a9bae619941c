// Where a training may be: rooms with working computers (clause 1.4, items 3 and 4), and how many people they seat.
import type { Facts } from '../facts';
import { indexed } from '../lookup';
import { roomOf } from '../slot-rooms';
import type { Room } from '../tables';

export interface TrainingRoom {
  readonly room_id: string;
  readonly places: number;
}

const computers = (room: Room): number => room.pc_working ?? 0;

/** A video call has no computers of its own; a room whose computers are all broken is none. */
const isRemote = (room: Room): boolean => computers(room) === 0 && (room.pc_total ?? 0) === 0;

const places = (room: Room): number =>
  isRemote(room) ? (room.seats ?? 0) : Math.min(computers(room), room.seats ?? computers(room));

/** Where the school marks no room at all, every one with a working computer hosts trainings. */
const hosting = indexed((rooms: readonly Room[]): ReadonlySet<Room> => {
  const marked = rooms.filter((room) => room.can_host_training);
  return new Set(marked.length > 0 ? marked : rooms.filter((room) => computers(room) > 0));
});

export function hostsTraining(facts: Facts, roomId: string): boolean {
  const room = roomOf(facts, roomId);
  return room !== undefined && hosting(facts.rooms).has(room);
}

/** The largest first. Without a single room with computers a training is held where there are none: by video call. */
const usable = indexed((rooms: readonly Room[]): readonly TrainingRoom[] => {
  const open = [...hosting(rooms)].filter((room) => places(room) > 0);
  const equipped = open.filter((room) => !isRemote(room));
  return (equipped.length > 0 ? equipped : open)
    .map((room) => ({ room_id: room.room_id, places: places(room) }))
    .sort((a, b) => b.places - a.places || (a.room_id < b.room_id ? -1 : 1));
});

export const trainingRooms = (facts: Facts): readonly TrainingRoom[] => usable(facts.rooms);

/** Places for a training in any room, also in one that the planner would not choose; none where it may not be held. */
export function placesIn(facts: Facts, roomId: string): number {
  const room = roomOf(facts, roomId);
  return room && hostsTraining(facts, roomId) ? places(room) : 0;
}
