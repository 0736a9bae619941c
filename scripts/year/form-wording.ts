// The wording of the request form, by which a sender recognises questions and options in either language.

interface Field {
  readonly key: string;
  readonly ru: string;
  readonly en: string;
  readonly options?: readonly (readonly [key: string, ru: string, en: string])[];
}

export const LONGEST_TEXT = 1000;

export const FIELDS: readonly Field[] = [
  {
    key: 'topic',
    ru: 'С чем помочь?',
    en: 'What do you need help with?',
    options: [
      ['ktp', 'КТП: подготовка, импорт, экспорт (п. 2.2)', 'Lesson plan (KTP): prepare, import, export (2.2)'],
      [
        'current_marks',
        'Текущие отметки, пропуски, темы, ДЗ (п. 2.3)',
        'Current marks, absences, topics, homework (2.3)',
      ],
      ['final_marks', 'Итоговые отметки, закрытие периода (п. 2.4)', 'Final marks, closing the period (2.4)'],
      ['reports', 'Отчёты по успеваемости и посещаемости (п. 2.5)', 'Performance and attendance reports (2.5)'],
      ['tech_help', 'Вход, доступ, не вижу класс или предмет', 'Login, access, class or subject missing'],
      [
        'tech_failure',
        'Сбой: не открывается, нет интернета, не работает компьютер',
        'Failure: does not open, no internet, broken computer',
      ],
      [
        'equipment',
        'Негде работать: нужен компьютер или доступ в кабинет',
        'No place to work: I need a computer or room access',
      ],
      ['method', 'Методический вопрос: как правильно по правилам школы', 'Method question: what do school rules say'],
      ['training', 'Хочу на обучение', 'I want training'],
      ['other', 'Другое', 'Other'],
    ],
  },
  { key: 'more_topics', ru: 'Ещё темы, если их несколько', en: 'More topics, if any' },
  { key: 'text', ru: 'Опишите вопрос', en: 'Describe the question' },
  { key: 'class', ru: 'Класс', en: 'Class' },
  { key: 'subject', ru: 'Предмет', en: 'Subject' },
  {
    key: 'urgency',
    ru: 'Срочность',
    en: 'Urgency',
    options: [
      ['high', 'Срочно: не могу работать сегодня', 'Urgent: I cannot work today'],
      ['normal', 'Обычно: 1–2 рабочих дня', 'Normal: 1–2 working days'],
      ['low', 'Не срочно: на этой неделе', 'Not urgent: this week'],
    ],
  },
  {
    key: 'format',
    ru: 'Как удобнее?',
    en: 'Preferred format',
    options: [
      ['in_person', 'Лично', 'In person'],
      ['remote', 'Дистанционно', 'Remotely'],
      ['written', 'Письменный ответ', 'Written answer'],
    ],
  },
  { key: 'slot', ru: 'Время из графика', en: 'Time from the schedule' },
  {
    key: 'lang',
    ru: 'Язык ответа',
    en: 'Reply language',
    options: [
      ['ru', 'Русский', 'Russian'],
      ['en', 'English', 'English'],
    ],
  },
];
