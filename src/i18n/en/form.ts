// The request form in English.
import type { FormWords } from '../messages';
import { date } from './words';

const make = (): FormWords => ({
  title: 'I need help with the e-journal',
  description:
    'This form replaces a spoken request; it is not an extra report. You may also ask in person and the lead will record it. Please do not write pupil names, passwords or health details.',
  sections: { request: 'Your question', slot: 'Time from the schedule', reply: 'Reply' },
  fields: {
    email: { title: 'Your work e-mail (collected automatically)', help: '' },
    topic: { title: 'What do you need help with?', help: '' },
    more_topics: { title: 'More topics, if any', help: '' },
    text: {
      title: 'Describe the question',
      help: 'What you did → what you expected → what you saw (error text). 1–3 sentences.',
    },
    class: { title: 'Class', help: 'For example 7Б or 10' },
    subject: { title: 'Subject', help: '' },
    urgency: { title: 'Urgency', help: '' },
    format: { title: 'Preferred format', help: '' },
    slot: {
      title: 'Time from the schedule',
      help: 'If it is taken meanwhile, your request stays and you are offered the three nearest times.',
    },
    lang: { title: 'Reply language', help: '' },
    notice: { title: 'About your data', help: '' },
  },
  options: {
    topic: {
      ktp: 'Lesson plan (KTP): prepare, import, export (2.2)',
      current_marks: 'Current marks, absences, topics, homework (2.3)',
      final_marks: 'Final marks, closing the period (2.4)',
      reports: 'Performance and attendance reports (2.5)',
      tech_help: 'Login, access, class or subject missing',
      tech_failure: 'Failure: does not open, no internet, broken computer',
      equipment: 'No place to work: I need a computer or room access',
      method: 'Method question: what do school rules say',
      training: 'I want training',
      other: 'Other',
    },
    urgency: {
      high: 'Urgent: I cannot work today',
      normal: 'Normal: 1–2 working days',
      low: 'Not urgent: this week',
    },
    format: { in_person: 'In person', remote: 'Remotely', written: 'Written answer' },
    lang: { ru: 'Russian', en: 'English' },
  },
  anySlot: 'Любое / Any',
  classPatternMessage: 'A class from 1 to 11 and its letter, if any.',
  noticeText: (link) =>
    `The school processes your name, address and text to help you with the e-journal; see ${link || 'the school’s leaflet'}. Where consent is needed it is a separate document; refusing does not stop you getting help.`,
  confirmation: 'Received. Your number, who replies and by when will come to your work e-mail.',
  received: ({ request_id, role_title, due_on, slot }) =>
    `Received: No. ${request_id}. ${role_title} will reply by ${date(due_on)}. ${slot}`.trim(),
});

let made: FormWords | undefined;
/** Made when first asked for: most runs have nothing to do with the form's words. */
export const form = (): FormWords => {
  made ??= make();
  return made;
};
