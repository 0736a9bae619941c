// The request desk on the workbench, in English.
import { sentence } from '../phrases';
import { counted } from '../plural';
import type { DeskViewMessages, Told } from '../sidebar-desk';
import { templates } from './templates';
import { date, dateTime, words } from './words';

const of = (one: string, other: string) => counted('en', { one, other });
const reports = of('report', 'reports');
const reporters = of('reporter', 'reporters');
const people = of('person', 'people');
const hours = of('hour', 'hours');
const minutes = of('minute', 'minutes');
const failures = of('failure', 'failures');
const teachers = of('teacher', 'teachers');
const times = of('time', 'times');

const span = (n: number): string =>
  [n >= 60 && hours(Math.floor(n / 60)), (n % 60 > 0 || n < 60) && minutes(n % 60)].filter(Boolean).join(' ');
const topic = (key: unknown): string => words.topics[key as keyof typeof words.topics] || String(key || '');
const told =
  (what: string): Told =>
  (person, email) =>
    email
      ? `${what} will go out by mail: ${person ? `${person}, ` : ''}${email}.`
      : 'The register has no address, there will be no letter: tell them in person.';

export const deskView: DeskViewMessages = {
  nav: {
    more: 'More',
    incidents: 'Failures',
    memos: 'Memos',
    totals: 'Totals',
    planning: 'Planning',
    openPlanning: 'Open in a wide window',
  },
  keys: {
    title: 'Keys',
    send: 'send, record',
    leave: 'leave what was begun',
    search: 'search for a request',
    section: (name) => `section “${name}”`,
  },
  decision: {
    waiting_long: {
      say: ({ person }) =>
        `The teacher${person ? ` (${person})` : ''} has not replied for long. Remind them, or close it.`,
      action: 'Open the request',
    },
    escalated: {
      say: ({ person }) => `Overdue and handed up${sentence(person ? `: ${person}` : '')} Decide who answers.`,
      action: 'Open the request',
    },
    vendor_overdue: {
      say: ({ title, due_on }) =>
        `The supplier has missed the deadline${due_on ? ` of ${date(String(due_on))}` : ''}${title ? `: ${title}` : ''}.`,
      action: 'To the failures',
    },
    memo_draft: {
      say: ({ question }) => `A memo waits for approval${question ? `: “${question}”` : '.'}`,
      action: 'To the memos',
    },
    memo_stale: {
      say: ({ question }) => `A memo was not checked for long. Is it still right?${question ? ` “${question}”` : ''}`,
      action: 'To the memos',
    },
    group_wish: {
      say: ({ topic: key, department, n }) =>
        `${Number(n) > 0 ? teachers(Number(n)) : 'Several teachers'}${department ? ` (${department})` : ''} asked about the same within 30 days: ${topic(key)}. Bring them together.`,
      action: 'Propose a session',
    },
    incident_open: {
      say: ({ title, n }) =>
        `Out of order${title ? `: ${title}` : ''}${Number(n) > 0 ? ` (${reports(Number(n))})` : ''}. Once it works, say so.`,
      action: 'To the failures',
    },
  },
  chips: {
    open: 'open',
    overdue: 'overdue',
    today: 'due today',
    mine: 'mine',
    unanswered: 'unanswered',
    waiting: 'wait for the teacher',
    reopened: 'opened again',
  },
  queue: { topic: 'Topic of the requests', allTopics: 'All topics' },
  acts: {
    take: {
      label: 'I am answering',
      hint: 'The teacher is not written to.',
      done: 'Noted: an answer is being written.',
    },
    wait: {
      label: 'Ask the teacher',
      hint: 'The deadline rests until they reply. A reply by mail does not arrive here: go on by hand.',
      done: 'The question is taken, the deadline rests.',
    },
    transfer: {
      label: 'Not for us',
      hint: 'The number stays, the teacher is not bothered.',
      done: 'Handed on.',
    },
    drop: {
      label: 'Close without answer',
      hint: 'No longer needed, for one. No pupils’ names, no passwords.',
      done: 'Closed without an answer.',
    },
    reopen: {
      label: 'Open again',
      hint: 'It becomes urgent and goes back to the same person.',
      done: 'Opened again.',
    },
    confirm: {
      label: 'It works',
      hint: 'The teacher said in person that it works.',
      done: 'Noted: it works.',
    },
    merge: {
      label: 'Merge',
      hint: 'This request closes as a repetition, the chosen one stays.',
      done: 'Merged.',
    },
    split: {
      label: 'Split',
      hint: 'One more request of this teacher, with another topic.',
      done: 'Split: the new request is in the queue.',
    },
    held: {
      label: 'Took place',
      hint: 'What was agreed. Empty: no letter, only noted.',
      done: 'Noted: the consultation took place.',
    },
    no_show: {
      label: 'Did not come',
      hint: 'The request stays open.',
      done: 'Noted: the meeting did not take place.',
    },
  },
  told: {
    no_show: (person, email) =>
      email
        ? `A letter with three other times will go out: ${person ? `${person}, ` : ''}${email}.`
        : 'The register has no address, there will be no letter: agree in person.',
    wait: told('The question'),
    drop: told('The reason'),
    reopen: told('A message about it'),
    held: told('The answer'),
  },
  request: {
    whatToDo: 'What to do',
    more: 'Other actions',
    reason: 'Why',
    needReason: 'Write the reason: it stays in the history.',
    question: 'What to ask',
    needQuestion: 'Write what to ask.',
    toTopic: 'Its real topic',
    mergeInto: 'With which request',
    nothingToMerge: 'This teacher has no other request.',
    splitText: 'What the second request is about',
    needText: 'Write a few words at least.',
    heldAnswer: 'What was agreed',
    note: 'Note',
    outcome: 'Meeting',
    ready: 'Ready answers',
    templates: 'Templates for the topic',
    memos: 'Memos',
    insert: 'Insert',
    onlyMemo: 'The deputy head answers questions of method. You can answer with an approved memo only (clause 3.1).',
    join: 'Part of a failure',
    leave: 'Not this failure',
    joined: 'Added to the failure.',
    left: 'Taken out of the failure.',
    makeMemo: 'Make a memo of it',
    mailsNobody: 'Nobody will be written to.',
    outcomes: { held: 'took place', no_show: 'did not come' },
    roleTakes: (role) => `Will answer: ${role}.`,
    declines: (n) => `The teacher declined a time: ${times(n)}.`,
    checked: (day) => `checked on ${date(day)}`,
  },
  support: {
    title: 'About the teacher',
    training: 'Training',
    none: 'not known',
    selfCheck: 'Self-check',
    gaps: 'Difficult',
    next: 'Next time',
    earlier: 'Earlier requests',
    noEarlier: 'Has not asked before.',
    states: {
      covered: 'done',
      invited: 'invited',
      at_risk: 'not done yet',
      missed: 'not done',
      excused: 'was away',
      not_required: 'not required',
    },
    levels: { foundation: 'foundation level', working: 'working level', confident: 'confident level' },
  },
  visit: {
    record: 'Record a visitor',
    title: 'A visitor without a booking',
    person: 'Who came',
    topic: 'Topic',
    text: 'What about',
    textHint: 'No pupils’ names, passwords or health details.',
    answer: 'What was agreed',
    save: 'Record',
    saved: 'The visitor is recorded.',
    another: 'Record another',
    needPerson: 'Choose who came.',
    needText: 'Write a few words at least.',
    mails: 'The answer will go to this person by mail if the register has their address.',
    mailsNobody: 'Empty: nobody will be written to.',
  },
  incidents: {
    title: 'Failures and maintenance',
    open: 'Out of order now',
    none: 'Everything works now.',
    coming: 'Planned maintenance',
    past: 'Past',
    failure: 'failure',
    maintenance: 'maintenance',
    lasts: 'lasts',
    end: 'It works again',
    ended: 'Noted: it works again.',
    message: 'What to write to the reporters',
    needMessage: 'Write one sentence at least.',
    vendor: 'Handed to a supplier',
    vendorName: 'To whom',
    vendorDue: 'Promised for',
    needVendor: 'Say to whom, and by when.',
    vendorSaved: 'The supplier and the date are noted.',
    vendorOverdue: 'the supplier is late',
    plan: 'Plan maintenance',
    planHint: 'A week before, the staff get a letter and the school calendar an event.',
    change: 'Change',
    planned: 'The maintenance is noted.',
    name: 'What will be done',
    needName: 'Write what will be done.',
    starts: 'Begins',
    ends: 'Ends',
    needTimes: 'The end must be later than the beginning.',
    cancel: 'Cancel the maintenance',
    cancelSure: 'Cancel the maintenance? Its event leaves the calendar.',
    cancelled: 'The maintenance is cancelled.',
    announced: 'announced',
    notAnnounced: 'not announced yet',
    reports: 'Who reported it',
    backToText: 'Back to the text',
    works: 'The electronic journal works again. If it does not for you, please write to us.',
    reportCount: (n) => reports(n),
    since: (at) => `since ${dateTime(at)}`,
    span: (from, to) =>
      from.slice(0, 10) === to.slice(0, 10)
        ? `${dateTime(from)}–${to.slice(11, 16)}`
        : `${dateTime(from)} — ${dateTime(to)}`,
    downtime: (n) => `out of order for ${span(n)}`,
    preview: (n, inPerson) =>
      [
        n > 0
          ? `One letter will go to ${reporters(n)}. Their requests close.`
          : 'Nobody will be written to. The requests close.',
        inPerson > 0 ? `Without an address: ${people(inPerson)}. Tell them in person.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    vendorUntil: (vendor, day) => `Supplier: ${vendor}, by ${date(day)}`,
    planSure: (from, to) =>
      `${dateTime(from)} — ${dateTime(to)}. A week before, everybody with an address in the register gets a letter.`,
  },
  memos: {
    title: 'Memos',
    hint: 'Answers that will be of use again. Approved ones are shown in the request form.',
    empty: 'There are no memos. Make the first from an answered request.',
    topic: 'Topic of the memos',
    allTopics: 'All topics',
    search: 'A word of the memo',
    question: 'Question',
    answer: 'Answer',
    stale: 'not checked for long',
    approve: 'Approve',
    approved: 'Approved, the form will show it.',
    edit: 'Change',
    retire: 'Take away',
    retireSure: 'Take the memo out of the form and of the ready answers?',
    retired: 'Taken away.',
    check: 'Checked, still right',
    checked: 'Noted: checked today.',
    draftTitle: 'A new memo',
    draftHint: 'Write it so that it fits any teacher.',
    noNames: 'There are no names, classes or other personal details in it',
    needNoNames: 'Check the text and tick the box.',
    needBoth: 'It needs a question and an answer.',
    save: 'Save the draft',
    saved: 'The draft is saved and waits for approval.',
    methodOwner: 'A memo on method is approved by the deputy head.',
    statuses: { draft: 'draft', approved: 'approved', retired: 'taken away' },
    approvedBy: (name) => `approved by ${name}`,
  },
  totals: {
    title: 'Totals',
    period: 'Of which time',
    schoolYear: 'School year',
    topic: 'Topic',
    received: 'All',
    onTime: 'On time',
    overdue: 'Late',
    median: 'median answer',
    all: 'All topics',
    none: 'There were no requests in this time.',
    hint: 'The median answer is in the school’s working time.',
    schoolRule: 'The response times are a school rule.',
    rest: ({ open, answered, reopened }) =>
      [`${answered} answered`, open > 0 && `${open} open`, reopened > 0 && `${reopened} opened again`]
        .filter(Boolean)
        .join(', '),
    time: (n) => (n === null ? '—' : n < 60 ? `${n} min` : `${Math.floor(n / 60)} h${n % 60 ? ` ${n % 60} min` : ''}`),
    incidents: (n, total) => (n > 0 ? `${failures(n)}, out of order for ${span(total)}` : 'There were no failures.'),
    share: (onTime, answered) => (answered > 0 ? `${Math.round((100 * onTime) / answered)}%` : '—'),
  },
  templates,
};
