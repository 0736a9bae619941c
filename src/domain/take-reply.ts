// What a teacher's reply does to the request it is about: confirmed, opened again, or given the chosen time.
import { chosen } from './booking';
import { type ChangeSet, changeSet } from './changes';
import { otherTimesFor } from './consultation-outcome';
import type { Changes, Observation, Submission } from './decision';
import { reopened } from './drop-reopen';
import { giveTime } from './give-time';
import { settleOffers } from './holds';
import { requestAct } from './journal';
import { otherTimes, reopenedMessage } from './messages';
import { hasAddress } from './people';
import { scan } from './privacy';
import type { Said } from './reply';
import { freePlaceOf, idle } from './request-acts';
import type { ReplyRow, RequestRow, SlotRow } from './tables';
import { keptText } from './text-marks';
import { dueAfterWaiting } from './wait-for-teacher';
import { waitingSince } from './waiting';

export interface Replied {
  readonly changes: Changes;
  /** The request is so already: the same reply again, or a run died on it. */
  readonly stood: boolean;
  readonly booking: string;
  readonly alternatives: readonly string[];
}

interface Reply {
  readonly request: RequestRow;
  readonly submission: Submission;
  readonly said: Said;
  readonly label: (slot: SlotRow) => string;
}

/** Of a time that could not be had, by the reply that asked for it. */
export const refusedKey = ({ source_key }: Pick<ReplyRow, 'source_key'>, requestId: string): string =>
  `time:${requestId}:${source_key}`;

function confirm(set: ChangeSet, obs: Observation, { request, submission: { by } }: Reply, note: string): boolean {
  if (request.status === 'confirmed') return true;
  const { now } = obs;
  const freed = freePlaceOf(set, obs, request);
  const closed_at = request.closed_at || now;
  const row: RequestRow = { ...request, ...freed, status: 'confirmed', closed_at, note: note || request.note };
  set.change('requests', row);
  set.add('journal', requestAct(row, { at: now, act: 'request.confirmed', by }));
  return false;
}

/** What stands open already is not opened twice; what waited for the teacher goes on. */
function open(set: ChangeSet, obs: Observation, { request, submission: { by } }: Reply, note: string): boolean {
  const { facts, now } = obs;
  if (request.status === 'answered' || request.status === 'confirmed') {
    const row = reopened(facts, request, note, now);
    set.change('requests', row);
    if (hasAddress(facts, row.staff_id)) set.add('outbox', reopenedMessage(row, now));
    set.add('journal', requestAct(row, { at: now, act: 'request.reopened', by, detail: `from=${request.status}` }));
    return false;
  }
  const status = request.status === 'waiting' ? idle(request) : request.status;
  const row: RequestRow = {
    ...request,
    status,
    due_on: dueAfterWaiting(facts, request, now),
    note: note || request.note,
  };
  if (status === request.status && row.note === request.note) return true;
  set.change('requests', row);
  return false;
}

/** The time that was chosen, by its label word for word; one that is kept for them, which the form does not offer, by their words; or the nearest of all. */
function slotMeant(obs: Observation, { request, submission, said, label }: Reply): string {
  const choice = submission.slot_choice.trim();
  const named = (words: string) => chosen(obs.slots, words) ?? obs.slots.find((slot) => label(slot) === words);
  const inWords = choice === 'any' || choice === '' ? named(said.words.split('\n')[0]!.trim()) : undefined;
  if (inWords) return inWords.slot_id;
  if (choice === 'any') return otherTimesFor(obs, obs.slots, request)[0] ?? '';
  return named(choice)?.slot_id ?? choice;
}

function giveChosen(set: ChangeSet, obs: Observation, reply: Reply): Omit<Replied, 'changes'> {
  const { request, submission } = reply;
  const slot_id = slotMeant(obs, reply);
  const given = giveTime(obs, { kind: 'book', request, slot_id, by: submission.by });
  if (given.ok) {
    set.merge(given.value);
    return { stood: given.value.requests === undefined, booking: 'booked', alternatives: [] };
  }
  const around = obs.slots.find((slot) => slot.slot_id === slot_id);
  const alternatives = otherTimesFor(obs, obs.slots, request, around);
  const { now } = obs;
  if (hasAddress(obs.facts, request.staff_id))
    set.add('outbox', otherTimes(refusedKey(submission, request.request_id), request, given.code, now, alternatives));
  const waits_since = alternatives.length === 0 ? waitingSince(obs.facts, request, now) : request.waits_since;
  if (waits_since !== request.waits_since) set.change('requests', { ...request, waits_since });
  set.add('journal', requestAct(request, { at: now, act: 'booking.refused', by: submission.by, detail: given.code }));
  return { stood: false, booking: given.code, alternatives };
}

export function takeReply(obs: Observation, reply: Reply): Replied {
  const { request, submission, said } = reply;
  const { facts, now } = obs;
  const set = changeSet();
  const text = keptText(scan(said.words, facts.staff, false, facts.settings.scan_words).text);
  const row: ReplyRow = {
    source_key: submission.source_key,
    request_id: request.request_id,
    kind: said.kind,
    at: submission.submitted_at,
    text,
  };
  set.add('replies', row);
  set.add('journal', requestAct(request, { at: now, act: 'request.replied', by: submission.by, detail: said.kind }));
  if (said.kind === 'time') {
    const given = giveChosen(set, obs, reply);
    return { changes: settleOffers(obs.slots, set.changes()), ...given };
  }
  const stood = said.kind === 'works' ? confirm(set, obs, reply, text) : open(set, obs, reply, text);
  return { changes: settleOffers(obs.slots, set.changes()), stood, booking: 'none', alternatives: [] };
}
