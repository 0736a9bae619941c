// A short name for a content, to see that it changed (FNV-1a, 32 bits in base 36, with the length).

export function fingerprint(content: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < content.length; i++) hash = Math.imul(hash ^ content.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36) + content.length.toString(36);
}
