// The Russian catalogue.
import type { Messages } from './messages';
import { form } from './ru/form';
import { event, mail, slotReason } from './ru/mail';
import { deskMail } from './ru/mail-desk';
import { headers, tableNames } from './ru/tables';
import { training } from './ru/training';
import { date, dateTime, slotLabel, topicList, weekdays, weekdaysShort, when, words } from './ru/words';

export const ru: Messages = {
  language: 'ru',
  menu: {
    title: 'Помощь с ЭЖ',
    workbench: 'Рабочий стол',
    setUp: 'Настроить',
    importSchool: 'Загрузить данные школы',
    health: 'Состояние',
    print: 'Печать',
  },
  tableNames,
  get headers() {
    return headers();
  },
  ...words,
  weekdays,
  weekdaysShort,
  get form() {
    return form();
  },
  date,
  dateTime,
  when,
  topicList,
  slotLabel,
  event,
  mail,
  deskMail,
  slotReason,
  training,
};
