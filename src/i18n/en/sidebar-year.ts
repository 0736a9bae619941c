// The words of the new school year, in English.
import { counted } from '../plural';
import type { YearViewMessages } from '../sidebar-year';

const of = (one: string, other: string) => counted('en', { one, other });
const rows = of('row', 'rows');
const OPEN: Readonly<Record<string, (n: number) => string>> = {
  requests: of('open request', 'open requests'),
  sessions: of('training without an outcome', 'trainings without an outcome'),
  letters_owed: of('letter waits to be sent', 'letters wait to be sent'),
  letters_failed: of('letter was not sent', 'letters were not sent'),
  incidents: of('failure still lasts', 'failures still last'),
};
const terms = of('term', 'terms');
const days = of('special day', 'special days');
const times = of('slot row', 'slot rows');
const roles = of('role', 'roles');
const people = of('person', 'people');
const rooms = of('room', 'rooms');
const CHECKS: Readonly<Record<string, (n: number) => string>> = {
  terms: (n) => (n > 0 ? `Terms are imported: ${terms(n)}.` : 'Import the terms of the new year.'),
  holidays: (n) => (n > 0 ? `Calendar of the new year: ${days(n)}.` : 'Import the official calendar of the new year.'),
  schedule: (n) =>
    n > 0
      ? `The first two weeks of September have a schedule: ${times(n)}.`
      : 'There is no schedule for September. Draft one from the last version and approve it.',
  roles: (n) =>
    n > 0
      ? `Nobody is appointed on 1 September: ${roles(n)}. An order is needed.`
      : 'All roles are appointed on 1 September.',
  staff_away: (n) => (n > 0 ? `Away on 1 September: ${people(n)}. Check the dates.` : 'Nobody is away on 1 September.'),
  staff_no_address: (n) =>
    n > 0
      ? `Without an e-mail address: ${people(n)}. Letters and invitations do not reach them.`
      : 'Everybody has an address.',
  rooms: (n) =>
    n > 0 ? `Equipment not checked for over a year: ${rooms(n)}.` : 'The equipment of all rooms was checked.',
};

export const yearView: YearViewMessages = {
  decision: {
    year_over: {
      say: ({ year, next }) => `School year ${year} is over. Save the archive, close it and begin ${next}.`,
      action: 'To the new year',
    },
    hand_over_waits: {
      say: ({ account }) =>
        `The hand-over is not complete: ${account} has to take over. Until then the calendar is not updated.`,
      action: 'To the hand-over',
    },
  },
  nav: 'New school year',
  title: (year, next) => `Close ${year} and begin ${next}`,
  hint: 'Finished rows leave the register for an archive, so it stays small. Everything open stays.',
  overAfter: (year, date) => `${year} is under way. It can be closed after ${date}.`,
  year: (year) => `What is left of ${year} can be taken out now.`,
  open: '1. What is not finished',
  nothingOpen: 'Everything is finished.',
  openItem: (key, count) => OPEN[key]?.(count) ?? String(count),
  openStays: 'It stays in the register and goes on in the new year.',
  reports: '2. Reports',
  saved: 'saved',
  notSaved: 'not saved',
  saveReports: 'Save the missing reports',
  archive: '3. Archive',
  archiveHint:
    'The program is not allowed to make other spreadsheets, so the archive is an .xlsx file with the whole register. Keep it in a safe place. Opened in Google Drive it becomes an archive spreadsheet of its own.',
  makeArchive: 'Save the archive (.xlsx)',
  archiveFile: 'Archive of the register',
  archiveSaved: (file) => `Done: ${file}. Put it where the school keeps its documents.`,
  takeOut: '4. Check the archive and take rows out',
  takeOutHint:
    'Choose the saved file. The program reads it and compares every row with the register. Only rows leave that the file holds just as they are.',
  nothingLeaves: 'Nothing to take out: no finished rows are left.',
  leaves: (table, leaving, stay) => `${table}: ${rows(leaving)} leave, ${stay} stay`,
  leavesAll: (n) => `In all: ${rows(n)} leave`,
  choose: 'Choose the archive file',
  reading: 'Reading the file…',
  lackingTables: (tables, names) =>
    `The file lacks sheets or columns: ${tables.map((table) => names[table]).join(', ')}. Their rows stay. Save the archive again.`,
  inFile: (n) => `The file holds ${rows(n)}. The server compares them with the register.`,
  takeOutTitle: 'Take rows out of the register?',
  takeOutText: (n) =>
    `Up to ${rows(n)} leave the register. They can be brought back only from the archive. Make sure that the file is saved.`,
  takeOutYes: 'Compare and take out',
  taking: 'Comparing and taking out…',
  taken: (n) => `Taken out: ${rows(n)}.`,
  unknown: (n) => `Left where they are: ${rows(n)}. The file does not hold them as they are now.`,
  unknownHint: 'Save the archive again and repeat step 4.',
  begin: '5. Begin the new year',
  beginYear: (year) => `Begin ${year}…`,
  beginTitle: (year) => `Begin ${year}?`,
  beginText: (year, first) => `The settings will say ${year}. Request numbers begin with ${first}.`,
  beginYes: 'Begin',
  beginFirst: 'Take the finished rows out first (step 4).',
  begun: (year) => `${year} is under way.`,
  checks: 'Check before the year begins',
  check: (key, count) => CHECKS[key]?.(count) ?? key,
  goThere: 'Go there',
};
