// The English catalogue.
import { form } from './en/form';
import { event, mail, slotReason } from './en/mail';
import { deskMail } from './en/mail-desk';
import { headers, tableNames } from './en/tables';
import { training } from './en/training';
import { date, dateTime, slotLabel, topicList, weekdays, weekdaysShort, when, words } from './en/words';
import type { Messages } from './messages';

export const en: Messages = {
  language: 'en',
  menu: {
    title: 'E-journal help',
    workbench: 'Workbench',
    setUp: 'Set up',
    importSchool: 'Import school data',
    health: 'Health',
    print: 'Print',
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
