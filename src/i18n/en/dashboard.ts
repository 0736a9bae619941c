// The tab for the director in English.
import type { DashboardMessages } from '../dashboard';
import { date } from './words';

const MONTHS: readonly string[] = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]; // biome-ignore format: one list

export const dashboard: DashboardMessages = {
  tab: 'Overview',
  title: (school) => ['Overview for the director: help with the gradebook', school].filter(Boolean).join(' · '),
  since: (day) => `The figures have been these since ${date(day)}. They are renewed in the morning of a working day.`,
  noTerm: 'The school year has not begun',
  nothing: '—',
  glance: {
    training: 'Teachers trained',
    received: 'Requests received',
    answered: 'Of these answered',
    on_time: 'Answered in time',
    overdue: 'Overdue now',
    open: 'Open now',
    median: 'To an answer, working time (median)',
    places: 'Consultation places taken',
    failures: 'Gradebook failures',
    downtime: 'Downtime from failures',
    vacant: 'Working days without a role holder',
  },
  terms: 'The year by term',
  columns: {
    term: 'Term',
    covered: 'Trained',
    required: 'Of',
    received: 'Requests',
    answered: 'Answered',
    on_time: 'In time',
    offered: 'Places',
    used: 'Taken',
    failures: 'Failures',
    hours: 'Downtime, h',
    vacant: 'Days unheld',
  },
  year: 'Year so far',
  topics: 'Requests by topic, year so far',
  topic: 'Topic',
  topicNames: {
    ktp: 'Lesson plans',
    current_marks: 'Current marks',
    final_marks: 'Final marks',
    reports: 'Reports',
    tech_help: 'Sign-in, access',
    tech_failure: 'Failures',
    equipment: 'Place to work',
    method: 'Method',
    training: 'Training',
    other: 'Other',
  },
  byMonth: 'By month, topics of clauses 2.2–2.5',
  month: 'Month',
  asked: 'Requests',
  offered: 'Places',
  monthName: (month) => MONTHS[Number(month.slice(5)) - 1] ?? month,
  charts: {
    coverage: 'Training by term (clause 2.1)',
    topics: 'What is asked about',
    months: 'Demand and consultation places',
    teachers: 'teachers',
  },
};
