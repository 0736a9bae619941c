// The notice for staff on personal data, in English.
import { counted } from '../plural';
import type { NoticeMessages } from '../print-notice';

const months = counted('en', { one: 'month', other: 'months' });
const term = (n: number): string =>
  n === 0 ? 'without a term, by the school’s list of cases' : `no longer than ${months(n)}`;

export const notice: NoticeMessages = {
  file: 'Notice on personal data',
  title: 'Notice',
  subtitle: 'on personal data when you are helped with the e-journal',
  signed: 'I have read this notice',
  lines: ({ school_name, lead, lead_email, form_url, requests, attendance, self_check }) => [
    ['Who processes it', school_name],
    [
      'What for',
      'to give training and consultations on the e-journal and to keep account of them (the school’s regulation)',
    ],
    [
      'What is held',
      'surname, names, position, subjects and classes, work address; the words of your requests and of the answers; booked consultations; attendance at training; self-check answers, if you gave any',
    ],
    [
      'What is not held',
      'pupils’ names and marks, passwords, health, reasons for absence, phones, birth dates: what looks like one of these is masked on arrival',
    ],
    [
      'Where',
      'the school’s spreadsheet, form, calendar and mail in Google Workspace; servers may stand outside Russia',
    ],
    [
      'For how long',
      `words of requests: ${term(requests)} after closing; attendance: ${term(attendance)}; self-check: ${term(self_check)}${self_check ? ', until the next one or until you leave' : ''}`,
    ],
    [
      'Who sees it',
      'whoever is responsible for the e-journal: all of it; the deputy head and the system administrator: requests to them; the director: figures only',
    ],
    [
      'Must I',
      `form and self-check are voluntary: you may ask in person, and a refusal costs you no help.${form_url ? ` Form: ${form_url}` : ''}`,
    ],
    [
      'Your rights',
      'to know what is held about you, to have it corrected or erased, to take back a consent if you gave one; you are answered within 10 working days (152-FZ, art. 14, 20, 21)',
    ],
    ['Whom to ask', [lead, lead_email].filter(Boolean).join(', ')],
  ],
};
