// What a person decides about a training: to approve, change, cancel, keep, confirm it, or to have a term planned anew.
import type { Changes } from './decision';
import type { IsoDate, IsoDateTime, IsoTime, Result } from './facts';
import { ledgerTerms } from './ledger';
import { placePeople } from './place-people';
import { proposalsOf, withdraw } from './stale-proposals';
import type { TrainingObservation } from './training';
import { approve } from './training-approval';
import { change } from './training-change';
import { trainingDraft } from './training-draft';
import { cancel, confirm, keep, sessionOf } from './training-end';
import { WITHDRAWN } from './training-question';

/** Proposals become sessions, additions are invited, proposed moves are carried out: all of them, or none. */
export interface Approve {
  readonly kind: 'approve';
  readonly session_ids: readonly string[];
  readonly by: string;
}
export interface Change {
  readonly kind: 'change';
  /** Empty for a session that the lead adds. */
  readonly session_id: string;
  readonly period_code: string;
  readonly topics: readonly string[];
  /** Empty: made from the topics. */
  readonly title: string;
  readonly date: IsoDate;
  readonly starts_at: IsoTime;
  readonly ends_at: IsoTime;
  readonly room_id: string;
  /** Staff ids. */
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly by: string;
}
export interface Cancel {
  readonly kind: 'cancel';
  readonly session_id: string;
  /** The lead's words, told to the people who were invited; may be empty for a proposal. */
  readonly reason: string;
  readonly by: string;
}
/** A planned session stays as it is although a fact changed. */
export interface Keep {
  readonly kind: 'keep';
  readonly session_id: string;
  readonly by: string;
}
export interface Confirm {
  readonly kind: 'confirm';
  readonly session_id: string;
  readonly held_start: IsoDateTime;
  readonly held_end: IsoDateTime;
  readonly attended: readonly string[];
  readonly sheet_signed: boolean;
  readonly by: string;
}
/** Every proposal of the term is taken back and looked for anew. */
export interface Replan {
  readonly kind: 'replan';
  readonly period_code: string;
  readonly by: string;
}
export type TrainingIntent = Approve | Change | Cancel | Keep | Confirm | Replan;

function approveAll(obs: TrainingObservation, { session_ids, by }: Approve): Result<Changes> {
  const draft = trainingDraft(obs);
  for (const session_id of [...session_ids].sort()) {
    const session = sessionOf(draft.obs(), session_id);
    const failure = session ? approve(draft, session, by) : { code: 'training.unknown', params: { session_id } };
    if (failure) return { ok: false, ...failure };
  }
  return { ok: true, value: draft.changes() };
}

function replan(obs: TrainingObservation, { period_code, by }: Replan): Result<Changes> {
  if (!ledgerTerms(obs.facts).some((term) => term.period_code === period_code))
    return { ok: false, code: 'term.unknown', params: { period_code } };
  const draft = trainingDraft(obs);
  for (const session of proposalsOf(obs))
    if (session.period_code === period_code) withdraw(draft, session, WITHDRAWN.replanned, WITHDRAWN.replanned, by);
  placePeople(draft, by);
  return { ok: true, value: draft.changes() };
}

export function decideTrainingIntent(obs: TrainingObservation, intent: TrainingIntent): Result<Changes> {
  switch (intent.kind) {
    case 'approve':
      return approveAll(obs, intent);
    case 'change':
      return change(obs, intent);
    case 'cancel':
      return cancel(obs, intent);
    case 'keep':
      return keep(obs, intent);
    case 'confirm':
      return confirm(obs, intent);
    case 'replan':
      return replan(obs, intent);
  }
}
