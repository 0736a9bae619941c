// A short name for a content, to see that it changed (FNV-1a, 53 bits in base 36).

export function fingerprint(content: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ code ^ (low >>> 16), 0x85ebca6b) >>> 0;
  }
  return (high % 0x200000).toString(36) + low.toString(36).padStart(7, '0');
}
