// The lead's workbench in English.
import type { Params } from '../messages';
import { sentence } from '../phrases';
import { counted } from '../plural';
import type { SidebarMessages } from '../sidebar';
import { failure } from './failures';
import { deskView } from './sidebar-desk';
import { documents } from './sidebar-documents';
import { equipmentView } from './sidebar-equipment';
import { exportView } from './sidebar-export';
import { handOverView } from './sidebar-hand-over';
import { lowData } from './sidebar-low-data';
import { data, privacy } from './sidebar-privacy';
import { reportView } from './sidebar-report';
import { scheduleView } from './sidebar-schedule';
import { schoolView } from './sidebar-school';
import { selfCheckView } from './sidebar-self-check';
import { training } from './sidebar-training';
import { yearView } from './sidebar-year';
import { date, dateTime, topicList, words } from './words';

const of = (one: string, other: string) => counted('en', { one, other });
const requests = of('request', 'requests');
const letters = of('letter', 'letters');
const minutesAgo = of('minute', 'minutes');
const hoursAgo = of('hour', 'hours');
const ago = (minutes: unknown) =>
  Number(minutes) < 1
    ? 'just now'
    : Number(minutes) < 60
      ? `${minutesAgo(Number(minutes) || 0)} ago`
      : `${hoursAgo(Math.round(Number(minutes) / 60))} ago`;
const role = (key: unknown) => words.roles[key as keyof typeof words.roles] || String(key || 'a role');
const who = (person: unknown) => (person ? `: ${person}` : '');

const _meeting = ({ date: day, starts_at, ends_at, room }: Params): string =>
  [day && ` ${date(String(day))}`, starts_at && ` ${starts_at}${ends_at ? `–${ends_at}` : ''}`, room && `, ${room}`]
    .filter(Boolean)
    .join('');
const letterName = (letter: unknown): string =>
  ({
    ack: 'The acknowledgement',
    answer: 'The answer',
    lost: 'The notice of a cancelled consultation',
    question: 'The question to the teacher',
    followup: 'The letter “Did it work?”',
    digest: 'The morning digest',
    report: 'The letter with the report',
    escalation: 'The letter about an overdue request',
    incident_over: 'The letter that the failure is over',
    maintenance: 'The letter about maintenance',
    self_check: 'the invitation to the self-check',
    declined: 'The letter about other training groups',
    remind: 'The reminder of a training',
    confirm: 'The letter about unconfirmed sessions',
    coverage: 'The letter about who is not trained',
  })[String(letter)] || 'A letter';

/** `retry`: Google asked us to wait before the rest. */
const waiting = ({ letters: n, retry }: Params): string =>
  [Number(n) > 0 && letters(Number(n)), Number(retry) > 0 && 'calendar events'].filter(Boolean).join(', ') ||
  'some work';

