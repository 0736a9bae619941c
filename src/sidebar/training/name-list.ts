// Names that were pasted, a line or a comma apart, and whom they mean.
export interface Named {
  readonly staff_id: string;
  readonly name: string;
}
export interface NamesRead {
  readonly found: readonly string[];
  /** As they were written, so that nothing of them is lost. */
  readonly unknown: readonly string[];
  readonly ambiguous: readonly string[];
}

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .split(/[\s.]+/)
    .filter((word) => /\p{L}/u.test(word));

/** Of a row copied from a table the first cell with a name; without its number. */
const nameIn = (line: string): string =>
  (line.split('\t').find((cell) => /\p{L}{2}/u.test(cell)) || '').replace(/^\s*\d+[.)]?\s*/, '').trim();

/** An initial agrees with every name that begins with it. */
const agree = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

const means = (written: readonly string[], person: Named): boolean => {
  const [last = '', ...given] = words(person.name);
  const at = written.indexOf(last);
  if (at < 0) return false;
  const rest = written.filter((_, index) => index !== at).slice(0, 2);
  return rest.every((word, index) => given[index] === undefined || agree(word, given[index]!));
};

/** Whoever is in the group comes before a namesake who is not. */
export const readNames = (text: string, group: readonly Named[], staff: readonly Named[]): NamesRead => {
  const found = new Set<string>();
  const unknown: string[] = [];
  const ambiguous: string[] = [];
  for (const line of text.split(/[\n,;]+/).map(nameIn)) {
    if (!line) continue;
    const written = words(line);
    const inGroup = group.filter((person) => means(written, person));
    const meant = inGroup.length > 0 ? inGroup : staff.filter((person) => means(written, person));
    const ids = new Set(meant.map(({ staff_id }) => staff_id));
    if (ids.size === 1) found.add(meant[0]!.staff_id);
    else if (ids.size === 0) unknown.push(line);
    else ambiguous.push(line);
  }
  return { found: [...found], unknown, ambiguous };
};
