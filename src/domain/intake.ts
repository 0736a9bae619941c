// Takes messages in: each becomes a request for every topic it names, or one quarantined record; never twice.
import { book, chosen, nearest } from './booking';
import { type ChangeSet, changeSet } from './changes';
import { dateOf, stamp } from './dates';
import type { Changes, Observation, Submission } from './decision';
import { isOpenRequest } from './incident-reports';
import { type Act, requestAct } from './journal';
import { acknowledgement } from './messages';
import { hasAddress } from './people';
import { quarantineAlarm } from './quarantine';
import { parseReply, takesReply } from './reply';
import { alsoMarks, drafting, messageKey, requestNumber, type Sender, whoSent } from './request-drafting';
import { raiseRoleGap } from './role-alarms';
import { duplicateOf, incidentOf } from './same-request';
import type { AlarmRow, RequestRow, SlotRow, Topic } from './tables';
import { takeReply } from './take-reply';
import { waitingSince } from './waiting';

export interface IntakeResult {
  readonly source_key: string;
  readonly request_ids: readonly string[];
  /** `reply`: about a request that stands, which `request_ids` names. */
  readonly outcome: 'accepted' | 'quarantined' | 'known' | 'reply';
  /** `none`, `booked`, or why it was refused. */
  readonly booking: string;
  readonly alternatives: readonly string[];
}

export interface IntakeWords {
  readonly slotLabel: (slot: SlotRow) => string;
}

type Draft = (topic: Topic, requestId: string, sourceKey: string) => RequestRow;

/** What grows while messages are taken in one after another. */
interface Desk {
  readonly obs: Observation;
  readonly set: ChangeSet;
  readonly words: IntakeWords;
  readonly slots: Map<string, SlotRow>;
  readonly requests: RequestRow[];
  readonly staffOf: Map<string, string>;
  readonly known: Map<string, string[]>;
  readonly alarms: AlarmRow[];
  lastNumber: number;
}

function openDesk(obs: Observation, words: IntakeWords): Desk {
  const known = new Map<string, string[]>();
  for (const row of obs.recent) {
    if (row.source_key === '') continue;
    known.set(messageKey(row), [...(known.get(messageKey(row)) ?? []), row.request_id]);
  }
  for (const reply of obs.replies ?? []) known.set(reply.source_key, [reply.request_id]);
  return {
    obs,
    set: changeSet(),
    words,
    slots: new Map(obs.slots.map((slot) => [slot.slot_id, slot])),
    requests: [...obs.recent],
    staffOf: new Map(obs.recent.map((row) => [row.request_id, row.staff_id])),
    known,
    alarms: [...obs.alarms],
    lastNumber: obs.last_number,
  };
}

function note(desk: Desk, row: RequestRow, act: Omit<Act, 'at'>): void {
  desk.set.add('journal', requestAct(row, { at: desk.obs.now, ...act }));
}

function keep(desk: Desk, row: RequestRow): void {
  desk.requests.push(row);
  desk.staffOf.set(row.request_id, row.staff_id);
  desk.set.add('requests', row);
}

const nextNumber = (desk: Desk): string => requestNumber(desk.obs.facts, ++desk.lastNumber);

function quarantine(desk: Desk, submission: Submission, row: RequestRow, masked: readonly string[]): IntakeResult {
  const topics = submission.more_topics.filter((topic, i, all) => topic !== row.topic && all.indexOf(topic) === i);
  const held: RequestRow = { ...row, marks: [...row.marks, ...alsoMarks(topics)] };
  keep(desk, held);
  desk.set.add('alarms', quarantineAlarm(held, desk.obs.now));
  note(desk, held, { act: 'request.quarantined', by: submission.by, detail: held.marks.join(',') });
  if (masked.length > 0) note(desk, held, { act: 'text.masked', by: submission.by, detail: masked.join(',') });
  return {
    source_key: submission.source_key,
    request_ids: [held.request_id],
    outcome: 'quarantined',
    booking: 'none',
    alternatives: [],
  };
}

/** Asks for the slot; the request stays a request when the slot cannot be had. */
function takePlace(desk: Desk, submission: Submission, row: RequestRow) {
  const { facts, now } = desk.obs;
  const wants = submission.slot_choice.trim() !== '' && submission.format !== 'written';
  const first = desk.requests.find((earlier) => earlier.request_id === row.duplicate_of);
  if (!wants || first?.status === 'booked') return { row, booking: 'none', alternatives: [] };
  const slots = [...desk.slots.values()];
  const choice = submission.slot_choice.trim();
  const meant =
    choice === 'any'
      ? undefined
      : (chosen(slots, choice) ?? slots.find((slot) => desk.words.slotLabel(slot) === choice));
  const wish = {
    topic: submission.topic,
    format: submission.format,
    now,
    staff_id: row.staff_id,
    staffOf: desk.staffOf,
  };
  const booked = book(facts, slots, { ...wish, choice: meant?.slot_id ?? choice, request_id: row.request_id });
  if (!booked.ok) {
    const alternatives = nearest(facts, slots, { ...wish, around: meant }).map((slot) => slot.slot_id);
    const waits_since = alternatives.length === 0 ? waitingSince(facts, row, now) : '';
    return { row: { ...row, waits_since }, booking: booked.code, alternatives };
  }
  const { slot, place } = booked.value;
  desk.slots.set(slot.slot_id, slot);
  desk.set.change('slots', slot);
  const taken: RequestRow = { ...row, slot_id: slot.slot_id, place, status: 'booked' };
  return { row: taken, booking: 'booked', alternatives: [] };
}

