// The request form in Russian; the English wording stands in the help texts.
import type { FormWords } from '../messages';
import { date } from './words';

const make = (): FormWords => ({
  title: 'Нужна помощь с электронным журналом',
  description:
    'Форма заменяет устную просьбу, а не добавляет отчёт. Обратиться можно и лично: заявку внесёт ответственный. Не пишите фамилии учеников, пароли и сведения о здоровье.\n\nThis form replaces a spoken request. You may also ask in person. You may write in English; please give no pupil names, passwords or health details.',
  sections: {
    request: 'Ваш вопрос / Your question',
    slot: 'Время из графика / Time from the schedule',
    reply: 'Ответ / Reply',
  },
  fields: {
    email: {
      title: 'Ваш рабочий адрес (определяется автоматически)',
      help: 'Your work e-mail (collected automatically)',
    },
    topic: {
      title: 'С чем помочь?',
      help: 'What do you need help with? In this order: lesson plan (KTP) · current marks · final marks · reports · login and access · failure · no place to work · method question · training · other',
    },
    more_topics: { title: 'Ещё темы, если их несколько', help: 'More topics, if any (same order)' },
    text: {
      title: 'Опишите вопрос',
      help: 'Что делали → что ожидали → что увидели (текст ошибки). 1–3 фразы.\nDescribe the question: what you did → what you expected → what you saw. 1–3 sentences.',
    },
    class: { title: 'Класс', help: 'Например, 7Б или 10. Class' },
    subject: { title: 'Предмет', help: 'Subject' },
    urgency: { title: 'Срочность', help: 'Urgency: I cannot work today · 1–2 working days · this week' },
    format: { title: 'Как удобнее?', help: 'Preferred format: in person · remotely · written answer' },
    slot: {
      title: 'Время из графика',
      help: 'Если время успеют занять, заявка останется, и мы предложим три ближайших.\nTime from the schedule. If it is taken meanwhile, your request stays and you are offered the three nearest times.',
    },
    lang: { title: 'Язык ответа', help: 'Reply language' },
    notice: { title: 'О данных', help: 'About your data' },
  },
  options: {
    topic: {
      ktp: 'КТП: подготовка, импорт, экспорт (п. 2.2)',
      current_marks: 'Текущие отметки, пропуски, темы, ДЗ (п. 2.3)',
      final_marks: 'Итоговые отметки, закрытие периода (п. 2.4)',
      reports: 'Отчёты по успеваемости и посещаемости (п. 2.5)',
      tech_help: 'Вход, доступ, не вижу класс или предмет',
      tech_failure: 'Сбой: не открывается, нет интернета, не работает компьютер',
      equipment: 'Негде работать: нужен компьютер или доступ в кабинет',
      method: 'Методический вопрос: как правильно по правилам школы',
      training: 'Хочу на обучение',
      other: 'Другое',
    },
    urgency: {
      high: 'Срочно: не могу работать сегодня',
      normal: 'Обычно: 1–2 рабочих дня',
      low: 'Не срочно: на этой неделе',
    },
    format: { in_person: 'Лично', remote: 'Дистанционно', written: 'Письменный ответ' },
    lang: { ru: 'Русский', en: 'English' },
  },
  anySlot: 'Любое / Any',
  classPatternMessage: 'Класс: от 1 до 11 и, если есть, буква. Например, 7Б или 10. / Class 1–11 and a letter, if any.',
  noticeText: (link) =>
    `Данные (имя, адрес, текст) обрабатывает школа для помощи с ЭЖ; срок и права — в памятке${link ? ` ${link}` : ' школы'}. Согласие, если оно нужно школе, подписывается отдельным документом, отказ не лишает помощи.`,
  confirmation:
    'Принято. Номер заявки, кто ответит и к какому сроку — в письме на ваш рабочий адрес. / Received. Your number, who replies and by when will come by e-mail.',
  received: ({ request_id, role_title, due_on, slot }) =>
    `Принято: № ${request_id}. ${role_title} ответит до ${date(due_on)}. ${slot}`.trim(),
});

let made: FormWords | undefined;
/** Made when first asked for: most runs have nothing to do with the form's words. */
export const form = (): FormWords => {
  made ??= make();
  return made;
};
