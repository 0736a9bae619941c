// What a script asks MailApp to send, read into a letter and held against Google's limits.

import addressparser from 'nodemailer/lib/addressparser';
import { ServiceError } from '../../script/service-error';
import type { Letter } from './mime';

export type MailOptions = GoogleAppsScript.Mail.MailAdvancedParameters;

interface Attachment {
  filename: string | false;
  content: Buffer;
  contentType: string;
  cid?: string;
}

const ADDRESS = /^[^\s@<>(),;:\\"[\]]+@[^\s@<>(),;:\\"[\]]+\.[^\s@<>(),;:\\"[\]]+$|^[^\s@]+@localhost$/;
const MOST_RECIPIENTS = 50;
const LONGEST_SUBJECT = 250;
const LARGEST_BODY = 200 * 1024;
const MOST_ATTACHMENTS = 250;
const LARGEST_ATTACHMENTS = 25 * 1024 * 1024;

export function readLetter(options: MailOptions, user: string): Letter {
  const from = options.noReply ? `noreply@${user.split('@')[1]}` : user;
  const images = Object.entries(options.inlineImages ?? {});
  const letter: Letter = {
    from: options.name ? { name: String(options.name), address: from } : from,
    to: addresses(options.to),
    subject: text(options.subject),
    text: text(options.body),
    attachments: [
      ...Array.from(options.attachments ?? [], (source) => attachment(source)),
      ...images.map(([cid, source]) => ({ ...attachment(source), cid })),
    ],
  };
  if (options.htmlBody) letter.html = text(options.htmlBody);
  if (options.cc) letter.cc = addresses(options.cc);
  if (options.bcc) letter.bcc = addresses(options.bcc);
  if (options.replyTo && !options.noReply) letter.replyTo = addresses(options.replyTo);
  if (letter.html && !options.body) delete letter.text;
  return letter;
}

/** Throws in Google's words, or gives the addresses that count against the quota. */
export function checkLetter(letter: Letter): string[] {
  const recipients = [letter.to, letter.cc, letter.bcc].flatMap((list) => (list ?? []) as { address: string }[]);
  if (recipients.length === 0) throw new ServiceError('Failed to send email: no recipient');
  if (recipients.length > MOST_RECIPIENTS) throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  if ((letter.subject ?? '').length > LONGEST_SUBJECT) throw new ServiceError('Invalid argument: subject');
  const bodies = [letter.text, letter.html].map((body) => Buffer.byteLength(String(body ?? '')));
  if (bodies.some((size) => size > LARGEST_BODY)) throw new ServiceError('Limit Exceeded: Email Body Size.');
  const attached = (letter.attachments ?? []) as Attachment[];
  if (attached.length > MOST_ATTACHMENTS) throw new ServiceError('Limit Exceeded: Email Attachments Per Message.');
  if (attached.reduce((sum, { content }) => sum + content.length, 0) > LARGEST_ATTACHMENTS) {
    throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
  }
  return recipients.map(({ address }) => address);
}

function addresses(list: unknown): { name: string; address: string }[] {
  if (list === undefined || list === null || list === '') return [];
  return addressparser(String(list), { flatten: true }).map(({ name, address }) => {
    if (!ADDRESS.test(address ?? '')) throw new ServiceError(`Invalid email: ${address || name || list}`);
    return { name: name ?? '', address: address! };
  });
}

function attachment(source: GoogleAppsScript.Base.BlobSource): Attachment {
  if (typeof source?.getBlob !== 'function') throw new ServiceError('Invalid argument: attachments');
  const blob = source.getBlob();
  return {
    filename: blob.getName() ?? 'attachment',
    content: Buffer.from(Uint8Array.from(blob.getBytes())),
    contentType: blob.getContentType() ?? 'application/octet-stream',
  };
}

/** Anything that is not a string arrives as Google's Java would print it. */
const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
