// Training on the lead's workbench, in English.
import type { Params } from '../messages';
import { sentence } from '../phrases';
import { counted } from '../plural';
import type { TrainingMessages } from '../sidebar-training';
import { date } from './words';

const of = (one: string, other: string) => counted('en', { one, other });
const people = of('person', 'people');
const sessions = of('session', 'sessions');
const members = of('participant', 'participants');
const places = of('place', 'places');
const workingDays = of('working day', 'working days');
const consultations = of('consultation', 'consultations');
const lines = of('line', 'lines');

const MOST_NAMES = 3;
const some = (names: readonly string[]): string =>
  names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '');
const left = (days: number): string => `${workingDays(days)} left`;
const written = (byMail: number, inPerson: number): string =>
  [
    byMail > 0 ? `The calendar will write to ${members(byMail)}.` : 'No mail will go out.',
    inPerson > 0 ? `Without an address: ${people(inPerson)}; tell them in person.` : '',
  ]
    .filter(Boolean)
    .join(' ');
const named = ({ title, date: day, starts_at }: Params): string =>
  [title && ` “${title}”`, day && ` on ${date(String(day))}`, starts_at && ` at ${starts_at}`].filter(Boolean).join('');

export const training: TrainingMessages = {
  title: 'Training',
  undone: 'Taken back, all is as it was.',
  states: {
    proposed: 'proposed',
    planned: 'approved',
    affected: 'affected',
    unconfirmed: 'to be confirmed',
    held: 'held',
    cancelled: 'cancelled',
  },
  affectedBy: {
    day_off: 'That day has become a day off.',
    room_out: 'The room no longer fits.',
    leader_changed: 'Somebody else is the e-journal lead on that day.',
    no_leader: 'There is no e-journal lead on that day.',
    term_moved: 'The term’s dates have changed, and the day lies outside.',
    group_busy: 'Many of the group are busy then.',
  },
  notCounted: {
    no_participant: 'Does not count: no participant is confirmed.',
    no_topic: 'Does not count: it has no topic.',
    not_by_the_lead: 'Does not count: it was not led by the e-journal lead.',
    no_times: 'Does not count: start and end are missing.',
  },
  cancelledBy: {
    rejected: 'the proposal was taken back',
    not_needed: 'no longer needed: all are trained',
    calendar_edited: 'its event was deleted in the calendar',
  },
  obstacles: {
    day_off: 'day off or holiday',
    weekend: 'weekend',
    break: 'school break, no training by setting',
    busy: 'people of the group are busy',
    too_soon: 'too soon to give notice',
    too_late: 'too late for this term',
    no_leader: 'no e-journal lead',
    leader_busy: 'the leader is busy',
    room_taken: 'the rooms are taken',
    no_room: 'no room that fits',
  },
  effect: ({ busy, unknown, group, displaced, displaced_booked, days_after, outside_study }) =>
    [
      busy.length > 0
        ? `${busy.length} of ${group} busy: ${some(busy)}`
        : unknown >= group && group > 0
          ? 'the group’s calendars cannot be seen'
          : `${group - unknown} of ${group} free`,
      unknown > 0 && unknown < group ? `${unknown} with a calendar that cannot be seen` : '',
      displaced > 0
        ? `${consultations(displaced)} would not stand${displaced_booked > 0 ? `, ${displaced_booked} booked` : ''}`
        : '',
      days_after > 0 ? `${left(days_after)} for a make-up` : 'no time left for a make-up',
      outside_study ? 'not a study day: the strict reading does not count it' : '',
    ].filter(Boolean),
  group: (n, capacity) => `${people(n)}${capacity > 0 ? `, ${places(capacity)}` : ''}`,
  answers: (accepted, declined, silent) => `${accepted} coming · ${declined} declined · ${silent} no answer`,
  attended: (n, group) => `${n} of ${Math.max(n, group)} present`,
  waiting: (n) => `${people(n)} waiting for an invitation`,
  tells: written,
  coverage: {
    terms: 'Term',
    recount: 'Count again',
    keep: 'Keep as it is',
    recounted: 'The term was counted again.',
    kept: 'The figures are kept as they are.',
    nobody: 'Nobody has to be trained this term: no one is marked for training on the tab “Staff”.',
    more: 'To sessions and people',
    evidence: 'Counted',
    verdicts: { met: 'met', notYet: 'not met yet', notMet: 'not met' },
    levels: { school: 'for the school', teacher: 'for each teacher' },
    windows: { default: 'with the break', strict: 'study days only' },
    trained: (covered, required) => `${covered} of ${required} trained`,
    left,
    rest: (invited, excused, open) =>
      [
        invited > 0 && `${invited} invited`,
        excused > 0 && `${excused} away`,
        open > 0 ? `${open} without a place` : 'nobody without a place',
      ]
        .filter(Boolean)
        .join(' · '),
    span: (from, to) => `${date(from)} – ${date(to)}`,
    closed: (at) => `The term was closed on ${date(at)}, its figures are frozen.`,
    differs: (n) =>
      `The figures are frozen, but the register has changed since: ${lines(n)} differ. Nothing is touched.`,
  },
  board: {
    proposals: 'Proposals',
    proposalsHint: 'Nobody is invited before you approve.',
    affected: 'Affected by changes',
    unconfirmed: 'To be confirmed',
    coming: 'Coming',
    past: 'Held',
    cancelled: 'Cancelled',
    noTerms: 'There are no terms in the register yet. Import the school’s data or fill in the tab “Terms”.',
    emptyTerm:
      'No sessions in this term yet. Press “Find times” and a plan will be proposed, or add a session yourself.',
    emptyPast: 'There were no sessions in this term.',
    goImport: 'Import the data',
    approve: 'Approve',
    approving: 'Approving and preparing the invitations…',
    invite: 'Invite',
    move: 'Move',
    moved: 'Moved. The calendar writes to the participants.',
    chooseOther: 'Choose another',
    keep: 'Keep as it is',
    kept: 'Kept as it is.',
    noMove: 'No other time was found for the whole group. Choose one yourself or split the group.',
    mark: 'Record attendance',
    open: 'Open',
    add: 'Add a session',
    plan: 'Find times',
    replan: 'Find other times',
    replanning: 'Looking for times, rooms and groups…',
    replanSure: 'Take back all proposals of the term and look again? Approved sessions stay.',
    unplaced: 'No place found',
    unplacedHint: 'Add a session for them yourself, or free a room and a time.',
    putBack: 'Put back.',
    back: 'Put back',
    approveAll: (n) => `Approve all (${n})`,
    approveSure: (n, byMail, inPerson) => `Approve ${sessions(n)}? ${written(byMail, inPerson)}`,
    approved: (n) => `Approved: ${sessions(n)}. The calendar sends the invitations.`,
    replanned: (n) => (n > 0 ? `Proposed: ${sessions(n)}.` : 'No new proposals.'),
    offered: (when) => `Proposed instead: ${when}`,
    rejected: (title) => sentence(`The proposal was taken back: ${title}`),
  },
  people: {
    title: 'Who is trained',
    filter: 'Whom to show',
    all: 'all',
    matrix: 'The whole table by terms is on the tab “Coverage”.',
    none: 'Nobody here.',
    noPlace: 'no place in a session yet',
    notTrained: 'not trained in time',
    states: {
      covered: 'trained',
      invited: 'invited',
      excused: 'away',
      at_risk: 'without a place',
      missed: 'missed',
      not_required: 'not required',
    },
    exclusions: {
      trainer: 'leads the training',
      not_teaching: 'not marked for training',
      too_short: 'fewer than 15 working days in the term',
      not_yet_hired: 'not working here yet',
      left: 'no longer works here',
    },
    trained: (day) => `trained on ${date(day)}`,
    invited: (day) => `session on ${date(day)}`,
    madeUp: (day) => `made up on ${date(day)}`,
  },
  session: {
    when: 'When',
    room: 'Room',
    leader: 'Leader',
    topics: 'Topics',
    group: 'Group',
    held: 'Held',
    reason: 'Reason',
    sheet: 'Sheet signed',
    why: 'Why this time',
    individual: 'individual',
    print: 'Print the sign-in sheet',
    printing: 'Opening the sheet for printing…',
    changed: 'The changes are written.',
    otherDays: 'Other days',
    otherDaysHint: 'Choose a day to see what follows. Nothing changes until you press “Move”.',
    rejectedDays: 'Why not the other days',
    noDays: 'No other day fits.',
    chosen: 'now',
    preview: 'How it would be if moved',
    before: 'Was',
    move: 'Move',
    stay: 'Do not move',
    edit: 'Change',
    editTitle: 'Topics, date, time, room',
    save: 'Save',
    title: 'Title',
    titleHint: 'Empty: made from the topics.',
    date: 'Date',
    starts: 'Start',
    ends: 'End',
    needTopic: 'Tick at least one topic.',
    needTimes: 'The start must be before the end.',
    needDate: 'Enter a date.',
    needRoom: 'Choose a room.',
    same: 'Nothing is changed yet.',
    places,
    heldAt: (start, end) => (start ? `${date(start)} ${start.slice(11, 16)}${end ? `–${end.slice(11, 16)}` : ''}` : ''),
  },
  members: {
    title: 'Group',
    empty: 'Nobody in the group yet. Add participants by two letters of a name.',
    add: 'Add to the group',
    addButton: 'Add',
    takeOut: 'Take out',
    undo: 'Put back',
    accepted: 'coming',
    declined: 'declined',
    tentative: 'maybe',
    silent: 'no answer',
    oral: 'tell in person',
    waiting: 'to be invited',
    uninvited: 'not invited',
    present: 'present ✓',
    absent: 'absent',
    willAdd: 'will be added',
    willRemove: 'will be taken out',
    save: 'Save the group',
    saved: 'The group is written.',
    offer: 'Offer another group',
    offered: 'A place in another group is given.',
    noPlaces: 'No free places in other groups.',
    more: (n) => `Show ${n} more`,
    sure: (added, removed) =>
      [
        added > 0 && `${people(added)} will get an invitation.`,
        removed > 0 && `${people(removed)} will read that the invitation is withdrawn.`,
      ]
        .filter(Boolean)
        .join(' '),
    over: (n) => `${places(n)} short. Take somebody out or choose another room.`,
    offerTo: (session, free) => `${session}, ${places(free)} free`,
    offerSure: (person, session) =>
      `${sentence(`An invitation will go to ${person}`)} ${sentence(`Session: ${session}`)}`,
  },
  cancelling: {
    reject: 'Take the proposal back',
    cancel: 'Cancel the session',
    reason: 'Reason',
    reasonHint: 'The participants will read it. No reasons for absence, nothing about persons.',
    needReason: 'Write the reason: those who were invited will see it.',
    really: 'Cancel the session',
    back: 'Do not cancel',
    cancelled: 'The session is cancelled.',
    sure: (byMail, inPerson) => `The session will be cancelled. ${written(byMail, inPerson)}`,
  },
  attendance: {
    title: 'Record attendance',
    correct: 'Correct the attendance',
    hint: 'All who did not decline are ticked. Untick whoever was not there.',
    who: 'Present',
    all: 'Tick all',
    nobody: 'Untick all',
    paste: 'Paste a list',
    pasteLabel: 'Names of those present',
    pasteHint: 'One a line, or separated by commas. This list replaces the ticks.',
    apply: 'Tick by the list',
    extra: 'Came without an invitation',
    date: 'Date',
    starts: 'Began',
    ends: 'Ended',
    sheet: 'The sign-in sheet is signed',
    needTimes: 'Enter date and times: the start before the end.',
    needSomebody: 'Nobody is ticked. If there was no session, cancel it.',
    confirmed: 'The attendance is written.',
    saving: 'Writing the attendance…',
    kept: 'Your ticks are kept here.',
    confirm: (present, all) => `Confirm: ${present} of ${all} present`,
    read: (n) => `${people(n)} ticked by the list.`,
    unknown: (names) => sentence(`Not found: ${names.join('; ')}`),
    ambiguous: (names) => `${sentence(`Fits several people: ${names.join('; ')}`)} Add the first name.`,
  },
  adding: {
    title: 'New session',
    hint: 'It appears as a proposal: nobody is invited before it is approved.',
    everyone: 'Add everybody without a place',
    save: 'Add the proposal',
    added: 'The proposal is added.',
    needPeople: 'Add at least one participant.',
    openPlaces: (n) => `Everybody without a place (${n})`,
  },
  today: 'training',
  openSession: 'Open the session',
  decision: {
    training_proposed: {
      say: ({ n }) => `Training is proposed: ${sessions(Number(n || 1))}. Nobody is invited yet, look and approve.`,
      action: 'Look',
    },
    training_affected: {
      say: (params) =>
        `The session${named(params)} is affected by a change. It will not move by itself: move or keep it.`,
      action: 'Decide',
    },
    training_unconfirmed: {
      say: (params) => `The session${named(params)} is over. Record who was there, move it, or cancel it.`,
      action: 'Record attendance',
    },
    training_declined: {
      say: (params) =>
        `${sentence(`The session${named(params)} was declined${params.person ? `: ${params.person}` : ''}`)} Offer another group.`,
      action: 'Offer a group',
    },
    training_unplaced: {
      say: () => 'Not everybody could be given a place in a training. See who is left and why.',
      action: 'Look',
    },
    training_empty: {
      say: (params) => `The session${named(params)} was held, but nobody is ticked: it does not count for clause 2.1.`,
      action: 'Record attendance',
    },
    coverage: {
      say: ({ open, required, days }) =>
        `${open ? `${open}${required ? ` of ${required}` : ''} not trained yet` : 'Not everybody is trained'}${days === undefined ? '' : `, ${left(Number(days))}`}.`,
      action: 'Look',
    },
    term_differs: {
      say: () => 'The figures of a closed term no longer agree with the register. Count again or keep them.',
      action: 'Look',
    },
  },
};
