// Letters about one request, from its row and the facts: taken in, answered, moved, asked about.

import type { Facts, IsoDateTime } from '../domain/facts';
import { holdFor } from '../domain/holds';
import { meetingLink } from '../domain/meeting-link';
import { nameOf } from '../domain/people';
import { placeForTeacher } from '../domain/place-for-teacher';
import type { Language, OutboxRow, RequestRow, SlotRow } from '../domain/tables';
import { messages } from '../i18n';
import type { Letter } from '../i18n/messages';
import { type FormLinks, offeredTimes, replyLink } from './prefilled';
import { firstNames, roomName, slotLabel, slotWords } from './words';

export interface LetterContext {
  readonly facts: Facts;
  readonly now: IsoDateTime;
  readonly slots: readonly SlotRow[];
  /** Other requests of the same message. */
  readonly linked: readonly RequestRow[];
  readonly links: FormLinks;
  /** Staff ids of those who have no working computer at hand. */
  readonly without_computer: readonly string[];
}

/** A letter about a request that is settled by now says nothing any more. */
const DONE: ReadonlySet<string> = new Set(['answered', 'confirmed', 'closed']);

const words = (mail: OutboxRow, request: RequestRow, { facts, now, slots, links }: LetterContext) => {
  const language = request.language || 'ru';
  const m = messages(language);
  const slotById = (id: string): SlotRow | undefined => slots.find((slot) => slot.slot_id === id);
  const times = mail.alternatives.flatMap((id) => slotById(id) ?? []);
  const untilOf = (slot: SlotRow): IsoDateTime => holdFor(slot, request.request_id, now)?.until ?? '';
  const offers = offeredTimes(
    links,
    request,
    times,
    slotLabel(facts),
    (slot) => m.slotLabel(slotWords(facts, slot, language)),
    (slot) => untilOf(slot) !== '',
  );
  // The latest: each of them is kept until then, or until it begins.
  const until = times.every(untilOf) ? (times.map(untilOf).sort().pop() ?? '') : '';
  const about = {
    form_url: links.form_url,
    school_name: facts.settings.school_name,
    request_id: request.request_id,
    topic: request.topic || 'other',
    name: firstNames(facts, request.staff_id),
    assignee: nameOf(facts, request.closed_by || request.assignee_id),
  } as const;
  const when = (slot: SlotRow | undefined): string => (slot ? m.when(slotWords(facts, slot, language)) : '');
  return { language, m, slotById, offers, until, about, when };
};

const placeOf = (facts: Facts, language: Language) => {
  const room = placeForTeacher(facts);
  return (
    room && {
      where: roomName(facts, room.room_id, language),
      access_hours: room.free_access_hours,
      access_rule: room.access_rule_ru,
    }
  );
};

const acknowledgement = (mail: OutboxRow, request: RequestRow, context: LetterContext): Letter => {
  const { facts, linked, links, without_computer } = context;
  const { language, m, slotById, offers, until, about, when } = words(mail, request, context);
  const slot = slotById(request.slot_id);
  const room = slot && facts.rooms.find(({ room_id }) => room_id === slot.room_id);
  return m.mail.acknowledgement({
    ...about,
    person_first_name: about.name,
    role_title: request.role_key ? m.roles[request.role_key] : '',
    assignee: nameOf(facts, request.assignee_id),
    due_on: request.due_on,
    slot: slot && {
      when: when(slot),
      where: roomName(facts, slot.room_id, language),
      access_hours: room?.free_access_hours ?? '',
      access_rule: room?.access_rule_ru ?? '',
      meeting: request.preferred_format === 'remote' ? meetingLink(slot, request.request_id) : undefined,
    },
    place: slot || !without_computer.includes(request.staff_id) ? undefined : placeOf(facts, language),
    // A time may have been given since the letter was decided.
    refused: slot ? undefined : mail.reason || undefined,
    offer: m.deskMail.offer(offers, links.form_url, until),
    duplicate_of: request.duplicate_of || undefined,
    linked: linked.map((other) => ({ request_id: other.request_id, topic: other.topic || 'other' })),
    no_holder: request.assignee_id === '',
  });
};

/** Nothing where there is nothing to say any more. */
export const requestLetter = (mail: OutboxRow, request: RequestRow, context: LetterContext): Letter | undefined => {
  const { m, slotById, offers, until, about, when } = words(mail, request, context);
  const { links } = context;
  switch (mail.kind) {
    case 'answer':
      return m.mail.answer({ ...about, answer: request.answer });
    case 'incident_over':
      return m.deskMail.incidentOver({ ...about, message: request.answer });
    case 'slot_lost': {
      const lost = slotById(mail.reason);
      const offer = m.deskMail.offer(offers, links.form_url, until);
      return m.mail.slotLost({ ...about, when: when(lost), reason: lost?.reason ?? '', offer });
    }
    case 'question':
      return request.status === 'waiting' ? m.deskMail.question({ ...about, note: request.note }) : undefined;
    case 'dropped':
      return request.status === 'closed' ? m.deskMail.dropped({ ...about, note: request.note }) : undefined;
    case 'reopened':
      return DONE.has(request.status) ? undefined : m.deskMail.reopened({ ...about, due_on: request.due_on });
    case 'booking_declined':
      // Whoever has a time by now, or an answer, needs no other.
      return DONE.has(request.status) || request.status === 'booked'
        ? undefined
        : m.deskMail.bookingDeclined({ ...about, reason: mail.reason, offers, until });
    case 'place_offered':
      // What lapsed, or was booked meanwhile, is no longer offered.
      return until === '' || DONE.has(request.status) || request.status === 'booked'
        ? undefined
        : m.deskMail.placeOffered({ ...about, offers, until });
    case 'followup':
      return request.status === 'answered'
        ? m.deskMail.followup({
            ...about,
            works: replyLink(links, request, 'works'),
            does_not_work: replyLink(links, request, 'does_not_work'),
          })
        : undefined;
    default:
      return acknowledgement(mail, request, context);
  }
};
