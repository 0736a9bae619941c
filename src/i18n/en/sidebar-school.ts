// The words of the workbench about the conditions of help, in English.
import type { Params } from '../messages';
import { sentence } from '../phrases';
import { counted } from '../plural';
import type { SchoolViewMessages } from '../sidebar-school';
import { date, dateTime } from './words';

const of = (one: string, other: string) => counted('en', { one, other });
const requests = of('open request', 'open requests');
const letters = of('letter', 'letters');
const people = of('person', 'people');

const computers = of('computer', 'computers');
const rows = of('row of the schedule', 'rows of the schedule');
const days = of('day', 'days');

/** Why what was done in the calendar could not simply be taken over. */
const WHY: Readonly<Record<string, string>> = {
  too_short: 'The event has no beginning and end on one day.',
  other_day: 'It is another day.',
  past: 'That time has passed.',
  day_off: 'Staff do not work on that day.',
  no_consultant: 'There is no consultant on that day.',
  training: 'There is training at that time.',
  overlap: 'The consultant or the room is taken at that time.',
  person_busy: 'The teacher has another consultation at that time.',
  others_booked: 'Others are booked for this time, too.',
  access: 'The room is closed at that time.',
};

const span = (from: string, to: string): string =>
  from === to ? date(from) : `from ${date(from)}${to ? ` to ${date(to)}` : ''}`;
const meeting = ({ date: day, starts_at, ends_at, room, person, title }: Params): string => {
  const when = [day && date(String(day)), starts_at && `${starts_at}${ends_at ? `–${ends_at}` : ''}`];
  const where = [room, person].filter(Boolean).join(', ');
  return [title && `“${title}”`, ...when, where && `(${where})`].filter(Boolean).join(' ');
};

