// The words of the section about data, and of privacy, in English.
import { counted } from '../plural';
import type { DataMessages, PrivacyViewMessages } from '../sidebar-privacy';
import { date } from './words';

const of = (one: string, other: string) => counted('en', { one, other });
const months = of('month', 'months');
const texts = of('record', 'records');
const letters = of('letter', 'letters');
const events = of('event', 'events');
const papers = of('document', 'documents');
const people = of('person', 'people');

const terms = {
  requests: 'Words of closed requests and answers',
  requests_person: 'Who asked (code and address)',
  attendance: 'Attendance at training',
  self_check: 'Self-check answers',
  outbox: 'Who was written to, and about what',
  replies: 'Teachers’ replies by link',
  journal: 'Journal of acts',
  quarantine: 'Messages of unknown senders',
} as const;
const kinds = { notice: 'Notice', consent: 'Consent' } as const;

export const data: DataMessages = { nav: 'Data', partsLabel: 'What to show' };

export const privacy: PrivacyViewMessages = {
  nav: 'Personal data',
  title: 'Personal data',
  hint: 'What is held about staff, for how long, and how it is erased. This is not legal advice.',
  undone: 'Not done.',
  history:
    'Google keeps the spreadsheet’s history of changes: what was erased can be seen there as long as this file lives. To be rid of that too, make a copy of the spreadsheet and delete the old one.',
  outside: 'Letters that have gone out stay in the mail of those who got them.',
  printAct: 'Print the act',
  retention: {
    title: 'Terms of keeping',
    hint: 'The terms are on the tab “Settings” (retention_…_months, 0 = for ever). Compare them with the school’s list of cases.',
    auto: 'What is over its term is erased by itself once a month.',
    byHand: 'Once a month you are shown what is over its term; nothing is erased without you.',
    forever: 'for ever',
    look: 'Check the terms now',
    looked: 'The terms were checked.',
    nothing: 'Nothing is over its term.',
    due: 'Over its term',
    confirm: 'Erase',
    postpone: 'Put off until next month',
    sure: 'Words and form responses will be erased for good; numbers, dates and figures stay.',
    confirmed: 'Erasing has begun: the act can be printed below.',
    postponed: 'Put off until next month.',
    terms,
    months,
  },
  person: {
    title: 'One member of staff',
    choose: 'Whose data',
    extract: 'Download the extract (text)',
    extractJson: 'Download the extract (JSON)',
    look: 'What erasing would change',
    held: 'Held about this person',
    goes: 'Will be erased: name, position, subjects, classes, address; the words of their requests and replies; self-check answers; form responses.',
    stays: 'Stays under the code: numbers and dates of requests, attendance, roles, the journal.',
    figures: 'No figure changes: all are counted by code.',
    reason: 'Ground',
    prepare: 'Prepare erasing',
    prepareSure: 'Nothing is erased yet: letters to this person stop, and it can be taken back until it is confirmed.',
    prepared: 'Prepared. Confirm it or take it back below.',
    nothing: 'Nothing is held about this person.',
    noted: 'Already anonymous.',
    reasons: {
      left: 'Left, the purpose is achieved',
      asked: 'Asked for by the person',
      withdrawn: 'Consent was withdrawn',
      unlawful: 'Data was collected by mistake',
    },
    answerBy: (day) => `A request that came today has to be answered by ${date(day)} (10 working days).`,
    texts: (n) => `Words will go: ${texts(n)}.`,
    papers: (n) => `The name becomes a code: ${papers(n)}.`,
    letters: (n) => `Will not be sent: ${letters(n)}.`,
    events: (n) => `The guest will be taken off without mail: ${events(n)}.`,
    mentions: (list) => `The surname occurs in requests of others: ${list}. Look at them yourself.`,
    saved: (file) => `Done: ${file}. Give the file to this person only.`,
  },
  erasures: {
    title: 'Erasures',
    empty: 'Nothing was erased yet.',
    confirm: 'Erase',
    takeBack: 'Take back',
    confirmed: 'Erasing is under way.',
    takenBack: 'Taken back: everything is as it was.',
    termsOver: 'Over its term',
    states: { waits: 'waits for you', under_way: 'under way', done: 'done', undone: 'taken back' },
    sure: (who) => `Erase name and words (${who})? They cannot be brought back.`,
  },
  notices: {
    title: 'Notices and consents',
    hint: 'Who was given which wording. A consent, if the school wants one, is a document of its own and a line of its own.',
    print: 'Notice for staff: print',
    link: 'The notice online',
    noLink:
      'Publish the notice and write its address into the setting notice_link: the form shows it after the next check.',
    version: 'Wording',
    on: 'Date',
    kind: 'Document',
    who: 'To whom',
    everybody: 'To everybody who works here',
    give: 'Record: given',
    withdraw: 'Record: withdrawn',
    given: 'Recorded.',
    withdrawn: 'The withdrawal is recorded.',
    list: 'Who was given what',
    none: 'given nothing',
    noVersion: 'Say which wording.',
    kinds,
    line: (kind, version, given, withdrawn) =>
      `${kinds[kind]}, wording ${version}: ${date(given)}${withdrawn ? `, withdrawn ${date(withdrawn)}` : ''}`,
    missing: (n) => `Without a notice: ${people(n)}.`,
  },
  extractFile: {
    name: 'Extract',
    title: 'Extract of personal data',
    made: 'Made',
    answerBy: 'Answer by',
    nothing: 'Nothing is held.',
  },
  decision: {
    retention_due: {
      say: ({ counts }) =>
        `Over its term: ${String(counts || '')
          .split(' ')
          .map((item) => item.split('='))
          .map(([term = '', n = '']) => `${(terms as Record<string, string>)[term] || term}: ${n}`)
          .join('; ')}.`,
      action: 'Show',
    },
    erasure_waits: {
      say: ({ person }) => `${person || 'A member of staff'}: erasing is prepared and waits for you.`,
      action: 'Show',
    },
  },
};
