// The report in English.
import { word } from '../phrases';
import { counted } from '../plural';
import type { ReportMessages, ReportName } from '../report';

const of = (one: string, other: string) => counted('en', { one, other });
const days = of('working day', 'working days');
const requests = of('request', 'requests');
const teachers = of('teacher', 'teachers');
const weeks = of('week', 'weeks');
const computers = of('computer', 'computers');
const rooms = of('room', 'rooms');

const BLANK = '_______';
/** A school wrote the date of its order as the register does. */
const DATE = /\d{4}-\d\d-\d\d/g;

const periodName = ({ code, name_en, name_ru }: ReportName, year: string): string =>
  code === 'year' ? `school year ${year}` : name_en || name_ru || code;

const plain = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');

const duration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ');
};

const FIGURES: Readonly<Record<string, string>> = {
  'training.held': 'sessions held',
  'training.unconfirmed': 'to be confirmed',
  'training.planned': 'planned',
  'training.cancelled': 'cancelled',
  'training.counted': 'sessions that count for clause 2.1',
  'training.terms_met': 'terms with a training',
  'training.covered': 'teachers covered',
  'training.missing': 'not covered',
  'training.excused': 'away for all of it',
  'training.made_up': 'made up later',
  'requests.quarantined': 'requests from unknown addresses not settled',
  'visits.held': 'consultations held',
  'visits.no_show': 'did not come to the consultation',
  'slots.offered': 'places offered in the schedule',
  'slots.used': 'of them taken',
  'slots.removed': 'rows of the schedule that did not take place',
  'incidents.failures': 'failures',
  'incidents.lasting': 'failures that last',
  'incidents.downtime': 'downtime',
  'rooms.computers': 'computers that work',
  'rooms.check_due': 'rooms whose check is due',
  'rooms.upgrades': 'proposals for equipment',
  'rooms.open': 'rooms with free access',
  'equipment.asked': 'requests about a place to work',
  'equipment.open': 'of them not settled',
  'shortage.teachers': 'teachers without a place to work in the open hours',
  'shortage.days': 'weekdays without an open computer',
  'shortage.training': 'people in training groups without a place',
  'shortage.rooms': 'rooms of the schedule with few computers',
  'devices.working': 'devices that work',
  'devices.faults': 'faults in the period',
  'devices.days_out': 'devices out of work',
  'devices.check_due': 'devices whose check is due',
  'upgrades.wanted': 'wishes for equipment noted',
  'upgrades.asked': 'wishes asked for',
  'upgrades.approved': 'wishes approved',
  'upgrades.done': 'wishes carried out',
  'upgrades.refused': 'wishes refused',
  'self_check.filled': 'filled in the self-check',
  'self_check.level.foundation': 'foundation level',
  'self_check.level.working': 'working level',
  'self_check.level.confident': 'confident level',
  'self_check.readiness.low': 'low readiness',
  'self_check.readiness.medium': 'medium readiness',
  'self_check.readiness.high': 'high readiness',
  'memos.approved': 'ready answers approved',
  'memos.method': 'answers on method approved',
};
const ASKED: Readonly<Record<string, string>> = {
  received: 'requests',
  answered: 'answered',
  on_time: 'closed in time',
  overdue: 'overdue',
  open: 'open',
  repeated: 'repeated',
  median: 'median answer time',
};
const ROLES: Readonly<Record<string, string>> = {
  deputy_uvr: 'deputy head for teaching',
  ej_lead: 'e-journal lead',
  sysadmin: 'system administrator',
};
const SLOT_TOPICS: readonly string[] = ['ktp', 'current_marks', 'final_marks', 'reports'];

