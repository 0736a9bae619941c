// Places that are kept for somebody, the waiting list, and the school's limits on booking.
import fc from 'fast-check';
import { book, nearest, offered } from '../../src/domain/booking';
import { decideDay } from '../../src/domain/day';
import type { Changes, Observation } from '../../src/domain/decision';
import { giveTime } from '../../src/domain/give-time';
import { heldForOthers, holdsOf } from '../../src/domain/holds';
import { decideIntake } from '../../src/domain/intake';
import { decideIntent } from '../../src/domain/intents';
import { bookedIn } from '../../src/domain/places';
import type { OutboxRow, RequestRow, SlotRow } from '../../src/domain/tables';
import { inTurn, offerPlaces } from '../../src/domain/waiting';
import { facts, observation, request, settings, slot, submission } from '../support/builders';

const NOW = '2026-09-07T10:05:00';
const label = (row: SlotRow) => row.slot_id;
const words = { slotLabel: label };
const at = (time: string, wanted: Partial<SlotRow> = {}): SlotRow =>
  slot({ slot_id: `W1@2026-09-08T${time}`, starts_at: time, ends_at: `${time.slice(0, 3)}59`, ...wanted });
const free = [at('14:00'), at('15:00'), at('16:00')];
const other = request({ request_id: '2026-0009', staff_id: 'S2', preferred_format: 'in_person' });
const waiter = (n: number, wanted: Partial<RequestRow> = {}): RequestRow =>
  request({
    request_id: `2026-${String(n).padStart(4, '0')}`,
    staff_id: `S${n}`,
    preferred_format: 'in_person',
    waits_since: '2026-09-06T10:00:00',
    ...wanted,
  });
const kept = (row: SlotRow, ...holds: string[]): SlotRow => ({ ...row, holds });
const wish = { topic: 'ktp', format: 'in_person', now: NOW, staff_id: 'S1', staffOf: new Map() } as const;
const offer = (slots: SlotRow[], open: RequestRow[], letters: OutboxRow[] = [], now = NOW): Changes =>
  offerPlaces({ ...observation({ slots, now }), open, letters });
const written = (slots: readonly SlotRow[], changes: Changes): SlotRow[] =>
  slots.map((row) => changes.slots?.change?.find((one) => one.slot_id === row.slot_id) ?? row);
const asked = (changes: Changes): string[] => (changes.outbox?.add ?? []).map(({ key }) => key);

describe('a kept place', () => {
  const held = kept(free[0]!, '2026-0009=2026-09-08T10:00');

  test('is free for whom it is kept, and for nobody else until it lapses', () => {
    expect(offered(facts(), [held], NOW)).toEqual([]);
    expect(offered(facts(), [held], '2026-09-08T10:00:00')).toEqual([held]);
    expect(book(facts(), [held], { ...wish, choice: held.slot_id, request_id: '2026-0001' })).toMatchObject({
      code: 'slot.taken',
    });
    expect(book(facts(), [held], { ...wish, choice: held.slot_id, request_id: '2026-0009' }).ok).toBe(true);
    expect(nearest(facts(), [held], { ...wish, request_id: '2026-0009' })).toEqual([held]);
  });

  test('leaves the other places of its slot to others, and keeps its consultant from being taken elsewhere', () => {
    const two = kept(at('14:00', { capacity: 2 }), '2026-0009=2026-09-08T10:00');
    expect(offered(facts(), [two], NOW)).toEqual([two]);
    expect(offered(facts(), [held, { ...held, slot_id: 'W2', slot_code: 'W2', holds: [] }], NOW)).toEqual([]);
  });

  test('is let go of once its request has a time or an answer', () => {
    const slots = [held, kept(free[1]!, '2026-0009=2026-09-08T10:00'), free[2]!];
    const obs = observation({ slots, recent: [other] });
    const booked = decideIntent(obs, { kind: 'book', request: other, slot_id: held.slot_id, by: 'LEAD' });
    if (!booked.ok) throw new Error(booked.code);
    expect(written(slots, booked.value)).toMatchObject([
      { bookings: ['2026-0009'], holds: [] },
      { bookings: [], holds: [] },
      {},
    ]);
    const closed = decideIntent(obs, { kind: 'drop', request: other, reason: 'Решили на месте', by: 'LEAD' });
    expect(closed.ok && written(slots, closed.value).flatMap(({ holds }) => holds)).toEqual([]);
  });

  test('that lapsed is cleared by the next look at the day, with a line in the journal', () => {
    const horizon = { from: '2026-09-08', until: '2026-09-08' };
    const stale = kept(free[0]!, '2026-0009=2026-09-07T10:05', '2026-0008=2026-09-07T10:06');
    const now = { ...stale, status: 'closed' as const, slot_id: 'W5@2026-09-08T14:00' };
    const { changes } = decideDay(observation({ slots: [now] }), horizon, label);
    expect(changes.slots?.change).toMatchObject([{ holds: [] }]);
    expect(changes.journal?.add).toMatchObject([{ act: 'hold.ended', detail: '2026-0009,2026-0008' }]);
  });
});

