// What a run leaves behind of training for whoever looks next: the figures in brief, and the tab «Охват».
import { dateOf } from '../domain/dates';
import { fingerprint } from '../domain/fingerprint';
import { attendanceOf, whyNotCounted } from '../domain/ledger';
import { termOn } from '../domain/school-year';
import { hasDeclined, isInvited, isWaiting } from '../domain/session-group';
import type { AttendanceRow, Session } from '../domain/tables';
import type { TrainingObservation } from '../domain/training';
import { messages } from '../i18n';
import { coverageMatrix } from './coverage-matrix';
import { errorCode } from './error-code';
import type { GroupFigures, TrainingInBrief } from './memory';
import type { World } from './ports';
import { type TermFigures, termFigures, termName } from './term-figures';

/** The memory is small; of more sessions than these nobody looks at the figures at a glance. */
const MOST_GROUPS = 30;

/** In the group, accepted, declined, no answer yet, waiting for approval. */
export const groupFigures = (attendance: readonly AttendanceRow[], session: Session): GroupFigures => {
  const all = attendanceOf(attendance, session.session_id);
  const rows = all.filter(isInvited);
  const accepted = rows.filter((row) => row.rsvp === 'accepted').length;
  const silent = rows.filter((row) => row.invited_by === 'calendar' && (row.rsvp === '' || row.rsvp === 'no_reply'));
  const waiting = session.status === 'planned' ? all.filter(isWaiting).length : 0;
  return [rows.length, accepted, rows.filter(hasDeclined).length, silent.length, waiting];
};

const groupsOf = ({ facts, attendance, now }: TrainingObservation): TrainingInBrief['groups'] => {
  const isToday = (session: Session): boolean => dateOf(session.planned_start) === dateOf(now);
  const planned = facts.trainings
    .filter((session) => session.status === 'planned' || (session.status === 'held' && isToday(session)))
    .sort((a, b) => (a.planned_start < b.planned_start ? -1 : 1))
    .slice(0, MOST_GROUPS);
  return Object.fromEntries(planned.map((session) => [session.session_id, groupFigures(attendance, session)]));
};

const emptyOf = ({ facts, attendance }: TrainingObservation, term: TermFigures | undefined): string[] =>
  facts.trainings
    .filter(({ status, held_start }) => status === 'held' && term && term.figures.from <= dateOf(held_start))
    .filter(
      (session) => whyNotCounted(facts, session, attendanceOf(attendance, session.session_id)) === 'no_participant',
    )
    .map((session) => session.session_id);

/** The tab is written only where it would show something else, or where somebody deleted it. */
const showCoverage = (world: World, obs: TrainingObservation, terms: readonly TermFigures[]): string => {
  const rows = coverageMatrix(obs.facts, terms, obs.now);
  const matrix = fingerprint(JSON.stringify(rows));
  const standing = world.memory.sheets.coverage;
  try {
    const stands = standing !== undefined && world.coverageSheet.stands(standing);
    if (stands && matrix === world.memory.training.matrix) return matrix;
    const { tab } = messages(obs.facts.settings.language).training.coverage;
    const coverage = world.coverageSheet.show(tab, rows, stands ? standing : undefined);
    world.remember({ sheets: { ...world.memory.sheets, coverage } });
    return matrix;
  } catch (error) {
    // A view of what the register holds: without it the run still has to come to its end. The next one tries again.
    world.log(`coverage.failed ${errorCode(error)}`);
    return '';
  }
};

export const showTraining = (world: World, obs: TrainingObservation): void => {
  const terms = termFigures(obs);
  const code = termOn(obs.facts, dateOf(obs.now))?.period_code;
  const term = terms.find(({ figures }) => figures.period_code === code);
  const lines = (term?.lines ?? []).map(({ staff_id, state, on }) => [staff_id, { state, on }]);
  world.register.keepTrainingLines(Object.fromEntries(lines));
  const matrix = showCoverage(world, obs, terms);
  const card = term ? { ...term.figures, name: termName(term.term, obs.facts.settings.language) } : null;
  world.remember({ training: { card, groups: groupsOf(obs), empty: emptyOf(obs, term), matrix } });
};
