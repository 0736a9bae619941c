// A small school with a term to train in: five teachers, whoever leads, one room with ten computers, and what a test wants otherwise.
import type { Changes } from '../../src/domain/decision';
import type { Facts, Result } from '../../src/domain/facts';
import type { AttendanceRow, Session, StaffMember } from '../../src/domain/tables';
import type { TrainingObservation } from '../../src/domain/training';
import { decideTrainingIntent, type TrainingIntent } from '../../src/domain/training-intents';
import { decideTraining } from '../../src/domain/training-pass';
import { attendance, facts, person, quarter, training, trainingObservation } from '../support/builders';
import { frozen } from './random-school';
import { afterTraining } from './training-register';

export const TEACHERS = ['S1', 'S2', 'S3', 'S4', 'S5'];

export const teacher = (staff_id: string, wanted: Partial<StaffMember> = {}): StaffMember =>
  person({ staff_id, email: `${staff_id.toLowerCase()}@example.org`, ...wanted });

export const TERM = quarter({ ends_on: '2026-10-23', compliance_to: '2026-11-01', break_from: '2026-10-24' });

export interface School extends Partial<Omit<TrainingObservation, 'facts' | 'attendance'>>, Partial<Facts> {
  readonly sessions?: readonly Partial<Session>[];
  /** By session id. */
  readonly groups?: Readonly<Record<string, readonly (string | Partial<AttendanceRow>)[]>>;
}

/** Monday, 7 September 2026, in the morning. */
export function school({ sessions = [], groups = {}, ...wanted }: School = {}): TrainingObservation {
  const { now = '2026-09-07T07:30:00', slots = [], alarms = [], busy, letters, ...more } = wanted;
  const { closed_terms: _, self_assessment: __, demand: ___, ...given } = more;
  return frozen(
    trainingObservation({
      now,
      slots,
      alarms,
      ...(busy && { busy }),
      ...(letters && { letters }),
      facts: facts({
        quarters: [TERM],
        staff: [
          ...TEACHERS.map((id) => teacher(id)),
          ...['LEAD', 'DEP', 'ADM'].map((id) => teacher(id, { training_required: false })),
        ],
        timetable: [],
        trainings: sessions.map((session) => training({ ...session })),
        ...given,
      }),
      attendance: Object.entries(groups).flatMap(([session_id, rows]) =>
        rows.map((row) => attendance({ session_id, ...(typeof row === 'string' ? { staff_id: row } : row) })),
      ),
    }),
  );
}

export const pass = (obs: TrainingObservation): TrainingObservation => afterTraining(obs, decideTraining(obs));
export const later = (obs: TrainingObservation, now: string): TrainingObservation => ({ ...obs, now });
export const withFacts = (obs: TrainingObservation, more: Partial<Facts>): TrainingObservation => ({
  ...obs,
  facts: { ...obs.facts, ...more },
});
export const answering = (obs: TrainingObservation, staff_id: string, rsvp: string): TrainingObservation => ({
  ...obs,
  attendance: obs.attendance.map((row) => (row.staff_id === staff_id && row.rsvp === '' ? { ...row, rsvp } : row)),
});

/** The register after a person's decision; one that is refused fails the test. */
export function decided(obs: TrainingObservation, intent: TrainingIntent): TrainingObservation {
  const result = decideTrainingIntent(obs, intent);
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params)}`);
  return afterTraining(obs, result.value);
}
export const codeOf = (result: Result<Changes>): string => (result.ok ? 'done' : result.code);

export const sessionIn = (obs: TrainingObservation, id: string): Session =>
  obs.facts.trainings.find((session) => session.session_id === id)!;
/** `S1:calendar:accepted`, `S2::` for a seat that waits. */
export const groupIn = (obs: TrainingObservation, id: string): string[] =>
  obs.attendance
    .filter((row) => row.session_id === id)
    .map((row) => `${row.staff_id}:${row.invited_by}:${row.rsvp}`)
    .sort();
export const actsOf = ({ journal }: Changes): string[] => (journal?.add ?? []).map((line) => line.act);
