// Clause by clause: what was required, which figures say so, on what evidence, and whether it was carried out.
import { dateOf } from './dates';
import type { ClauseState, ReportClause, ReportFigure, ReportObservation, ReportPeriod } from './report';
import { figuresByKey } from './report-counting';
import { CONSULTED } from './report-help';
import { sessionFacts, termsOf } from './report-training';
import { READINESS, SELF_CHECK_LEVELS } from './self-check';
import { ROLES, type RoleKey, type Topic } from './tables';

const LEAD_TOPICS = ['tech_help'] as const satisfies readonly Topic[];
const ADMIN_TOPICS = ['tech_failure'] as const satisfies readonly Topic[];
const MOST_EVIDENCE = 12;

type Value = (key: string) => number;
type Evidence = ReportClause['evidence'];

const NONE: Evidence = [];
const verdict = (done: boolean, partly: boolean): ClauseState => (done ? 'done' : partly ? 'partly' : 'not');

/** Nobody waits beyond the day, and every answer came in time; late answers are partly, none at all where some are due is not. */
const answeredState = (value: Value, topics: readonly Topic[]): ClauseState => {
  const sum = (what: string): number => topics.reduce((total, topic) => total + value(`topic.${topic}.${what}`), 0);
  return verdict(sum('overdue') === 0 && sum('on_time') === sum('answered'), sum('answered') > 0);
};

/** Topics of the schedule also need a time that people could have (clause 2.6). */
const consultedState = (value: Value, topic: Topic): ClauseState => {
  const answered = answeredState(value, [topic]);
  const helped = value(`slots.${topic}`) > 0 || value(`topic.${topic}.answered`) > 0;
  return helped ? answered : 'not';
};

function trainingState(obs: ReportObservation, period: ReportPeriod, value: Value): ClauseState {
  const begun = termsOf(obs, period).filter(({ ledger }) => ledger.from <= dateOf(obs.now)).length;
  const met = value('training.terms_met');
  if (obs.facts.settings.compliance_level === 'teacher')
    return verdict(begun > 0 && value('training.missing') === 0, value('training.covered') > 0);
  return verdict(begun > 0 && met === begun, met > 0);
}

const sheets = (obs: ReportObservation, period: ReportPeriod): Evidence =>
  sessionFacts(obs, period)
    .filter(({ state }) => state === 'held')
    .slice(-MOST_EVIDENCE)
    .map(({ session_id, on }) => ({ code: 'sheet', no: session_id, on }));

const ledgers = ({ closed_terms }: ReportObservation, period: ReportPeriod): Evidence =>
  closed_terms
    .filter((row) => row.window === 'default' && period.terms.includes(row.period_code))
    .map((row) => ({ code: 'ledger', no: row.period_code, on: dateOf(row.closed_at) }));

/** Orders of the assignments that stood in the period. */
const orders = ({ facts }: ReportObservation, { from, to }: ReportPeriod, roles: readonly RoleKey[]): Evidence => {
  const standing = facts.roles.filter(
    (role) =>
      role.role_key !== '' &&
      roles.includes(role.role_key) &&
      role.order_no !== '' &&
      role.valid_from <= to &&
      (role.valid_to === '' || from <= role.valid_to),
  );
  const known = new Map(standing.map(({ order_no, order_date }) => [order_no, order_date]));
  return [...known].slice(0, MOST_EVIDENCE).map(([no, on]) => ({ code: 'order', no, on }));
};

/** The orders by which the rows of the schedule were approved. */
const approvals = ({ facts }: ReportObservation, { from, to }: ReportPeriod): Evidence => {
  const rows = facts.timetable.filter((row) => row.valid_from <= to && from <= row.valid_to);
  const versions = facts.versions.filter(
    ({ version, status, order_no }) =>
      status === 'approved' && order_no !== '' && rows.some((row) => (row.version ?? 1) === version),
  );
  const known = versions.map(({ order_no, order_date }) => ({ code: 'order' as const, no: order_no, on: order_date }));
  if (known.length > 0) return known;
  const named = [...new Set(rows.map(({ approval_order }) => approval_order))].filter((no) => no !== '');
  return named.map((no) => ({ code: 'order', no, on: '' }));
};