export const sidebar: SidebarMessages = {
  languageNames: { ru: 'Русский', en: 'English' },
  nav: {
    label: 'Sections',
    language: 'Language',
    workbench: 'Now',
    recording: 'Record',
    training: training.title,
    importing: 'Import',
    health: 'Health',
    setUp: 'Set-up',
  },
  common: {
    loading: 'Loading…',
    working: 'Working…',
    retry: 'Try again',
    refresh: 'Refresh',
    back: 'Back',
    copyLink: 'Copy the link',
    copied: 'The link is copied.',
    copyByHand: 'Copy the link from here:',
    cancel: 'Cancel',
    openForm: 'Open the form',
    accountUnknown: 'account not visible',
    more: (n) => `and ${n} more`,
  },
  workbench: {
    decisions: 'Needs a decision',
    nothingToDecide: 'Nothing to decide: all goes by the schedule.',
    today: 'Today',
    nothingToday: 'No consultations today.',
    queue: 'Requests',
    filters: 'Which requests to show',
    search: 'Number, name or word',
    clearSearch: 'Clear the search',
    notFound: 'Nothing found. Try a number or the beginning of a name.',
    emptyQueue: 'No open requests. To get some, give teachers the link to the form or record a spoken request.',
    emptyFilter: 'No such requests.',
    shareForm: 'Link to the form for teachers',
    free: 'free',
    walkIn: 'no booking needed',
    noOne: 'nobody booked',
    notSetUp: 'The add-on is not set up yet: there are no tables, form or calendar.',
    setUpNow: 'Set up',
    noAccess:
      'Nothing here is entrusted to this account. If that is wrong, ask the e-journal lead to check your address on the tab “Staff”, or sign out of other accounts.',
    unhealthy: 'Something is wrong. See details',
    dismiss: 'Mark as settled',
    dismissed: 'Marked as settled.',
    due: (day) => `by ${date(day)}`,
    overdue: (day) => `overdue, was due ${date(day)}`,
    shown: (n, total) => `${n} of ${total} shown. The search finds the rest.`,
    found: (n) => `${requests(n)} found`,
  },
  decision: {
    role_gap: {
      say: ({ subject, from, to, topics }) =>
        `Nobody holds the role: ${role(subject)}${topics ? ` (${topicList(String(topics).split('+'))})` : ''}${from ? `, from ${date(String(from))}` : ''}${to ? ` to ${date(String(to))}` : ''}. Enter an assignment on the tab “Roles”.`,
      action: 'Assigned, check',
    },
    quarantined: {
      say: ({ person, email }) => `The sender is not known${who(person || email)}. Decide whose request it is.`,
      action: 'Settle',
    },
    calendar_edited: { say: schoolView.calendarEdit.say, action: 'Open the request' },
    mail_failed: {
      say: ({ person, letter }) =>
        `${letterName(letter)} was not sent${sentence(who(person))} Pass it on in person and check the address.`,
      action: 'Open the request',
    },
    ...training.decision,
    ...deskView.decision,
    ...scheduleView.decision,
    ...schoolView.decision,
    ...selfCheckView.decision,
    ...equipmentView.decision,
    ...privacy.decision,
    ...yearView.decision,
    overdue: { say: ({ person }) => `The reply is overdue${sentence(who(person))}`, action: 'Answer' },
    not_set_up: { say: () => 'The set-up is not finished.', action: 'Set up' },
    no_heartbeat: {
      say: ({ at }) =>
        `The hourly check is silent${at ? ` since ${dateTime(String(at))}` : ''}: new requests may be late.`,
      action: 'Set up again',
    },
    settings_problem: {
      say: ({ key, code }) => failure(code ? String(code) : 'settings.value', { key: String(key || '') }),
      action: 'Corrected, check',
    },
  },
  training,
  desk: deskView,
  schedule: scheduleView,
  school: schoolView,
  report: reportView,
  documents,
  selfCheck: selfCheckView,
  equipment: equipmentView,
  exporting: exportView,
  data,
  privacy,
  lowData,
  year: yearView,
  handOver: handOverView,
  otherDecision: { say: () => 'Your decision is needed.', action: 'Open' },
  request: {
    question: 'Question',
    noText: 'There is no text.',
    from: 'From',
    address: 'Address',
    topic: 'Topic',
    role: 'Role',
    who: 'Who replies',
    nobody: 'nobody yet',
    due: 'Due',
    time: 'Time',
    noTime: 'not booked',
    about: 'Class, subject',
    received: 'Received',
    linked: 'Linked',
    duplicateOf: 'Sent before as',
    incidentOf: 'Same failure as',
    history: 'History',
    answer: 'Answer',
    answerHint: 'What to do, step by step. No pupil names or passwords.',
    reply: 'Answer and close',
    send: 'Send the answer',
    sending: 'Sending the answer…',
    backToText: 'Back to the text',
    closed: 'The answer is saved, the request is closed.',
    noLetter:
      'The register has no address, so no letter goes out: pass the answer on in person. The request will be closed.',
    deputyOnly: 'A method question is answered by the deputy head for teaching (cl. 3.1).',
    undone: 'Undone, the request is open.',
    unknownSender: 'The sender is not known',
    settleHint:
      'If this is a member of staff, choose the person: the request goes on. If not, discard it: the sender gets no reply.',
    release: 'Accept from this person',
    discard: 'Discard',
    discardSure: 'Discard the request? It stays in the sheet as closed.',
    discarded: 'The request is discarded.',
    released: 'The request is accepted.',
    letterTo: (person, email) =>
      `The answer will go out by mail: ${person ? `${person}, ` : ''}${email}. The request will be closed.`,
    title: (id) => `Request No. ${id}`,
    by: (by) => (by === 'loop' ? 'add-on' : by),
  },
  booking: {
    title: 'Give it a time',
    change: 'Move to another time',
    book: 'Book it',
    booked: 'The time is booked, the calendar sends the invitation.',
    noneFits: 'No free time fits. Answer in writing or agree on a time in person.',
    tellInPerson: 'The register has no address, so no invitation goes out: tell them the time in person.',
    invites: (person, email) => `The calendar will send an invitation: ${person ? `${person}, ` : ''}${email}.`,
    instead: (slot) => `The former time (${slot}) becomes free.`,
  },
  recording: {
    title: 'Record a request',
    person: 'Who asks',
    personHint: 'Two letters of the name',
    nobodyFound: 'Nobody found',
    notActive: 'not working here now',
    clear: 'Clear',
    text: 'What about',
    textHint: 'No pupil names, passwords or health details.',
    topic: 'Topic',
    moreTopics: 'More topics',
    urgency: 'Urgency',
    format: 'How to reply',
    slot: 'Time from the schedule',
    noSlot: 'No time',
    anySlot: 'The nearest that fits',
    noneFits: 'No free time fits.',
    channel: 'How it came',
    details: 'More: class, subject, topics, language',
    classLabel: 'Class',
    subject: 'Subject',
    language: 'Reply language',
    save: 'Record',
    saving: 'Recording…',
    keys: 'Ctrl + Enter',
    needPerson: 'Choose who asks.',
    needText: 'Write at least a few words.',
    saved: 'Recorded',
    another: 'Record another',
    open: 'Open the request',
    nearest: 'The nearest free times. Press one to book it:',
    people: of('person in the list', 'people in the list'),
    suggested: 'Suggested by the text',
    unclear: 'The text does not tell the topic.',
    alsoNamed: 'The text seems to name another topic too',
    byLetter: 'suggested by the letter',
    fromLetter: 'Only the words of the letter were taken, without heading, quotations and signature.',
    wholeLetter: 'Insert all of it',
    candidates: (n) =>
      n === 1 ? 'This person may have written. Check and choose.' : 'The letter fits several people. Choose who wrote.',
  },
  importing: {
    title: 'Import school data',
    hint: 'CSV files named after tables: staff.csv, rooms.csv, roles.csv, timetable.csv… You will see first what changes.',
    choose: 'Choose files',
    drop: 'or drop them here',
    checking: 'Checking the files…',
    write: 'Write',
    writing: 'Writing…',
    nothingWritten:
      'Nothing is written yet. Correct the errors and choose the files again: data are written whole or not at all.',
    notReading: 'A file could not be read. Nothing was written. Choose it again.',
    nothingNew: 'All of this is in the sheet already: there is nothing to write.',
    written: 'Done, the data are written.',
    errors: 'Errors',
    warnings: 'Worth checking',
    ignored: 'Unknown columns, not imported',
    sample: 'What will be written',
    wholeFile: 'whole file',
    otherFiles: 'Choose other files',
    counts: (table) =>
      [
        table.added && `${table.added} new`,
        table.changed && `${table.changed} to change`,
        table.same && `${table.same} unchanged`,
      ]
        .filter(Boolean)
        .join(', ') || 'no rows',
    absent: (n) => `${n} in the sheet only, will stay`,
    where: (line, column) =>
      [line > 0 && `row ${line}`, column && `column “${column}”`].filter(Boolean).join(', ') || 'whole file',
    value: (value) => `The cell says “${value}”.`,
  },
  setUp: {
    title: 'Set-up',
    intro:
      'We will make the tables, the request form, the consultation calendar and the hourly check. What is there stays.',
    legal: 'Before you begin',
    language: 'Language of sheet and form',
    start: 'Set up',
    continue: 'Continue',
    again: 'Check and set up again',
    running: 'Setting up…',
    mayClose: 'You may close the sidebar: press “Continue” later and the set-up goes on.',
    stopped: 'The set-up has stopped. What was done is kept.',
    finished: 'All is set up.',
    formLink: 'Link to the form for teachers',
    next: 'What next',
    nextImport: 'Import the school’s data: staff, rooms, roles, schedule.',
    nextCalendar: 'Share the consultation calendar with the staff: in Calendar, once.',
    nextShare: 'Send the link to the form to the teachers.',
    goImport: 'Import data',
    goWorkbench: 'To the requests',
    attention: 'Works only in part',
    read: 'Read. Whether our school may use the product is for us to decide',
    needRead: 'Read the four points and tick this.',
    lowData: 'Begin in low-data mode',
    lowDataHint: 'Codes instead of names; no addresses, form, invitations or letters. Can be switched off later.',
    steps: {
      tables: 'tables',
      form: 'form',
      calendar: 'calendar',
      triggers: 'hourly check',
      slots: 'consultation times',
      events: 'calendar events',
      done: 'done',
    },
    progress: (done, total) => `step ${done} of ${total}`,
  },
  health: {
    title: 'Health',
    checkNow: 'Check now',
    checking: 'Checking…',
    checked: 'Checked.',
    setUpAgain: 'Set-up',
    states: { ok: 'fine', warning: 'attention', failure: 'not working' },
    overall: { ok: 'Everything works', warning: 'Works, but not all of it', failure: 'Something is wrong' },
    names: {
      heartbeat: 'Hourly check',
      triggers: 'Triggers',
      calendar: 'Calendar',
      mail_quota: 'Letters for today',
      owed: 'Still to be done',
      form: 'Form',
      low_data: 'Low-data mode',
      time_zone: 'Time zone',
    },
    lines: {
      heartbeat: {
        ok: ({ minutes }) => `Last one ${ago(minutes)}.`,
        warning: () => 'There has been none yet: the first comes within an hour.',
        failure: ({ minutes }) => `Last one ${ago(minutes)}. Run the set-up: it switches the check on again.`,
      },
      triggers: {
        ok: () => 'All in place.',
        warning: () => 'Some are missing: the hourly check does their work, nothing is lost.',
        failure: ({ missing }) => `Missing${missing ? `: ${missing}` : ''}. Run the set-up again.`,
      },
      calendar: {
        ok: () => 'Reachable, changes are read.',
        warning: ({ code }) => failure(String(code || 'calendar.no_trigger')),
        failure: () => 'Missing or closed. The bookings are kept. Run the set-up again.',
      },
      mail_quota: {
        ok: ({ left }) => (left === undefined ? 'Enough.' : `${letters(Number(left))} can still be sent.`),
        warning: ({ left }) => `Few are left: ${letters(Number(left || 0))}. The rest will go out tomorrow.`,
        failure: () => failure('mail.quota'),
      },
      owed: {
        ok: () => 'All done.',
        warning: (params) => `Waiting: ${waiting(params)}. The next check sends them.`,
        failure: (params) => `Stuck for long: ${waiting(params)}. Press “Check now”.`,
      },
      low_data: {
        ok: () => 'On: the register holds codes, no names or addresses. There is no form, invitation or letter.',
        warning: ({ names }) =>
          `On, but the staff tab holds names or addresses (rows: ${names ?? '—'}). Take them out in “Data → Low data”.`,
        failure: () => 'Not in effect.',
      },
      form: {
        ok: () => 'Takes requests.',
        warning: () => 'Open, but its list of times is not up to date yet.',
        failure: () => failure('form.missing'),
      },
      time_zone: {
        ok: ({ school }) => (school ? `The same everywhere: ${school}.` : 'The same everywhere.'),
        warning: ({ school, sheet }) =>
          `The zones differ${school ? `: school ${school}, sheet ${sheet || '—'}` : ''}. Correct it in “File → Settings”.`,
        failure: () => 'The school’s zone is not known. Correct it on the tab “Settings”.',
      },
    },
    other: (state) => ({ ok: 'Fine.', warning: 'Needs attention.', failure: 'Not working.' })[state],
  },
};