describe('the waiting list', () => {
  test('is joined by who wanted a time where none is left, and only where the schedule has such consultations', () => {
    const wanted = submission({ format: 'in_person', slot_choice: 'any' });
    const full = [{ ...free[0]!, bookings: ['2026-0009'] }];
    const waits = (topic: RequestRow['topic'], slots: SlotRow[]) =>
      decideIntake(observation({ slots }), [{ ...wanted, topic: topic || 'ktp' }], words).changes.requests!.add![0]!
        .waits_since;
    expect([waits('ktp', full), waits('ktp', free), waits('other', full)]).toEqual([NOW, '', '']);
  });

  test('is served the most urgent first, then who waits longest', () => {
    const rows = [
      waiter(1, { urgency: 'low', waits_since: '2026-09-01T10:00' }),
      waiter(2, { waits_since: '2026-09-05T10:00:00' }),
      waiter(3, { waits_since: '2026-09-04T10:00' }),
      waiter(4, { urgency: 'high' }),
      waiter(5, { urgency: 'high', status: 'booked', slot_id: 'X' }),
      waiter(6, { status: 'closed' }),
    ];
    expect(inTurn(rows).map(({ staff_id }) => staff_id)).toEqual(['S4', 'S3', 'S2', 'S1']);
  });

  test('gives each one place at a time, and a lapsed one to the next', () => {
    const people = [waiter(1, { urgency: 'high' }), waiter(2)];
    const first = offer([free[0]!], people);
    expect(asked(first)).toEqual(['place:2026-0001:W1@2026-09-08T14:00']);
    const slots = written([free[0]!], first);
    expect(slots[0]!.holds).toEqual(['2026-0001=2026-09-08T10:05']);
    const sent = first.outbox!.add!.map((row) => ({ ...row, status: 'sent' as const }));
    expect(offer(slots, people, sent)).toEqual({});
    const later = offer(slots, people, sent, '2026-09-08T10:05:00');
    expect(asked(later)).toEqual(['place:2026-0002:W1@2026-09-08T14:00']);
  });

  test('whose hold stands without its letter writes the letter, once', () => {
    const slots = written(free, offer(free, [waiter(1)]));
    const again = offer(slots, [waiter(1)]);
    expect([asked(again), again.slots]).toEqual([['place:2026-0001:W1@2026-09-08T14:00'], undefined]);
  });

  test('whose letter stands without its hold has the place kept, and gets no second letter', () => {
    const owed = offer(free, [waiter(1)]).outbox!.add!;
    const again = offer(free, [waiter(1)], [...owed]);
    expect([asked(again), written(free, again)[0]!.holds]).toEqual([[], ['2026-0001=2026-09-08T10:05']]);
  });

  test('is left after three offers that lapsed', () => {
    const letters = free.flatMap(({ slot_id }) =>
      offer([at('14:00', { slot_id })], [waiter(1)]).outbox!.add!.map((row) => ({ ...row, alternatives: [slot_id] })),
    );
    const ended = offer([at('17:00')], [waiter(1)], letters);
    expect(ended.requests?.change).toMatchObject([{ waits_since: '' }]);
    expect(asked(ended)).toEqual([]);
  });
});

