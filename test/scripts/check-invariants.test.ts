// The independent check sees each kind of breach, and nothing where all is well.

import { checkInvariants } from '../../scripts/year/check-invariants';
import { eventIdOf, type FakeWorld, healthyWorld, invitation, restOf, slot, TRAINING_EVENT } from './fake-rest';

async function codesAfter(harm: (world: FakeWorld) => void, options = {}): Promise<string[]> {
  const world = healthyWorld();
  harm(world);
  const violations = await checkInvariants(restOf(world), options);
  return [...new Set(violations.map(({ invariant, code }) => `${invariant} ${code}`))].sort();
}
const request = (world: FakeWorld, n = 0) => world.tables.requests![n]!;
const session = (world: FakeWorld) => world.tables.sessions![1]!;
const training = (world: FakeWorld) => world.events.find(({ id }) => id === TRAINING_EVENT)!;
const reply = (world: FakeWorld, change: Record<string, string> = {}): void =>
  void world.tables.replies!.push({ source_key: 'form:r2', request_id: '2026-0001', kind: 'works', ...change });
const letter = (world: FakeWorld, row: Record<string, string>): void =>
  void world.tables.outbox!.push({ status: 'sent', sent_at: '2026-09-03T09:00:00', ...row });
const ANSWERED = {
  status: 'answered',
  answer: 'Откройте журнал',
  answered_at: '2026-09-02T12:00:00',
  closed_at: '2026-09-02T12:00:00',
  closed_by: 'S1',
};
const event = eventIdOf('W1@2026-09-08T14:40#1');

const LEDGER = ['6 ledger.counted', '6 ledger.covered', '6 ledger.met', '6 ledger.missing'];

