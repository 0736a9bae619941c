// A person's mailbox: letters, and the invitations inside them.

import type { RestClient } from '../rest-client';

export interface Invitation {
  readonly method: string;
  readonly uid: string;
  readonly sequence: number;
  readonly status: string;
}

export interface Letter {
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly invitation: Invitation | undefined;
}

interface Part {
  mimeType: string;
  headers?: { name: string; value: string }[];
  body?: { data?: string };
  parts?: Part[];
}

const boxOf = (address: string): string => `/gmail/v1/users/${encodeURIComponent(address)}/messages`;

export async function readMailbox(client: RestClient, address: string): Promise<Letter[]> {
  const listed = await client.all<{ id: string }>(`${boxOf(address)}?labelIds=INBOX&maxResults=500`, 'messages');
  return readLetters(client, address, listed);
}

/** What lies on top, the newest first. */
export async function newestLetters(client: RestClient, address: string, most: number): Promise<Letter[]> {
  const path = `${boxOf(address)}?labelIds=INBOX&maxResults=${most}`;
  const { messages = [] } = await client.get<{ messages?: { id: string }[] }>(path);
  return readLetters(client, address, messages);
}

async function readLetters(client: RestClient, address: string, listed: readonly { id: string }[]): Promise<Letter[]> {
  const path = boxOf(address);
  const letters: Letter[] = [];
  for (const { id } of listed) {
    const { payload } = await client.get<{ payload: Part }>(`${path}/${id}?format=full`);
    const parts = [...flat(payload)];
    const subject = payload.headers?.find(({ name }) => name.toLowerCase() === 'subject')?.value ?? '';
    const calendar = parts.find(({ mimeType }) => mimeType === 'text/calendar');
    const said = (type: string) => parts.filter(({ mimeType }) => mimeType === type).map(text);
    const [plain, html] = ['text/plain', 'text/html'].map((type) => said(type).join('\n')) as [string, string];
    letters.push({ id, subject, text: plain, html, invitation: calendar && readInvitation(text(calendar)) });
  }
  return letters;
}

function* flat(part: Part): Generator<Part> {
  yield part;
  for (const child of part.parts ?? []) yield* flat(child);
}

const text = (part: Part): string => Buffer.from(part.body?.data ?? '', 'base64url').toString('utf8');

/** RFC 5545: folded lines first, then `NAME;PARAMETERS:VALUE`. */
export function readInvitation(calendar: string): Invitation | undefined {
  const lines = calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const event = lines.slice(lines.indexOf('BEGIN:VEVENT'));
  const value = (name: string, from: readonly string[]) =>
    from
      .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
      ?.replace(/^[^:]*:/, '')
      .trim() ?? '';
  const uid = value('UID', event);
  if (!uid) return undefined;
  return {
    method: value('METHOD', lines),
    uid,
    sequence: Number(value('SEQUENCE', event) || 0),
    status: value('STATUS', event),
  };
}