describe('limits of the school', () => {
  const near = facts({ settings: settings({ booking_notice_minutes: 120 }) });
  const once = facts({ settings: settings({ bookings_per_day: 1 }) });
  const late = '2026-09-08T12:30:00';
  const mine = request({ preferred_format: 'in_person' });
  const give = (obs: Observation, waives_limits: boolean) =>
    giveTime(obs, { kind: 'book', request: mine, slot_id: free[0]!.slot_id, by: 'LEAD', waives_limits });

  test('a time is booked early enough; only the lead gives one later', () => {
    expect(offered(near, free, late).map(({ starts_at }) => starts_at)).toEqual(['15:00', '16:00']);
    const obs = observation({ facts: near, slots: free, now: late });
    expect([give(obs, false), give(obs, true)]).toMatchObject([{ code: 'slot.too_late' }, { ok: true }]);
  });

  test('a teacher has no more consultations a day than the school allows; only the lead gives another', () => {
    const taken = { ...free[2]!, bookings: ['2026-0009'] };
    const own = request({ ...other, staff_id: 'S1' });
    const obs = observation({ facts: once, slots: [free[0]!, taken], recent: [own, mine] });
    expect([give(obs, false), give(obs, true)]).toMatchObject([{ code: 'slot.day_limit' }, { ok: true }]);
    const wanted = { ...wish, staffOf: new Map([['2026-0009', 'S1']]) };
    expect(nearest(once, [free[0]!, taken], wanted)).toEqual([]);
  });
});

/** What is drawn is counted as well, so it is the same each time. */
test('bookings and live holds of others never exceed the places, whatever is booked, offered, declined and lapses', () => {
  const act = fc.tuple(fc.constantFrom('book', 'offer', 'drop', 'later'), fc.nat(5), fc.nat(3));
  let [held, booked] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 4, maxLength: 14 }),
      fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 4, maxLength: 4 }),
      (acts, sizes) => {
        let slots = sizes.map((capacity, i) => at(`1${i + 3}:00`, { capacity, room_id: `R${i}`, consultant_id: '' }));
        const school = facts({ rooms: sizes.map((_, i) => ({ ...facts().rooms[0]!, room_id: `R${i}` })) });
        let requests = [1, 2, 3, 4, 5, 6].map((n) => waiter(n));
        const letters: OutboxRow[] = [];
        let now = NOW;
        const keep = (changes: Changes): void => {
          slots = written(slots, changes);
          requests = requests.map(
            (row) => changes.requests?.change?.find((one) => one.request_id === row.request_id) ?? row,
          );
          letters.push(...(changes.outbox?.add ?? []));
        };
        for (const [kind, who, where] of acts) {
          const obs = observation({ facts: school, slots, recent: requests, now });
          const about = requests[who]!;
          if (kind === 'offer') keep(offerPlaces({ ...obs, open: requests, letters }));
          if (kind === 'later') now = now < '2026-09-08T09:00:00' ? '2026-09-08T10:30:00' : now;
          const by = 'LEAD';
          const decided =
            kind === 'book'
              ? decideIntent(obs, { kind, request: about, slot_id: slots[where]!.slot_id, by })
              : kind === 'drop'
                ? decideIntent(obs, { kind, request: about, reason: 'Решено', by })
                : undefined;
          if (decided?.ok) keep(decided.value);
          for (const row of slots) {
            expect(bookedIn(row).length + heldForOthers(row, '', now)).toBeLessThanOrEqual(row.capacity ?? 1);
            booked += bookedIn(row).length;
          }
          for (const { request_id } of requests) {
            const own = slots.filter((row) => holdsOf(row, now).some((hold) => hold.request_id === request_id));
            expect(own.length).toBeLessThanOrEqual(3);
            held += own.length;
          }
        }
      },
    ),
    { numRuns: 150, seed: 2026 },
  );
  expect([held > 100, booked > 100]).toEqual([true, true]);
});
