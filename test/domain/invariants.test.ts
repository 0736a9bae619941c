// What must hold in any school, whatever arrives and however its plans change.
import fc from 'fast-check';
import { desiredEvents } from '../../src/domain/calendar-plan';
import { addDays, dateOf, datesFrom } from '../../src/domain/dates';
import { decideDay } from '../../src/domain/day';
import { dueOn } from '../../src/domain/deadlines';
import type { Submission } from '../../src/domain/decision';
import type { Facts } from '../../src/domain/facts';
import { decideIntake } from '../../src/domain/intake';
import { decideIntent } from '../../src/domain/intents';
import { holderOn, roleGaps } from '../../src/domain/roles';
import { dayOff, isStaffWorkingDay } from '../../src/domain/school-year';
import { planDay } from '../../src/domain/slots';
import { ROLES, type SlotRow, URGENCIES } from '../../src/domain/tables';
import {
  EMPTY,
  expectNobodyTwice,
  frozen,
  messages,
  observe,
  type Register,
  START,
  school,
  write,
} from './random-school';

const label = (row: SlotRow) => `${row.date} ${row.starts_at} ${row.room_id}`;
const words = { slotLabel: label };
const horizon = { from: START, until: addDays(START, 21) };
/** What is drawn is counted as well, so it is the same each time. */
const RUNS = { numRuns: 70, seed: 2026 };

const morning = (facts: Facts, register: Register, now = `${START}T07:00:00`): Register =>
  write(register, decideDay(observe(facts, register, now), horizon, label).changes);

/** Choices by number become the slots that stand. */
const aimed = (given: readonly Submission[], slots: readonly SlotRow[]): Submission[] =>
  given.map((one) =>
    /^\d+$/.test(one.slot_choice)
      ? { ...one, slot_choice: slots[+one.slot_choice % (slots.length || 1)]?.slot_id ?? '' }
      : one,
  );

function intake(facts: Facts, register: Register, given: readonly Submission[]) {
  const decided = decideIntake(observe(facts, register, `${START}T07:30:00`), frozen([...given]), words);
  return { ...decided, register: write(register, decided.changes) };
}

function expectBookingsAgree({ slots, requests }: Register): void {
  const held = slots
    .flatMap((slot) => slot.bookings.map((id, i) => (id ? `${id} ${slot.slot_id} ${i + 1}` : '')))
    .filter(Boolean);
  const said = requests
    .filter((row) => row.status === 'booked')
    .map((row) => `${row.request_id} ${row.slot_id} ${row.place}`);
  expect(held.sort()).toEqual(said.sort());
}

test('every message becomes exactly one request or one quarantined record, and taking it in again changes nothing', () => {
  fc.assert(
    fc.property(school, messages, (facts, given) => {
      const before = morning(facts, EMPTY);
      const sent = aimed(given, before.slots);
      const { results, register } = intake(facts, before, [...sent, ...sent.slice(0, 3)]);
      const firsts = register.requests.filter((row) => row.linked_to === '');
      expect(firsts.map((row) => row.source_key).sort()).toEqual(sent.map((one) => one.source_key).sort());
      expect(new Set(register.requests.map((row) => row.source_key)).size).toBe(register.requests.length);
      for (const row of register.requests)
        expect(row.status === 'quarantined').toBe(row.sender_email === 'stranger@example.net');
      expect(results.filter((result) => result.outcome === 'known')).toHaveLength(Math.min(3, sent.length));
      const again = intake(facts, register, sent);
      expect(again.changes).toEqual({});
      expect(again.results.every((result) => result.outcome === 'known')).toBe(true);
    }),
    RUNS,
  );
});

