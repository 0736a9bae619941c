// Two letters of a name are enough to find a person.
import { matching } from '../../src/sidebar/matching';
import { options } from './school';

const { people } = options();
const names = (typed: string) => matching(people, typed).map(({ staff_id }) => staff_id);

test('ё and е are one letter, and case does not matter', () => {
  expect(names('ТЕ')).toEqual(['S31']);
  expect(names('тёр')).toEqual(['S31']);
  expect(names('мед')).toEqual(['S31']);
});

test('whoever works here now comes before whoever does not', () => {
  expect(names('др')).toEqual(['S12', 'S13']);
});

test('the second part of a double name counts, and several beginnings narrow the list', () => {
  expect(names('перев')).toEqual(['S30']);
  expect(names('дро ал')).toEqual(['S13']);
});

test('one letter, or a name that nobody has, finds nobody', () => {
  expect(names('д')).toEqual([]);
  expect(names('щщ')).toEqual([]);
});
