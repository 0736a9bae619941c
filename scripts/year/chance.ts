// Chance that is the same in every run: what people of a played year do is drawn from words.

/** FNV-1a: the same words give the same number between 0 and 1. */
export function chance(...words: readonly string[]): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(words.join('|'))) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 4294967296;
}
