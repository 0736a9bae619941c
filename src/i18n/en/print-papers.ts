// The register of requests, the order, the act and the form of consent in English.
import type { PaperMessages } from '../print-papers';
import { date } from './words';

const BLANK = '_______';
const LONG = '______________________';
const DATE = '___ ____________ 20___';
/** A school may have written the date of its order as the register does. */
const dates = (text: string): string => text.replace(/\d{4}-\d\d-\d\d/g, date);

export const printPapers: PaperMessages = {
  register: {
    file: 'Register of requests',
    title: 'Register',
    subtitle: 'of teachers’ requests about the electronic journal',
    begun: 'Begun',
    ended: 'Ended',
    keeper: 'Kept by',
    kept: 'Storage term by the list of files',
    index: 'index',
    none: 'There were no requests in this time.',
    closed: 'closed',
    open: 'open',
    late: 'late',
    columns: [
      'No.',
      'Date and time',
      'Teacher (name or code)',
      'Class, subject',
      'Topic (clause)',
      'Question in brief',
      'Way (in person / remote / written)',
      'Who answers, role',
      'Due',
      'Answered',
      'Result / what was done',
      'Closed',
    ],
    held: 'consultation held',
    noShow: 'teacher did not come',
    clause: (clause) => `cl.\u00a0${clause.replace(/-.*$/, '')}`,
    period: (period, year, from, to) =>
      `${[period, `school year ${year}`].filter(Boolean).join(', ')} (${from} to ${to})`,
    totals: (received, inTime, late, open) =>
      `Totals of the period: received ${received}, closed in time ${inTime}, overdue ${late}, open ${open}.`,
    totalsNote:
      'Overdue: answered after the due day, or past it without an answer. When answers are due is a rule of the school.',
    signedByLead: 'E-journal lead',
    checkedBy: 'Checked by: deputy head for teaching',
    checkedOn: 'Checked on',
  },
  order: {
    file: 'Order on responsible persons',
    title: 'Order',
    number: 'No.',
    place: '(place)',
    basis: 'To carry out the Regulation on help with the electronic journal',
    appoint: 'To appoint:',
    absence: 'During absence:',
    approve: 'To approve the schedule of consultations (appendix 1) and the training plan (appendix 2).',
    acquaint: `${LONG} (secretary) to have the staff sign that they have read this order by ${DATE}`,
    control: `Control of the execution I reserve to myself / is assigned to ${LONG}.`,
    director: 'Director',
    subject: (year) => `On the persons responsible for help with the electronic journal in the school year ${year}`,
    regulation: (order) => `(approved by order ${order ? dates(order) : `of ${DATE} No.\u00a0${BLANK}`}) I ORDER:`,
    duties: {
      deputy_uvr: 'methodical support of teachers (cl. 3.1)',
      ej_lead: 'e-journal lead, training and consultations (cl. 2.1–2.6, cl. 3.2 as to the e-journal lead)',
      sysadmin: 'technical operation of the journal (cl. 3.2 as to the system administrator)',
    },
    absenceColumns: ['Role', 'Holder', 'Substitute', 'Condition / term'],
    condition: (from, to, order, topics) =>
      [
        [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' '),
        topics && `only: ${topics}`,
        order && `order No.\u00a0${order}`,
      ]
        .filter(Boolean)
        .join('; '),
    attachments: (version) =>
      `Appendices: 1. Schedule of consultations${version === null ? '' : `, version No. ${version}`}. 2. Training plan (dates: in the appendix to the schedule).`,
    readTitle: 'Read by:',
    readColumns: ['Name', 'Signature', 'Date'],
    consent:
      'The employee’s consent to additional work / payment (Labour Code, art. 60.2, 151): as the school decides.',
    file_no: `File No. ${BLANK}`,
  },
  act: {
    file: 'Act of destruction of data',
    title: 'Act',
    number: 'No.',
    subtitle: 'of destruction (anonymisation) of data',
    appendix: 'Appendix. Extract of the event log',
    retain: 'The act and the extract are kept for 3 years (Roskomnadzor order No. 179).',
    commission: 'Signatures of the commission:',
    chair: 'Chair',
    member: 'Member',
    lines: {
      operator: 'Operator',
      address: 'Address',
      persons: 'Persons responsible',
      records: 'Records (codes, period)',
      categories: 'Categories of data',
      way: 'Way',
      reason: 'Reason',
      date: 'Date',
    },
    records: (kind, subject, counts) =>
      [
        kind === 'person'
          ? `employee, code ${subject}`
          : `over the term of keeping by the month ${subject.split('-').reverse().join('/')}`,
        counts,
      ]
        .filter(Boolean)
        .join('; '),
    terms: {
      requests: 'words of closed requests and answers',
      requests_person: 'codes and addresses of those who asked',
      attendance: 'attendance at training',
      self_check: 'self-check answers',
      outbox: 'who was written to, and about what',
      replies: 'replies by link',
      journal: 'lines of the journal of acts',
      quarantine: 'messages of unknown senders',
    },
    reasons: {
      term: 'the term of keeping is over (settings of the school, list of cases)',
      left: 'the employee has left, the purpose is achieved',
      asked: 'asked for by the employee',
      withdrawn: 'consent was withdrawn',
      unlawful: 'data was collected by mistake',
    },
    categories: 'name, patronymic, e-mail address, texts of requests and answers of employees',
    ways: {
      erased: 'text is removed from the rows of the electronic register; the rows stay with a code, to be counted',
      anonymous: 'anonymisation: a code takes the place of name and address',
    },
    columns: ['Date, time', 'Event', 'Record', 'Who (code)', 'Details'],
    noJournal: 'There are no entries in the journal.',
    program: 'add-on',
    prepared: 'Nothing is destroyed yet: this is a draft of the act.',
  },
  consent: {
    file: 'Consent to the processing of personal data',
    title: 'Consent',
    subtitle: 'to the processing of personal data',
    free: 'I give this consent freely, of my own will and in my own interest.',
    apart: 'This consent is given apart from the request and from any other consent.',
    signed: 'Employee',
    lines: (person, operator) => [
      ['I, (name)', person],
      ['Address', ''],
      ['Identity document (series, number, issued by, on)', ''],
      ['Operator', operator],
      ['Address of the operator', ''],
      ['Purpose', 'booking of training and consultations on working with the electronic journal'],
      [
        'Data',
        'name and patronymic; position; subject and classes; work e-mail address; texts of requests; records of training attended',
      ],
      [
        'Actions',
        'collection, recording, systematisation, accumulation, storage, correction, use, transfer to the person named below, anonymisation, deletion, destruction, with and without automated means',
      ],
      ['Third party that processes, and country', 'Google LLC; country of storage:'],
      ['Term', 'until the purpose is reached or the consent is withdrawn, at most as long as the employment contract'],
      ['Withdrawal', 'by written statement to the director'],
    ],
  },
};
