// The parts of a letter that a browser asks for by themselves: HTML body, attachments, source.

import { Hono } from 'hono';
import type { ParsedMail } from 'mailparser';
import { asAddress } from '../api/account';
import { notFound } from '../api/api-error';
import type { Workspace } from '../workspace';
import { parsedMessage } from './message';

/** Nothing in a letter runs, and nothing is fetched for it: not even a picture that tells it was read. */
const CLOSED =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; frame-ancestors 'self'";

function withInlineImages(mail: ParsedMail): string {
  let text = mail.html || '';
  for (const { cid, contentType, content } of mail.attachments)
    if (cid && /^image\/(png|jpeg|gif|webp)$/.test(contentType))
      text = text.replaceAll(`cid:${cid}`, `data:${contentType};base64,${content.toString('base64')}`);
  return `<base target="_blank"><style>body{margin:0;font:14px/1.5 system-ui,Arial,sans-serif;overflow-wrap:anywhere}</style>${text}`;
}

export const letterParts = (workspace: Workspace) => {
  const messageOf = (email: string, id: string) => {
    const message = workspace.services.mail.mailboxes.find(asAddress(email), id);
    if (!message) throw notFound();
    return message;
  };
  return new Hono()
    .get('/:email/:id/body', async (c) => {
      const mail = await parsedMessage(workspace, messageOf(c.req.param('email'), c.req.param('id')));
      c.header('content-security-policy', CLOSED);
      return c.html(withInlineImages(mail));
    })
    .get('/:email/:id/attachments/:index', async (c) => {
      const mail = await parsedMessage(workspace, messageOf(c.req.param('email'), c.req.param('id')));
      const file = mail.attachments[Number(c.req.param('index'))];
      if (!file) throw notFound();
      const name = encodeURIComponent(file.filename ?? 'attachment').replace(/['()*]/g, '_');
      c.header('content-type', 'application/octet-stream');
      c.header('content-disposition', `attachment; filename*=UTF-8''${name}`);
      return c.body(new Uint8Array(file.content));
    })
    .get('/:email/:id/original', (c) => {
      const message = messageOf(c.req.param('email'), c.req.param('id'));
      const raw = workspace.services.mail.mailboxes.raw(message.mailbox, message.id);
      return c.text(raw?.toString('utf8') ?? '');
    });
};
