// The fewest calls that could do one booked request, derived call by call in docs/performance.md.

export const FLOOR: readonly (readonly [what: string, ms: number])[] = [
  ['read what the last run left: cursor, ids, zone', 30],
  ['take the lock', 50],
  ['open the form', 400],
  ['read the responses since the cursor (one)', 505],
  ['read the slow tables from the cache', 5],
  ['find the live end of the requests', 150],
  ['read the newest requests', 200],
  ['find the live end of the slots', 10],
  ['read the coming slots', 200],
  ['write the request', 10],
  ['write the booking into the slot', 10],
  ['write the letter that is owed', 10],
  ['write the journal', 10],
  ['flush: the booking stands before anybody is told', 600],
  ['invite teacher and consultant: update the event', 900],
  ['send the acknowledgement', 500],
  ['take the time out of the form', 700],
  ['write what the calendar was told', 10],
  ['write that the letter was sent', 10],
  ['write the journal of both', 10],
  ['flush', 600],
  ['leave the cursor for the next run', 60],
];

export const FLOOR_CALLS = FLOOR.length;
export const FLOOR_MS = FLOOR.reduce((sum, [, ms]) => sum + ms, 0);
