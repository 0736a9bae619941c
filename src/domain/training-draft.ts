// The trainings of a decision in the making: every step sees what the steps before it made of them, and only what really differs is written.
import { type ChangeSet, changeSet } from './changes';
import type { Changes } from './decision';
import { type AttendanceRow, keyOf, type Session } from './tables';
import type { TrainingObservation } from './training';

export interface TrainingDraft {
  /** The observation as it stands after the steps so far. */
  obs(): TrainingObservation;
  put(session: Session): void;
  seat(row: AttendanceRow): void;
  /** Rows are never deleted: who is taken out keeps one that says so. */
  unseat(row: AttendanceRow): void;
  note(act: string, session: Pick<Session, 'session_id'>, detail: string, by?: string): void;
  /** Alarms and letters. */
  readonly set: ChangeSet;
  changes(): Changes;
}

const same = (a: object, b: object): boolean => {
  const other = b as Record<string, unknown>;
  return Object.entries(a).every(([column, value]) => String(value) === String(other[column]));
};

export function trainingDraft(first: TrainingObservation): TrainingDraft {
  const set = changeSet();
  const sessions = new Map(first.facts.trainings.map((session) => [session.session_id, session]));
  const rows = new Map(first.attendance.map((row) => [keyOf('attendance', row), row]));
  const known = { sessions: new Map(sessions), rows: new Map(rows) };
  let standing: TrainingObservation | undefined = first;

  const draft: TrainingDraft = {
    set,
    obs: () => {
      standing ??= {
        ...first,
        facts: { ...first.facts, trainings: [...sessions.values()] },
        attendance: [...rows.values()],
      };
      return standing;
    },
    put: (session) => {
      sessions.set(session.session_id, session);
      standing = undefined;
    },
    seat: (row) => {
      rows.set(keyOf('attendance', row), row);
      standing = undefined;
    },
    unseat: (row) => draft.seat({ ...row, invited_by: '', rsvp: 'removed' }),
    note: (act, { session_id }, detail, by = '') =>
      set.add('journal', { at: first.now, act, table: 'sessions', row_key: session_id, rule: '2.1', by, detail }),
    changes: () => {
      const all = changeSet();
      for (const [id, session] of sessions) {
        const before = known.sessions.get(id);
        if (!before) all.add('sessions', session);
        else if (!same(before, session)) all.change('sessions', session);
      }
      for (const [key, row] of rows) {
        const before = known.rows.get(key);
        if (!before) all.add('attendance', row);
        else if (!same(before, row)) all.change('attendance', row);
      }
      all.merge(set.changes());
      return all.changes();
    },
  };
  return draft;
}
