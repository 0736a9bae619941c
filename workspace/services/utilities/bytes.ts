// Apps Script bytes are signed, as Java's are.

export function signed(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** A text or a script's byte array as bytes. */
export function bytesOf(data: string | readonly number[]): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Int8Array.from(data));
}
