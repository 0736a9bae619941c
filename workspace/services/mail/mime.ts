// Turns a letter into the raw bytes that travel, at once: a service call cannot wait for a stream.

import * as base64 from 'nodemailer/lib/base64';
import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import * as qp from 'nodemailer/lib/qp';

export type Letter = MailComposerOptions;

export interface Composed {
  raw: Buffer;
  from: string;
  recipients: string[];
}

export function compose(letter: Letter): Composed {
  const root = new MailComposer({ ...letter, disableFileAccess: true, disableUrlAccess: true }).compile();
  const envelope = root.getEnvelope();
  return { raw: Buffer.concat(parts(root)), from: envelope.from || '', recipients: envelope.to };
}

function parts(node: MimeNode): Buffer[] {
  const head = Buffer.from(`${node.buildHeaders()}\r\n\r\n`);
  if (!node.multipart) return [head, body(node), Buffer.from('\r\n')];
  const edge = Buffer.from(`--${node.boundary}\r\n`);
  const children = node.childNodes.flatMap((child) => [edge, ...parts(child)]);
  return [head, ...children, Buffer.from(`--${node.boundary}--\r\n`)];
}

function body(node: MimeNode): Buffer {
  const content = node.content ?? '';
  if (typeof content !== 'string' && !Buffer.isBuffer(content)) throw new TypeError('a part must be text or bytes');
  switch (node.getTransferEncoding()) {
    case 'base64':
      return Buffer.from(base64.wrap(base64.encode(content), 76));
    case 'quoted-printable':
      return Buffer.from(qp.wrap(qp.encode(typeof content === 'string' ? withCrLf(content) : content), 76));
    default:
      return typeof content === 'string' ? Buffer.from(withCrLf(content)) : content;
  }
}

const withCrLf = (text: string): string => text.replace(/\r\n|\r|\n/g, '\r\n');
