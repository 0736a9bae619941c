// The planner of trainings (clause 2.1): which times it takes, which it leaves, and what it says about them.
import { addDays, datesFrom } from '../../src/domain/dates';
import { planTraining, STEPS } from '../../src/domain/planner/plan';
import { isStaffWorkingDay } from '../../src/domain/school-year';
import { assignment, holiday, room, settings, slot, timetableRow, training } from '../support/builders';
import {
  busy,
  LAST_TERM,
  LEADER,
  need,
  onlyProposal,
  plan,
  question,
  school,
  span,
  TERM,
  teachers,
} from './planner-school';

const everyDay = datesFrom('2026-09-07', '2026-11-02');

describe('days and hours', () => {
  test('a training of a study day keeps to the hours that the school set', () => {
    const { starts_at, ends_at, effect } = onlyProposal();
    expect({ starts_at, ends_at }).toEqual({ starts_at: '14:30', ends_at: '15:30' });
    expect(effect.outside_study).toBe(false);
    const short = settings({ training_from: '16:00', training_until: '16:45', training_minutes: 45 });
    expect(onlyProposal({ facts: school({ settings: short }) })).toMatchObject({
      starts_at: '16:00',
      ends_at: '16:45',
    });
  });

  test('where the hours are too short for a training there is no time for it', () => {
    const facts = school({ settings: settings({ training_until: '15:00', training_in_breaks: false }) });
    expect(plan({ facts }).unplaced.map((left) => left.code)).toEqual(Array(5).fill('too_late'));
  });

  test('people have so many working days of notice as the school set', () => {
    const people = [need('T01', '2026-09-11')];
    const withNotice = (days: number) =>
      plan({ facts: school({ settings: settings({ training_notice_days: days }) }), people });
    expect(withNotice(4).proposals.map((one) => one.date)).toEqual(['2026-09-11']);
    expect(withNotice(5).unplaced).toEqual([{ staff_id: 'T01', code: 'too_soon' }]);
  });

  test('no training is on the day on which it is proposed', () => {
    const facts = school({ settings: settings({ training_notice_days: 0 }) });
    expect(onlyProposal({ facts, people: [need('T01', '2026-09-08')] }).date).toBe('2026-09-08');
    expect(plan({ facts, people: [need('T01', '2026-09-07')] }).unplaced).toEqual([
      { staff_id: 'T01', code: 'too_late' },
    ]);
  });

  test('a day off and a weekend are no days for a training, a working Saturday is one', () => {
    const days = ['2026-09-10', '2026-09-11'].map((date) => holiday({ date }));
    const saturday = holiday({ date: '2026-09-12', kind: 'working_saturday', affects_staff: false });
    const people = [need('T01', '2026-09-13')];
    expect(plan({ facts: school({ holidays: days }), people }).proposals).toEqual([]);
    expect(onlyProposal({ facts: school({ holidays: [...days, saturday] }), people }).date).toBe('2026-09-12');
  });

  test('a short day before a holiday ends an hour earlier', () => {
    const short = holiday({ date: '2026-09-10', kind: 'short_day' });
    const set = settings({ training_from: '16:00' });
    const people = [need('T01', '2026-09-10')];
    expect(onlyProposal({ facts: school({ settings: set }), people }).starts_at).toBe('16:00');
    expect(plan({ facts: school({ settings: set, holidays: [short] }), people }).proposals).toEqual([]);
  });

  test('in the break a training may begin in the morning, if the school allows trainings in breaks', () => {
    const ask = { now: '2026-10-22T08:00:00', people: [need('T01', '2026-11-01')] };
    expect(onlyProposal(ask)).toMatchObject({
      date: '2026-10-27',
      starts_at: '10:00',
      effect: { outside_study: true },
    });
    const facts = school({ settings: settings({ training_in_breaks: false }) });
    expect(plan({ ...ask, facts })).toEqual({ proposals: [], unplaced: [{ staff_id: 'T01', code: 'break' }] });
  });

  test('a study day is better than a day of preparation, even if it is further from the best one', () => {
    const times = datesFrom('2026-09-01', '2026-09-26').map((date) => span(date));
    expect(onlyProposal({ now: '2026-08-20T08:00:00', busy: busy({ T01: times }) }).date).toBe('2026-09-28');
  });

  test('nobody is to come after the day by which they have to be trained', () => {
    const people = [need('T01', '2026-09-11'), need('T02', '2026-10-23')];
    expect(onlyProposal({ people }).date <= '2026-09-11').toBe(true);
  });

  test('a day that the lead turned down is not proposed again', () => {
    const { date } = onlyProposal();
    expect(onlyProposal({ avoid: [date] }).date).not.toBe(date);
  });
});