export const report: ReportMessages = {
  prefix: 'R-',
  periodName,
  fileName: (period, year) =>
    period.code === 'year'
      ? `Report_year_${plain(year)}.pdf`
      : `Report_${plain(periodName(period, year))}_${plain(year)}.pdf`,
  title: (period, year) =>
    `Report on the help given, ${periodName(period, year)}${period.code === 'year' ? '' : ` of ${year}`}`,
  heading: 'Report on the help given',
  subtitle: (period, year) =>
    `with the e-journal, ${periodName(period, year)}${period.code === 'year' ? '' : ` of the school year ${year}`}`,
  addressee: (school, director) => [
    `To the head of ${school}`,
    director || '____________________',
    'for the pedagogical council, minutes No. ____',
  ],
  sections: {
    basis: '1. Basis and period',
    clauses: '2. Clause by clause',
    training: '3. Training (clause 2.1)',
    consultations: '4. Consultations (clauses 2.2–2.5)',
    technical: '5. Technical requests and access to computers (clauses 1.4, 3.2)',
    method: '6. Support on method (clause 3.1)',
    roles: '7. Roles and substitutes; days without a holder',
    conclusions: '8. Typical difficulties, conclusions, proposals; draft decision of the council',
    changes: 'What the register says otherwise since the report was saved',
  },
  basis: ({ order, from, to, starts_on, ends_on, made }) =>
    `Regulation on help with the e-journal, director’s order ${order ? `No. ${order}` : `No. ${BLANK} of ____________`}. Study days: ${starts_on} – ${ends_on}; counted from ${from} to ${to} with the breaks, as of ${made}.`,
  windowRule: (window) =>
    window === 'strict'
      ? 'Training counts on the study days of the term only; breaks do not belong to it.'
      : 'Training also counts on the days before the year and in the break after the term: staff work on them.',
  levelRule: (level) =>
    level === 'teacher'
      ? 'Clause 2.1 is met when every teacher was trained.'
      : 'Clause 2.1 is met when a group training was held in the term.',
  requirements: {
    '1.1': 'Help to staff who ask',
    '1.2': 'Duties: a holder on every date',
    '1.4-1': 'ICT competence: the self-check',
    '1.4-2': 'Readiness: the self-check, by groups',
    '1.4-3': 'Equipment',
    '1.4-4': 'Access to computers',
    '2.1': 'Training of teachers at least once a term',
    '2.2': 'Consultations: lesson plans, import and export',
    '2.3': 'Consultations: current marks',
    '2.4': 'Consultations: final marks',
    '2.5': 'Consultations: reports',
    '2.6': 'Schedule of consultations',
    '3.1': 'Support of teachers on method (deputy head for teaching)',
    '3.2-lead': 'Technical advice (e-journal lead)',
    '3.2-sysadmin': 'Technical work of the e-journal (system administrator)',
  },
  clause: (clause) => clause.replace(/-.*$/, ''),
  states: { done: 'carried out', partly: 'partly', not: 'not carried out' },
  figure: (key) => {
    const [group = '', name = '', what = ''] = key.split('.');
    if (group === 'topic') return word(ASKED, what);
    if (group === 'all') return word(ASKED, name);
    if (group === 'role') return `without a holder, ${word(ROLES, name)}`;
    if (group === 'slots' && SLOT_TOPICS.includes(name)) return 'places in the schedule';
    return word(FIGURES, key);
  },
  value: ({ value, of: total, unit }) => {
    if (value === null) return '—';
    if (unit === 'minutes') return duration(value);
    if (unit === 'days') return days(value);
    if (total === null) return String(value);
    return total === 0 ? `${value} of 0` : `${value} of ${total} (${Math.floor((value / total) * 100)}%)`;
  },
  rule: (rule) => (rule === 'school' ? 'rule of the school' : `clause ${rule.replace(/-.*$/, '')}`),
  evidence: ({ code, no, on }, date) => {
    if (code === 'sheet') return `sheet ${no} of ${date(on)}`;
    if (code === 'order')
      return `order ${no.replace(' от ', ' of ').replace(DATE, date)}${on && !no.includes(' от ') ? ` of ${date(on)}` : ''}`;
    return `ledger closed on ${date(on)}`;
  },
  sentence: ({ code, params }, { topic, role }) => {
    const n = (key: string): number => Number(params[key] ?? 0);
    switch (code) {
      case 'clauses':
        return `Clauses carried out in full: ${n('done')} of ${n('of')}.`;
      case 'on_time':
        return `${n('percent')}% of the answered requests were closed in time.`;
      case 'most_asked':
        return `Asked about most: ${topic(String(params.topic))} — ${requests(n('count'))} (${n('share')}%).`;
      case 'repeated':
        return `Repeated requests: ${n('count')}.`;
      case 'accept':
        return 'To take note of the report.';
      case 'train':
        return 'To hold the training of clause 2.1 by ____________.';
      case 'make_up':
        return `To train the ${teachers(n('count'))} not covered, by the plan above.`;
      case 'deadlines':
        return `To watch the response times more closely: ${requests(n('count'))} not in time.`;
      case 'holder':
        return `To appoint a substitute: ${role(String(params.role))} (${days(n('days'))} without a holder).`;
      case 'downtime':
        return `To act on failures: downtime ${duration(n('minutes'))}.`;
      case 'equipment':
        return [
          n('broken') > 0 && `To repair or replace ${computers(n('broken'))}.`,
          n('due') > 0 && `To check the equipment: ${rooms(n('due'))}.`,
        ]
          .filter(Boolean)
          .join(' ');
      case 'places':
        return `To add times for consultations: more was asked than there were places in ${weeks(n('weeks'))}.`;
      case 'topic':
        return `To put a topic into the plan of training: ${topic(String(params.topic))}.`;
      default:
        return code;
    }
  },
  heads: {
    clauses: ['Clause', 'Requirement', 'Fact', 'Evidence (sheet No., date)', 'Carried out / not / partly'],
    sessions: ['Sheet No.', 'Date', 'Topic', 'Present', 'State'],
    missing: ['Name', 'Term', 'Plan to make up'],
    topics: ['Topic', 'Requests', 'Closed in time', 'Median answer time', 'Repeated'],
    incidents: ['Began', 'Ended', 'Downtime', 'What happened'],
    rooms: ['Room', 'Working / total', 'Checked', 'Equipment needed'],
    memos: ['Answer', 'Topic', 'Approved', 'Times given'],
    holders: ['Role', 'Holder', 'Period', 'Order'],
    changes: ['Figure', 'In the report', 'Now'],
  },
  text: {
    noSessions: 'There were no sessions.',
    nobodyMissing: 'Everybody who has to be trained was.',
    noIncidents: 'There were no failures.',
    noMemos: 'No answers were approved.',
    noRooms: 'The register holds no rooms with computers.',
    all: 'All',
    lasts: 'lasts',
    nobody: 'nobody',
    acting: 'acting',
    checkDue: 'to be checked',
    notChecked: 'not checked',
    conclusions: 'Conclusions and proposals:',
    decision: 'Draft decision of the council:',
    difficulties: 'Typical difficulties:',
    schoolRule:
      'Response times, their median (working time from 8:00 to 17:00) and the checks of rooms are rules of the school.',
    lead: 'E-journal lead',
    deputy: 'Deputy head for teaching',
    acquainted: 'Read by:',
    protocol: 'Minutes of the council of ____________ No. ____',
    attachments: 'Attached:',
    notMeasured: '—',
  },
  sessionStates: { held: 'held', unconfirmed: 'to be confirmed', planned: 'planned', cancelled: 'cancelled' },
  plan: ({ state, planned_on, made_up_on }) => {
    if (made_up_on) return `made up on ${made_up_on}`;
    if (planned_on) return `invited for ${planned_on}`;
    return state === 'excused' ? 'away for all of it' : 'to be given a session';
  },
  more: (n) => `and ${n} more`,
  attachments: [
    'sign-in sheets of the trainings;',
    'register of requests for the period;',
    'schedule of consultations.',
  ],
  plots: {
    coverage: 'Coverage of training by term',
    weeks: 'Requests and places by week (clauses 2.2–2.5)',
    answers: 'Working days until the answer',
    bins: { same_day: 'same day', one: '1', two: '2', five: '3–5', more: 'more than 5' },
    asked: 'requests',
    offered: 'places',
  },
  made: (at, version) => `Made ${at}${version === null ? '' : `; schedule version ${version}`}`,
  savedAs: (number, version, at) => `Report No. ${number}, version ${version}, saved ${at}`,
  letter: ({ title, number, school_name }) => ({
    subject: title,
    text: [
      'Good day,',
      `${title} is attached as PDF, No. ${number}. It can be printed for the council; the school’s register keeps it under the same number.`,
      `Kind regards,\ne-journal help${school_name ? `, ${school_name}` : ''}`,
    ].join('\n\n'),
  }),
};
