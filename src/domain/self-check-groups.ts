// What of a round is made known to everyone (clause 1.4-2): groups of five and more, from which nobody can be worked out.
//
// What is promised, and tested by counting it out:
// 1. Within a round the groups share nobody, and each has five people or more. So every sum or difference of groups is about
//    nobody, or about five and more.
// 2. In each, and so in all together, at least two people differ from the most frequent level, and from the most frequent
//    readiness: not even one of the group can say what another one answered.
// 3. Of two rounds, any groups of the one put together and any of the other are either about the same people or differ by five
//    and more: whoever came, left or kept silent in between cannot be worked out from what changed. People are left out of the
//    later round where that needs it, and groups are put together.
// A round is counted once, when it closes, and not again.
import { fingerprint } from './fingerprint';
import { READINESS, type Readiness, SELF_CHECK_LEVELS, type SelfCheckLevel } from './self-check';

export const LEAST_PEOPLE = 5;
const LEAST_OTHERS = 2;
/** All sums of groups are looked at. */
const MOST_GROUPS = 10;

export interface CountedPerson {
  readonly staff_id: string;
  /** The first subject; empty for whoever has none. */
  readonly group: string;
  readonly level: SelfCheckLevel;
  readonly readiness: Readiness;
}
export interface GroupFigures {
  /** Empty: everybody whose group is not shown by itself. */
  readonly group: string;
  readonly people: number;
  readonly level: Readonly<Record<SelfCheckLevel, number>>;
  readonly readiness: Readonly<Record<Readiness, number>>;
}
/** Whose answers they count stays in the register: the next round is held against it. */
export interface PublishedGroup extends GroupFigures {
  readonly staff: readonly string[];
}

interface Part {
  readonly group: string;
  readonly people: readonly CountedPerson[];
}

const counts = <K extends string>(keys: readonly K[], given: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, given.filter((one) => one === key).length])) as Record<K, number>;

const figuresOf = ({ group, people }: Part): PublishedGroup => ({
  group,
  people: people.length,
  level: counts(
    SELF_CHECK_LEVELS,
    people.map(({ level }) => level),
  ),
  readiness: counts(
    READINESS,
    people.map(({ readiness }) => readiness),
  ),
  staff: people.map(({ staff_id }) => staff_id).sort(),
});

const isShowable = (part: Part): boolean => {
  const { people, level, readiness } = figuresOf(part);
  const most = Math.max(...Object.values(level), ...Object.values(readiness));
  return people >= LEAST_PEOPLE && most <= people - LEAST_OTHERS;
};

/** Some groups of both rounds differ by one to four people; each of the earlier ones is either taken or left out. */
function differsByFew(parts: readonly Part[], earlier: readonly PublishedGroup[]): boolean {
  const groupOf = new Map(earlier.flatMap(({ staff }, at) => staff.map((staff_id) => [staff_id, at] as const)));
  const shared = parts.map(({ people }) => {
    const known = earlier.map(() => 0);
    for (const { staff_id } of people) {
      const at = groupOf.get(staff_id);
      if (at !== undefined) known[at] = (known[at] ?? 0) + 1;
    }
    return { known, fresh: people.length - sum(known) };
  });
  for (let chosen = 1; chosen < 1 << parts.length; chosen++) {
    const taken = shared.filter((_, i) => chosen & (1 << i));
    let few = new Set([sum(taken.map(({ fresh }) => fresh))]);
    earlier.forEach(({ people }, at) => {
      const both = sum(taken.map(({ known }) => known[at] ?? 0));
      few = new Set([...few].flatMap((n) => [n + both, n + people - both]).filter((n) => n < LEAST_PEOPLE));
    });
    if ([...few].some((n) => n > 0 && n < LEAST_PEOPLE)) return true;
  }
  return false;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** The smallest group that is shown by itself goes to the others. */
function fold(parts: readonly Part[]): Part[] {
  const others = parts.find(({ group }) => group === '')?.people ?? [];
  const named = parts
    .filter(({ group }) => group !== '')
    .sort((a, b) => b.people.length - a.people.length || (a.group < b.group ? -1 : 1));
  const smallest = named.pop();
  return [...named, { group: '', people: [...others, ...(smallest?.people ?? [])] }];
}

function partsOf(people: readonly CountedPerson[]): Part[] {
  const groups = new Map<string, CountedPerson[]>();
  for (const one of people) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
  const parts = [...groups].map(([group, members]): Part => ({ group, people: members }));
  const shown = parts.filter((part) => part.group !== '' && isShowable(part));
  const others = parts.filter((part) => !shown.includes(part)).flatMap((part) => part.people);
  return others.length > 0 ? [...shown, { group: '', people: others }] : shown;
}

/** As many as are left of a school where some are left out; in an order that says nothing of them. */
function withoutSome(
  all: readonly CountedPerson[],
  round: string,
  fits: (part: Part) => boolean,
  known: ReadonlySet<string>,
): Part | undefined {
  const before = { group: '', people: all.filter(({ staff_id }) => known.has(staff_id)) };
  if (before.people.length > 0 && fits(before)) return before;
  const order = [...all].sort((a, b) =>
    fingerprint(`${round} ${a.staff_id}`) < fingerprint(`${round} ${b.staff_id}`) ? -1 : 1,
  );
  for (let left = 0; order.length - left >= LEAST_PEOPLE; left++) {
    const part = { group: '', people: order.slice(left) };
    if (fits(part)) return part;
  }
  return undefined;
}

/** Nothing where nothing can be shown. `earlier`: what each round before made known, the newest last. */
export function publishedGroups(
  round: string,
  people: readonly CountedPerson[],
  earlier: readonly (readonly PublishedGroup[])[],
): PublishedGroup[] {
  const isPromised = (parts: readonly Part[]): boolean =>
    parts.every(isShowable) && earlier.every((groups) => !differsByFew(parts, groups));
  let parts = partsOf(people);
  while (parts.length > 1 && (parts.length > MOST_GROUPS || !isPromised(parts))) parts = fold(parts);
  if (parts.length > 0 && !isPromised(parts)) {
    const last = new Set((earlier[earlier.length - 1] ?? []).flatMap(({ staff }) => staff));
    const rest = withoutSome(people, round, (part) => isPromised([part]), last);
    parts = rest ? [rest] : [];
  }
  return parts.map(figuresOf);
}