describe('rooms', () => {
  test('there are as few groups as the places with working computers ask for, and they are even', () => {
    const sizes = (pc_working: number, n: number) =>
      plan({ facts: school({ rooms: [room({ pc_total: 12, pc_working })], staff: [...teachers(n), LEADER] }) })
        .proposals.map((one) => one.staff_ids.length)
        .sort();
    expect(sizes(12, 12)).toEqual([12]);
    expect(sizes(11, 12)).toEqual([6, 6]);
    expect(sizes(5, 12)).toEqual([4, 4, 4]);
  });

  test('a room has no more places than seats', () => {
    const facts = school({ rooms: [room({ pc_working: 10, seats: 3 })] });
    expect(plan({ facts }).proposals).toHaveLength(2);
  });

  test('a room that may not host trainings, or whose computers are broken, is none', () => {
    const closed = room({ room_id: 'R2', can_host_training: false });
    const { unplaced } = plan({ facts: school({ rooms: [closed, room({ pc_working: 0 })] }) });
    expect(unplaced.map((left) => left.code)).toEqual(Array(5).fill('no_room'));
  });

  test('where the school marks no room for trainings, every room with a working computer is one', () => {
    const rooms = [
      room({ can_host_training: false }),
      room({ room_id: 'R2', can_host_training: false, pc_working: 0 }),
    ];
    expect(onlyProposal({ facts: school({ rooms }) }).room_id).toBe('R1');
  });

  test('a video call is a room only where no room has computers', () => {
    const call = room({ room_id: 'REMOTE', pc_total: 0, pc_working: 0, seats: 99 });
    expect(onlyProposal({ facts: school({ rooms: [call] }) }).room_id).toBe('REMOTE');
    expect(onlyProposal({ facts: school({ rooms: [call, room()] }) }).room_id).toBe('R1');
  });

  test('a room is taken by what is planned and by what is proposed there, but not by what is cancelled', () => {
    const facts = (status: 'planned' | 'proposed' | 'cancelled') =>
      school({
        trainings: [
          training({
            status,
            planned_start: '2026-09-10T14:30',
            planned_end: '2026-09-10T17:00',
            conducted_by: 'OTHER',
          }),
        ],
      });
    const people = [need('T01', '2026-09-10')];
    expect(plan({ facts: facts('planned'), people }).unplaced[0]?.code).toBe('room_taken');
    expect(plan({ facts: facts('proposed'), people }).unplaced[0]?.code).toBe('room_taken');
    expect(plan({ facts: facts('cancelled'), people }).proposals).toHaveLength(1);
  });

  test('where the larger room is taken, the smaller one serves', () => {
    const rooms = [room(), room({ room_id: 'R2', pc_working: 8 })];
    const taken = training({
      planned_start: '2026-09-10T08:00',
      planned_end: '2026-09-10T18:00',
      conducted_by: 'OTHER',
    });
    const people = [need('T01', '2026-09-10')];
    expect(onlyProposal({ facts: school({ rooms, trainings: [taken] }), people }).room_id).toBe('R2');
  });
});

