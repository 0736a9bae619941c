// What a played year shows that no rule forbids and nobody should see: failed executions, alarms without a cause.

import type { Played } from './play';
import { Register } from './register';

interface Process {
  functionName: string;
  processStatus: string;
  error?: string;
}

export async function oddities({ client, befell }: Played): Promise<string[]> {
  const found = new Map<string, number>();
  const note = (what: string): void => void found.set(what, (found.get(what) ?? 0) + 1);
  for (const one of await client.all<Process>('/v1/processes?pageSize=1000', 'processes')) {
    if (one.processStatus !== 'COMPLETED') note(`${one.functionName} ${one.processStatus}: ${one.error ?? ''}`);
  }
  const register = await Register.find(client);
  for (const { kind } of (await register?.rows('alarms')) ?? []) {
    if (kind === 'calendar_edited' && !befell) note(`alarm ${kind}, though nobody touched the calendar`);
  }
  return [...found].map(([what, times]) => `${what} (${times} times)`);
}
