// The teacher's own line, which ends every message to them: the training of the term, the next time, what is still open.
import { stamp } from './dates';
import type { IsoDate, IsoDateTime } from './facts';
import { isOpenRequest } from './incident-reports';
import { isSeated, startOf } from './places';
import type { RequestRow, SlotRow } from './tables';
import type { TeacherState } from './training';

export interface OwnLine {
  /** Trained in this term, on `on`; invited for `on`; not yet; or the term asks nothing of them. */
  readonly training: 'done' | 'invited' | 'not_yet' | 'nothing';
  readonly on: IsoDate;
  /** The next time that is theirs, and for which request. */
  readonly next: { readonly slot: SlotRow; readonly request_id: string } | undefined;
  /** Numbers of their requests that nobody has finished, oldest first. */
  readonly open: readonly string[];
}

const TRAINING: Readonly<Record<TeacherState, OwnLine['training']>> = {
  covered: 'done',
  invited: 'invited',
  at_risk: 'not_yet',
  missed: 'not_yet',
  excused: 'nothing',
  not_required: 'nothing',
};

export interface AtHand {
  readonly staff_id: string;
  readonly now: IsoDateTime;
  /** As the last look at the ledger left it. */
  readonly training: { readonly state: TeacherState; readonly on: IsoDate } | undefined;
  readonly slots: readonly SlotRow[];
  readonly requests: readonly RequestRow[];
}

export function ownLine({ staff_id, now, training, slots, requests }: AtHand): OwnLine {
  const open = requests
    .filter((row) => row.staff_id === staff_id && isOpenRequest(row))
    .sort((a, b) => (stamp(a.submitted_at) < stamp(b.submitted_at) ? -1 : 1));
  const next = open
    .flatMap(({ request_id }) => {
      const slot = slots.find((known) => isSeated(known, request_id) && startOf(known) > stamp(now));
      return slot ? [{ slot, request_id }] : [];
    })
    .sort((a, b) => (startOf(a.slot) < startOf(b.slot) ? -1 : 1))[0];
  const state = training ? TRAINING[training.state] : 'nothing';
  const on = state === 'done' || state === 'invited' ? training!.on : '';
  return { training: state, on, next, open: open.map(({ request_id }) => request_id) };
}
