// The self-check in English.
import { paragraphs } from '../phrases';
import type { SelfCheckAsks, SelfCheckWords } from '../self-check';
import { greeting, signature } from './mail';
import { date, words } from './words';

const TITLE = 'Self-check: working with the e-journal (voluntary, 5 minutes)';
const INTRO =
  'Your answers help us offer the right support. They do not affect appraisal or pay. Only the e-journal lead sees your name; the director sees totals.';

const said = ({ name, school_name, form_url, until }: SelfCheckAsks, first: string, last: string): string =>
  paragraphs(
    greeting(name),
    first,
    INTRO,
    `The form: ${form_url}`,
    `It is open until ${date(until)}. If you would rather not answer, say so in the first question and this round will not ask you again.`,
    last,
    signature(school_name),
  );

export const selfCheck: SelfCheckWords = {
  title: TITLE,
  intro: INTRO,
  ready: {
    title: 'Would you like to answer?',
    help: 'A refusal is an answer too: just submit it, the other questions are not needed.',
    yes: 'Yes, I will',
    no: 'I would rather not',
  },
  section: 'Questions',
  items: {
    a1_login: 'Log in, restore access, find my class and subject',
    a2_ktp: 'Prepare a lesson plan and import/export it',
    a3_current: 'Enter current marks, absences, topic and homework',
    a4_final: 'Set and correct final marks before the period closes',
    a5_reports: 'Get and read a performance and attendance report',
    a6_safety: 'Work safely: log out, protect pupil data, report a failure',
    b1_useful: 'The e-journal helps me in my work',
    b2_easy: 'The e-journal is easy enough for me',
    b3_worry_reversed_input: 'I worry that the e-journal takes time or that I will make a mistake',
    b4_ready: 'I am ready to spend time on training and share what I know',
  },
  scales: {
    a: ['I cannot', 'With help', 'On my own', 'I can teach others'],
    b: ['Disagree', 'Rather disagree', 'Rather agree', 'Agree'],
  },
  where: {
    title: 'Where do you usually fill in the e-journal?',
    options: {
      own_classroom: 'My classroom',
      staff_room: 'Staff room',
      computer_lab: 'Computer lab',
      home: 'At home',
      phone: 'On my phone',
    },
  },
  stopped: {
    title: 'How often does a computer or internet problem stop you from filling it in the same day?',
    options: {
      never: 'Never',
      rare: '1–2 times a month',
      weekly: 'Every week',
      daily: 'Almost daily',
    },
  },
  confirmation: 'Thank you, your answer is recorded. There is nothing else to do.',
  invitation: (asks) => ({
    subject: TITLE,
    text: said(asks, 'We invite you to answer a few questions about working with the e-journal.', ''),
  }),
  reminder: (asks) => ({
    subject: `The self-check is open until ${date(asks.until)}`,
    text: said(
      asks,
      'A reminder of the voluntary self-check: so far you have neither answered nor refused.',
      'This is the only reminder.',
    ),
  }),
  slotRequest: (topic) => `A consultation ahead of the busy weeks: ${words.topics[topic]}.`,
  equipmentRequest: 'Check the working place: computer and internet (clause 1.4).',
};
