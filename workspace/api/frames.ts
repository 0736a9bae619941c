// HTML that a script made, served to a frame that is shut off from the page around it.

import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { asset } from '../pages/assets';
import type { Workspace } from '../workspace';
import { notFound } from './api-error';

/** At Google such HTML may load libraries from elsewhere, but it lives on an origin of its own. */
const POLICY = [
  "default-src 'unsafe-inline' 'unsafe-eval' data: blob: https:",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads',
].join('; ');

const KEPT = 60;

export class Frames {
  private readonly html = new Map<string, string>();

  /** Gives the address under which a frame finds this HTML. */
  keep(html: string): string {
    const id = randomBytes(12).toString('base64url');
    this.html.set(id, html);
    if (this.html.size > KEPT) this.html.delete(this.html.keys().next().value as string);
    return `/workspace/ui/frames/${id}`;
  }

  find(id: string): string | undefined {
    return this.html.get(id);
  }
}

function inlineScript(text: string): string {
  return `<script>${text.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--')}</script>`;
}

/** `google` has to stand before the page's own scripts, yet after the doctype, or the page falls into quirks mode. */
export function withScriptRuntime(html: string, runtime: string): string {
  const head = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /^\s*<!doctype[^>]*>/i.exec(html);
  if (!head) return `<!doctype html>${runtime}${html}`;
  const at = head.index + head[0].length;
  return html.slice(0, at) + runtime + html.slice(at);
}

export const frameRoute = (workspace: Workspace, frames: Frames) =>
  new Hono().get('/frames/:id', async (c) => {
    const html = frames.find(c.req.param('id'));
    if (html === undefined) throw notFound();
    const functions = [...workspace.project.functions].filter((name) => !name.endsWith('_'));
    const names = JSON.stringify(functions).replaceAll('<', '\\u003c');
    const runtime = inlineScript(`window.__scriptFunctions=${names};${await asset('script-frame.js')}`);
    c.header('content-security-policy', POLICY);
    return c.html(withScriptRuntime(html, runtime));
  });
