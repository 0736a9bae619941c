// Attendance as it is being ticked: begun from the plan, kept until the server has it.
import type { Confirmation, Participant, SessionCard } from '../../contract/training';
import { type Named, readNames } from './name-list';

export interface AttendanceDraft {
  readonly date: string;
  readonly starts_at: string;
  readonly ends_at: string;
  readonly present: readonly string[];
  /** Whoever came without an invitation; also while not ticked. */
  readonly extra: readonly string[];
  readonly sheet_signed: boolean;
  readonly pasted: string;
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
  /** How many a pasted list has ticked. */
  readonly read: number;
}

/** Whoever was taken out is no longer of the group, unless they came all the same. */
export const isInGroup = ({ rsvp, attended }: Participant): boolean => rsvp !== 'removed' || attended;

/** Whoever declined or was never invited is not expected; of a held session those who were there. */
const expected = (card: SessionCard): string[] =>
  card.participants
    .filter(
      (one) => isInGroup(one) && (card.state === 'held' ? one.attended : one.invited_by && one.rsvp !== 'declined'),
    )
    .map(({ staff_id }) => staff_id);

export const begun = (card: SessionCard): AttendanceDraft => ({
  date: (card.held_start || card.date).slice(0, 10),
  starts_at: card.held_start ? card.held_start.slice(11, 16) : card.starts_at,
  ends_at: card.held_end ? card.held_end.slice(11, 16) : card.ends_at,
  present: expected(card),
  extra: [],
  sheet_signed: card.sheet_signed,
  pasted: '',
  unknown: [],
  ambiguous: [],
  read: 0,
});

export const ticked = (draft: AttendanceDraft, staff_id: string): AttendanceDraft => ({
  ...draft,
  present: draft.present.includes(staff_id)
    ? draft.present.filter((one) => one !== staff_id)
    : [...draft.present, staff_id],
});

export const withExtra = (draft: AttendanceDraft, group: readonly Named[], staff_id: string): AttendanceDraft => ({
  ...draft,
  present: [...new Set([...draft.present, staff_id])],
  extra: group.some((one) => one.staff_id === staff_id) ? draft.extra : [...new Set([...draft.extra, staff_id])],
});

/** The list says who was there; what it could not make out stays in the field. */
export const byList = (draft: AttendanceDraft, group: readonly Named[], staff: readonly Named[]): AttendanceDraft => {
  const { found, unknown, ambiguous } = readNames(draft.pasted, group, staff);
  const none = { ...draft, present: [] };
  return {
    ...found.reduce((now: AttendanceDraft, staff_id) => withExtra(now, group, staff_id), none),
    pasted: [...unknown, ...ambiguous].join('\n'),
    unknown,
    ambiguous,
    read: found.length,
  };
};

export const hasTimes = ({ date, starts_at, ends_at }: AttendanceDraft): boolean =>
  Boolean(date && starts_at && ends_at) && starts_at < ends_at;

export const confirmationOf = (session_id: string, draft: AttendanceDraft): Confirmation => ({
  session_id,
  held_start: `${draft.date}T${draft.starts_at}`,
  held_end: `${draft.date}T${draft.ends_at}`,
  attended: [...draft.present],
  sheet_signed: draft.sheet_signed,
});

/** The card as it will be once the attendance is written. */
export const confirmed = (card: SessionCard, draft: AttendanceDraft, staff: readonly Named[]): SessionCard => {
  const { held_start, held_end } = confirmationOf(card.session_id, draft);
  const came = draft.extra
    .filter((staff_id) => draft.present.includes(staff_id))
    .map(
      (staff_id): Participant => ({
        staff_id,
        name: staff.find((one) => one.staff_id === staff_id)?.name || staff_id,
        position: '',
        invited_by: '',
        rsvp: '',
        attended: true,
        confirmed: true,
      }),
    );
  return {
    ...card,
    state: 'held',
    held_start,
    held_end,
    sheet_signed: draft.sheet_signed,
    attended: draft.present.length,
    participants: [
      ...card.participants.map((one) => ({ ...one, attended: draft.present.includes(one.staff_id), confirmed: true })),
      ...came,
    ],
    may: [],
  };
};
