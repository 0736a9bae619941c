// The Russian catalogue.
import type { Messages } from './messages';
import { counted } from './plural';
import { failure, failureCodes } from './ru/failures';
import { form } from './ru/form';
import { journalAct, journalActs, rule } from './ru/journal';
import { event, mail, slotReason } from './ru/mail';
import { headers, tableNames } from './ru/tables';
import { date, dateTime, slotLabel, topicList, weekdays, weekdaysShort, when, words } from './ru/words';

const of = (one: string, few: string, many: string) => counted('ru', { one, few, many, other: few });

export const ru: Messages = {
  language: 'ru',
  menu: {
    title: 'Помощь с ЭЖ',
    workbench: 'Рабочий стол',
    setUp: 'Настроить',
    importSchool: 'Загрузить данные школы',
    health: 'Состояние',
  },
  tableNames,
  headers,
  ...words,
  weekdays,
  weekdaysShort,
  count: {
    requests: of('заявка', 'заявки', 'заявок'),
    rows: of('строка', 'строки', 'строк'),
    tables: of('таблица', 'таблицы', 'таблиц'),
    problems: of('ошибка', 'ошибки', 'ошибок'),
    warnings: of('предупреждение', 'предупреждения', 'предупреждений'),
    files: of('файл', 'файла', 'файлов'),
    places: of('место', 'места', 'мест'),
    minutes: of('минута', 'минуты', 'минут'),
    workingDays: of('рабочий день', 'рабочих дня', 'рабочих дней'),
    letters: of('письмо', 'письма', 'писем'),
    events: of('событие', 'события', 'событий'),
  },
  form,
  date,
  dateTime,
  when,
  topicList,
  slotLabel,
  event,
  mail,
  slotReason,
  failure,
  failureCodes,
  journalAct,
  journalActs,
  rule,
  legal: [
    'Google хранит таблицу, форму и календарь за пределами России. С 1 июля 2025 года первичная запись и хранение персональных данных граждан России в зарубежных базах запрещены (152-ФЗ, ст. 18, ч. 5; исключения названы в законе). Имена и адреса сотрудников в Google — именно такой случай: решите вопрос с юристом до начала работы.',
    'Данные электронного журнала за границу не передают: в заявках и ответах не должно быть учеников, отметок и снимков экрана. Программа скрывает похожее, но не заменяет внимания.',
    'Согласие, если оно нужно школе, — отдельный документ, а не галочка в форме. Форма добровольная: отчётов и подписей учителей она не заводит (приказ № 779).',
    'Школам и учредителям могут быть запрещены или недоступны иностранные сервисы (149-ФЗ, 273-ФЗ, 41-ФЗ). Проверьте, что ваша школа вправе пользоваться Google Workspace. Это не юридическая консультация.',
  ],
};
