// The demonstration school's year as the report sees it: its requests answered by a fixed manner, its schedule as slots.
import { addDays, datesFrom } from '../../src/domain/dates';
import type { ReportObservation } from '../../src/domain/report';
import { ROUTES } from '../../src/domain/routing';
import { planDay } from '../../src/domain/slots';
import { type RequestRow, TOPICS, type Topic } from '../../src/domain/tables';
import { termFigures } from '../../src/loop/term-figures';
import { request } from '../support/builders';
import { expectedColumn, rowsOf, schoolFacts } from './demo-school';

export const AFTER_THE_YEAR = '2027-06-15T10:00:00';

const topics = expectedColumn('requests', 'expected_topic');
const due = expectedColumn('requests', 'expected_due_on');

/** Every seventh stays open, every fifth is late, every eleventh came back. */
const answered = (row: RequestRow, at: number): RequestRow => {
  const named = topics.get(row.request_id) ?? 'other';
  const topic: Topic = TOPICS.find((known) => known === named) ?? 'other';
  const due_on = /^\d{4}-\d\d-\d\d$/.test(due.get(row.request_id) ?? '') ? due.get(row.request_id)! : row.due_on;
  const common = { topic, due_on, clause: ROUTES[topic].clause, staff_id: row.staff_id || 'S12' };
  if (at % 7 === 6) return request({ ...row, ...common, status: 'assigned', answered_at: '' });
  const day = due_on || addDays(row.submitted_at.slice(0, 10), 1);
  const on = at % 5 === 4 ? addDays(day, 3) : day;
  return request({
    ...row,
    ...common,
    status: 'answered',
    answered_at: `${on}T16:${String(at % 60).padStart(2, '0')}:00`,
    reopened: at % 11 === 10 ? 1 : null,
  });
};

export const reportSchool = (wanted: Partial<ReportObservation> = {}): ReportObservation => {
  const facts = wanted.facts ?? schoolFacts();
  const now = wanted.now ?? AFTER_THE_YEAR;
  const attendance = wanted.attendance ?? rowsOf('attendance');
  const closed_terms = wanted.closed_terms ?? [];
  const days = datesFrom('2026-08-25', '2027-06-01').map((date) => planDay(facts, date));
  const slots = days.flatMap((day) => [...day.slots, ...day.removed]);
  return {
    facts,
    now,
    requests: rowsOf('requests').map(answered),
    slots: slots.map((slot, at) => (at % 4 === 0 && slot.status === 'open' ? { ...slot, bookings: ['R001'] } : slot)),
    incidents: [],
    memos: [],
    attendance,
    closed_terms,
    self_assessment: rowsOf('self_assessment'),
    self_check_rounds: [],
    documents: [],
    devices: [],
    device_history: [],
    upgrades: [],
    terms: termFigures({ facts, attendance, closed_terms, now }),
    ...wanted,
  };
};
