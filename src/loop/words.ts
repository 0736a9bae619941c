// What slots, events and letters say, in the right language, from rows and facts.
import { weekdayIso } from '../domain/dates';
import type { Facts } from '../domain/facts';
import type { Language, OutboxRow, RequestRow, Room, SlotRow } from '../domain/tables';
import { messages } from '../i18n';
import type { Letter, SlotWords } from '../i18n/messages';

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
  if (!request) return event.free(slot.topics);
  return event.booked({
    request_id: request.request_id,
    topic: request.topic || 'other',
    place: roomName(facts, slot.room_id, facts.settings.language),
    format: request.preferred_format,
    access: access(facts, slot.room_id),
  });
};

const personName = (facts: Facts, staffId: string): string =>
  facts.staff.find((person) => person.staff_id === staffId)?.short_name ?? '';

export interface LetterContext {
  readonly facts: Facts;
  readonly slots: readonly SlotRow[];
  /** Other requests of the same message. */
  readonly linked: readonly RequestRow[];
  readonly form_url: string;
}

export const letterFor = (mail: OutboxRow, request: RequestRow, context: LetterContext): Letter => {
  const { facts, slots, linked, form_url } = context;
  const language = request.language || 'ru';
  const words = messages(language);
  const slotById = (id: string): SlotRow | undefined => slots.find((slot) => slot.slot_id === id);
  const when = (slot: SlotRow): string => words.when(slotWords(facts, slot, language));
  const from = { form_url, school_name: facts.settings.school_name };
  const alternatives = mail.alternatives.flatMap((id) => {
    const slot = slotById(id);
    return slot ? [words.slotLabel(slotWords(facts, slot, language))] : [];
  });
  const topic = request.topic || 'other';
  if (mail.kind === 'answer') {
    const assignee = personName(facts, request.closed_by || request.assignee_id);
    return words.mail.answer({ ...from, request_id: request.request_id, topic, answer: request.answer, assignee });
  }
  if (mail.kind === 'slot_lost') {
    const lost = slotById(mail.reason);
    return words.mail.slotLost({
      ...from,
      request_id: request.request_id,
      when: lost ? when(lost) : '',
      reason: lost?.reason ?? '',
      alternatives,
    });
  }
  const slot = slotById(request.slot_id);
  const room = slot && roomOf(facts, slot.room_id);
  return words.mail.acknowledgement({
    ...from,
    request_id: request.request_id,
    person_first_name: firstNames(facts, request.staff_id),
    topic,
    role_title: request.role_key ? words.roles[request.role_key] : '',
    assignee: personName(facts, request.assignee_id),
    due_on: request.due_on,
    slot: slot && {
      when: when(slot),
      where: roomName(facts, slot.room_id, language),
      access_hours: room?.free_access_hours ?? '',
      access_rule: room?.access_rule_ru ?? '',
    },
    // A time may have been given since the letter was decided.
    refused: slot ? undefined : mail.reason || undefined,
    alternatives: slot ? [] : alternatives,
    duplicate_of: request.duplicate_of || undefined,
    linked: linked.map((other) => ({ request_id: other.request_id, topic: other.topic || 'other' })),
    no_holder: request.assignee_id === '',
  });
};

/** Имя и отчество, as colleagues at a school address each other. */
export const firstNames = (facts: Facts, staffId: string): string => {
  const person = facts.staff.find((candidate) => candidate.staff_id === staffId);
  return [person?.first_name, person?.patronymic].filter(Boolean).join(' ');
};

export const fullName = (facts: Facts, staffId: string): string => {
  const person = facts.staff.find((candidate) => candidate.staff_id === staffId);
  return [person?.last_name, person?.first_name, person?.patronymic].filter(Boolean).join(' ');
};
