// The words of the workbench about the conditions of help, in Russian.
import type { SchoolViewMessages } from '../sidebar-school';

export const schoolView: SchoolViewMessages = {
  nav: 'Условия',
  decision: {
    holder_away: {
      say: ({ person, from, to }) => `${person}: отсутствие с ${from} по ${to}, замещающий не назначен.`,
      action: 'Назначить замещение',
    },
  },
};
