// A session that the register does not know yet: its name, and a row in which nothing is said so far.
import type { Session } from './tables';
import type { TrainingObservation } from './training';

/** `TR-Q1-03`: the highest number of the term and one. Sessions of closed years are gone, but their events stand under their names. */
export function nextSessionId({ facts, closed_terms }: TrainingObservation, period: string): string {
  const known = [
    ...facts.trainings.map((row) => row.session_id),
    ...closed_terms.flatMap((row) => row.counted_sessions),
  ];
  const numbers = known.map((session_id) => {
    const found = session_id.startsWith(`TR-${period}-`) ? session_id.slice(`TR-${period}-`.length) : '';
    return /^\d+$/.test(found) ? Number(found) : 0;
  });
  return `TR-${period}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}

/** Proposed: nobody is invited. */
export const blankSession = (session_id: string, period_code: string): Session => ({
  session_id,
  kind: 'training',
  clause: '2.1',
  topic_keys: [],
  title_ru: '',
  title_en: '',
  planned_start: '',
  planned_end: '',
  held_start: '',
  held_end: '',
  status: 'proposed',
  room_id: '',
  conducted_by: '',
  evidence_sheet_signed: false,
  period_code,
  why: '',
  move: '',
  reason: '',
  calendar: '',
});