/** The same message again, or the same failure told by another person. */
function recognised(desk: Desk, row: RequestRow): RequestRow {
  const duplicate_of = duplicateOf(desk.requests, row);
  const incident_of = duplicate_of ? '' : incidentOf(desk.requests, row);
  const marks = [...row.marks, ...(duplicate_of ? ['duplicate'] : []), ...(incident_of ? ['incident'] : [])];
  return { ...row, duplicate_of, incident_of, marks };
}

function raiseIfVacant(desk: Desk, row: RequestRow): void {
  if (row.assignee_id !== '' || row.role_key === '') return;
  const { facts, now } = desk.obs;
  const alarm = raiseRoleGap(desk.set, facts, desk.alarms, row.role_key, dateOf(row.submitted_at), now);
  if (alarm) desk.alarms.push(alarm);
}

/** A request for every further topic that has none yet. */
function link(desk: Desk, submission: Submission, draft: Draft, first: string): string[] {
  const { source_key, by } = submission;
  const standing = new Set(desk.requests.map((row) => row.source_key));
  const topics = [...new Set(submission.more_topics)].filter((topic) => topic !== submission.topic);
  return topics
    .filter((topic) => !standing.has(`${source_key}#${topic}`))
    .map((topic) => {
      const linked = { ...draft(topic, nextNumber(desk), `${source_key}#${topic}`), linked_to: first };
      keep(desk, linked);
      note(desk, linked, { act: 'request.linked', by, detail: `topic=${topic};first=${first}` });
      raiseIfVacant(desk, linked);
      return linked.request_id;
    });
}

function accept(
  desk: Desk,
  submission: Submission,
  draft: Draft,
  first: RequestRow,
  masked: readonly string[],
): IntakeResult {
  const { now, facts } = desk.obs;
  const { by, source_key } = submission;
  const { row, booking, alternatives } = takePlace(desk, submission, recognised(desk, first));
  keep(desk, row);
  note(desk, row, { act: 'request.received', by, detail: `topic=${row.topic};urgency=${row.urgency};${row.channel}` });
  if (masked.length > 0) note(desk, row, { act: 'text.masked', by, detail: masked.join(',') });
  if (row.duplicate_of) note(desk, row, { act: 'request.duplicate', by, detail: row.duplicate_of });
  if (row.incident_of) note(desk, row, { act: 'request.incident', by, detail: row.incident_of });
  if (booking === 'booked') note(desk, row, { act: 'request.booked', by, detail: `${row.slot_id}#${row.place}` });
  else if (booking !== 'none') note(desk, row, { act: 'booking.refused', by, detail: booking });
  raiseIfVacant(desk, row);

  const ids = [row.request_id, ...link(desk, submission, draft, row.request_id)];
  if (hasAddress(facts, row.staff_id)) {
    const refused = booking === 'none' || booking === 'booked' ? '' : booking;
    desk.set.add('outbox', acknowledgement(row.request_id, now, alternatives, refused));
  }
  return { source_key, request_ids: ids, outcome: 'accepted', booking, alternatives };
}

/** A person answers about a request of their own; about anybody else's, or one that is closed, it is a message like any other. */
function answeredAbout(desk: Desk, submission: Submission, sender: Sender): IntakeResult | undefined {
  const said = parseReply(submission.text);
  const request = said && desk.requests.find((row) => row.request_id === said.request_id);
  if (!request || !takesReply(request, said.kind)) return undefined;
  if (sender.quarantined || sender.person?.staff_id !== request.staff_id) return undefined;
  const obs = { ...desk.obs, slots: [...desk.slots.values()], recent: desk.requests };
  const { changes, stood, ...told } = takeReply(obs, { request, submission, said, label: desk.words.slotLabel });
  desk.set.merge(changes);
  for (const row of changes.requests?.change ?? []) desk.requests.splice(desk.requests.indexOf(request), 1, row);
  for (const slot of changes.slots?.change ?? []) desk.slots.set(slot.slot_id, slot);
  const outcome = stood ? 'known' : 'reply';
  return { source_key: submission.source_key, request_ids: [request.request_id], outcome, ...told };
}

function takeIn(desk: Desk, submission: Submission): IntakeResult {
  const { source_key, topic } = submission;
  const known = desk.known.get(source_key);
  const sender = whoSent(desk.obs.facts, submission);
  const { row: draft, masked } = drafting(desk.obs.facts, submission, sender);
  if (known) {
    // A run that died may have written the first of a message's requests only.
    const first = desk.requests.find((row) => row.source_key === source_key);
    const linked =
      first && !sender.quarantined && isOpenRequest(first) ? link(desk, submission, draft, first.request_id) : [];
    return { source_key, request_ids: [...known, ...linked], outcome: 'known', booking: 'none', alternatives: [] };
  }
  const taken = (): IntakeResult => {
    const row = draft(topic, nextNumber(desk), source_key);
    return sender.quarantined
      ? quarantine(desk, submission, row, masked)
      : accept(desk, submission, draft, row, masked);
  };
  const result = answeredAbout(desk, submission, sender) ?? taken();
  desk.known.set(source_key, [...result.request_ids]);
  return result;
}

const order = (submission: Submission): string => `${stamp(submission.submitted_at)} ${submission.source_key}`;

export function decideIntake(
  obs: Observation,
  submissions: readonly Submission[],
  words: IntakeWords,
): { changes: Changes; results: IntakeResult[] } {
  const desk = openDesk(obs, words);
  const results = [...submissions]
    .sort((a, b) => (order(a) < order(b) ? -1 : Number(order(a) > order(b))))
    .map((submission) => takeIn(desk, submission));
  return { changes: desk.set.changes(), results };
}
