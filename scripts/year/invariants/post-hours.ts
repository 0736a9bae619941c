// 4: what the desk writes of itself goes out in working hours: one question a request whether it works, one digest a holder and day.

import type { RegisterRow } from '../register';
import { workingDays } from '../staff-days';
import { addDays } from '../zoned-time';
import { isAway } from './roles';
import type { Violation, World } from './world';

/** Letters that nobody waits for: they keep to staff working days, and to the hours in which the day has begun. */
const UNASKED = ['digest', 'followup', 'escalation', 'maintenance'];
const HOURS = ['06:00', '22:00'] as const;
const FOLLOWUP_DAYS = 5;

export function* postHours(world: World): Generator<Violation> {
  const week = world.rows.settings?.find(({ key }) => key === 'staff_week')?.value;
  const isWorking = workingDays(world.rows.holidays ?? [], week);
  const outbox = world.rows.outbox ?? [];
  for (const { key = '', kind = '', status, sent_at = '' } of outbox) {
    // A run that was cut may have kept the status and not the moment.
    if (status !== 'sent' || sent_at === '' || !UNASKED.includes(kind)) continue;
    if (!isWorking(sent_at.slice(0, 10)))
      yield { invariant: 4, code: 'letter.on_a_day_off', subject: key, detail: sent_at };
    const time = sent_at.slice(11, 16);
    if (time < HOURS[0] || time > HOURS[1])
      yield { invariant: 4, code: 'letter.at_night', subject: key, detail: sent_at };
  }
  yield* once(outbox);
  yield* digests(world, outbox);
  yield* questions(world, outbox, isWorking);
}

function* once(outbox: readonly RegisterRow[]): Generator<Violation> {
  const seen = new Set<string>();
  for (const { key = '' } of outbox) {
    if (seen.has(key)) yield { invariant: 4, code: 'letter.owed_twice', subject: key };
    seen.add(key);
  }
}

function* digests(world: World, outbox: readonly RegisterRow[]): Generator<Violation> {
  const seen = new Set<string>();
  for (const { key: subject = '', kind, status, staff_id = '', sent_at = '', created_at = '' } of outbox) {
    if (kind !== 'digest' || status !== 'sent') continue;
    const day = `${created_at.slice(0, 10)} ${staff_id}`;
    if (seen.has(day)) yield { invariant: 4, code: 'digest.doubled', subject };
    seen.add(day);
    const reader = world.staff.get(staff_id);
    if (reader && isAway(reader, sent_at.slice(0, 10)))
      yield { invariant: 4, code: 'digest.to_somebody_away', subject };
  }
}

function* questions(
  world: World,
  outbox: readonly RegisterRow[],
  isWorking: (date: string) => boolean,
): Generator<Violation> {
  const asked = new Map<string, number>();
  for (const { kind, request_id = '' } of outbox)
    if (kind === 'followup') asked.set(request_id, (asked.get(request_id) ?? 0) + 1);
  for (const { request_id = '', followup_on = '', answered_at = '', reopened } of world.rows.requests ?? []) {
    const count = asked.get(request_id) ?? 0;
    if (count > 1) yield { invariant: 4, code: 'followup.doubled', subject: request_id };
    if (count > 0 && !followup_on) yield { invariant: 4, code: 'followup.not_in_request', subject: request_id };
    const answered = answered_at.slice(0, 10);
    // Answered again since: then it was asked about the first answer.
    if (!followup_on || !answered || Number(reopened || 0) > 0) continue;
    let days = 0;
    for (let date = addDays(answered, 1); date <= followup_on; date = addDays(date, 1)) if (isWorking(date)) days++;
    if (days < FOLLOWUP_DAYS)
      yield { invariant: 4, code: 'followup.too_early', subject: request_id, detail: `${days} days` };
  }
}