describe('the leader', () => {
  test('is whoever holds ej_lead on the day', () => {
    const acting = assignment({
      assignment_id: 'A9',
      kind: 'acting',
      staff_id: 'T05',
      valid_from: '2026-09-08',
      valid_to: '2026-09-11',
    });
    const facts = school({ roles: [assignment(), acting] });
    expect(onlyProposal({ facts, people: [need('T01', '2026-09-11')] }).conducted_by).toBe('T05');
    expect(onlyProposal({ facts, people: [need('T01', '2026-09-07')], now: '2026-08-31T08:00:00' }).conducted_by).toBe(
      'LEAD',
    );
  });

  test('is never in the group', () => {
    const acting = assignment({ assignment_id: 'A9', kind: 'acting', staff_id: 'T05', valid_from: '2026-09-08' });
    const { proposals, unplaced } = plan({ facts: school({ roles: [acting] }) });
    expect(proposals.flatMap((one) => one.staff_ids)).toEqual(['T01', 'T02', 'T03', 'T04']);
    expect(unplaced).toEqual([{ staff_id: 'T05', code: 'busy' }]);
  });

  test('on a day without one there is no training', () => {
    const facts = school({ roles: [assignment({ valid_to: '2026-09-08' })] });
    expect(plan({ facts }).unplaced.map((left) => left.code)).toEqual(Array(5).fill('no_leader'));
  });

  test('who is busy, absent or leads another training cannot lead', () => {
    const people = [need('T01', '2026-09-10')];
    const code = (wanted: Parameters<typeof plan>[0]) => plan({ people, ...wanted }).unplaced[0]?.code;
    expect(code({ busy: busy({ LEAD: [span('2026-09-10')] }) })).toBe('leader_busy');
    const absent = { ...LEADER, absence_from: '2026-09-10', absence_to: '2026-09-10' };
    expect(code({ facts: school({ staff: [...teachers(5), absent] }) })).toBe('leader_busy');
    const other = training({ planned_start: '2026-09-10T14:00', planned_end: '2026-09-10T17:00', room_id: 'FAR' });
    expect(code({ facts: school({ trainings: [other] }) })).toBe('leader_busy');
  });

  test('leads one training at a time', () => {
    const rooms = [room({ pc_working: 3 }), room({ room_id: 'R2', pc_working: 3 })];
    const people = teachers(5).map((one) => need(one.staff_id, '2026-09-10'));
    const [a, b] = plan({ facts: school({ rooms }), people }).proposals;
    expect([a!.date, b!.date]).toEqual(['2026-09-10', '2026-09-10']);
    expect(a!.ends_at <= b!.starts_at).toBe(true);
  });
});

describe('people', () => {
  test('a time at which everybody can come is taken, however far it is from the best day', () => {
    const free = '2026-10-20';
    const times = everyDay.filter((date) => date !== free).map((date) => span(date));
    const proposal = onlyProposal({ busy: busy({ T03: times }) });
    expect(proposal.date).toBe(free);
    expect(proposal.effect.busy).toEqual([]);
  });

  test('times that only touch do not clash', () => {
    const around = everyDay.flatMap((date) => [span(date, '08:00', '15:00'), span(date, '16:00', '20:00')]);
    expect(onlyProposal({ busy: busy({ T01: around }) }).starts_at).toBe('15:00');
  });

  test('another group is made only where somebody could not come otherwise', () => {
    const days = (even: boolean) =>
      everyDay.filter((date) => (Number(date.slice(8)) % 2 === 0) === even).map((date) => span(date));
    const { proposals } = plan({ busy: busy({ T01: days(true), T02: days(false), T03: days(false) }) });
    expect(proposals).toHaveLength(2);
    expect(proposals.flatMap((one) => one.effect.busy)).toEqual([]);
  });

  test('who is busy all the time is invited with the others, and the reason says so; no further group is looked for', () => {
    const budget = { steps: STEPS };
    const always = busy({ T03: everyDay.map((date) => span(date)) });
    const { proposals } = planTraining(question({ busy: always }), budget);
    expect(proposals.map((one) => one.staff_ids.includes('T03') && one.effect.busy)).toEqual([['T03']]);
    expect(STEPS - budget.steps).toBeLessThan(50_000);
  });

  test('who is away all the time is invited to nothing', () => {
    const staff = [...teachers(2), { ...teachers(3)[2]!, absence_from: '2026-09-01', absence_to: '' }, LEADER];
    const { proposals, unplaced } = plan({ facts: school({ staff }) });
    expect(proposals.flatMap((one) => one.staff_ids)).toEqual(['T01', 'T02']);
    expect(unplaced).toEqual([{ staff_id: 'T03', code: 'busy' }]);
  });

  test('a session waits for who comes back in time', () => {
    const staff = [
      ...teachers(2),
      { ...teachers(3)[2]!, absence_from: '2026-09-01', absence_to: '2026-10-09' },
      LEADER,
    ];
    expect(onlyProposal({ facts: school({ staff }) }).date > '2026-10-09').toBe(true);
  });

  test('a calendar that cannot be read stands in nobody’s way, and is counted', () => {
    const unread = { times: new Map(), unknown: new Set(['T01', 'T04', 'SOMEBODY']) };
    expect(onlyProposal({ busy: unread }).effect.unknown).toBe(2);
  });
});

