// Reads a raw message into the tree of parts that the Gmail API calls `payload`.

export interface MessagePart {
  partId: string;
  mimeType: string;
  filename: string;
  headers: { name: string; value: string }[];
  body: { size: number; data?: string; attachmentId?: string };
  parts?: MessagePart[];
}

const ENCODED_WORD = /=\?([\w-]+)(?:\*[\w-]+)?\?([BQ])\?([^?]*)\?=(\s+(?==\?))?/gi;

/** RFC 2047; neighbouring words are joined as bytes first, for a letter may be cut in two between them. */
export function decodeWords(text: string): string {
  let pending: { charset: string; bytes: Buffer } | undefined;
  const finish = () => {
    const done = pending ? decoded(pending.bytes, pending.charset) : '';
    pending = undefined;
    return done;
  };
  const out = text.replace(ENCODED_WORD, (_all, charset: string, kind: string, data: string, joined?: string) => {
    const bytes = /b/i.test(kind) ? Buffer.from(data, 'base64') : quotedPrintable(data.replaceAll('_', ' '));
    pending = { charset, bytes: pending ? Buffer.concat([pending.bytes, bytes]) : bytes };
    return joined ? '' : finish();
  });
  return out + finish();
}

function decoded(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

function quotedPrintable(text: string): Buffer {
  const flat = text.replace(/=[ \t]*\r?\n/g, '');
  const latin = flat.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(latin, 'latin1');
}

function bodyBytes(body: string, encoding: string): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  return /quoted-printable/i.test(encoding) ? quotedPrintable(body) : Buffer.from(body, 'latin1');
}

/** RFC 2231: a long value is cut into numbered pieces, `name*0*=…; name*1*=…`, to be joined before it is decoded. */
function parameter(header: string, name: string): string | undefined {
  const found = [...header.matchAll(new RegExp(`;\\s*${name}(?:\\*(\\d+))?\\*?=(?:"([^"]*)"|([^;\\s]*))`, 'gi'))];
  if (found.length === 0) return undefined;
  const pieces = found.sort((one, other) => Number(one[1] ?? 0) - Number(other[1] ?? 0));
  const value = pieces.map(([, , quoted, bare]) => quoted ?? bare ?? '').join('');
  const extended = /^([\w-]+)''(.*)$/.exec(value);
  return extended ? decodeURIComponent(extended[2] as string) : decodeWords(value);
}

function headersOf(head: string): MessagePart['headers'] {
  return head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .filter((line) => line.includes(':'))
    .map((line) => {
      const colon = line.indexOf(':');
      return { name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) };
    });
}

export const headerOf = (part: MessagePart, name: string): string | undefined =>
  part.headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;

/** `latin` keeps one character a byte, so that 8-bit bodies survive. */
function parsePart(latin: string, partId: string): MessagePart {
  const gap = /\r?\n\r?\n/.exec(latin);
  const head = gap ? latin.slice(0, gap.index) : latin;
  const body = gap ? latin.slice(gap.index + gap[0].length) : '';
  const part: MessagePart = {
    partId,
    mimeType: 'text/plain',
    filename: '',
    headers: headersOf(head),
    body: { size: 0 },
  };
  const type = headerOf(part, 'Content-Type') ?? 'text/plain';
  part.mimeType = (type.split(';')[0] as string).trim().toLowerCase();
  part.filename = parameter(headerOf(part, 'Content-Disposition') ?? '', 'filename') ?? parameter(type, 'name') ?? '';
  const boundary = part.mimeType.startsWith('multipart/') ? parameter(type, 'boundary') : undefined;
  if (boundary === undefined) {
    const bytes = bodyBytes(body, headerOf(part, 'Content-Transfer-Encoding') ?? '7bit');
    part.body = { size: bytes.length, data: bytes.toString('base64url') };
  } else {
    const pieces = `\r\n${body}`.split(`\n--${boundary}`).slice(1);
    const inner = pieces.filter((piece) => !piece.startsWith('--')).map((piece) => piece.replace(/^[^\n]*\n/, ''));
    part.parts = inner.map((piece, index) =>
      parsePart(piece.replace(/\r$/, ''), partId === '' ? String(index) : `${partId}.${index}`),
    );
  }
  return part;
}

export const mimeTree = (raw: Buffer | string): MessagePart =>
  parsePart(Buffer.isBuffer(raw) ? raw.toString('latin1') : Buffer.from(raw).toString('latin1'), '');

export function partOfType(part: MessagePart, mimeType: string): MessagePart | undefined {
  if (part.mimeType === mimeType) return part;
  for (const inner of part.parts ?? []) {
    const found = partOfType(inner, mimeType);
    if (found) return found;
  }
  return undefined;
}