describe('the check of the invariants', () => {
  test('finds nothing where all is well', async () => {
    expect(await codesAfter(() => {}, { settled: true })).toEqual([]);
  });

  test.each<[string, string[], (world: FakeWorld) => void]>([
    ['a lost response', ['1 response.lost'], (w) => w.responses.push({ responseId: 'r2', text: 'ещё' })],
    ['a request that nobody sent', ['1 request.invented'], (w) => (w.responses = [])],
    [
      'one response taken in twice',
      ['1 source.doubled'],
      (w) => {
        w.tables.requests!.push({ ...request(w), request_id: '2026-0002', slot_id: '', status: 'assigned' });
        w.tables.journal!.push({ ...w.tables.journal![0]!, row_key: '2026-0002' });
        w.tables.outbox!.push({
          key: 'ack:2026-0002',
          kind: 'acknowledgement',
          request_id: '2026-0002',
          status: 'owed',
        });
      },
    ],
    [
      'a number given twice',
      ['1 request.doubled'],
      (w) => {
        w.tables.requests!.push({ ...request(w), source_key: '' });
      },
    ],
    ['an altered text', ['8 text.altered'], (w) => (request(w).text = 'как загрузить план')],
    [
      'a slot booked beyond its places',
      ['1 request.doubled', '2 slot.beyond_capacity', '3 consultant.not_invited', '3 teacher.not_invited'],
      (w) => {
        w.tables.slots![0]!.bookings = '2026-0001;2026-0001';
        w.tables.requests!.push({ ...request(w), source_key: '' });
        w.events.push({
          ...w.events[0]!,
          id: eventIdOf('W1@2026-09-08T14:40#2'),
          start: { dateTime: '2026-09-08T14:40:00+03:00' },
          attendees: [],
        });
      },
    ],
    [
      'a booking that the slot does not know',
      ['2 request.not_in_slot', '3 event.guests_of_free_place', '3 event.stray_guest'],
      (w) => {
        w.tables.slots![0]!.bookings = '';
      },
    ],
    [
      'a booked place that is kept for somebody else',
      ['2 slot.kept_beyond_capacity', '9 place.kept_for_nobody'],
      (w) => (w.tables.slots![0]!.holds = '2026-0002=2099-01-01T10:00'),
    ],
    [
      'a booking on a withdrawn slot',
      ['2 slot.gone_but_booked', '3 event.of_gone_slot'],
      (w) => {
        w.tables.slots![0]!.status = 'withdrawn';
      },
    ],
    ['a booked slot without its event', ['3 booking.without_event'], (w) => (w.events[0]!.status = 'cancelled')],
    ['two events of one place', ['3 event.doubled', '3 teacher.two_events'], (w) => w.events.push({ ...w.events[0]! })],
    ['a teacher whom the event does not invite', ['3 teacher.not_invited'], (w) => w.events[0]!.attendees!.shift()],
    [
      'an event at another time',
      ['3 event.other_time'],
      (w) => (w.events[0]!.start.dateTime = '2026-09-08T14:41:00+03:00'),
    ],
    [
      'an event of a slot that there is not',
      ['3 event.without_slot'],
      (w) => {
        w.events.push({
          id: eventIdOf('X9@2026-09-08T14:40#1'),
          status: 'confirmed',
          start: { dateTime: '2026-09-08T10:00:00+03:00' },
        });
      },
    ],
    ['no acknowledgement', ['4 acknowledgement.count', '4 letter.doubled'], (w) => (w.tables.outbox = [])],
    [
      'a second copy of a letter',
      ['4 letter.doubled'],
      (w) => w.letters['teacher@example.org']!.push({ subject: 'Заявка № 2026-0001' }),
    ],
    ['a letter that never came', ['4 letter.not_arrived'], (w) => w.letters['teacher@example.org']!.shift()],
    [
      'a second invitation to the same',
      ['4 invitation.doubled'],
      (w) => {
        w.letters['lead@example.org']!.push({ subject: 'Invitation', calendar: invitation(event) });
      },
    ],
    ['a guest who was not told', ['4 guest.not_told'], (w) => (w.letters['lead@example.org'] = [])],
    ['a role gap without an alarm', ['5 role.uncovered'], (w) => (w.tables.roles![1]!.valid_to = '2026-09-02')],
    [
      'an act that is not in the journal',
      ['7 request.not_in_journal'],
      (w) => (w.tables.journal![0]!.row_key = '2026-0009'),
    ],
    ['a name in the journal', ['7 journal.name'], (w) => (w.tables.journal![0]!.detail = 'дробная')],
    ['an address in a log', ['7 log.address'], (w) => w.logs.push('sent to teacher@example.org')],
    ["a person's words in a log", ['7 log.text'], (w) => w.logs.push('text: =) как загрузить план')],
    [
      'typed text that became a formula',
      ['8 cell.formula', '8 text.altered'],
      (w) => {
        w.formulas['requests 0 text'] = '=) как загрузить план';
      },
    ],
    [
      'a typed tag in a letter',
      ['8 letter.html'],
      (w) => {
        request(w).text = '<script>alert(1)</script>';
        w.responses[0]!.text = '<script>alert(1)</script>';
        w.letters['teacher@example.org']![0]!.html = '<p><script>alert(1)</script></p>';
      },
    ],
  ])('finds %s', async (_name, codes, harm) => {
    expect(await codesAfter(harm)).toEqual(codes);
  });

  test.each<[string, string[], (world: FakeWorld) => void]>([
    ['an approved training without its event', ['3 session.without_event'], (w) => (training(w).status = 'cancelled')],
    ['two events of one training', ['3 session.events', '3 teacher.two_events'], (w) => w.events.push(training(w))],
    [
      'an event of a training that was cancelled, or is only proposed',
      ['3 event.of_gone_session'],
      (w) => (session(w).status = 'proposed'),
    ],
    [
      'an event of a training that there is not',
      ['3 event.without_session'],
      (w) => {
        const id = eventIdOf('training:TR-Q9-01#1');
        w.events.push({ id, status: 'confirmed', start: { dateTime: '2026-09-16T15:00:00+03:00' } });
      },
    ],
    [
      'a training at another time than its event',
      ['3 session.other_time'],
      (w) => (session(w).planned_start = '2026-09-15T15:10'),
    ],
    [
      'somebody of the group whom the event does not invite',
      ['3 session.not_invited'],
      (w) => training(w).attendees!.shift(),
    ],
    ['a leader whom the event does not invite', ['3 session.not_invited'], (w) => training(w).attendees!.pop()],
    ['a guest who is not in the group', ['3 session.stray_guest'], (w) => (w.tables.attendance![1]!.invited_by = '')],
    [
      'a group larger than its places with computers',
      ['2 session.beyond_capacity'],
      (w) => w.tables.attendance!.push({ session_id: 'TR-Q1-01', staff_id: 'S3', invited_by: 'oral' }),
    ],
    [
      'one person twice in one group',
      ['2 session.beyond_capacity', '4 attendance.doubled'],
      (w) => w.tables.attendance!.push({ ...w.tables.attendance![1]! }),
    ],
    [
      'two trainings in one room with one leader at once, and a consultation beside them',
      [
        '2 session.leader_twice',
        '2 session.room_twice',
        '3 session.without_event',
        '7 training.proposed.not_in_journal',
      ],
      (w) => {
        w.tables.sessions!.push({
          ...session(w),
          session_id: 'TR-Q1-02',
          planned_start: '2026-09-15T15:59',
          calendar: '',
        });
        w.tables.slots!.push(slot('W9@2026-09-15', { date: '2026-09-15', starts_at: '15:59', ends_at: '16:20' }));
      },
    ],
    [
      'a proposal that is not in the journal',
      ['7 training.proposed.not_in_journal'],
      (w) => (w.tables.journal![1]!.row_key = 'TR-9'),
    ],
    [
      'a closing that is not in the journal',
      ['7 term.closed.not_in_journal'],
      (w) => (w.tables.journal![3]!.row_key = 'Q9|default'),
    ],
    [
      'a letter about training that came twice',
      ['4 staff_letter.doubled'],
      (w) => w.letters['teacher@example.org']!.push({ subject: 'Напоминание' }),
    ],
    [
      'a letter about training that never came',
      ['4 staff_letter.not_arrived'],
      (w) => w.tables.outbox!.push({ key: 'remind:1', kind: 'training_reminder', staff_id: 'S2', status: 'sent' }),
    ],
    ['a training that was held without a topic', LEDGER, (w) => (w.tables.sessions![0]!.topic_keys = '')],
    ['a training that somebody else led', LEDGER, (w) => (w.tables.sessions![0]!.conducted_by = 'S2')],
    ['a training of which nobody is confirmed', LEDGER, (w) => (w.tables.attendance![0]!.confirmed_by = '')],
    ['a training held on a day of no term', LEDGER, (w) => (w.tables.sessions![0]!.held_start = '2026-06-01T10:00')],
    ['a consultation that counts as a training', LEDGER, (w) => (w.tables.sessions![0]!.kind = 'consultation')],
    [
      'a training for one person that counts for the school',
      ['6 ledger.met'],
      (w) => (w.tables.sessions![0]!.kind = 'training_individual'),
    ],
    [
      'somebody who was not here long enough',
      ['6 ledger.covered'],
      (w) => (w.tables.staff![1]!.absence_from = '2026-04-14'),
    ],
    ['a window that is not the term’s', ['6 ledger.window'], (w) => (w.tables.closed_terms![0]!.to = '2026-05-31')],
  ])('finds %s', async (_name, codes, harm) => {
    expect(await codesAfter(harm)).toEqual(codes);
  });

  test.each<[string, string[], (world: FakeWorld) => void]>([
    [
      'a reply that nobody sent, about nothing',
      ['1 reply.invented', '1 reply.of_nothing'],
      (w) => reply(w, { source_key: 'form:r9', request_id: '2026-0009' }),
    ],
    [
      'a response that is a request and a reply',
      ['1 reply.and_request'],
      (w) => {
        w.responses[0]!.respondentEmail = 'teacher@example.org';
        reply(w, { source_key: 'form:r1' });
      },
    ],
    [
      'a reply taken in twice, from somebody else',
      ['1 reply.doubled', '1 reply.of_another'],
      (w) => {
        w.responses.push({ responseId: 'r2', text: 'помогло', respondentEmail: 'lead@example.org' });
        reply(w);
        reply(w);
      },
    ],
    [
      'a place held for whoever declined it',
      ['2 booking.declined'],
      (w) => (w.events[0]!.attendees![0]!.responseStatus = 'declined'),
    ],
    [
      'a method question that somebody else answered',
      ['5 answer.not_the_deputys'],
      (w) => Object.assign(request(w), { role_key: 'deputy_uvr', ...ANSWERED, closed_by: 'S2' }),
    ],
    [
      'a report of a failure that there was not, and a failure that ended before it began',
      ['1 incident.unknown', '3 incident.times'],
      (w) => {
        request(w).incident_of = '2026-0009';
        w.tables.incidents!.push({ incident_id: '2026-0001', started_at: '2026-09-02T10', ended_at: '2026-09-02T09' });
      },
    ],
    [
      'somebody who was told twice that it works again',
      ['4 incident.told_twice', '4 letter.not_arrived'],
      (w) => {
        for (const key of ['1', '2'])
          letter(w, { key, kind: 'incident_over', request_id: '2026-0001', reason: '2026-0001' });
      },
    ],
    [
      'a question at night and on a day off',
      ['4 letter.at_night', '4 letter.on_a_day_off'],
      (w) => {
        letter(w, { kind: 'escalation', key: 'e1', staff_id: 'S1', sent_at: '2026-09-03T05:59:00' });
        letter(w, { kind: 'escalation', key: 'e2', staff_id: 'S1', sent_at: '2026-09-05T09:00:00' });
        for (const n of [1, 2]) w.letters['lead@example.org']!.push({ subject: `Заявка № 2026-0001 (${n})` });
      },
    ],
    [
      'two digests of one day, to somebody who is away',
      ['4 digest.doubled', '4 digest.to_somebody_away'],
      (w) => {
        w.tables.staff![0]!.absence_from = '2026-09-03';
        for (const key of ['digest:1', 'digest:2']) {
          letter(w, { kind: 'digest', key, staff_id: 'S1', created_at: '2026-09-03T06:00:00' });
          w.letters['lead@example.org']!.push({ subject: 'Заявки на сегодня' });
        }
      },
    ],
    [
      'a second question whether it works, after three days',
      ['4 followup.doubled', '4 followup.too_early'],
      (w) => {
        Object.assign(request(w), { ...ANSWERED, followup_on: '2026-09-07' });
        for (const key of ['f1', 'f2']) {
          letter(w, { kind: 'followup', key, request_id: '2026-0001' });
          w.letters['teacher@example.org']!.push({ subject: 'Помогло? Заявка № 2026-0001' });
        }
      },
    ],
    [
      'a time of a draft, and a version without its order and its rows',
      ['9 slot.of_a_draft', '9 version.without_its_rows', '9 version.without_order'],
      (w) => {
        w.tables.schedule_versions!.push({ version: '2', status: 'approved', approved_by: 'S1', order_no: '2-О' });
        w.tables.schedule_versions![0]!.status = 'draft';
      },
    ],
    [
      'a version that stands twice',
      ['9 version.doubled'],
      (w) => w.tables.schedule_versions!.push(w.tables.schedule_versions![0]!),
    ],
    [
      'a booked teacher who meets somebody else than the holder, where no computer works',
      ['9 slot.of_another', '9 slot.without_computer'],
      (w) => {
        const acting = { kind: 'acting', topics: 'ktp', valid_from: '2026-09-08', valid_to: '2026-09-08' };
        w.tables.roles!.push({ assignment_id: 'A9', role_key: 'ej_lead', staff_id: 'S2', ...acting });
        w.tables.rooms![0]!.pc_working = '0';
        session(w).period_code = '';
      },
    ],
    [
      'an open request that stayed with somebody who does not hold the role',
      ['5 request.with_another'],
      (w) => Object.assign(request(w), { assignee_id: 'S2' }),
    ],
    [
      'a holder who is away, without an alarm',
      ['5 role.uncovered'],
      (w) =>
        w.tables.absences!.push({
          absence_id: 'X',
          staff_id: 'S1',
          valid_from: '2026-09-02',
          valid_to: '2026-09-02',
          cancelled_at: '',
        }),
    ],
    [
      'a booking that was lost without a word',
      ['4 booking.lost_in_silence'],
      (w) =>
        w.tables.journal!.push({
          at: '2026-09-02T12:00:00',
          act: 'booking.lost',
          row_key: '2026-0001',
          rule: '2.2',
          detail: 'W2@2026-09-07T14:00:day_off',
        }),
    ],
    [
      'a request that waits for a time and has one',
      ['9 request.waits_for_nothing'],
      (w) => (request(w).waits_since = '2026-09-02T10:00:00'),
    ],
    [
      'a letter that is owed twice',
      ['4 letter.not_arrived', '4 letter.owed_twice'],
      (w) => letter(w, { kind: 'answer', key: 'ack:2026-0001', request_id: '2026-0001' }),
    ],
  ])('finds %s', async (_name, codes, harm) => {
    expect(await codesAfter(harm)).toEqual(codes);
  });

  test('an approved memo answers in the deputy’s place', async () => {
    const codes = await codesAfter((world) => {
      Object.assign(request(world), { role_key: 'deputy_uvr', ...ANSWERED, closed_by: 'S2' });
      world.tables.memos!.push({ memo_id: 'M1', topic: 'method', answer: 'Откройте', approved_by: 'S1' });
    });
    expect(codes).toEqual([]);
  });

  test('a letter about a request that went to somebody else is counted there', async () => {
    const codes = await codesAfter((world) => {
      letter(world, { kind: 'escalation', key: 'e1', staff_id: 'S1', request_id: '2026-0001' });
      world.letters['lead@example.org']!.push({ subject: 'Без ответа: заявка № 2026-0001' });
    });
    expect(codes).toEqual([]);
  });

  test('figures that no longer agree with the register are no breach once the lead is told', async () => {
    const codes = await codesAfter((world) => {
      world.tables.sessions![0]!.topic_keys = '';
      world.tables.alarms!.push({ alarm_key: 'k', kind: 'term_differs', subject_key: 'Q0', cleared_at: '' });
    });
    expect(codes).toEqual([]);
  });

  test('a training that is over, or that never was approved, needs no event', async () => {
    const past = (world: FakeWorld) => {
      session(world).planned_start = '2026-09-03T10:00';
      session(world).planned_end = '2026-09-03T12:00';
      world.events.pop();
    };
    expect(await codesAfter(past)).toEqual([]);
    const proposed = (world: FakeWorld) => {
      session(world).status = 'proposed';
      world.events.pop();
    };
    expect(await codesAfter(proposed)).toEqual([]);
  });

  test('finds a consultant, a room and a teacher at two places at once, and not where times only touch', async () => {
    const bookNext = (startsAt: string) => (world: FakeWorld) => {
      world.tables.slots![1] = slot('W2@2026-09-08', { starts_at: startsAt, ends_at: '15:20', bookings: '2026-0002' });
      world.tables.requests!.push({
        ...request(world),
        request_id: '2026-0002',
        source_key: '',
        slot_id: 'W2@2026-09-08',
      });
    };
    const atOnce = await codesAfter(bookNext('14:59'));
    expect(atOnce).toEqual(expect.arrayContaining(['2 room.twice', '2 consultant.twice', '2 teacher.twice']));
    expect((await codesAfter(bookNext('15:00'))).filter((code) => code.startsWith('2'))).toEqual([]);
  });

  test('a gap with an alarm is no breach', async () => {
    const codes = await codesAfter((world) => {
      world.tables.roles![1]!.valid_to = '2026-09-02';
      world.tables.alarms!.push({
        alarm_key: 'k',
        kind: 'role_gap',
        subject_key: 'deputy_uvr',
        from: '2026-09-03',
        to: '2026-09-30',
      });
    });
    expect(codes).toEqual([]);
  });

  test('a second copy is allowed once where one run died between sending and marking', async () => {
    const again = (world: FakeWorld) => world.letters['teacher@example.org']!.push({ subject: 'Заявка № 2026-0001' });
    expect(await codesAfter(again, { secondCopies: 1 })).toEqual([]);
    const twice = (world: FakeWorld) => [again(world), again(world)];
    expect(await codesAfter(twice, { secondCopies: 1 })).toEqual(['4 letter.doubled']);
  });

  test('what is still owed is a breach only when the work is done', async () => {
    const owe = (world: FakeWorld) => {
      world.tables.outbox![0]!.status = 'owed';
      world.letters['teacher@example.org']!.shift();
    };
    expect(await codesAfter(owe)).toEqual([]);
    expect(await codesAfter(owe, { settled: true })).toEqual(['4 letter.owed']);
  });
});
