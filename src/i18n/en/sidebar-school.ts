// The words of the workbench about the conditions of help, in English.
import type { SchoolViewMessages } from '../sidebar-school';

export const schoolView: SchoolViewMessages = {
  nav: 'Conditions',
  decision: {
    holder_away: {
      say: ({ person, from, to }) => `${person} is away from ${from} to ${to}, and nobody stands in.`,
      action: 'Name a substitute',
    },
  },
};
