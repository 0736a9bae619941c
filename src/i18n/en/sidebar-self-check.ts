// The words of the self-check in English.
import { counted } from '../plural';
import type { SelfCheckViewMessages } from '../sidebar-self-check';
import { date } from './words';

const people = counted('en', { one: 'person', other: 'people' });
const letters = counted('en', { one: 'letter', other: 'letters' });

export const selfCheckView: SelfCheckViewMessages = {
  nav: 'Self-check',
  title: 'Self-check of the teachers',
  hint: 'Voluntary, 5 minutes, twice a year. Names and readiness (part B) are for you alone; everyone else sees groups of five and more.',
  forOthers: 'The voluntary self-check of work with the e-journal. Only groups of five and more are shown.',
  due: 'It is time for a self-check.',
  hold: 'Hold a self-check',
  holdSure: (n) =>
    `${people(n)} will be invited. Whoever has an address gets a letter, and one reminder 5 working days before the end. The round closes by itself after 15 working days.`,
  nobody: 'There is nobody to ask: mark the teachers in the tab of the staff.',
  holdYes: 'Send the invitations',
  joined: (n) => `Ask those who joined: ${people(n)}`,
  joinedSure: (n) => `${letters(n)} will go to those who joined lately and never filled it in.`,
  joinedYes: 'Ask them',
  held: 'The round is open, invitations are on their way.',
  open: (until) => `Open until ${date(until)}`,
  counts: (answered, refused, silent) => `${answered} answered · ${refused} refused · ${silent} silent so far`,
  form: 'Open the form',
  lookNow: 'Read the answers',
  looked: 'The answers were read.',
  close: 'Close the round',
  closeSure: 'The figures by group are counted once and do not change afterwards. No more letters will go out.',
  closed: 'The round is closed.',
  closing: 'The round is over. The next hourly check reads the last answers, then the figures appear.',
  proposals: 'What follows from it',
  noProposals: 'No proposals.',
  dismiss: 'Not needed',
  dismissed: 'Put aside until the next round.',
  people: 'By name',
  peopleHint: 'For you alone. It is in no report and on no card that others see. Not for appraisal.',
  inPerson: 'no address: ask in person',
  noCheck: 'not filled in whole',
  gaps: 'cannot:',
  groups: 'By group',
  noRounds: 'No round was closed yet.',
  nothingShown: 'Too few answers to show them without the risk of telling who gave them.',
  promise: 'No difference between groups or rounds is about fewer than five people.',
  everyone: 'Everyone who answered',
  others: 'The others',
  level: 'Skills (part A)',
  readiness: 'Readiness (part B)',
  leftOut: 'Some answers are not shown, so that nobody can be worked out.',
  levels: { foundation: 'foundation', working: 'working', confident: 'confident' },
  readinessOf: { low: 'low', medium: 'medium', high: 'high' },
  states: { asked: 'waiting', answered: 'answered', refused: 'refused' },
  round: (from, to) => `${date(from)} – ${date(to)}`,
  answered: (answered, asked) => `${answered} of ${asked} answered`,
  group: (name, n) => `${name}: ${people(n)}`,
  score: (a, b) => `A ${a} of 18 · B ${b} of 12`,
  proposal: {
    one_to_one_first: {
      name: 'First in person',
      say: ({ who }) => `${who}: first a meeting with the deputy head or a mentor, then a group. Readiness is low.`,
      accept: 'Arrange a meeting',
      done: 'Taken. Choose a time for the individual training.',
    },
    group_basic: {
      name: 'A group of basics',
      say: ({ n, topics, who }) =>
        `A group of basics: ${people(n)} at foundation level${topics ? `, above all ${topics}` : ''}. ${who}`,
      accept: 'Form the group',
      done: 'Taken. Choose a time for the group.',
    },
    group_topic: {
      name: 'Groups on one topic',
      say: ({ topics, n, who }) => `A group on one topic (${topics}): ${people(n)} still do this with help. ${who}`,
      accept: 'Form the group',
      done: 'Taken. Choose a time for the group.',
    },
    slot_before_peak: {
      name: 'Before the busy weeks',
      say: ({ who, topics, on }) =>
        `${who}: a consultation before the busy weeks from ${date(on)} (${topics}), where they cannot do it yet.`,
      accept: 'Book the nearest time',
      done: 'The request is noted, the teacher gets a letter.',
    },
    equipment_ticket: {
      name: 'Working place',
      say: ({ who }) => `${who}: computer or internet stop them every week. A request to the system administrator.`,
      accept: 'Note a request',
      done: 'The request is noted, the teacher gets a letter.',
    },
    invite_mentor: {
      name: 'Mentors',
      say: ({ who }) => `${who}: confident, and highly ready. Offer them to be a mentor.`,
      accept: 'I shall ask them',
      done: 'Taken.',
    },
  },
  decision: {
    self_check_due: {
      say: () => 'It is time for the voluntary self-check of the teachers.',
      action: 'To the self-check',
    },
    self_check_unknown: {
      say: () =>
        'The self-check has an answer from an unknown address. It was not taken in and is written down nowhere.',
      action: 'To the self-check',
    },
  },
};
