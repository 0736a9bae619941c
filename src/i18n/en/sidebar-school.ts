// The words of the workbench about the conditions of help, in English.
import { counted } from '../plural';
import type { SchoolViewMessages } from '../sidebar-school';
import { date } from './words';

const of = (one: string, other: string) => counted('en', { one, other });
const times = of('consultation time', 'consultation times');
const requests = of('open request', 'open requests');
const letters = of('letter', 'letters');
const people = of('person', 'people');

export const schoolView: SchoolViewMessages = {
  nav: 'Conditions',
  effect: {
    title: 'What will change',
    nothing: 'Nothing changes: no consultation times, bookings or requests are touched.',
    rows: 'Rows of the schedule',
    added: 'new',
    dropped: 'dropped',
    moved: 'moved',
    changed: 'changed',
    bookings: 'Who is booked',
    lost: 'the time is withdrawn, the three nearest are offered',
    moved_room: 'the same time in another room',
    other_consultant: 'the same time with another consultant',
    byMail: 'told by letter',
    inPerson: 'tell them in person: no address',
    sessions: 'Training that needs another time or leader',
    error: 'Not possible',
    warning: 'Please check',
    slots: (added, dropped, changed) =>
      [
        added > 0 && `${times(added)} added`,
        dropped > 0 && `${times(dropped)} withdrawn`,
        changed > 0 && `${times(changed)} changed`,
      ]
        .filter(Boolean)
        .join(', '),
    letters: (byMail, inPerson) =>
      [byMail > 0 && `${letters(byMail)} will go out.`, inPerson > 0 && `Tell ${people(inPerson)} in person.`]
        .filter(Boolean)
        .join(' '),
    requests: (n) => `To another holder: ${requests(n)}`,
  },
  decision: {
    holder_away: {
      say: ({ person, from, to }) =>
        `${person} is away from ${date(String(from))} to ${date(String(to))}, and nobody stands in.`,
      action: 'Name a substitute',
    },
  },
};
