// Serves one workspace over HTTP on the loopback interface: the REST interface and the pages.

import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { createApp } from './api/app';
import type { Workspace } from './workspace';

export interface Served {
  url: string;
  close(): Promise<void>;
}

export function serve(workspace: Workspace, port: number): Promise<Served> {
  const server = createAdaptorServer({ fetch: createApp(workspace).fetch });
  // An event stream never ends by itself, so closing has to end the open connections too.
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const { port: taken } = server.address() as AddressInfo;
      const url = `http://127.0.0.1:${taken}`;
      workspace.services.form.origin = url;
      resolve({
        url,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of sockets) socket.destroy();
          }),
      });
    });
  });
}
