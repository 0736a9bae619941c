// The teacher's own line: what the end of every message says of the reader.
import { ownLine } from '../../src/domain/own-line';
import { request, slot } from '../support/builders';

const at = (wanted: Partial<Parameters<typeof ownLine>[0]> = {}) =>
  ownLine({ staff_id: 'S1', now: '2026-09-07T10:00:00', training: undefined, slots: [], requests: [], ...wanted });

test('it says whether the term’s training is done, invited for or not yet, and nothing to whom nothing is asked', () => {
  const of = (state: 'covered' | 'invited' | 'at_risk' | 'missed' | 'excused' | 'not_required') => {
    const { training, on } = at({ training: { state, on: '2026-09-15' } });
    return `${training} ${on}`.trim();
  };
  expect(
    ['covered', 'invited', 'at_risk', 'missed', 'excused', 'not_required'].map((state) => of(state as 'covered')),
  ).toEqual(['done 2026-09-15', 'invited 2026-09-15', 'not_yet', 'not_yet', 'nothing', 'nothing']);
  expect(at().training).toBe('nothing');
});

test('it names the reader’s next time and what nobody has finished, and nothing of others', () => {
  const requests = [
    request({ request_id: '2026-0003', submitted_at: '2026-09-07T09:00:00', status: 'reopened' }),
    request({ request_id: '2026-0001', submitted_at: '2026-09-01T09:00:00', status: 'booked' }),
    request({ request_id: '2026-0002', submitted_at: '2026-09-02T09:00:00', status: 'answered' }),
    request({ request_id: '2026-0004', staff_id: 'S2', status: 'booked' }),
  ];
  const early = slot({ slot_id: 'a', date: '2026-09-07', starts_at: '09:40', bookings: ['2026-0001'] });
  const others = slot({ slot_id: 'b', bookings: ['2026-0004'] });
  const next = slot({ slot_id: 'c', date: '2026-09-09', bookings: ['', '2026-0001'], capacity: 2 });
  const line = at({ requests, slots: [early, others, next] });
  expect(line.open).toEqual(['2026-0001', '2026-0003']);
  expect([line.next?.slot.slot_id, line.next?.request_id]).toEqual(['c', '2026-0001']);
});