export function reportClauses(
  obs: ReportObservation,
  period: ReportPeriod,
  figures: readonly ReportFigure[],
): ReportClause[] {
  const value = figuresByKey(figures);
  const known = new Set(figures.map(({ key }) => key));
  const vacant = ROLES.map((role) => `role.${role}.vacant`);
  const days = figures.find(({ key }) => key === vacant[0])?.of ?? 0;
  const unheld = vacant.reduce((sum, key) => sum + value(key), 0);
  const line = (clause: string, facts: readonly string[], state: ClauseState, evidence: Evidence = NONE) => ({
    clause,
    facts: facts.filter((key) => known.has(key)),
    evidence,
    state,
  });
  const consulted = (clause: string, topic: (typeof CONSULTED)[number]) =>
    line(
      clause,
      [`topic.${topic}.received`, `topic.${topic}.on_time`, `topic.${topic}.overdue`, `slots.${topic}`],
      consultedState(value, topic),
    );
  const answers = (topics: readonly Topic[]): string[] =>
    topics.flatMap((topic) => [`topic.${topic}.received`, `topic.${topic}.on_time`, `topic.${topic}.overdue`]);
  const rooms = figures.find(({ key }) => key === 'rooms.computers');
  const filled = value('self_check.filled');
  /** Where the school keeps an inventory, and wishes. */
  const kept = (...keys: string[]): string[] => keys.filter((key) => figures.some((figure) => figure.key === key));
  const readiness = kept(...READINESS.map((one) => `self_check.readiness.${one}`));
  return [
    line('1.1', ['all.received', 'requests.quarantined'], verdict(value('requests.quarantined') === 0, true)),
    line('1.2', vacant, verdict(unheld === 0, unheld < days * ROLES.length), orders(obs, period, ROLES)),
    line(
      '1.4-1',
      ['self_check.filled', ...kept(...SELF_CHECK_LEVELS.map((level) => `self_check.level.${level}`))],
      verdict(filled > 0 && filled === figures.find(({ key }) => key === 'self_check.filled')?.of, filled > 0),
    ),
    ...(readiness.length > 0 ? [line('1.4-2', readiness, 'done')] : []),
    line(
      '1.4-3',
      [
        'rooms.computers',
        'rooms.check_due',
        'rooms.upgrades',
        ...kept('devices.working', 'devices.faults', 'devices.days_out', 'upgrades.approved', 'upgrades.done'),
      ],
      verdict((rooms?.value ?? 0) > 0 && value('rooms.check_due') === 0, (rooms?.value ?? 0) > 0),
    ),
    line(
      '1.4-4',
      ['rooms.open', 'equipment.asked', 'equipment.open', ...kept('shortage.teachers', 'shortage.rooms')],
      verdict(value('rooms.open') > 0 && value('equipment.open') === 0, value('rooms.open') > 0),
    ),
    line(
      '2.1',
      ['training.held', 'training.terms_met', 'training.covered', 'training.missing'],
      trainingState(obs, period, value),
      [...sheets(obs, period), ...ledgers(obs, period)],
    ),
    consulted('2.2', 'ktp'),
    consulted('2.3', 'current_marks'),
    consulted('2.4', 'final_marks'),
    consulted('2.5', 'reports'),
    line(
      '2.6',
      ['slots.offered', 'slots.used', 'slots.removed'],
      verdict(
        CONSULTED.every((topic) => value(`slots.${topic}`) > 0),
        value('slots.offered') > 0,
      ),
      approvals(obs, period),
    ),
    line(
      '3.1',
      [...answers(['method']), 'memos.method'],
      answeredState(value, ['method']),
      orders(obs, period, ['deputy_uvr']),
    ),
    line('3.2-lead', answers(LEAD_TOPICS), answeredState(value, LEAD_TOPICS), orders(obs, period, ['ej_lead'])),
    line(
      '3.2-sysadmin',
      [...answers(ADMIN_TOPICS), 'incidents.failures', 'incidents.downtime', 'incidents.lasting'],
      value('incidents.lasting') > 0 ? 'partly' : answeredState(value, ADMIN_TOPICS),
      orders(obs, period, ['sysadmin']),
    ),
  ];
}