describe('consultations', () => {
  const daily = [1, 2, 3, 4, 5].map((weekday_iso) =>
    timetableRow({ slot_code: `W${weekday_iso}`, weekday_iso, starts_at: '14:40', ends_at: '16:30' }),
  );

  test('are left alone where another time of the day will do', () => {
    const facts = school({ timetable: daily });
    expect(onlyProposal({ facts })).toMatchObject({ starts_at: '16:30', effect: { displaced: 0 } });
  });

  test('of the same consultant elsewhere, and of others in the same room, are displaced as a whole row', () => {
    const until = settings({ training_until: '16:00' });
    const elsewhere = daily.map((row) => ({ ...row, room_id: 'FAR' }));
    const others = daily.map((row) => ({ ...row, consultant_role: 'sysadmin' as const }));
    const roles = [assignment(), assignment({ assignment_id: 'A2', role_key: 'sysadmin', staff_id: 'ADM' })];
    for (const timetable of [elsewhere, others]) {
      const facts = school({ settings: until, timetable, roles });
      expect(onlyProposal({ facts }).effect).toMatchObject({ displaced: 5, displaced_booked: 0 });
    }
  });

  test('of somebody else in another room are not', () => {
    const timetable = daily.map((row) => ({ ...row, room_id: 'FAR', consultant_role: 'sysadmin' as const }));
    const roles = [assignment(), assignment({ assignment_id: 'A2', role_key: 'sysadmin', staff_id: 'ADM' })];
    expect(onlyProposal({ facts: school({ timetable, roles }) }).effect.displaced).toBe(0);
  });

  test('that people have booked are spared before those that are free', () => {
    const facts = school({ settings: settings({ training_until: '16:00' }), timetable: daily });
    const people = [need('T01', '2026-09-11')];
    const booked = slot({
      slot_id: 'W4@2026-09-10T14:40',
      slot_code: 'W4',
      date: '2026-09-10',
      ends_at: '15:00',
      bookings: ['2026-0001'],
    });
    expect(onlyProposal({ facts, people, slots: [booked] }).date).toBe('2026-09-11');
    expect(onlyProposal({ facts, people, slots: [{ ...booked, slot_id: 'W5@2026-09-11T14:40' }] })).toMatchObject({
      date: '2026-09-10',
      effect: { displaced: 5, displaced_booked: 0 },
    });
    const both = ['W4@2026-09-10T14:40', 'W5@2026-09-11T14:40'].map((slot_id) => ({ ...booked, slot_id }));
    expect(onlyProposal({ facts, people, slots: both }).effect).toMatchObject({ displaced: 5, displaced_booked: 1 });
  });

  test('of the leader do not make the leader busy: they would give way', () => {
    const facts = school({ settings: settings({ training_until: '16:00' }), timetable: daily });
    const people = [need('T01', '2026-09-10')];
    const consulting = busy({ LEAD: [span('2026-09-10', '14:40', '16:30')] });
    expect(onlyProposal({ facts, people, busy: consulting }).effect.displaced).toBe(5);
    const more = busy({ LEAD: [span('2026-09-10', '14:00', '16:30')] });
    expect(onlyProposal({ facts, people, busy: more }).starts_at).toBe('14:45');
  });
});

describe('the best day', () => {
  test('lesson plans and daily marks come early, results a good two weeks before they are due', () => {
    expect(onlyProposal({ now: '2026-08-25T08:00:00' })).toMatchObject({
      topics: ['ktp', 'current_marks'],
      date: '2026-09-10',
    });
    const people = teachers(5).map((one) => need(one.staff_id, '2026-12-29'));
    expect(onlyProposal({ now: '2026-11-02T08:00:00', term: LAST_TERM, people })).toMatchObject({
      topics: ['final_marks', 'reports'],
      date: '2026-12-10',
    });
  });

  test('leaves time for a make-up: its notice and a week', () => {
    const facts = school({
      settings: settings({ training_notice_days: 10 }),
      quarters: [TERM, { ...LAST_TERM, compliance_to: '2026-12-29' }],
    });
    const people = teachers(5).map((one) => need(one.staff_id, '2026-12-29'));
    const { date, effect } = onlyProposal({ facts, now: '2026-11-02T08:00:00', term: facts.quarters[1]!, people });
    const after = datesFrom(addDays(date, 1), '2026-12-30').filter((one) => isStaffWorkingDay(facts, one));
    expect([effect.days_after, after.length]).toEqual([15, 15]);
  });

  test('two groups are not on one day without need', () => {
    const { proposals } = plan({ facts: school({ rooms: [room({ pc_working: 3 })] }) });
    expect(new Set(proposals.map((one) => one.date)).size).toBe(2);
  });
});