export const schoolView: SchoolViewMessages = {
  nav: 'Conditions',
  partsLabel: 'Conditions of help',
  parts: {
    roles: 'Roles',
    substitutions: 'Substitutes',
    days: 'Days off',
    rooms: 'Rooms',
    equipment: 'Equipment',
    waiting: 'Waiting',
    self_check: 'Self-check',
  },
  back: 'Back to editing',
  looking: 'Working out what will change…',
  undone: 'Taken back, all is as it was.',
  effect: {
    title: 'What will change',
    nothing: 'Nothing changes: no consultation times, bookings or requests are touched.',
    rows: 'Rows of the schedule',
    times: 'Consultation times',
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
      [added > 0 && `${added} added`, dropped > 0 && `${dropped} withdrawn`, changed > 0 && `${changed} changed`]
        .filter(Boolean)
        .join(', '),
    letters: (byMail, inPerson) =>
      [byMail > 0 && `${letters(byMail)} will go out.`, inPerson > 0 && `Tell ${people(inPerson)} in person.`]
        .filter(Boolean)
        .join(' '),
    requests: (n) => `To another holder: ${requests(n)}`,
  },
  roles: {
    title: 'Who answers for what',
    hint: 'Whom to ask about the electronic journal, and where (clause 1.2).',
    empty: 'No roles yet: import roles.csv or write them into the tab “Roles”.',
    vacant: 'Nobody holds it today',
    acting: 'acting',
    answersFor: 'About',
    where: 'Where to find them',
    noTimes: 'no consultations in the coming week',
    walkIn: 'no booking needed',
    next: 'Next',
    gaps: 'Nobody to answer',
    gapLead: 'Name a substitute, or write the new holder into the tab “Roles”.',
    gapOther: 'The person responsible for the journal names a substitute by the director’s order.',
    standIn: 'Name a substitute',
    copy: 'Copy as text',
    copied: 'Copied.',
    copyByHand: 'Copy the text from here:',
    form: 'Request form',
    asOf: (day) => `as of ${date(day)}`,
    insteadOf: (main, until) => `Instead of ${main}${until ? `, until ${date(until)}` : ''}`,
    limited: (topics) => `Only: ${topics}`,
    order: (no, day) => `Order no. ${no}${day ? ` of ${date(day)}` : ''}`,
    following: (holder, from, to) => `${span(from, to)}: ${holder}`,
    span,
  },
  substitutions: {
    title: 'Substitutes',
    none: 'No substitutions: everybody holds their own role.',
    add: 'New substitution',
    formTitle: 'New substitution',
    role: 'Whose role',
    from: 'From',
    to: 'To, inclusive',
    substitute: 'Who stands in',
    nobody: 'Nobody stands in',
    nobodyHint: 'The consultations of these days are withdrawn, and whoever is booked is offered others.',
    topics: 'On which topics',
    allTopics: 'all topics of the role',
    someTopics: 'some of them only',
    orderNo: 'Order no.',
    orderDate: 'Date of the order',
    show: 'Show what will change',
    save: 'Confirm',
    saved: 'The substitution is recorded.',
    end: 'End today',
    ended: 'The substitution has ended.',
    takeBack: 'Take back',
    takenBack: 'The substitution is taken back.',
    takeBackSure: 'It will not begin: consultations and requests stay with the holder of the role.',
    needRole: 'Choose a role.',
    needDates: 'Give both days; the last is not before the first.',
    needPerson: 'Choose who stands in, or say that nobody does.',
    needTopic: 'Tick at least one topic.',
    needOrder: 'Give the number and the date of the order.',
    withdrawn: 'nobody, no consultations',
    past: 'Over',
    states: { now: 'now', coming: 'to come', over: 'over' },
    holder: (name) => `Holder: ${name}`,
    endSure: (holder) =>
      sentence(`From tomorrow consultations and requests go back to the holder of the role: ${holder || '—'}`),
  },
  days: {
    title: 'Days off and special days',
    hint: 'No consultations on these days, or shorter ones. A closure for pupils only withdraws none.',
    none: 'No special days yet. Import the official calendar or add a day.',
    add: 'Add a day',
    formTitle: 'New day',
    date: 'Date',
    name: 'Name',
    kind: 'Kind of day',
    staffToo: 'Staff do not work either',
    staffTooHint: 'Otherwise the school is closed for pupils only, and consultations take place.',
    show: 'Show what will change',
    save: 'Record',
    saved: 'The day is recorded.',
    remove: 'Remove',
    removed: 'The day is removed.',
    notApplied: 'does not apply',
    putBack: 'Put back',
    pupilsOnly: 'pupils only',
    everybody: 'staff too',
    breaks: 'Breaks',
    consultInBreaks: 'Consultations take place in breaks (tab “Settings”).',
    noConsultInBreaks: 'No consultations in breaks (tab “Settings”).',
    needDate: 'Give the date.',
    needName: 'Name the day.',
    past: 'Past days',
    kinds: {
      public_holiday: 'public holiday',
      moved_day_off: 'moved day off',
      regional_holiday: 'regional holiday',
      short_day: 'an hour shorter',
      school_closure: 'school closed',
      working_saturday: 'working Saturday',
    },
  },
  calendarYear: {
    title: 'Official working-day calendar',
    hint: 'The CSV file of data.gov.ru: a line for a year, a column for a month. We first show what changes.',
    choose: 'Choose a file',
    checking: 'Reading the file…',
    notReading: 'The file could not be read. Nothing was recorded. Choose it once more.',
    add: 'To be added',
    change: 'To be changed',
    problems: 'Not understood',
    nothingNew: 'All of it is there already: nothing to record.',
    write: 'Record',
    writing: 'Recording…',
    written: 'The calendar is recorded.',
    year: (n) => `Year ${n}`,
    same: (n) => `There already: ${days(n)}.`,
    line: (n) => `line ${n}`,
  },
  rooms: {
    title: 'Rooms',
    empty: 'No rooms yet: import rooms.csv or write them into the tab “Rooms”.',
    internet: 'Internet',
    hours: 'Open hours',
    noHours: 'not given',
    rule: 'Rule',
    responsible: 'Responsible',
    upgrade: 'Upgrade',
    training: 'fit for training',
    checkDue: 'check is due',
    neverChecked: 'never checked',
    checkedToday: 'Checked today',
    checkSaved: 'The check is recorded.',
    edit: 'Change',
    working: 'Computers in order',
    less: 'Fewer',
    more: 'More',
    hoursHint: 'Days and hours, such as 1-5 14:30-16:30. Several with “;”.',
    alsoChecked: 'The room was looked at today',
    show: 'Show what will change',
    save: 'Save',
    saved: 'The room is recorded.',
    needHours: 'Not days and hours. It should be like 1-5 14:30-16:30.',
    connections: { wired: 'by cable', wifi: 'Wi-Fi', none: 'none' },
    inBuilding: (building) => (/^\d+$/.test(building) ? `building ${building}` : building),
    computers: (working, total) => (total === 0 ? 'no computers' : `${working} of ${computers(total)} in order`),
    checked: (day) => `Checked ${date(day)}`,
    rows: (n) => `Consultations: ${rows(n)}`,
    outOf: (total) => `of ${total}`,
  },
  waiting: {
    title: 'Waiting for a place',
    hint: 'A freed place is offered to urgent requests first, then to those who wait longest. Without an answer in time it goes to the next.',
    none: 'Nobody waits: everyone who asked for a time has one.',
    held: 'Kept for them',
    notHeld: 'Nothing has come free yet.',
    take: 'Take off the list',
    taken: 'No longer waits for a place.',
    number: 'Request number',
    numberHint: 'Such as 2026-0042',
    put: 'Put on the list',
    isPut: 'Waits for a place: the first that fits is offered.',
    needNumber: 'Write the number of the request.',
    waits: 'Waits for a place',
    since: (at) => `Waits since ${dateTime(at)}`,
    until: (at) => `until ${dateTime(at)}`,
  },
  meeting: 'Meeting link',
  calendarEdit: {
    say: (params) => {
      const { what, to_date, to_starts_at, to_ends_at, guest, why } = params;
      const moved = [
        to_date && date(String(to_date)),
        to_starts_at && `${to_starts_at}${to_ends_at ? `–${to_ends_at}` : ''}`,
      ]
        .filter(Boolean)
        .join(' ');
      const did =
        what === 'deleted'
          ? 'was deleted in the calendar itself'
          : what === 'guest'
            ? `was changed in the calendar itself: a guest was taken out${guest ? ` (${guest})` : ''}`
            : `was ${what === 'moved' ? 'moved' : 'moved or deleted'} in the calendar itself${moved ? ` to ${moved}` : ''}`;
      return `The ${params.title ? 'session' : 'meeting'} ${meeting(params)} ${did}.${why ? ` ${WHY[why] || ''}`.trimEnd() : ''} The register still has it as it was.`;
    },
    accept: (what) =>
      ({
        deleted: 'Cancel the meeting',
        guest: 'Free the place',
        moved: 'Accept the new time',
        '': 'Accept as in the calendar',
      })[what],
    restore: (what) =>
      ({ deleted: 'Bring it back', guest: 'Invite again', moved: 'Put it back', '': 'Put it back as it was' })[what],
    accepted: 'Accepted as in the calendar.',
    restored: 'The calendar will be put back.',
  },
  decision: {
    holder_away: {
      say: ({ person, from, to }) =>
        `${person || 'A holder'} is away ${span(String(from), String(to))}, and nobody stands in.`,
      action: 'Name a substitute',
    },
  },
};
