// What everyone may see of the self-check (clause 1.4-2): whatever is put together or subtracted, no one to four people are left.
import fc from 'fast-check';
import { READINESS, SELF_CHECK_LEVELS } from '../../src/domain/self-check';
import {
  type CountedPerson,
  LEAST_PEOPLE,
  type PublishedGroup,
  publishedGroups,
} from '../../src/domain/self-check-groups';

const SUBJECTS = ['математика', 'русский язык', 'физика', 'начальные классы', ''];

const school = fc.array(
  fc.record({
    group: fc.constantFrom(...SUBJECTS),
    level: fc.constantFrom(...SELF_CHECK_LEVELS),
    readiness: fc.constantFrom(...READINESS),
  }),
  { maxLength: 45 },
);
const named = (people: readonly Omit<CountedPerson, 'staff_id'>[], from = 0): CountedPerson[] =>
  people.map((one, i) => ({ ...one, staff_id: `S${from + i}` }));

/** Every group and every sum of groups, all together among them. */
const sums = (groups: readonly PublishedGroup[]): Set<string>[] =>
  Array.from({ length: (1 << groups.length) - 1 }, (_, at) => {
    const chosen = groups.filter((_, i) => (at + 1) & (1 << i));
    return new Set(chosen.flatMap(({ staff }) => staff));
  });
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): number =>
  [...a].filter((id) => !b.has(id)).length + [...b].filter((id) => !a.has(id)).length;
const isAnybodyApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const n = apart(a, b);
  return n > 0 && n < LEAST_PEOPLE;
};

test('in one round no two sums of groups differ by one to four people, and nobody of a group can tell what another answered', () => {
  fc.assert(
    fc.property(school, (people) => {
      const groups = publishedGroups('r', named(people), []);
      const tables = sums(groups);
      for (const a of tables) {
        expect(a.size).toBeGreaterThanOrEqual(LEAST_PEOPLE);
        for (const b of tables) expect(isAnybodyApart(a, b)).toBe(false);
      }
      for (const { people: n, level, readiness, staff } of groups) {
        expect(staff).toHaveLength(n);
        for (const count of [...Object.values(level), ...Object.values(readiness)])
          expect(count).toBeLessThanOrEqual(n - 2);
        expect(Object.values(level).reduce((a, b) => a + b)).toBe(n);
      }
    }),
    { numRuns: 150 },
  );
});

test('of three rounds in which some came, left or kept silent, no two tables differ by one to four people', () => {
  const changes = fc.record({ left: fc.subarray([...Array(45).keys()], { maxLength: 7 }), came: fc.nat(7) });
  fc.assert(
    fc.property(school, changes, changes, school, (people, first, second, again) => {
      const rounds: PublishedGroup[][] = [];
      let standing = named(people);
      for (const [at, { left, came }] of [{ left: [] as number[], came: 0 }, first, second].entries()) {
        const joined = named(again.slice(0, came), 100 * at);
        standing = [...standing.filter((_, i) => !left.includes(i)), ...(at > 0 ? joined : [])];
        rounds.push(
          publishedGroups(
            `r${at}`,
            standing,
            rounds.filter((groups) => groups.length > 0),
          ),
        );
      }
      const tables = rounds.map(sums);
      for (const [i, earlier] of tables.entries())
        for (const later of tables.slice(i + 1))
          for (const a of earlier) for (const b of later) expect(isAnybodyApart(a, b)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('a school of thirty-three of whom one left still sees its figures, four people left out of them', () => {
  const mixed = named(
    Array.from({ length: 33 }, (_, i) => ({
      group: SUBJECTS[i % 3]!,
      level: SELF_CHECK_LEVELS[Math.floor(i / 3) % 3]!,
      readiness: READINESS[Math.floor(i / 3 + 1) % 3]!,
    })),
  );
  const first = publishedGroups('a', mixed, []);
  expect(first.map(({ group, people }) => [group, people])).toEqual([
    ['математика', 11],
    ['русский язык', 11],
    ['физика', 11],
  ]);
  const second = publishedGroups('b', mixed.slice(1), [first]);
  expect(second.map(({ group, people }) => [group, people])).toEqual([['', 28]]);
  expect(publishedGroups('c', mixed, [first])).toEqual(first);
});

test('a small group goes to the others, and takes the smallest shown one along where the others would be too few', () => {
  const of = (group: string, n: number, from: number) =>
    named(
      Array.from({ length: n }, (_, i) => ({
        group,
        level: SELF_CHECK_LEVELS[i % 3]!,
        readiness: READINESS[(i + 1) % 3]!,
      })),
      from,
    );
  const people = [...of('математика', 9, 0), ...of('физика', 6, 20), ...of('химия', 2, 40)];
  const groups = publishedGroups('r', people, []);
  expect(groups.map(({ group, people: n }) => [group, n])).toEqual([
    ['математика', 9],
    ['', 8],
  ]);
  expect(publishedGroups('r', of('химия', 4, 0), [])).toEqual([]);
});
