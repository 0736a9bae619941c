// Whom a pasted list of names means.
import { readNames } from '../../src/sidebar/training/name-list';

const group = [
  { staff_id: 'S12', name: 'Дробная Роза Делимовна' },
  { staff_id: 'S30', name: 'Длинносложнофамильная-Переводова Евангелина Константинопольевна' },
  { staff_id: 'S31', name: 'Тёркина Алёна Мёдовна' },
  { staff_id: 'S40', name: 'Запятая Нина Тиреевна' },
];
const staff = [
  ...group,
  { staff_id: 'S41', name: 'Запятая Ольга Петровна' },
  { staff_id: 'S50', name: 'Скобкина А.Б.' },
  { staff_id: 'S51', name: 'Скобкина В.Г.' },
];
const found = (text: string) => readNames(text, group, staff).found;

test('a list copied line by line, numbered or with commas, finds the same people', () => {
  expect(found('Дробная Роза Делимовна\nТёркина А. М.')).toEqual(['S12', 'S31']);
  expect(found('1. Дробная Р.Д., 2) теркина, Дробная')).toEqual(['S12', 'S31']);
  expect(found('1\tДробная Р.Д.\tучитель математики\r\n2\tТёркина\tучитель')).toEqual(['S12', 'S31']);
});

test('initials may stand before the last name, and a double name is one name', () => {
  expect(found('Р.Д. Дробная; Е.К. Длинносложнофамильная-Переводова')).toEqual(['S12', 'S30']);
});

test('a namesake outside the group is meant only where the first name says so', () => {
  expect(found('Запятая')).toEqual(['S40']);
  expect(found('Запятая О.')).toEqual(['S41']);
});

test('a name that nobody has, or that two people have, is kept as it was written', () => {
  expect(readNames('Щукина П.\nСкобкина\nСкобкина В.\n12\n', group, staff)).toEqual({
    found: ['S51'],
    unknown: ['Щукина П.'],
    ambiguous: ['Скобкина'],
  });
  expect(readNames('Дробная Анна', group, staff).unknown).toEqual(['Дробная Анна']);
});
