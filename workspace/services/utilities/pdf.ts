// Text and HTML as PDF: printed by a browser of this machine, without scripts and without a network.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NotEmulated } from '../../script/service-error';

const LARGEST = 64 * 1024 * 1024;
const LONGEST_MS = 120_000;

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const HTML_OF: Record<string, (text: string) => string> = {
  'text/html': (text) => text,
  'text/plain': (text) => `<!doctype html><pre style="white-space: pre-wrap">${escaped(text)}</pre>`,
};

export const becomesPdf = (contentType: string | null): contentType is string =>
  contentType !== null && contentType in HTML_OF;

export function pdfOf(text: string, contentType: string): Buffer {
  const flags = ['--import', pathToFileURL(require.resolve('tsx')).href];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, join(__dirname, 'print-html.ts')], {
    input: HTML_OF[contentType]?.(text) ?? '',
    maxBuffer: LARGEST,
    timeout: LONGEST_MS,
  });
  if (status === 0 && stdout.length > 0) return stdout;
  throw new NotEmulated(`Blob.getAs(application/pdf) without a browser on this computer. ${stderr}`.trim());
}

/** As Google names what it converted: only the last extension is replaced. */
export const pdfName = (name: string | null): string | null => name && `${name.replace(/\.[^.]*$/, '')}.pdf`;
