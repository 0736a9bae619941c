// Letters and calendar events in Russian. No event title names a person or quotes a text.
import type { Acknowledgement, Messages } from '../messages';
import { bullets, lines, paragraphs, sentence, uncapitalised, weekHours, wordOrBeginning } from '../phrases';
import { date, topicList, weekdaysShort, words } from './words';

export const REFUSALS: Readonly<Record<string, string>> = {
  'slot.taken': 'его только что занял коллега',
  'slot.past': 'оно уже началось',
  'slot.gone': 'его убрали из графика',
  'slot.unknown': 'такого времени в графике нет',
  'slot.does_not_fit': 'оно для других тем или другого способа',
  'slot.clash': 'оно пересекается с другой консультацией',
  'slot.too_late': 'на него уже поздно записываться',
  'slot.day_limit': 'на этот день у вас уже есть консультация',
  'slot.none': 'свободного времени пока нет',
  'slot.*': 'оно недоступно',
};
const REASONS: Readonly<Record<string, string>> = {
  day_off: 'в этот день выходной',
  no_consultant: 'в этот день консультанта нет',
  no_computer: 'в кабинете нет исправного компьютера',
  'training.*': 'в это время идёт обучение',
  not_in_timetable: 'график изменился',
  break: 'на каникулах консультаций нет',
  calendar_edited: 'встречу отменили в календаре',
  closed: 'консультант отменил это время',
};
export const slotReason = (reason: string): string => wordOrBeginning(REASONS, reason) || 'график изменился';

export const signature = (school_name: string): string =>
  `С уважением,\nпомощь с ЭЖ${school_name ? `, ${school_name}` : ''}`;
export const greeting = (name: string): string => (name ? `Здравствуйте, ${name}!` : 'Здравствуйте!');

const whoAnswers = ({ no_holder, assignee, role_title, due_on }: Acknowledgement): string => {
  if (no_holder || !(assignee || role_title)) {
    return `Сейчас по этой теме никто не назначен: руководство школы видит вашу заявку и назначит исполнителя.${due_on ? ` Срок ответа — ${date(due_on)}.` : ''}`;
  }
  const who = assignee && role_title ? `${assignee} (${uncapitalised(role_title)})` : assignee || role_title;
  return `Ответит: ${who}${due_on ? `, не позднее ${date(due_on)}` : ''}.`;
};
const booked = ({ slot }: Acknowledgement): string | undefined =>
  slot &&
  lines(
    sentence(`Вы записаны: ${slot.when}${slot.where ? `, ${slot.where}` : ''}`),
    slot.meeting !== undefined &&
      (slot.meeting ? `Видеовстреча: ${slot.meeting}` : 'Ссылку на видеовстречу вам пришлёт консультант.'),
    slot.access_hours && sentence(`Компьютером там можно пользоваться: ${weekHours(slot.access_hours, weekdaysShort)}`),
    slot.access_rule && sentence(`Как попасть: ${slot.access_rule}`),
    'Отменить запись: отклоните приглашение в календаре или ответьте на это письмо.',
  );
const place = ({ place: at }: Acknowledgement): string | undefined =>
  at &&
  sentence(
    `Если рядом нет исправного компьютера, он есть здесь: ${[at.where, weekHours(at.access_hours, weekdaysShort), at.access_rule].filter(Boolean).join(', ')}`,
  );
const refused = (ack: Acknowledgement): string | undefined =>
  ack.refused
    ? `Записать на выбранное время не вышло: ${wordOrBeginning(REFUSALS, ack.refused) || 'оно недоступно'}. Заявка остаётся в силе.\n${ack.offer}`
    : undefined;

export const mail: Messages['mail'] = {
  acknowledgement: (ack) => ({
    subject: `Заявка № ${ack.request_id} принята: ${words.topicsShort[ack.topic]}`,
    text: paragraphs(
      greeting(ack.person_first_name),
      lines(
        `Ваша заявка принята, № ${ack.request_id}. Тема: ${words.topics[ack.topic]}.`,
        whoAnswers(ack),
        ack.duplicate_of && `Похоже, вы уже писали об этом: заявка № ${ack.duplicate_of}. Ответим на обе вместе.`,
      ),
      ack.linked.length > 0 &&
        lines(
          'По остальным темам завели отдельные заявки:',
          bullets(ack.linked.map(({ request_id, topic }) => `№ ${request_id} — ${words.topicsShort[topic]}`)),
        ),
      booked(ack),
      refused(ack),
      place(ack),
      'Чтобы дополнить заявку, просто ответьте на это письмо. Пожалуйста, без фамилий учеников и паролей.',
      signature(ack.school_name),
    ),
  }),
  answer: ({ request_id, topic, answer, assignee, school_name, form_url }) => ({
    subject: `Ответ на заявку № ${request_id}: ${words.topicsShort[topic]}`,
    text: paragraphs(
      'Здравствуйте!',
      `Ответ на вашу заявку № ${request_id} по теме «${words.topics[topic]}»:`,
      answer,
      assignee && sentence(`Отвечает: ${assignee}`),
      `Не помогло — ответьте на это письмо${form_url ? ` или напишите ещё раз: ${form_url}` : '.'}`,
      signature(school_name),
    ),
  }),
  slotLost: ({ request_id, when, reason, offer, school_name }) => ({
    subject: `Консультация по заявке № ${request_id} отменена`,
    text: paragraphs(
      'Здравствуйте!',
      `К сожалению, консультация${when ? ` (${when})` : ''} не состоится: ${slotReason(reason)}. Сама заявка № ${request_id} остаётся в работе.`,
      offer,
      signature(school_name),
    ),
  }),
};

export const event: Messages['event'] = {
  free: (topics) => ({
    summary: `Консультация по ЭЖ — свободно${topics.length > 0 ? ` (${topicList(topics)})` : ''}`,
    description: 'Время свободно. Записаться можно в форме «Нужна помощь с электронным журналом» или лично.',
  }),
  freeAtLead: (topics) => ({
    summary: `Консультация по ЭЖ — свободно${topics.length > 0 ? ` (${topicList(topics)})` : ''}`,
    description: 'Время свободно. Записывает ответственный за внедрение ЭЖ.',
  }),
  taken: { summary: 'Консультация · занято', description: 'Кто записан, видно только в таблице.' },
  booked: ({ request_id, topic, place, format, access }) => ({
    summary: `Консультация по ЭЖ — заявка № ${request_id}`,
    description: lines(
      `Тема: ${words.topics[topic]}`,
      place && `Место: ${place}`,
      format === 'remote' && 'Видеовстреча: ссылка в этом приглашении. Если её нет, ссылку пришлёт консультант.',
      format && `Как: ${words.formats[format]}`,
      access && `Доступ к компьютеру: ${weekHours(access, weekdaysShort)}`,
      'Отменить запись: отклоните приглашение, заявка останется в работе.',
    ),
  }),
};
