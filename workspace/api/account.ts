// Who acts in a request: the header, else the account chosen on a page, else the owner.

import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Workspace } from '../workspace';
import { badRequest } from './api-error';

const COOKIE = 'workspace-user';
const ADDRESS = /^[^\s@<>"',;]+@[^\s@<>"',;]+$/;

export function asAddress(text: string): string {
  const address = text.trim();
  if (address.length > 254 || !ADDRESS.test(address)) throw badRequest(`Not an e-mail address: ${address}`);
  return address;
}

/** The account that was chosen for this request, or undefined when nobody chose one. */
export function chosenUser(c: Context): string | undefined {
  const chosen = c.req.header('x-workspace-user') || c.req.query('authuser') || getCookie(c, COOKIE);
  return chosen?.includes('@') ? asAddress(chosen) : undefined;
}

export const actingUser = (c: Context, workspace: Workspace): string => chosenUser(c) ?? workspace.owner;

/** Google writes `me` for the acting account. */
export const mailboxOwner = (c: Context, workspace: Workspace, name: string): string =>
  name === 'me' ? actingUser(c, workspace) : asAddress(name);

export const rememberUser = (c: Context, email: string): void =>
  setCookie(c, COOKIE, asAddress(email), { path: '/', sameSite: 'Lax', httpOnly: true });
