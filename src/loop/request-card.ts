// One request in full: its history, who asks, what it may be answered with, and what whoever looks may do with it.
import type { MemoLine, RequestAct, SupportLine } from '../contract/desk';
import type { RequestCard } from '../contract/rpc';
import { dateOf, stamp } from '../domain/dates';
import type { Facts, IsoDateTime } from '../domain/facts';
import { isOpenRequest } from '../domain/incident-reports';
import { termLedger } from '../domain/ledger';
import { meetingLink } from '../domain/meeting-link';
import { isMemoStale, mayWithMemo, memosFor } from '../domain/memos';
import { ownLine } from '../domain/own-line';
import { nameOf, personOf } from '../domain/people';
import { hasBegun } from '../domain/places';
import { isDeputysAlone } from '../domain/request-acts';
import { termOn } from '../domain/school-year';
import { selfCheckOf } from '../domain/self-check';
import type { Memo, RequestRow, SlotRow } from '../domain/tables';
import { teacherLines } from '../domain/teacher-lines';
import { messages } from '../i18n';
import type { Caller } from './access';
import type { TrainingLines } from './memory';
import type { World } from './ports';
import { concerns, requestLine } from './request-lines';
import { slotWords } from './words';

const EARLIER = 6;

export const memoLine = (facts: Facts, caller: Caller, memo: Memo, now: string): MemoLine => ({
  memo_id: memo.memo_id,
  topic: memo.topic || 'other',
  language: memo.language || 'ru',
  question: memo.question,
  answer: memo.answer,
  status: memo.status || 'draft',
  approved_by: nameOf(facts, memo.approved_by),
  checked_on: memo.checked_on,
  stale: isMemoStale(memo, now.slice(0, 10)),
  may: mayWithMemo(facts, memo, caller.by, now),
});

/** The cache forgets: until the next look at everything what it knew of trainings is counted for this one person. */
const trainingOf = (
  { register }: World,
  facts: Facts,
  staffId: string,
  now: IsoDateTime,
): TrainingLines[string] | undefined => {
  const known = register.trainingLines();
  const term = termOn(facts, dateOf(now));
  if (Object.keys(known).length > 0 || !term) return known[staffId];
  const attendance = register.attendance();
  const ledger = termLedger(facts, attendance, term, facts.settings.compliance_window);
  return teacherLines(facts, attendance, ledger, now).find((line) => line.staff_id === staffId);
};

const supportOf = (world: World, facts: Facts, caller: Caller, request: RequestRow): SupportLine | null => {
  const { staff_id, request_id } = request;
  if (!personOf(facts, staff_id)) return null;
  const { register } = world;
  const now = world.time.local();
  const training = trainingOf(world, facts, staff_id, now);
  const others = register.requestsOf(staff_id, EARLIER + 1);
  const { next } = ownLine({ staff_id, now, training, slots: register.slotsFrom(now.slice(0, 10)), requests: others });
  // The self-check is for the lead's eyes only (clause 1.4).
  const check = caller.access === 'lead' ? selfCheckOf(register.selfAssessment(), staff_id) : undefined;
  return {
    training: training ? { state: training.state, on: training.on } : null,
    self_check: check ? { level: check.level, gaps: [...check.gaps] } : null,
    next_slot: next ? messages(facts.settings.language).when(slotWords(facts, next.slot, facts.settings.language)) : '',
    earlier: others
      .filter((other) => other.request_id !== request_id && concerns(caller.access, other))
      .slice(-EARLIER)
      .reverse()
      .map(({ request_id: id, topic, submitted_at, status }) => ({
        request_id: id,
        topic: topic || 'other',
        submitted_at,
        status,
      })),
  };
};

/** A slot that is not among those of today and later lies behind. */
const hasMeetingBegun = ({ status, slot_id }: RequestRow, slot: SlotRow | undefined, now: string): boolean =>
  status === 'booked' &&
  (slot ? hasBegun(slot, now) : (/@(\S+)$/.exec(slot_id)?.[1] ?? '9999') <= stamp(now).slice(0, 16));

/** `alone`: only the deputy may end it or hand it on (clause 3.1). */
const acts = (request: RequestRow, slot: SlotRow | undefined, alone: boolean, now: string): RequestAct[] => {
  const { status } = request;
  const reopen: RequestAct[] = request.staff_id === '' ? [] : ['reopen'];
  if (status === 'answered') return ['confirm', ...reopen];
  if (status === 'confirmed' || status === 'closed') return reopen;
  const ends: RequestAct[] = alone ? [] : ['transfer', 'drop', 'merge'];
  if (status !== 'booked') return [...(status === 'in_work' ? [] : ['take' as const]), 'wait', ...ends, 'split'];
  const met = hasMeetingBegun(request, slot, now);
  return [...(met && !alone ? ['held' as const] : []), ...(met ? ['no_show' as const] : []), ...ends, 'split'];
};

const mayDo = (
  facts: Facts,
  caller: Caller,
  request: RequestRow,
  memos: readonly Memo[],
  slot: SlotRow | undefined,
  now: string,
): RequestCard['may'] => {
  if (request.status === 'quarantined') return caller.access === 'lead' ? ['release', 'discard'] : [];
  if (!concerns(caller.access, request)) return [];
  const alone = isDeputysAlone(facts, request, caller.by, now);
  const changes = acts(request, slot, alone, now);
  if (!isOpenRequest(request)) return changes;
  const answers = !alone || memos.some(({ topic, status }) => topic === 'method' && status === 'approved');
  return [...(answers ? ['close' as const] : []), 'book', ...changes];
};

export const requestCard = (world: World, facts: Facts, caller: Caller, request: RequestRow): RequestCard => {
  const now = world.time.local();
  const history = world.register.journalOf([request.request_id]);
  const linked = world.register.linkedWith(request);
  const memos = world.register.memos();
  const booked = request.status === 'booked' ? world.register.slotsFrom(dateOf(now)) : [];
  const slot = booked.find(({ slot_id }) => slot_id === request.slot_id);
  const asked = { topic: request.topic, text: request.text, language: request.language || 'ru' } as const;
  return {
    ...requestLine(facts, caller, request, now, slot ? [slot] : []),
    text: request.text,
    class_label: request.class_label,
    subject: request.subject,
    format: request.preferred_format || 'written',
    language: request.language || 'ru',
    channel: request.channel || 'form',
    // A letter goes to the register's address; of an unknown sender only the form's is known.
    email: request.staff_id ? (personOf(facts, request.staff_id)?.email ?? '') : request.sender_email,
    answer: request.answer,
    answered_at: request.answered_at,
    linked: [...(request.linked_to ? [request.linked_to] : []), ...linked.map((row) => row.request_id)],
    duplicate_of: request.duplicate_of,
    incident_of: request.incident_of,
    history: history.map(({ at, act, rule, by, detail }) => ({ at, act, rule, by: nameOf(facts, by) || by, detail })),
    note: request.note,
    outcome: request.outcome,
    declines: request.declines ?? 0,
    waits_since: request.waits_since,
    meeting: slot ? meetingLink(slot, request.request_id) : '',
    support: supportOf(world, facts, caller, request),
    memos: memosFor(memos, asked).map((memo) => memoLine(facts, caller, memo, now)),
    may: mayDo(facts, caller, request, memos, slot, now),
  };
};