test('it does not matter in how many runs the messages are taken in', () => {
  fc.assert(
    fc.property(school, messages, fc.nat(14), (facts, given, cut) => {
      const before = morning(facts, EMPTY);
      const sent = aimed(given, before.slots).sort((a, b) =>
        `${a.submitted_at} ${a.source_key}` < `${b.submitted_at} ${b.source_key}` ? -1 : 1,
      );
      const once = intake(facts, before, [...sent].reverse()).register;
      const twice = intake(facts, intake(facts, before, sent.slice(0, cut)).register, sent).register;
      expect(twice).toEqual(once);
    }),
    RUNS,
  );
});

test('no slot, room, consultant or person is booked beyond its capacity, also after the school changes its plans', () => {
  let kept = 0;
  let lost = 0;
  fc.assert(
    fc.property(school, school, messages, (facts, later, given) => {
      const before = morning(facts, EMPTY);
      const booked = intake(facts, before, aimed(given, before.slots)).register;
      expectNobodyTwice(booked);
      expectBookingsAgree(booked);
      kept += booked.requests.filter((row) => row.status === 'booked').length;
      const changed = morning(later, booked, `${START}T08:00:00`);
      expectNobodyTwice({ ...changed, requests: [] });
      expectBookingsAgree(changed);
      lost += changed.requests.filter(
        (row, i) => row.status !== 'booked' && booked.requests[i]?.status === 'booked',
      ).length;
      const settled = decideDay(observe(later, changed, `${START}T08:00:00`), horizon, label);
      expect(settled).toEqual({ changes: {}, lost: [] });
    }),
    RUNS,
  );
  expect([kept > 10, lost > 5]).toEqual([true, true]);
});

const moves = fc.array(fc.tuple(fc.nat(13), fc.nat(60), fc.boolean()), { minLength: 6, maxLength: 20 });

test('times given and changed afterwards book nothing twice, and a run that wrote only half of it is mended', () => {
  let given = 0;
  let cut = 0;
  fc.assert(
    fc.property(school, messages, moves, (facts, sent, wanted) => {
      const before = morning(facts, EMPTY);
      let register = intake(facts, before, aimed(sent, before.slots)).register;
      for (const [who, where, whole] of wanted) {
        const request = register.requests[who % register.requests.length]!;
        const slot_id = register.slots[where % (register.slots.length || 1)]?.slot_id ?? '';
        const now = `${START}T07:40:00`;
        const result = decideIntent(observe(facts, register, now), { kind: 'book', request, slot_id, by: 'LEAD' });
        if (!result.ok) continue;
        given += result.value.requests ? 1 : 0;
        const { slots: _, ...half } = result.value;
        register = write(register, whole ? result.value : half);
        if (!whole) {
          cut += half.requests ? 1 : 0;
          register = write(register, decideDay(observe(facts, register, now), horizon, label).changes);
        }
        expectNobodyTwice(register);
        expectBookingsAgree(register);
      }
    }),
    RUNS,
  );
  expect([given > 20, cut > 5]).toEqual([true, true]);
});

test('every booked place and every open slot has exactly one event, nothing that is gone has one', () => {
  fc.assert(
    fc.property(school, school, messages, (facts, later, given) => {
      const before = morning(facts, EMPTY);
      const booked = intake(facts, before, aimed(given, before.slots)).register;
      const told = booked.slots.map((slot) => ({
        ...slot,
        calendar: ['1:f:e', '2:f:e', '3:f:e'].slice(0, slot.capacity ?? 1),
      }));
      const { slots, requests } = morning(later, { ...booked, slots: told }, `${START}T08:00:00`);
      const staffOf = new Map(requests.map((row) => [row.request_id, row.staff_id]));
      const events = slots.flatMap((slot) => desiredEvents(later, slot, staffOf).map((event) => ({ slot, event })));
      expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length);
      const confirmed = events.filter(({ event }) => event.status === 'confirmed');
      expect(confirmed.every(({ slot }) => slot.status === 'open')).toBe(true);
      expect(
        confirmed
          .filter(({ event }) => !event.free)
          .map(({ event }) => event.request_id)
          .sort(),
      ).toEqual(
        requests
          .filter((row) => row.status === 'booked')
          .map((row) => row.request_id)
          .sort(),
      );
      for (const slot of slots.filter((row) => row.status === 'open'))
        expect(confirmed.filter((one) => one.slot === slot && one.event.place === 1)).toHaveLength(1);
    }),
    RUNS,
  );
});

