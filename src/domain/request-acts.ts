// What the acts on a request have in common: whether it may be, what its words hold, and what becomes of its place.
import type { ChangeSet } from './changes';
import { dateOf } from './dates';
import type { Changes, Observation } from './decision';
import type { Facts, Failure, IsoDateTime, Result } from './facts';
import { isOpenRequest } from './incident-reports';
import { hasBegun, release } from './places';
import { scan } from './privacy';
import { holderOn } from './roles';
import type { RequestRow } from './tables';

export type Outcome = Result<Changes>;

export const refuse = (code: string, params?: Failure['params']): Outcome => ({
  ok: false,
  code,
  ...(params && { params }),
});
export const done = (set: ChangeSet): Outcome => ({ ok: true, value: set.changes() });

/** Why nobody can go on with it; empty where somebody can. */
export function notOpen(request: RequestRow): string {
  if (request.status === 'quarantined') return 'request.quarantined';
  return isOpenRequest(request) ? '' : 'request.already_closed';
}

/** Clause 3.1: what is the deputy's is closed, or handed on, by whoever holds the role today. */
export const isDeputysAlone = (facts: Facts, request: RequestRow, by: string, now: IsoDateTime): boolean =>
  request.role_key === 'deputy_uvr' &&
  holderOn(facts, 'deputy_uvr', dateOf(now), [request.topic || 'other'])?.staff_id !== by;

/** Words that go out may speak of reasons for absence in general, as reports do; they may not name or expose anybody. */
const PERSONAL: ReadonlySet<string> = new Set(['secret', 'pupil_name', 'phone', 'birth_date', 'school_word']);
export const personalIn = (facts: Facts, words: string): string =>
  scan(words, facts.staff, false, facts.settings.scan_words)
    .marks.filter((mark) => PERSONAL.has(mark))
    .join(',');

/** Why these words cannot be written down as a reason or a question. */
export function obstacleToWords(facts: Facts, words: string): Outcome | undefined {
  if (words.trim() === '') return refuse('reason.empty');
  const marks = personalIn(facts, words);
  return marks ? refuse('reason.personal_data', { marks }) : undefined;
}

/** A place in a slot that is still to come goes back to the others. */
export function freePlaceOf(
  set: ChangeSet,
  obs: Observation,
  request: RequestRow,
): Pick<RequestRow, 'slot_id' | 'place' | 'rsvp'> {
  const slot = obs.slots.find((known) => known.slot_id === request.slot_id);
  if (!slot || hasBegun(slot, obs.now)) return { slot_id: request.slot_id, place: request.place, rsvp: request.rsvp };
  set.change('slots', release(slot, request.request_id));
  return { slot_id: '', place: null, rsvp: '' };
}

/** What it is when nobody works on it and no time is fixed. */
export const idle = (request: Pick<RequestRow, 'assignee_id'>): 'assigned' | 'new' =>
  request.assignee_id === '' ? 'new' : 'assigned';
