// What a calendar event's id says: ids are made of what the event is, in base32hex.

const ALPHABET = '0123456789abcdefghijklmnopqrstuv';

/** Empty for an id of another make. */
export function readEventText(id: string): string {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of id) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return '';
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 0xff);
    }
  }
  return Buffer.from(bytes).toString('utf8');
}
