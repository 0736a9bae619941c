// The public functions of the training section (clause 2.1): what the lead sees of the sessions and decides about them.
import * as v from 'valibot';
import type { Reply } from '../contract/rpc';
import type { SessionCard, SignInSheet, TrainingBoard, TrainingOption } from '../contract/training';
import { settleTerm } from '../domain/closed-terms';
import type { Session } from '../domain/tables';
import { TOPICS } from '../domain/tables';
import { NOBODY_BUSY, type TrainingObservation } from '../domain/training';
import type { TrainingIntent } from '../domain/training-intents';
import { sessionCard } from '../loop/session-lines';
import { seeTraining, settleIntent, settleTraining } from '../loop/settle-training';
import { signInSheet } from '../loop/sign-in-sheet';
import { trainingBoard } from '../loop/training-board';
import { trainingOptions } from '../loop/training-options';
import { type Desk, rpc } from './guard';

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const key = () => v.pipe(v.string(), v.minLength(1), v.maxLength(60));
const keys = () => v.pipe(v.array(key()), v.maxLength(1000));
const time = () => v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const moment = () => v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/));
const day = () => v.pipe(v.string(), v.isoDate());
const aSession = () => v.object({ session_id: key() });

const LEAD = { who: 'lead', locks: true } as const;
const DESK = { who: 'desk', locks: false } as const;

/** What a look needs; who decides sees more, and afresh. */
const look = ({ world, facts }: Desk): TrainingObservation => ({
  facts,
  now: world.time.local(),
  slots: [],
  alarms: world.register.alarms(),
  attendance: world.register.attendance(),
  closed_terms: world.register.closedTerms(),
  self_assessment: [],
  demand: new Map(),
  busy: NOBODY_BUSY,
  letters: new Set(),
});

const DENIED = { ok: false, code: 'access.denied' } as const;
/** The system administrator holds a role, but training is not theirs. */
const isDenied = ({ caller }: Desk): boolean => caller.access === 'sysadmin';

const found = (
  { facts }: Pick<TrainingObservation, 'facts'>,
  session_id: string,
): { readonly ok: true; readonly value: Session } | { ok: false; code: string; params: Record<string, string> } => {
  const session = facts.trainings.find((known) => known.session_id === session_id);
  return session ? { ok: true, value: session } : { ok: false, code: 'training.unknown', params: { session_id } };
};

const card = ({ world, caller }: Desk, obs: TrainingObservation, session_id: string): Reply<SessionCard> => {
  const session = found(obs, session_id);
  return session.ok ? { ok: true, value: sessionCard(world, obs, caller, session.value) } : session;
};

type Unsigned<I> = I extends TrainingIntent ? Omit<I, 'by'> : never;

const decide = (desk: Desk, intent: Unsigned<TrainingIntent>) =>
  settleIntent(desk.world, desk.caller, { ...intent, by: desk.caller.by } as TrainingIntent);

const boardAfter = (desk: Desk, intent: Unsigned<TrainingIntent>): Reply<TrainingBoard> => {
  const settled = decide(desk, intent);
  return settled.ok ? { ok: true, value: trainingBoard(settled.value) } : settled;
};

export const boardData = rpc(
  DESK,
  () => v.object({}),
  (desk): Reply<TrainingBoard> => (isDenied(desk) ? DENIED : { ok: true, value: trainingBoard(look(desk)) }),
);

export const sessionData = rpc(
  DESK,
  aSession,
  (desk, { session_id }): Reply<SessionCard> => (isDenied(desk) ? DENIED : card(desk, look(desk), session_id)),
);

export const sheetData = rpc(DESK, aSession, (desk, { session_id }): Reply<SignInSheet> => {
  if (isDenied(desk)) return DENIED;
  const session = found(desk, session_id);
  return session.ok ? { ok: true, value: signInSheet(look(desk), session.value) } : session;
});

export const optionsData = rpc(
  { who: 'lead', locks: false },
  aSession,
  (desk, { session_id }): Reply<TrainingOption[]> => {
    const { obs } = seeTraining(desk.world);
    const session = found(obs, session_id);
    return session.ok ? { ok: true, value: trainingOptions(desk.world, obs, session.value) } : session;
  },
);

export const approveTraining = rpc(
  LEAD,
  () => v.object({ session_ids: keys() }),
  (desk, { session_ids }) => boardAfter(desk, { kind: 'approve', session_ids }),
);

export const changeTraining = rpc(
  LEAD,
  () =>
    v.object({
      session_id: text(60),
      period_code: text(60),
      topics: v.array(v.picklist(TOPICS)),
      title: text(200),
      date: day(),
      starts_at: time(),
      ends_at: time(),
      room_id: key(),
      add: keys(),
      remove: keys(),
    }),
  (desk, args): Reply<SessionCard> => {
    const before = new Set(desk.facts.trainings.map((session) => session.session_id));
    const settled = decide(desk, { kind: 'change', ...args });
    if (!settled.ok) return settled;
    const added = settled.value.facts.trainings.filter((session) => !before.has(session.session_id));
    return card(desk, settled.value, args.session_id || (added[0]?.session_id ?? ''));
  },
);

export const cancelTraining = rpc(
  LEAD,
  () => v.object({ session_id: key(), reason: text(500) }),
  (desk, args) => boardAfter(desk, { kind: 'cancel', ...args }),
);

export const keepTraining = rpc(LEAD, aSession, (desk, { session_id }): Reply<SessionCard> => {
  const settled = decide(desk, { kind: 'keep', session_id });
  return settled.ok ? card(desk, settled.value, session_id) : settled;
});

export const confirmTraining = rpc(
  LEAD,
  () =>
    v.object({
      session_id: key(),
      held_start: moment(),
      held_end: moment(),
      attended: keys(),
      sheet_signed: v.boolean(),
    }),
  (desk, args): Reply<SessionCard> => {
    const settled = decide(desk, { kind: 'confirm', ...args });
    return settled.ok ? card(desk, settled.value, args.session_id) : settled;
  },
);

export const replanTraining = rpc(
  LEAD,
  () => v.object({ period_code: key() }),
  (desk, { period_code }) => boardAfter(desk, { kind: 'replan', period_code }),
);

export const settleClosedTerm = rpc(
  LEAD,
  () => v.object({ period_code: key(), again: v.boolean() }),
  (desk, args): Reply<TrainingBoard> => {
    const settled = settleTraining(desk.world, desk.caller, (obs) => settleTerm(obs, { ...args, by: desk.caller.by }));
    return settled.ok ? { ok: true, value: trainingBoard(settled.value) } : settled;
  },
);
