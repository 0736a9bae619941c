// What slots, events and letters say, in the right language, from rows and facts.
import { weekdayIso } from '../domain/dates';
import type { Facts } from '../domain/facts';
import type { Language, RequestRow, Room, SlotRow } from '../domain/tables';
import { messages } from '../i18n';
import type { SlotWords } from '../i18n/messages';

const roomOf = (facts: Facts, id: string): Room | undefined => facts.rooms.find((room) => room.room_id === id);

export const roomName = (facts: Facts, id: string, language: Language): string => {
  const room = roomOf(facts, id);
  return (language === 'en' && room?.name_en) || room?.name_ru || id;
};

export const slotWords = (facts: Facts, slot: SlotRow, language: Language): SlotWords => ({
  date: slot.date,
  weekday: weekdayIso(slot.date),
  starts_at: slot.starts_at,
  ends_at: slot.ends_at,
  room: roomName(facts, slot.room_id, language),
  topics: slot.topics,
  formats: slot.formats,
});

/** The form is in the school's language, so is what it submits. */
export const slotLabel =
  (facts: Facts) =>
  (slot: SlotRow): string =>
    messages(facts.settings.language).slotLabel(slotWords(facts, slot, facts.settings.language));

export const access = (facts: Facts, roomId: string): string => {
  const room = roomOf(facts, roomId);
  return [room?.free_access_hours, room?.access_rule_ru].filter(Boolean).join(', ');
};

export const eventWords = (facts: Facts, slot: SlotRow, request: RequestRow | undefined) => {
  const { event } = messages(facts.settings.language);
  if (facts.settings.low_data) return request ? event.taken : event.freeAtLead(slot.topics);
  if (!request) return event.free(slot.topics);
  return event.booked({
    request_id: request.request_id,
    topic: request.topic || 'other',
    place: roomName(facts, slot.room_id, facts.settings.language),
    format: request.preferred_format,
    access: access(facts, slot.room_id),
  });
};

/** Имя и отчество, as colleagues at a school address each other. */
export const firstNames = (facts: Facts, staffId: string): string => {
  const person = facts.staff.find((candidate) => candidate.staff_id === staffId);
  return [person?.first_name, person?.patronymic].filter(Boolean).join(' ');
};