test('on every date every role has one holder, or a gap says so and its alarm stands', () => {
  fc.assert(
    fc.property(school, fc.nat(27), (facts, n) => {
      const today = addDays(START, n);
      const { alarms } = write(
        EMPTY,
        decideDay(observe(facts, EMPTY, `${today}T08:00:00`), { from: today, until: today }, label).changes,
      );
      for (const role of ROLES) {
        for (const date of datesFrom(START, addDays(START, 29))) {
          const gaps = roleGaps(facts).filter((gap) => gap.role_key === role && gap.from <= date && date <= gap.to);
          expect(gaps).toHaveLength(holderOn(facts, role, date) ? 0 : 1);
        }
        const standing = alarms.filter(
          (alarm) => alarm.subject_key === role && alarm.from <= today && today <= (alarm.to || today),
        );
        expect(standing).toHaveLength(holderOn(facts, role, today) ? 0 : 1);
      }
    }),
    RUNS,
  );
});

test('an answer is due on a working day, never before the question, and never earlier for a later question', () => {
  fc.assert(
    fc.property(school, fc.nat(25), fc.nat(23), fc.constantFrom(...URGENCIES), (facts, n, hour, urgency) => {
      const at = `${addDays(START, n)}T${String(hour).padStart(2, '0')}:00:00`;
      const due = dueOn(facts, at, urgency);
      expect(isStaffWorkingDay(facts, due)).toBe(true);
      expect(due >= dateOf(at)).toBe(true);
      expect(dueOn(facts, `${addDays(START, n + 1)}T00:00:00`, urgency) >= due).toBe(true);
    }),
  );
});

test('every row that applies on a date either stands or says why not', () => {
  fc.assert(
    fc.property(school, fc.nat(27), (facts, n) => {
      const date = addDays(START, n);
      const { slots, removed } = planDay(frozen(facts), date);
      const codes = new Set([...slots, ...removed].map((row) => row.slot_code));
      const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
      expect(codes.size).toBe(facts.timetable.filter((row) => row.weekday_iso === weekday).length);
      for (const row of removed) expect(slots.some((slot) => slot.slot_code === row.slot_code)).toBe(false);
      if (dayOff(facts, date)) expect(slots).toEqual([]);
      for (const slot of slots) {
        expect(slot.consultant_id).toBe(holderOn(facts, slot.consultant_role || 'ej_lead', date)?.staff_id);
        for (const one of facts.trainings.filter(
          (session) => session.status !== 'cancelled' && dateOf(session.planned_start) === date,
        ))
          if (one.room_id === slot.room_id || one.conducted_by === slot.consultant_id)
            expect(one.planned_end.slice(11) <= slot.starts_at || slot.ends_at <= one.planned_start.slice(11)).toBe(
              true,
            );
      }
      expect(new Set(slots.map((slot) => slot.slot_id)).size).toBe(slots.length);
    }),
    RUNS,
  );
});

test('every request is in the journal, and the journal holds none of its words', () => {
  fc.assert(
    fc.property(school, messages, (facts, given) => {
      const sent = given.map((one) => ({ ...one, text: `${one.text} ЛИЧНОЕ` }));
      const { changes } = intake(facts, EMPTY, sent);
      const rows = changes.journal?.add ?? [];
      for (const request of changes.requests?.add ?? [])
        expect(rows.some((row) => row.row_key === request.request_id)).toBe(true);
      expect(JSON.stringify(rows)).not.toMatch(/ЛИЧНОЕ|@example/);
    }),
  );
});
