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
    'Where data is kept. Since 1 July 2025 personal data of Russian citizens may not be first recorded or stored in databases abroad (152-FZ, art. 18(5); the law names exceptions), and Google’s spreadsheet, form and calendar are just there. Low-data mode takes names and addresses out, but does not move the rest to Russia: codes with times of meetings are still data. A Russian database means a server of your own, or the local workspace on a school computer.',
    'What must not cross the border. E-journal data is not transferred abroad (requirements, letter AP-147/07): in no mode do pupils, marks or screenshots belong here. The product masks what looks like them, which is not everything.',
    'Whose systems may be used. For state schools and their founders foreign systems, and correspondence through them, are restricted (149-FZ, art. 10(8); 273-FZ, art. 16(3.1); 41-FZ, art. 15). Low-data mode sends no letters or invitations, but the spreadsheet stays foreign: ask the founder before you begin.',
    'Grounds and papers. Where consent is needed it is a separate document, not a tick box (since 1 September 2025), and refusing costs nobody the help. The form is optional and asks teachers for no reports or signatures (order 779). People are told what is held about them, in low-data mode too: the school knows whose code it is. This is not legal advice.',
  ],
};
