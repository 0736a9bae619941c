// Who calls the Calendar API, when, and how far the granted scopes let them reach.

export interface Caller {
  user: string;
  now: number;
  /** A script counts against the API's limits; a person's hand does not. */
  byScript: boolean;
  /** With `calendar.app.created` alone only calendars that this script made exist. */
  appCreatedOnly: boolean;
}

export const byHand = (user: string, now: number): Caller => ({
  user: user.toLowerCase(),
  now,
  byScript: false,
  appCreatedOnly: false,
});
