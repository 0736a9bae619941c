// What the sheet makes of a session's topics and of a person's name.
import fc from 'fast-check';
import { TOPICS } from '../../src/domain/tables';
import { printMessages } from '../../src/i18n/print';
import { programme } from '../../src/print/programme';
import { signed } from '../../src/print/signed';

const words = printMessages('ru').signInSheet;

test('a programme has three to five different lines, whatever the topics', () => {
  const topics = fc.uniqueArray(fc.oneof(fc.constantFrom(...TOPICS), fc.constantFrom('2.2', '2.5', 'toString', '')));
  fc.assert(
    fc.property(topics, (chosen) => {
      const lines = programme(chosen, words);
      expect(lines.length).toBeGreaterThanOrEqual(3);
      expect(lines.length).toBeLessThanOrEqual(5);
      expect(new Set(lines).size).toBe(lines.length);
    }),
  );
});

test('every topic of a session has a line, as far as five lines hold them', () => {
  expect(programme(['final_marks', 'reports'], words)).toEqual([
    ...words.programmes.final_marks.slice(0, 2),
    ...words.programmes.reports.slice(0, 2),
    words.practice,
  ]);
});

test('initials stand before the name where somebody signs', () => {
  expect(signed('Журналова И.Т.')).toBe('И.Т. Журналова');
  expect(signed('Ли Ян А. Б.')).toBe('А. Б. Ли Ян');
  expect(signed('Горина К.')).toBe('К. Горина');
  expect(signed('Kate Gorina')).toBe('Kate Gorina');
  expect(signed('')).toBe('');
});
