// Sessions as the sidebar shows them: a line for a list, and a card with its people.
import type { SessionCard, SessionLine, SessionState, TrainingEffect, TrainingOption } from '../contract/training';
import { affectedBy } from '../domain/affected-sessions';
import { dateOf, timeOf } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { attendanceOf, whyNotCounted } from '../domain/ledger';
import { nameOf, personOf } from '../domain/people';
import { placesIn } from '../domain/planner/rooms';
import type { Effect } from '../domain/planner/types';
import { readWhy } from '../domain/planner/why';
import { freeSeats, hasStarted, isInvited, isRemoved, isToCome, termOfSession } from '../domain/session-group';
import { readMove } from '../domain/session-move';
import type { AttendanceRow, Session } from '../domain/tables';
import { isOver } from '../domain/teacher-lines';
import type { Caller } from './access';
import type { World } from './ports';
import { groupFigures } from './show-training';
import { sessionLabel, sessionTitle } from './training-words';
import { roomName } from './words';

export interface TrainingView {
  readonly facts: Facts;
  readonly attendance: readonly AttendanceRow[];
  readonly now: IsoDateTime;
}

export const effectWords = (facts: Facts, effect: Effect): TrainingEffect => ({
  ...effect,
  busy: effect.busy.map((id) => nameOf(facts, id) || id),
});

/** One that is affected and was kept on purpose is an ordinary one again. */
const stateOf = (session: Session, now: IsoDateTime): SessionState => {
  if (session.status !== 'planned') return session.status || 'planned';
  if (isOver(session, now)) return 'unconfirmed';
  return affectedBy(session) ? 'affected' : 'planned';
};

const moveOf = (facts: Facts, session: Session): TrainingOption | null => {
  const move = readMove(session.move);
  if (!move) return null;
  return {
    date: dateOf(move.planned_start),
    starts_at: timeOf(move.planned_start),
    ends_at: timeOf(move.planned_end),
    room_id: move.room_id,
    room: roomName(facts, move.room_id, facts.settings.language),
    effect: null,
    obstacle: '',
    chosen: false,
  };
};

export const sessionLine = ({ facts, attendance, now }: TrainingView, session: Session): SessionLine => {
  const { language } = facts.settings;
  const rows = attendanceOf(attendance, session.session_id);
  const [group, accepted, declined, silent, waiting] = groupFigures(attendance, session);
  const state = stateOf(session, now);
  const why = state === 'held' || state === 'cancelled' ? undefined : readWhy(session.why.replace(/;?by=lead$/, ''));
  const reason = state === 'affected' ? affectedBy(session) : '';
  return {
    session_id: session.session_id,
    kind: session.kind === 'training_individual' ? 'training_individual' : 'training',
    state,
    period_code: termOfSession(facts, session)?.period_code ?? session.period_code,
    title: sessionTitle(session, language),
    topics: [...session.topic_keys],
    date: dateOf(session.planned_start),
    starts_at: timeOf(session.planned_start),
    ends_at: timeOf(session.planned_end),
    room: roomName(facts, session.room_id, language),
    leader: nameOf(facts, session.conducted_by),
    capacity: placesIn(facts, session.room_id),
    group,
    accepted,
    declined,
    silent,
    attended: rows.filter((row) => row.attended && row.confirmed_by !== '').length,
    by_mail: rows.filter((row) => isInvited(row) && row.invited_by === 'calendar').length,
    waiting,
    effect: why ? effectWords(facts, why) : null,
    affected: reason ? { reason, option: moveOf(facts, session) } : null,
    not_counted: session.status === 'held' ? whyNotCounted(facts, session, rows) : '',
  };
};

const mayDo = (caller: Caller, session: Session, line: SessionLine, now: IsoDateTime): SessionCard['may'] => {
  const print = session.status === 'planned' || session.status === 'held' ? (['print'] as const) : [];
  if (caller.access !== 'lead') return [...print];
  if (session.status === 'cancelled') return [];
  if (session.status === 'held') return ['confirm', ...print];
  if (session.status === 'proposed') return ['approve', 'change', 'cancel'];
  if (isOver(session, now)) return ['confirm', 'change', 'cancel', ...print];
  if (hasStarted(session, now)) return ['confirm', 'cancel', ...print];
  const asks = line.waiting > 0 || (line.affected?.option ?? null) !== null;
  return [
    ...(asks ? (['approve'] as const) : []),
    ...(line.affected ? (['keep'] as const) : []),
    'change',
    'cancel',
    ...print,
  ];
};

const othersOf = ({ facts, attendance, now }: TrainingView, session: Session): SessionCard['others'] => {
  const term = termOfSession(facts, session)?.period_code;
  return facts.trainings
    .filter((other) => other.session_id !== session.session_id && isToCome(other, now))
    .filter((other) => termOfSession(facts, other)?.period_code === term)
    .map((other) => ({
      session_id: other.session_id,
      label: sessionLabel(facts, other, facts.settings.language),
      free: freeSeats(facts, attendance, other),
    }))
    .filter(({ free }) => free > 0);
};

export const sessionCard = (world: World, view: TrainingView, caller: Caller, session: Session): SessionCard => {
  const { facts, attendance, now } = view;
  const line = sessionLine(view, session);
  return {
    ...line,
    room_id: session.room_id,
    held_start: session.held_start,
    held_end: session.held_end,
    sheet_signed: session.evidence_sheet_signed,
    reason: session.reason,
    participants: attendanceOf(attendance, session.session_id)
      .filter((row) => !isRemoved(row) || row.attended)
      .map((row) => ({
        staff_id: row.staff_id,
        name: nameOf(facts, row.staff_id) || row.staff_id,
        position: personOf(facts, row.staff_id)?.position ?? '',
        invited_by: row.invited_by,
        rsvp: row.rsvp === 'no_reply' ? '' : row.rsvp,
        attended: row.attended,
        confirmed: row.confirmed_by !== '',
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    others: othersOf(view, session),
    history: world.register
      .journalOf([session.session_id])
      .map(({ at, act, rule, by, detail }) => ({ at, act, rule, by: nameOf(facts, by) || by, detail })),
    may: mayDo(caller, session, line, now),
  };
};
