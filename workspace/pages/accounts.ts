// The people of a workspace: its owner and everyone a mailbox stands for.

import type { Workspace } from '../workspace';

const SHOWN = 40;

export function knownAccounts(workspace: Workspace): string[] {
  const rows = workspace.store.all('SELECT DISTINCT mailbox FROM messages ORDER BY mailbox LIMIT ?', SHOWN);
  return [...new Set([workspace.owner, ...rows.map((row) => String(row.mailbox))])];
}
