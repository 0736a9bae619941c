// Printed documents in English.
import type { PrintMessages } from '../print';

const BLANK = '_______';
const DATE = '___ ____________ 20___';

export const print: PrintMessages = {
  toolbar: {
    print: 'Print',
    close: 'Close',
    making: 'Preparing the document…',
    failed: 'The document could not be made',
    retry: 'Try again',
    hint: 'A4, scale 100 %, without the browser’s headers and footers.',
  },
  names: {
    choose: 'Names from a file…',
    codes: 'The document shows codes. Choose the file with the names: it stays on this computer.',
    none: 'No names in this file: columns “code; name” are needed.',
    taken: (n) => `Names put in (${n} in the file). The file was sent nowhere.`,
  },
  made: (at) => `Made ${at}`,
  page: ['Page ', ' of '],
  signature: 'signature',
  dateToFill: DATE,
  signInSheet: {
    file: 'Sign-in sheet',
    title: 'Sign-in sheet',
    subtitle: 'of training participants (clause 2.1)',
    topic: 'Topic',
    date: 'Date',
    time: 'Time',
    planned: 'planned',
    held: 'actual',
    fromTo: (from, to) => `${from || BLANK} to ${to || BLANK}`,
    place: 'Place',
    leader: 'Led by',
    order: (order_no, order_date) =>
      `by director’s order No.\u00a0${order_no || BLANK}${order_date || !order_no ? ` of ${order_date || DATE}` : ''}`,
    term: 'Term',
    programme: 'Programme',
    columns: [
      ['No.'],
      ['Name'],
      ['Position / subject'],
      ['Invited', 'how'],
      ['Present', 'signature'],
      ['Note', 'online; give no reason for absence'],
    ],
    invited: { calendar: 'calendar', oral: 'in person', uninvited: 'not invited' },
    present: 'yes',
    absent: 'no',
    totals: (invited, present, first) =>
      `Total: invited ${invited || BLANK}, present ${present || BLANK}, of these for the first time in the term ${first || BLANK}.`,
    signedByLeader: 'Session leader',
    signedByLead: 'E-journal lead',
    practice: 'Practical work in the e-journal; questions and answers.',
    programmes: {
      ktp: [
        'Preparing the lesson plan schedule (KTP) for upload.',
        'Import and export of the KTP, checking hours and dates.',
        'Moving and editing topics, typical import errors.',
      ],
      current_marks: [
        'Entering current marks: deadlines and kinds of work.',
        'Recording absences, lesson topics and homework.',
        'Correcting wrong entries, number of marks accumulated.',
      ],
      final_marks: [
        'Setting the final marks of the period.',
        'Checks before the period is closed: gaps, “not assessed”, average mark.',
        'Corrections after the period is closed: whom to ask.',
      ],
      reports: [
        'Performance reports: summary mark sheet, quality rate.',
        'Attendance reports and the class teacher report.',
        'Exporting, printing and keeping reports.',
      ],
      tech_help: [
        'Logging in, recovering access.',
        'A class or subject is missing: what to check and whom to tell.',
        'Using the account safely.',
      ],
      tech_failure: [
        'The e-journal fails: what to do at once and whom to tell.',
        'Working without the e-journal, entering data later.',
        'Typical faults of a workplace.',
      ],
      equipment: [
        'Workplaces with access to the e-journal: where and when.',
        'Rules for using a room’s computer.',
        'Working with the e-journal remotely.',
      ],
      method: [
        'Requirements for keeping the e-journal.',
        'Guidance of the deputy head for teaching.',
        'Typical difficulties.',
      ],
      training: [
        'Requirements for keeping the e-journal, deadlines.',
        'Basic actions: KTP, marks, absences, homework.',
        'Typical mistakes of the past period.',
      ],
      other: [
        'Basic actions in the e-journal.',
        'Changes of the e-journal and of its requirements.',
        'Questions of the participants.',
      ],
    },
  },
};
