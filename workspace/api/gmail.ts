// The Gmail API's reading side: a mailbox's messages and their MIME parts.

import { type Context, Hono } from 'hono';
import type { StoredMessage } from '../services/mail/mailbox';
import type { Workspace } from '../workspace';
import { mailboxOwner } from './account';
import { badRequest, notFound } from './api-error';
import { type MessagePart, mimeTree } from './mime-tree';

const FORMATS = ['full', 'raw', 'metadata', 'minimal'] as const;
type Format = (typeof FORMATS)[number];
const MOST_RESULTS = 500;

function metadataOnly(payload: MessagePart, wanted: string[]): Pick<MessagePart, 'mimeType' | 'headers'> {
  const names = new Set(wanted.map((name) => name.toLowerCase()));
  const headers = payload.headers.filter(({ name }) => names.size === 0 || names.has(name.toLowerCase()));
  return { mimeType: payload.mimeType, headers };
}

export function messageResource(message: StoredMessage, raw: Buffer, format: Format, headers: string[] = []) {
  const common = {
    id: message.id,
    threadId: message.id,
    labelIds: message.labels,
    snippet: message.snippet,
    historyId: String(message.receivedAt),
    internalDate: String(message.receivedAt),
    sizeEstimate: raw.length,
  };
  if (format === 'minimal') return common;
  if (format === 'raw') return { ...common, raw: raw.toString('base64url') };
  const payload = mimeTree(raw);
  return { ...common, payload: format === 'full' ? payload : metadataOnly(payload, headers) };
}

function wholeNumber(c: Context, name: string, fallback: number): number {
  const text = c.req.query(name);
  if (text === undefined || text === '') return fallback;
  if (!/^\d{1,9}$/.test(text)) throw badRequest(`Invalid value for ${name}: ${text}`);
  return Number(text);
}

export const gmail = (workspace: Workspace) =>
  new Hono()
    .get('/users/:user/profile', (c) => {
      const emailAddress = mailboxOwner(c, workspace, c.req.param('user'));
      const messagesTotal = workspace.services.mail.mailboxes.count(emailAddress);
      return c.json({ emailAddress, messagesTotal, threadsTotal: messagesTotal, historyId: '1' });
    })
    .get('/users/:user/messages', (c) => {
      const email = mailboxOwner(c, workspace, c.req.param('user'));
      const { mailboxes } = workspace.services.mail;
      const max = Math.min(MOST_RESULTS, wholeNumber(c, 'maxResults', 100) || 100);
      const offset = wholeNumber(c, 'pageToken', 0);
      const label = c.req.query('labelIds');
      const found = mailboxes.list(email, { max, offset, ...(label ? { label } : {}) });
      const total = mailboxes.count(email, label);
      return c.json({
        messages: found.map(({ id }) => ({ id, threadId: id })),
        resultSizeEstimate: total,
        ...(offset + found.length < total ? { nextPageToken: String(offset + found.length) } : {}),
      });
    })
    .get('/users/:user/messages/:id', (c) => {
      const email = mailboxOwner(c, workspace, c.req.param('user'));
      const { mailboxes } = workspace.services.mail;
      const message = mailboxes.find(email, c.req.param('id'));
      const raw = message && mailboxes.raw(email, message.id);
      if (!message || !raw) throw notFound();
      const format = c.req.query('format') ?? 'full';
      if (!(FORMATS as readonly string[]).includes(format)) throw badRequest(`Invalid value for format: ${format}`);
      return c.json(messageResource(message, raw, format as Format, c.req.queries('metadataHeaders')));
    });
