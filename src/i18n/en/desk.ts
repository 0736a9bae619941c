// What only the lead's workbench says in English: counts, failures, the journal, the law.
import type { DeskWords } from '../messages';
import { counted } from '../plural';
import { failure, failureCodes } from './failures';
import { journalAct, journalActs, rule } from './journal';

const of = (one: string, other: string) => counted('en', { one, other });

export const desk: DeskWords = {
  count: {
    requests: of('request', 'requests'),
    rows: of('row', 'rows'),
    tables: of('table', 'tables'),
    problems: of('error', 'errors'),
    warnings: of('warning', 'warnings'),
    files: of('file', 'files'),
    places: of('place', 'places'),
    minutes: of('minute', 'minutes'),
    workingDays: of('working day', 'working days'),
    letters: of('letter', 'letters'),
    events: of('event', 'events'),
  },
  failure,
  failureCodes,
  journalAct,
  journalActs,
  rule,
  legal: [
    'Google keeps the sheet, the form and the calendar outside Russia. Since 1 July 2025 the personal data of Russian citizens may not be first recorded or stored in databases abroad (152-FZ, art. 18(5); the law names exceptions). Staff names and addresses at Google are that case: settle it with a lawyer before you begin.',
    'E-journal data must not cross the border: requests and answers must hold no pupils, marks or screenshots. The add-on masks what looks like them, but cannot replace attention.',
    'Where the school needs consent, it is a separate document, not a tick box in the form. The form is optional: it asks teachers for no reports or signatures (order 779).',
    'Schools and their founders may be forbidden or unable to use foreign services (149-FZ, 273-FZ, 41-FZ). Check that your school may use Google Workspace. This is not legal advice.',
  ],
};
