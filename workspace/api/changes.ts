// A stream of revision numbers: every change of the store gives a new one.

import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Workspace } from '../workspace';

const LOOK_EVERY_MS = 400;

/** All writes go through this process's one connection, whose counter therefore tells of every change. */
export const revisionOf = (workspace: Workspace): string =>
  String(workspace.store.get('SELECT total_changes() AS changes')?.changes);

export const changes = (workspace: Workspace) =>
  new Hono().get('/changes', (c) =>
    streamSSE(c, async (stream) => {
      let told = '';
      while (!stream.aborted && !stream.closed) {
        const revision = revisionOf(workspace);
        if (revision !== told) await stream.writeSSE({ data: revision });
        told = revision;
        await stream.sleep(LOOK_EVERY_MS);
      }
    }),
  );
