// What can stand against a version of the schedule (clause 2.6): codes, and how much each weighs.

/** Of one row. The parameters stand behind each code. */
export const ROW_PROBLEMS = [
  /** Ends before it begins. */
  'times',
  /** No length of a slot. */
  'minutes',
  /** The length leaves `rest` minutes over. */
  'remainder',
  'capacity',
  'weekday',
  'sunday',
  'saturday',
  /** The last day is before the first. */
  'dates',
  /** Days outside the version's, `from` and `to`. */
  'outside_version',
  'no_topics',
  /** `topic` */
  'topic_unknown',
  'no_formats',
  /** `room` */
  'room_unknown',
  /** `room`; `instead` names another room, or is empty where it goes on as a video call or nowhere. */
  'no_computer',
  /** `room`, `hours` */
  'outside_hours',
  /** `with`: the other row's code, `room`. */
  'room_overlap',
  /** `with`, `role` */
  'consultant_overlap',
  /** `with`, `date`: two roles, and on this day one person holds both. */
  'same_person',
  /** `session_id`, `date`, `n`: a training takes its time on so many days, on this one first. */
  'training',
  /** `role`: nobody holds it on any of the row's days. */
  'role_vacant',
  /** `role`, `from`, `to`: on some of them. */
  'role_gap',
] as const;

/** Of a whole version. */
export const VERSION_PROBLEMS = [
  'no_rows',
  'version_dates',
  /** It would begin before `today`. */
  'version_past',
  /** `from`, `to` of the school year. */
  'outside_year',
  /** It replaces what reaches until `to`, and ends on `from` already. */
  'ends_early',
  /** `topic`, a clause of 2.2 to 2.5. */
  'topic_missing',
  /** `topic`: only where nobody can book. */
  'topic_walk_in',
] as const;

export type ScheduleProblemCode = (typeof ROW_PROBLEMS)[number] | (typeof VERSION_PROBLEMS)[number];

export interface Problem {
  code: ScheduleProblemCode;
  severity: 'error' | 'warning';
  slot_code: string;
  params: Record<string, string | number>;
}
