// Training in English: events, letters, and the tab “Coverage”. No title and no description names a participant.
import { bullets, lines, paragraphs, sentence, weekHours, wordOrBeginning } from '../phrases';
import type { SessionWords, TrainingWords } from '../training';
import { date, topicList, weekdaysShort } from './words';

const REASONS: Readonly<Record<string, string>> = {
  day_off: 'that day has become a day off',
  room_out: 'the room is not available',
  leader_changed: 'somebody else leads it now',
  no_leader: 'there is no e-journal lead that day',
  calendar_edited: 'it was cancelled in the calendar',
  term_moved: 'the dates of the term have changed',
  rejected: 'it was taken out of the plan',
  not_needed: 'it is no longer needed',
};

const greeting = (name: string): string => (name ? `Hello ${name},` : 'Hello,');
const signature = (school_name: string): string =>
  `Kind regards,\nE-journal help${school_name ? `, ${school_name}` : ''}`;
const facts = ({ when, place, access }: SessionWords): string =>
  lines(
    `When: ${when}`,
    place && `Where: ${place}`,
    access && sentence(`Computers: ${weekHours(access, weekdaysShort)}`),
  );
const BRING = 'Bring your e-journal login and password. Tell the password to nobody.';

export const training: TrainingWords = {
  title: (topics) => `E-journal training${topics.length > 0 ? `: ${topicList(topics)}` : ''}`,
  event: (session) => ({
    summary: session.title,
    description: lines(
      'Training in the electronic gradebook (clause 2.1).',
      session.place && `Place: ${session.place}`,
      session.access && sentence(`Computers: ${weekHours(session.access, weekdaysShort)}`),
      BRING,
      'If you cannot come, decline the invitation: we will offer you another group.',
    ),
  }),
  cancelled: (session, reason) => ({
    summary: session.title,
    description: lines(
      sentence(`This training is cancelled: ${wordOrBeginning(REASONS, reason) || reason || 'plans have changed'}`),
      'A new time will come as an invitation.',
    ),
  }),
  mail: {
    declined: ({ name, session, others, school_name }) => ({
      subject: `${session.title}: choose another group`,
      text: paragraphs(
        greeting(name),
        `You have declined the invitation to “${session.title}”, ${session.when}. The training has to take place this term, so here is another time.`,
        others.length > 0
          ? lines('There are places in these groups:', bullets(others), 'Reply with the one that suits you.')
          : 'The other groups are full for now: a new invitation will come as soon as there is a time. If a certain day suits you, reply to this letter.',
        'If you can come after all, accept the former invitation in your calendar.',
        signature(school_name),
      ),
    }),
    reminder: ({ name, session, school_name }) => ({
      subject: `Reminder: ${session.title}, ${session.when}`,
      text: paragraphs(
        greeting(name),
        `You are invited to “${session.title}”.`,
        facts(session),
        BRING,
        'You have not answered the invitation yet: accept or decline it in your calendar. Once you have, no more reminders will come.',
        signature(school_name),
      ),
    }),
    unconfirmed: ({ name, sessions, school_name }) => ({
      subject: 'Has the training taken place? Say who was there',
      text: paragraphs(
        greeting(name),
        lines('These trainings are over, and nobody has confirmed them:', bullets(sessions)),
        'Until it is confirmed, a training does not count (clause 2.1). Open the spreadsheet, “E-journal help → Workbench → Training”: tick who was there, move the training or cancel it. This letter comes once a working day for as long as there is something to confirm.',
        signature(school_name),
      ),
    }),
    coverage: ({ name, term, open, required, days, school_name }) => ({
      subject: `${term}: ${open} of ${required} not yet trained`,
      text: paragraphs(
        greeting(name),
        `${term}: ${open} of ${required} have not had their e-journal training yet. Working days left: ${days}.`,
        'Every teacher is trained at least once a term (clause 2.1). Who is left, and which times are proposed: see the tab “Coverage” and the section “Training” of the workbench. Approve what is proposed, or add a training of your own.',
        signature(school_name),
      ),
    }),
  },
  coverage: {
    tab: 'Coverage',
    title: 'E-journal training: coverage by term (clause 2.1)',
    teacher: 'Teacher',
    school: 'School',
    legend: 'Key',
    met: (met, over) => (met ? 'met' : over ? 'not met' : 'not met yet'),
    of: (covered, required) => `${covered} of ${required} trained`,
    states: {
      covered: 'trained',
      invited: 'invited',
      excused: 'away',
      at_risk: 'not trained',
      missed: 'not met',
      not_required: 'not required',
    },
    exclusions: {
      trainer: 'leads the training',
      not_teaching: 'not obliged',
      too_short: 'fewer than 15 working days',
      not_yet_hired: 'not hired yet',
      left: 'has left',
    },
    day: (on) => date(on).replace(/ \d{4}$/, ''),
    madeUp: (day) => `made up ${day}`,
  },
};
