// What the board of trainings will look like after an act, before the server has answered.
import type {
  SessionCard,
  SessionLine,
  TermView,
  TrainingBoard,
  TrainingChange,
  TrainingOption,
} from '../../contract/training';

export const termOf = (board: TrainingBoard, period_code: string): TermView | undefined =>
  board.terms.find((term) => term.period_code === period_code);

export const withLine = (board: TrainingBoard, line: SessionLine): TrainingBoard => ({
  ...board,
  sessions: board.sessions.some(({ session_id }) => session_id === line.session_id)
    ? board.sessions.map((one) => (one.session_id === line.session_id ? line : one))
    : [...board.sessions, line],
});

/** A session at another time; nothing else of it changes. */
export const moved = <S extends SessionLine>(session: S, to: TrainingOption): S => ({
  ...session,
  date: to.date,
  starts_at: to.starts_at,
  ends_at: to.ends_at,
  room: to.room,
  room_id: to.room_id,
  effect: to.effect,
  affected: null,
  state: session.state === 'proposed' ? 'proposed' : 'planned',
});

/** As approval leaves it: invited, moved where a move was proposed, additions taken in. */
export const approved = <S extends SessionLine>(session: S): S => {
  const standing = session.affected?.option ? moved(session, session.affected.option) : session;
  return {
    ...standing,
    state: 'planned',
    silent: standing.state === 'proposed' ? standing.by_mail : standing.silent + standing.waiting,
    group: standing.group + standing.waiting,
    waiting: 0,
  };
};

export const approvedIn = (board: TrainingBoard, session_ids: readonly string[]): TrainingBoard => ({
  ...board,
  sessions: board.sessions.map((line) => (session_ids.includes(line.session_id) ? approved(line) : line)),
});

/** Who will be written to, and who has to be told in person, when these are approved. */
export const invitedBy = (lines: readonly SessionLine[]): { byMail: number; inPerson: number } => ({
  byMail: lines.reduce((n, line) => n + (line.state === 'proposed' ? line.by_mail : line.waiting), 0),
  inPerson: lines.reduce((n, line) => n + (line.state === 'proposed' ? line.group - line.by_mail : 0), 0),
});

export const changeOf = (card: SessionCard, part: Partial<TrainingChange> = {}): TrainingChange => ({
  session_id: card.session_id,
  period_code: card.period_code,
  topics: card.topics,
  title: card.title,
  date: card.date,
  starts_at: card.starts_at,
  ends_at: card.ends_at,
  room_id: card.room_id,
  add: [],
  remove: [],
  ...part,
});
