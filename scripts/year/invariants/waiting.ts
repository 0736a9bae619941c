// 4, 9: nobody loses a time without a word; a place is kept, and a list is waited on, only by whoever has no time.

import { items } from '../register';
import { addressOf, type Violation, type World } from './world';

const OPEN = ['new', 'assigned', 'in_work', 'waiting', 'reopened', 'quarantined'];

export function* waiting(world: World): Generator<Violation> {
  yield* told(world);
  const requests = new Map((world.rows.requests ?? []).map((row) => [row.request_id ?? '', row]));
  for (const { request_id: subject = '', waits_since, status = '', slot_id } of requests.values()) {
    if (!waits_since) continue;
    if (slot_id || !OPEN.includes(status))
      yield { invariant: 9, code: 'request.waits_for_nothing', subject, detail: status };
    if (waits_since.slice(0, 10) > world.now.slice(0, 10))
      yield { invariant: 9, code: 'request.waits_from_tomorrow', subject, detail: waits_since };
  }
  for (const { slot_id = '', holds } of world.rows.slots ?? []) {
    for (const item of items(holds)) {
      const [request_id = '', until = ''] = item.split('=');
      const request = requests.get(request_id);
      if (until <= world.now) continue;
      if (!request || !OPEN.includes(request.status ?? ''))
        yield { invariant: 9, code: 'place.kept_for_nobody', subject: slot_id, detail: request_id };
    }
  }
}

/** Every time that a booking was lost there is a letter; who has no address is told by the desk, whose request it is again. */
function* told(world: World): Generator<Violation> {
  const people = new Map((world.rows.requests ?? []).map((row) => [row.request_id ?? '', row.staff_id ?? '']));
  const lost = new Map<string, number>();
  for (const { act, row_key = '', detail = '' } of world.rows.journal ?? []) {
    const [slot] = /^.+@\d{4}-\d\d-\d\d(T\d\d:\d\d)?/.exec(detail) ?? [];
    if (act === 'booking.lost' && slot && addressOf(world, people.get(row_key)) !== '') {
      const key = `${row_key}:${slot}`;
      lost.set(key, (lost.get(key) ?? 0) + 1);
    }
  }
  for (const [subject, times] of lost) {
    const letters = (world.rows.outbox ?? []).filter(({ key = '' }) =>
      [`lost:${subject}`, `removed:${subject}`].some((stem) => key === stem || key.startsWith(`${stem}:`)),
    );
    if (letters.length < times)
      yield { invariant: 4, code: 'booking.lost_in_silence', subject, detail: `${letters.length} of ${times}` };
  }
}
