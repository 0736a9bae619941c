// Which people two letters mean: the beginnings of their names, ё being е.
export interface Person {
  readonly staff_id: string;
  readonly name: string;
  readonly position: string;
  readonly active: boolean;
}

const plain = (text: string): string => text.toLowerCase().replace(/ё/g, 'е').trim();

/** Whoever works here now comes first; names that begin with the letters before those that hold them later. */
export const matching = (people: readonly Person[], typed: string, most = 8): Person[] => {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (plain(typed).length < 2) return [];
  const rank = (person: Person): number => {
    const name = plain(person.name);
    const words = name.split(/[\s.-]+/);
    if (!wanted.every((part) => words.some((word) => word.startsWith(part)) || name.startsWith(part))) return 0;
    return (person.active ? 4 : 2) + (name.startsWith(wanted[0]!) ? 1 : 0);
  };
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.person.name.localeCompare(b.person.name, 'ru'))
    .slice(0, most)
    .map((one) => one.person);
};
