// Russian words for keys, dates and slots.
import type { Topic } from '../../domain/tables';
import type { Messages, SlotWords } from '../messages';
import { span, topicOf, word } from '../phrases';

export const words: Pick<
  Messages,
  'topics' | 'topicsShort' | 'roles' | 'urgencies' | 'formats' | 'statuses' | 'channels' | 'languages' | 'marks'
> = {
  topics: {
    ktp: 'КТП: подготовка, импорт, экспорт',
    current_marks: 'Текущие отметки, пропуски, темы, ДЗ',
    final_marks: 'Итоговые отметки, закрытие периода',
    reports: 'Отчёты по успеваемости и посещаемости',
    tech_help: 'Вход, доступ, не видно класса или предмета',
    tech_failure: 'Сбой: не открывается, нет интернета, не работает компьютер',
    equipment: 'Негде работать: нужен компьютер или доступ в кабинет',
    method: 'Методический вопрос',
    training: 'Обучение',
    other: 'Другое',
  },
  topicsShort: {
    ktp: 'КТП',
    current_marks: 'текущие',
    final_marks: 'итоговые',
    reports: 'отчёты',
    tech_help: 'вход и доступ',
    tech_failure: 'сбой',
    equipment: 'рабочее место',
    method: 'методика',
    training: 'обучение',
    other: 'другое',
  },
  roles: {
    deputy_uvr: 'Заместитель директора по УВР',
    ej_lead: 'Ответственный за внедрение ЭЖ',
    sysadmin: 'Системный администратор',
  },
  urgencies: { high: 'срочно', normal: 'обычно', low: 'не срочно' },
  formats: { in_person: 'лично', remote: 'дистанционно', written: 'письменно' },
  statuses: {
    new: 'ждёт исполнителя',
    assigned: 'в работе',
    booked: 'назначено время',
    in_work: 'готовится ответ',
    waiting: 'ждёт учителя',
    answered: 'отвечена',
    confirmed: 'подтверждена',
    reopened: 'открыта снова',
    closed: 'закрыта',
    quarantined: 'на проверке',
  },
  channels: { form: 'форма', oral: 'устно', email: 'почта', phone: 'телефон' },
  languages: { ru: 'Русский', en: 'Английский' },
  marks: {
    unknown_sender: 'неизвестный отправитель',
    inactive_sender: 'сотрудник сейчас не работает',
    ambiguous_sender: 'адрес у нескольких сотрудников',
    secret: 'скрыт пароль',
    pupil_name: 'скрыто имя ученика',
    health: 'скрыты сведения о здоровье',
    phone: 'скрыт телефон',
    birth_date: 'скрыта дата рождения',
    school_word: 'скрыто слово из списка школы',
    empty: 'текста нет',
    too_short: 'очень коротко',
    too_long: 'очень длинно',
    cut: 'текст укорочен, целиком — в форме',
    duplicate: 'повтор',
    incident: 'тот же сбой',
  },
};

export const weekdaysShort = ['', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс'];
export const weekdays = ['', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];

export const date = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('.');
export const dateTime = (iso: string): string => (iso.length > 10 ? `${date(iso)} ${iso.slice(11, 16)}` : date(iso));
export const when: Messages['when'] = (slot) =>
  `${weekdays[slot.weekday] || ''}, ${date(slot.date)}, ${span(slot)}`.replace(/^, /, '');

export const topicList = (topics: readonly string[]): string =>
  topics.map((topic) => word(words.topicsShort, topicOf(topic) as Topic)).join(', ');

export const slotLabel = (slot: SlotWords): string =>
  [
    `${date(slot.date)} ${weekdaysShort[slot.weekday] || ''} ${span(slot)}`,
    slot.room,
    topicList(slot.topics),
    slot.formats.map((format) => word(words.formats, format)).join(', '),
  ]
    .filter((part) => part)
    .join(' · ');
