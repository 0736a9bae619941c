// Keeps foreign web pages out: only loopback hosts are answered, and cross-site writes are refused.

import type { MiddlewareHandler } from 'hono';
import { ApiError } from './api-error';

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** A page of another name that resolves to 127.0.0.1 (DNS rebinding) still sends its own Host. */
export const loopbackOnly: MiddlewareHandler = async (c, next) => {
  // A request that never was on a wire has no such header.
  const host = c.req.header('host') ?? new URL(c.req.url).host;
  if (!LOOPBACK.test(host)) throw new ApiError(403, `Host ${host} is not this computer.`);
  await next();
};

export const sameSiteWrites: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    const origin = c.req.header('origin');
    const foreign = origin !== undefined && origin !== `http://${c.req.header('host')}`;
    if (foreign || c.req.header('sec-fetch-site') === 'cross-site') {
      throw new ApiError(403, 'Cross-site requests may not change anything here.');
    }
  }
  await next();
};

const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/** Frames with a script's or a letter's HTML bring their own, closer policy. */
export const pagePolicy: MiddlewareHandler = async (c, next) => {
  await next();
  // Straight into the answer that is there: the context's own `header` makes a new one of it each time.
  const { headers } = c.res;
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'same-origin');
};
