// What a run leaves behind of training for whoever looks next: the figures in brief, and the tab «Охват».
import { dateOf } from '../domain/dates';
import { fingerprint } from '../domain/fingerprint';
import { termOn } from '../domain/school-year';
import { hasDeclined, isInvited } from '../domain/session-group';
import type { AttendanceRow, Session } from '../domain/tables';
import type { TrainingObservation } from '../domain/training';
import { messages } from '../i18n';
import { coverageMatrix } from './coverage-matrix';
import type { TrainingInBrief, World } from './ports';
import { type TermFigures, termFigures, termName } from './term-figures';

/** The memory is small; of more sessions than these nobody looks at the figures at a glance. */
const MOST_GROUPS = 30;

/** In the group, accepted, declined, no answer yet. */
export const groupFigures = (
  attendance: readonly AttendanceRow[],
  session: Session,
): readonly [number, number, number, number] => {
  const rows = attendance.filter((row) => row.session_id === session.session_id && isInvited(row));
  const accepted = rows.filter((row) => row.rsvp === 'accepted').length;
  const silent = rows.filter((row) => row.invited_by === 'calendar' && (row.rsvp === '' || row.rsvp === 'no_reply'));
  return [rows.length, accepted, rows.filter(hasDeclined).length, silent.length];
};

const cardOf = ({ facts, now }: TrainingObservation, terms: readonly TermFigures[]): TrainingInBrief['card'] => {
  const code = termOn(facts, dateOf(now))?.period_code;
  const term = terms.find(({ figures }) => figures.period_code === code);
  return term ? { ...term.figures, name: termName(term.term, facts.settings.language) } : null;
};

const groupsOf = ({ facts, attendance }: TrainingObservation): TrainingInBrief['groups'] => {
  const planned = facts.trainings
    .filter((session) => session.status === 'planned')
    .sort((a, b) => (a.planned_start < b.planned_start ? -1 : 1))
    .slice(0, MOST_GROUPS);
  return Object.fromEntries(planned.map((session) => [session.session_id, groupFigures(attendance, session)]));
};

/** The tab is written only where it would show something else, or where somebody deleted it. */
const showCoverage = (world: World, obs: TrainingObservation, terms: readonly TermFigures[]): string => {
  const rows = coverageMatrix(obs.facts, terms, obs.now);
  const matrix = fingerprint(JSON.stringify(rows));
  const standing = world.memory.sheets.coverage;
  const stands = standing !== undefined && world.coverageSheet.stands(standing);
  if (stands && matrix === world.memory.training.matrix) return matrix;
  const { tab } = messages(obs.facts.settings.language).training.coverage;
  const coverage = world.coverageSheet.show(tab, rows, stands ? standing : undefined);
  world.remember({ sheets: { ...world.memory.sheets, coverage } });
  return matrix;
};

export const showTraining = (world: World, obs: TrainingObservation): void => {
  const terms = termFigures(obs);
  const current = termOn(obs.facts, dateOf(obs.now))?.period_code;
  const lines = terms.find(({ figures }) => figures.period_code === current)?.lines ?? [];
  world.register.keepTrainingLines(
    Object.fromEntries(lines.map(({ staff_id, state, on }) => [staff_id, { state, on }])),
  );
  const matrix = showCoverage(world, obs, terms);
  world.remember({ training: { card: cardOf(obs, terms), groups: groupsOf(obs), matrix } });
};
