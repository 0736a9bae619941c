// Rooms as a slot needs them: whether a teacher finds a working computer there (clause 1.4, item 4).
import type { Facts } from './facts';
import { indexed } from './lookup';
import type { Room, SlotRow } from './tables';

const byId = indexed((rooms: readonly Room[]) => new Map(rooms.map((room) => [room.room_id, room])));

export const roomOf = (facts: Facts, roomId: string): Room | undefined => byId(facts.rooms).get(roomId);

export const hasComputer = (facts: Facts, slot: Pick<SlotRow, 'room_id'>): boolean =>
  (roomOf(facts, slot.room_id)?.pc_working ?? 0) > 0;
