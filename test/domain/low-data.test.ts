// Low-data mode: names become codes in every text of the register, and come back only from the lead's own file.
import { codesForNames } from '../../src/domain/codes-for-names';
import { eraseNames, type Holdings, holdsName, saysNothing } from '../../src/domain/low-data';
import { fullName, nameOf } from '../../src/domain/people';
import { keyFile, readKey, withNames } from '../../src/sidebar/low-data/key-file';
import { switchesOn, withoutNames } from '../../src/sidebar/low-data/without-names';
import { facts, person, request, slot } from '../support/builders';

const staff = [
  person({ staff_id: 'S01', last_name: 'Рубанова', first_name: 'Ольга', patronymic: 'Ивановна', short_name: 'Рубанова О.И.', email: 'rubanova@school.test' }),
  person({ staff_id: 'S02', last_name: 'Горина', first_name: 'Инга', patronymic: 'Львовна', short_name: 'Горина И.Л.', email: 'gorina@school.test' }),
  person({ staff_id: 'S03', last_name: 'Горина', first_name: 'Пётр', patronymic: 'Львович', short_name: 'Горина П.Л.', email: '' }),
]; // biome-ignore format: one line each

test.each([
  ['Спросить у Рубановой О. И. про КТП', 'Спросить у S01 про КТП'],
  ['О.И. Рубанова ответит', 'S01 ответит'],
  ['Ольга Ивановна Рубанова и Инга Львовна', 'S01 и S02'],
  ['Гориной И.Л. не было', 'S02 не было'],
  ['Горина просит', '▮▮▮ просит'],
  ['пишите на Rubanova@school.test или другой@почта.рф', 'пишите на S01 или ▮▮▮'],
  ['горина без заглавной буквы, кабинет 14, 7Б', 'горина без заглавной буквы, кабинет 14, 7Б'],
])('a text that names staff keeps the codes: «%s»', (text, coded) => {
  expect(codesForNames(staff)(text)).toBe(coded);
});

test('taking names out leaves codes, empties addresses, voids what is owed, and does nothing the second time', () => {
  const held: Holdings = {
    staff,
    settings: [{ key: 'report_to', value: 'director@school.test' }],
    requests: [request({ request_id: '2026-0001', staff_id: 'S01', sender_email: 'rubanova@school.test', text: 'Как у Гориной И.Л.?' })],
    replies: [], memos: [], incidents: [], sessions: [], attendance: [], rooms: [], devices: [], upgrades: [], documents: [],
    outbox: [{ key: 'ack:1', kind: 'acknowledgement', request_id: '2026-0001', created_at: '', status: 'owed', attempts: null, sent_at: '', reason: '', alternatives: [], staff_id: '', session_id: '' }],
    slots: [slot({ calendar: ['1:b 1400 1420:"etag"', '2:f 1400:"etag"'] })],
  }; // biome-ignore format: tables
  const changes = eraseNames(held, '2026-09-01T10:00:00');
  expect(changes.settings).toEqual({
    add: [{ key: 'low_data', value: 'yes' }],
    change: [{ key: 'report_to', value: '' }],
  });
  expect(changes.staff?.change?.map(({ staff_id, short_name }) => [staff_id, short_name])).toEqual(
    staff.map(({ staff_id }) => [staff_id, staff_id]),
  );
  expect(changes.requests?.change?.[0]).toMatchObject({ text: 'Как у S02?', sender_email: '' });
  expect(changes.outbox?.change?.[0]?.status).toBe('void');
  expect(changes.slots?.change?.[0]?.calendar[0]).toContain(' !:');
  expect(changes.slots?.change?.[0]?.calendar[1]).not.toContain('!');
  const again = { ...held, ...Object.fromEntries(Object.entries(changes).map(([name, { add = [], change = [] }]) => [name, [...add, ...change]])), slots: [] } as Holdings; // biome-ignore format: one thing
  expect(eraseNames(again, '2026-09-01T10:00:00')).toEqual({});
  const without = facts({ staff: changes.staff!.change! });
  expect(without.staff.some(holdsName)).toBe(false);
  expect([nameOf(without, 'S01'), fullName(without, 'S01'), fullName(without, 'S99')]).toEqual(['S01', 'S01', '']);
  expect(['S01', '12', 'УЧ-7', 'ivanova', 'Иванова1'].map(saysNothing)).toEqual([true, true, true, false, false]);
});

test('the page takes names and addresses out of the files, and what it took out is the key that gives them back in print', () => {
  const files = [
    { name: 'staff.csv', text: '\uFEFFstaff_id;last_name;first_name;patronymic;short_name;email;position\nS01;Рубанова;Ольга;Ивановна;Рубанова О.И.;rubanova@school.test;"учитель; завуч"\nS02;Горина;Инга;;Горина И.;;учитель\n' },
    { name: 'requests.csv', text: 'request_id,staff_id,sender_email,text\nR1,S01,rubanova@school.test,"Сказала Рубановой,\nждём"\n' },
    { name: 'settings.csv', text: 'key,value\nlow_data,yes\nreport_to,director@school.test\n' },
    { name: 'rooms.csv', text: 'room_id,name_ru\nR1,Кабинет 1\n' },
  ]; // biome-ignore format: files
  expect(switchesOn(files)).toBe(true);
  const { files: sent, key, emptied } = withoutNames(files);
  const text = sent.map((file) => file.text).join('');
  for (const token of ['убанов', 'Горина', 'Инга', 'Ольга', '@']) expect(text).not.toContain(token);
  expect(sent[0]!.text).toContain('S01;;;;S01;;"учитель; завуч"');
  expect(sent[1]!.text).toContain('"Сказала S01,\nждём"');
  expect(sent[3]).toBe(files[3]);
  expect(emptied).toBe(8);
  const names = readKey(keyFile(key, ['код', 'ФИО', 'должность']));
  expect([...names.keys()]).toEqual(['S01', 'S02']);
  expect(names.get('S01')).toBe('Рубанова Ольга Ивановна');
  const paper = {
    staff_id: 'S01',
    leader: { name: 'S01' },
    people: ['S02', 'S03'],
    room_id: 'S01',
    text: 'S01 пришла',
  };
  expect(withNames({ ok: true, value: paper }, names).value).toEqual({
    staff_id: 'S01',
    leader: { name: 'Рубанова Ольга Ивановна' },
    people: ['Горина Инга', 'S03'],
    room_id: 'S01',
    text: 'S01 пришла',
  });
});
