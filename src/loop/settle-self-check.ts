// What the lead decides about the self-check: a round begins or ends, a proposal is taken or put aside.
import { dateOf } from '../domain/dates';
import type { Changes } from '../domain/decision';
import type { Result } from '../domain/facts';
import { type FollowUp, followUps, settledMark } from '../domain/self-check-follow-up';
import { endRound, openRound, type RoundKind, roundAct } from '../domain/self-check-rounds';
import type { Topic } from '../domain/tables';
import { selfCheckWords } from '../i18n/self-check';
import type { Caller } from './access';
import { begin, finish } from './bring-about';
import type { World } from './ports';
import { newestRound, settledIn } from './self-check-board';
import { settleFirst, takeInSpoken, wake } from './wake';

/** The look at everything that follows makes the form, asks by mail, or takes in the last answers and closes. */
const carry = (world: World, changes: Changes): void => {
  if (Object.keys(changes).length === 0) return;
  begin(world);
  world.register.write(changes);
  world.register.flush();
  wake(world, 'button');
};

const seen = (world: World) => ({
  facts: world.register.facts(),
  now: world.time.local(),
  rounds: world.register.selfCheckRounds(),
  checks: world.register.selfAssessment(),
  asked: world.register.selfCheckAsked(),
});

export const beginRound = (world: World, caller: Caller, kind: RoundKind): Result<true> => {
  settleFirst(world);
  const standing = seen(world);
  if (standing.facts.settings.low_data) return { ok: false, code: 'self_check.low_data' };
  const opened = openRound(standing, kind, caller.by);
  if (!opened.ok) return opened;
  carry(world, opened.value);
  return { ok: true, value: true };
};

export const closeEarly = (world: World, caller: Caller): Result<true> => {
  settleFirst(world);
  carry(world, endRound(seen(world), caller.by));
  return { ok: true, value: true };
};

/** What is noted as a request on somebody's behalf; the other proposals are carried out by the lead. */
const requestOf = ({ kind, people, topics }: FollowUp): { staff_id: string; topic: Topic } | undefined => {
  const [staff_id = ''] = people;
  const [topic] = topics;
  if (kind === 'equipment_ticket') return { staff_id, topic: 'equipment' };
  return kind === 'slot_before_peak' && topic ? { staff_id, topic } : undefined;
};

const noteRequest = (world: World, caller: Caller, round: string, proposal: FollowUp): void => {
  const about = requestOf(proposal);
  if (!about) return;
  const { facts, now } = seen(world);
  const person = facts.staff.find(({ staff_id }) => staff_id === about.staff_id);
  const language = person?.ui_language || facts.settings.language;
  const words = selfCheckWords(language);
  const meets = about.topic !== 'equipment';
  takeInSpoken(world, {
    source_key: `spoken:self_check:${round}:${settledMark(proposal)}`,
    submitted_at: now,
    channel: 'oral',
    email: '',
    staff_id: about.staff_id,
    language,
    topic: about.topic,
    more_topics: [],
    text: meets ? words.slotRequest(about.topic) : words.equipmentRequest,
    class_label: '',
    subject: '',
    urgency: 'normal',
    format: meets ? 'in_person' : 'written',
    slot_choice: meets ? 'any' : '',
    by: caller.by,
  });
};

/** Settled twice is settled once; the request is noted before the proposal is gone. */
export const settleFollowUp = (world: World, caller: Caller, key: string, act: 'accept' | 'dismiss'): Result<true> => {
  settleFirst(world);
  const { facts, now, rounds, checks } = seen(world);
  const round = newestRound(rounds);
  const settled = settledIn(world, round);
  const proposal = followUps(facts, checks, new Set(), dateOf(now)).find((one) => one.key === key);
  if (!proposal) return { ok: false, code: 'self_check.unknown' };
  if (settled.has(settledMark(proposal))) return { ok: true, value: true };
  if (act === 'accept') noteRequest(world, caller, round, proposal);
  const done = act === 'accept' ? 'accepted' : 'dismissed';
  world.register.write({ journal: { add: [roundAct(round, now, done, caller.by, settledMark(proposal))] } });
  finish(world);
  return { ok: true, value: true };
};
