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
  readonly html: string;
  readonly invitation: Invitation | undefined;
}

interface Part {
  mimeType: string;
  headers?: { name: string; value: string }[];
  body?: { data?: string };
  parts?: Part[];
}

export async function readMailbox(client: RestClient, address: string): Promise<Letter[]> {
  const path = `/gmail/v1/users/${encodeURIComponent(address)}/messages`;
  const listed = await client.all<{ id: string }>(`${path}?labelIds=INBOX&maxResults=500`, 'messages');
  const letters: Letter[] = [];
  for (const { id } of listed) {
    const { payload } = await client.get<{ payload: Part }>(`${path}/${id}?format=full`);
    const parts = [...flat(payload)];
    const subject = payload.headers?.find(({ name }) => name.toLowerCase() === 'subject')?.value ?? '';
    const calendar = parts.find(({ mimeType }) => mimeType === 'text/calendar');
    const html = parts.filter(({ mimeType }) => mimeType === 'text/html').map(text);
    letters.push({ id, subject, html: html.join('\n'), invitation: calendar && readInvitation(text(calendar)) });
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
