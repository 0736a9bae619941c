// A department that asks about one topic again and again is proposed for a training of the group.
import { GROUP_WISH, groupWishOf, reconcileGroupWishes } from '../../src/domain/group-wish';
import type { AlarmRow, RequestRow, Session } from '../../src/domain/tables';
import { facts, person, request, training } from '../support/builders';
import { frozen, written } from './random-school';

const SCHOOL = facts({
  staff: [
    person({ staff_id: 'S1', subjects: ['Математика'] }),
    person({ staff_id: 'S2', subjects: ['математика ', 'физика'] }),
    person({ staff_id: 'S3', subjects: ['физика'] }),
  ],
});
const NOW = '2026-09-21T07:00:00';
const asked = (n: number, staff_id: string, on = '2026-09-14', wanted: Partial<RequestRow> = {}): RequestRow =>
  request({ request_id: `2026-000${n}`, staff_id, submitted_at: `${on}T10:0${n}:00`, ...wanted });
const wishes = (requests: RequestRow[], alarms: AlarmRow[] = [], now = NOW, trainings: Session[] = []): AlarmRow[] =>
  written('alarms', alarms, reconcileGroupWishes(frozen({ facts: { ...SCHOOL, trainings }, now, alarms, requests })));
const three = [asked(1, 'S1'), asked(2, 'S2'), asked(3, 'S1', '2026-09-15')];

test('three requests of one topic from one department within 30 days are a wish, and it is raised once', () => {
  const raised = wishes(three);
  expect(raised).toMatchObject([{ kind: GROUP_WISH, subject_key: 'ktp', addressed_to: 'ej_lead', from: '2026-09-14' }]);
  expect(wishes(three, raised)).toEqual(raised);
  expect(groupWishOf(SCHOOL, raised[0]!, three)).toEqual({
    topic: 'ktp',
    department: 'математика',
    people: ['S1', 'S2'],
    request_ids: ['2026-0001', '2026-0002', '2026-0003'],
  });
});

test('two requests, one person, two departments, an old one, a repeated one or another topic are no wish', () => {
  expect(wishes(three.slice(1))).toEqual([]);
  expect(wishes([asked(1, 'S1'), asked(2, 'S1'), asked(3, 'S1')])).toEqual([]);
  expect(wishes([asked(1, 'S1'), asked(2, 'S1'), asked(3, 'S3')])).toEqual([]);
  expect(wishes([asked(1, 'S1', '2026-08-01'), ...three.slice(1)])).toEqual([]);
  expect(wishes([asked(1, 'S1', '2026-09-14', { duplicate_of: '2026-0002' }), ...three.slice(1)])).toEqual([]);
  expect(wishes(three.map((row) => ({ ...row, topic: 'tech_failure' as const })))).toEqual([]);
});

test('what the lead has put aside comes back only for three new requests', () => {
  const aside = wishes(three).map((alarm) => ({ ...alarm, cleared_at: NOW }));
  const later = '2026-09-28T07:00:00';
  const more = [...three, asked(4, 'S2', '2026-09-22'), asked(5, 'S1', '2026-09-22')];
  expect(wishes(more, aside, later)).toEqual(aside);
  const again = wishes([...more, asked(6, 'S2', '2026-09-23')], aside, later);
  expect(again.map((alarm) => alarm.cleared_at === '')).toEqual([false, true]);
});

test('a training of the topic that is to come meets the wish', () => {
  const planned = training({ planned_start: '2026-09-25T15:00', planned_end: '2026-09-25T16:00', status: 'proposed' });
  expect(wishes(three, [], NOW, [planned])).toEqual([]);
  expect(wishes(three, wishes(three), NOW, [planned])).toMatchObject([{ cleared_at: NOW }]);
  expect(wishes(three, [], NOW, [{ ...planned, status: 'cancelled' }])).toHaveLength(1);
});
