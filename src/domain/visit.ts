// Somebody came without a booking: taken in and held at once, and nobody is written to unless there is an answer to send.
import { dateOf } from './dates';
import type { Changes, Observation } from './decision';
import { requestAct } from './journal';
import { answerMessage } from './messages';
import { hasAddress } from './people';
import { type Outcome, personalIn, refuse } from './request-acts';
import type { RequestRow } from './tables';

export interface VisitFacts {
  readonly slot_id: string;
  readonly answer: string;
  readonly by: string;
}

/** `taken` is what taking the message in has decided; its acknowledgement is not owed to somebody who stood here. */
export function asVisit(
  { facts, now, slots }: Pick<Observation, 'facts' | 'now' | 'slots'>,
  taken: Changes,
  { slot_id, answer, by }: VisitFacts,
): Outcome {
  const slot = slots.find((known) => known.slot_id === slot_id);
  if (!slot || slot.date !== dateOf(now)) return refuse('slot.unknown');
  const said = answer.trim();
  const marks = personalIn(facts, said);
  if (marks) return refuse('answer.personal_data', { marks });
  const rows = (taken.requests?.add ?? []).map(
    (row): RequestRow => ({
      ...row,
      status: 'answered',
      outcome: 'held',
      slot_id,
      answer: said,
      answered_at: now,
      closed_at: now,
      closed_by: by,
    }),
  );
  const acts = rows.map((row) => requestAct(row, { at: now, act: 'request.held', by, detail: slot_id }));
  const letters = said === '' ? [] : rows.filter((row) => hasAddress(facts, row.staff_id));
  const { outbox: _, ...recorded } = taken;
  return {
    ok: true,
    value: {
      ...recorded,
      requests: { ...taken.requests, add: rows },
      journal: { add: [...(taken.journal?.add ?? []), ...acts] },
      ...(letters.length > 0 && { outbox: { add: letters.map((row) => answerMessage(row, now)) } }),
    },
  };
}
