// 4: one acknowledgement per request and one invitation per person and change. 8: no letter runs what a person typed.

import type { RegisterRow } from '../register';
import type { Letter } from './mailbox';
import { addressOf, type Violation, type World } from './world';

export interface LetterRules {
  /** The work is done: nothing may still be owed. */
  readonly settled: boolean;
  /** A run that died between sending and marking may send a letter again: so many second copies are no breach. */
  readonly secondCopies: number;
}

export function* letters(world: World, rules: LetterRules): Generator<Violation> {
  let spare = rules.secondCopies;
  for (const request of world.rows.requests ?? []) {
    if (!request.source_key) continue;
    const id = request.request_id ?? '';
    const outbox = (world.rows.outbox ?? []).filter((row) => row.request_id === id);
    const acknowledged = outbox.filter((row) => row.kind === 'acknowledgement');
    const address = addressOf(world, request.staff_id);
    const wanted = address && !request.linked_to && request.status !== 'quarantined' ? 1 : 0;
    const discarded = request.status === 'closed' && request.marks?.includes('_sender');
    if (acknowledged.length !== wanted && !discarded) {
      yield {
        invariant: 4,
        code: 'acknowledgement.count',
        subject: id,
        detail: `${acknowledged.length} instead of ${wanted}`,
      };
    }
    // What is handed up goes to somebody else.
    const sent = outbox.filter((row) => row.status === 'sent' && isTo(world, row, address)).length;
    const arrived = lettersAbout(world.letters.get(address), id).length;
    if (arrived < sent)
      yield { invariant: 4, code: 'letter.not_arrived', subject: id, detail: `${arrived} of ${sent}` };
    if (arrived > sent) {
      const extra = arrived - sent;
      if (extra > spare) yield { invariant: 4, code: 'letter.doubled', subject: id, detail: `${arrived} of ${sent}` };
      spare = Math.max(spare - extra, 0);
    }
    if (
      request.status === 'quarantined' &&
      lettersAbout(world.letters.get((request.sender_email ?? '').toLowerCase()), id).length > 0
    ) {
      yield { invariant: 4, code: 'letter.to_quarantined', subject: id };
    }
  }
  yield* toStaff(world, spare);
  if (rules.settled) yield* owed(world.rows.outbox ?? []);
  yield* invitations(world);
  yield* safeLetters(world);
}

const isTo = (world: World, { staff_id }: RegisterRow, address: string): boolean =>
  !staff_id || addressOf(world, staff_id) === address;

const lettersAbout = (box: readonly Letter[] | undefined, id: string): Letter[] =>
  (box ?? []).filter(({ subject, invitation }) => !invitation && subject.includes(id));

/** Letters to whoever did not ask: as many arrive as the outbox says were sent. */
function* toStaff(world: World, secondCopies: number): Generator<Violation> {
  const askedBy = new Map(
    (world.rows.requests ?? []).map((row) => [row.request_id ?? '', addressOf(world, row.staff_id)]),
  );
  const sent = new Map<string, number>();
  for (const { staff_id, request_id = '', status } of world.rows.outbox ?? []) {
    const address = addressOf(world, staff_id);
    if (!address || status !== 'sent' || askedBy.get(request_id) === address) continue;
    sent.set(address, (sent.get(address) ?? 0) + 1);
  }
  let spare = secondCopies;
  for (const [address, box] of world.letters) {
    const own = [...askedBy].filter(([number, asker]) => number && asker === address).map(([number]) => number);
    const arrived = box.filter(
      ({ subject, invitation }) => !invitation && !own.some((number) => subject.includes(number)),
    ).length;
    const extra = arrived - (sent.get(address) ?? 0);
    const subject = [...world.staff.keys()].find((id) => addressOf(world, id) === address) ?? 'a stranger';
    if (extra < 0) yield { invariant: 4, code: 'staff_letter.not_arrived', subject, detail: `${-extra} missing` };
    if (extra > spare) yield { invariant: 4, code: 'staff_letter.doubled', subject, detail: `${extra} more` };
    spare = Math.max(spare - Math.max(extra, 0), 0);
  }
}

function* owed(outbox: readonly RegisterRow[]): Generator<Violation> {
  for (const { key = '', status } of outbox) {
    if (status === 'owed' || status === 'failed') yield { invariant: 4, code: `letter.${status}`, subject: key };
  }
}

function* invitations(world: World): Generator<Violation> {
  for (const [address, box] of world.letters) {
    const seen = new Map<string, Set<string>>();
    for (const { invitation } of [...box].reverse()) {
      if (!invitation || !['REQUEST', 'CANCEL'].includes(invitation.method)) continue;
      const { uid, method, sequence } = invitation;
      const said = `${method} ${sequence}`;
      const known = seen.get(uid) ?? new Set();
      if (known.has(said)) yield { invariant: 4, code: 'invitation.doubled', subject: `${uid} ${said}` };
      // Whoever was taken out may be invited to the same again.
      seen.set(uid, new Set([...known].filter((one) => one.startsWith(method))).add(said));
    }
    for (const event of world.events) {
      const guest = event.attendees?.find(({ email }) => email.toLowerCase() === address);
      if (event.status === 'cancelled' || !guest) continue;
      const told = box.some(
        ({ invitation }) => invitation?.method === 'REQUEST' && invitation.uid.startsWith(event.id),
      );
      if (!told) yield { invariant: 4, code: 'guest.not_told', subject: event.id };
    }
  }
}

/** A tag that somebody typed stands in no letter as a tag. */
function* safeLetters(world: World): Generator<Violation> {
  const tagged = (world.rows.requests ?? []).flatMap(({ text = '' }) => text.match(/<[a-z!/][^>]*>/gi) ?? []);
  // Tags that the letters themselves are made of prove nothing.
  const telling = [...new Set(tagged)].filter((tag) => !/^<\/?(b|i|p|br|div|span|a)\s*\/?>$/i.test(tag));
  for (const box of world.letters.values()) {
    for (const { id, html } of box) {
      if (telling.some((tag) => html.includes(tag))) yield { invariant: 8, code: 'letter.html', subject: id };
    }
  }
}
