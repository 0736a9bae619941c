// Letters and events name a place and its hours (clause 1.4, item 4).
import { acknowledgement } from '../../src/domain/messages';
import type { Language, RequestRow } from '../../src/domain/tables';
import { requestLetter } from '../../src/loop/request-letters';
import { eventWords } from '../../src/loop/words';
import { facts, request, room, slot } from '../support/builders';

const NOW = '2026-09-07T10:05:00';
const library = room({
  room_id: 'R2',
  name_ru: 'Учительская',
  name_en: 'Staff room',
  free_access_hours: '1-6 08:00-17:00',
  access_rule_ru: 'свободный доступ педагогов',
});
const school = facts({ rooms: [room(), library] });
const written = (row: RequestRow, without_computer: readonly string[]): string =>
  requestLetter(acknowledgement(row.request_id, NOW), row, {
    facts: school,
    now: NOW,
    slots: [slot({ room_id: 'R2', slot_id: 'S' })],
    linked: [],
    links: { form_url: '', entries: {}, language: 'ru' },
    without_computer,
  })!.text;

test.each<[Language, string]>([
  ['ru', 'Учительская, пн–сб 08:00–17:00, свободный доступ педагогов'],
  ['en', 'Staff room, Mon–Sat 08:00–17:00, свободный доступ педагогов'],
])('a teacher without a computer is named a room and its hours, %s', (language, place) => {
  expect(written(request({ language }), ['S1'])).toContain(place);
  expect(written(request({ language }), ['S2'])).not.toContain('08:00');
});

test('whoever has a time is told of its place alone, in the letter and in the event', () => {
  const row = request({ status: 'booked', slot_id: 'S', place: 1, preferred_format: 'in_person' });
  expect(written(row, ['S1']).match(/08:00/g)).toHaveLength(1);
  expect(eventWords(school, slot({ room_id: 'R2' }), row).description).toMatch(/Учительская[\s\S]*08:00/);
});
