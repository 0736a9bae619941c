// What an arrangement of trainings costs: the one place where things are weighed against each other.

/**
 * Whole numbers, far enough apart that more of a cheaper thing does not outweigh one of the dearer: that nobody stays without a
 * place, then that nobody is busy, then as few groups as do, then the consultations that people have booked. Below that it is the
 * sum that counts: 100 working days, the length of a term and more, are worth one free consultation time.
 */
export const COST = {
  unplaced: 1_000_000_000,
  busy: 10_000_000,
  group: 100_000,
  displaced_booked: 2_000,
  displaced_free: 100,
  outside_study: 60,
  no_make_up: 50,
  /** For each point by which a person's best topic outweighs those of the group, see `topics.ts`. */
  topic: 2,
  /** For each person above the even size of the groups. */
  uneven: 4,
  same_day: 3,
  /** For each working day between the date and the best one for its topic. */
  day: 1,
} as const;
