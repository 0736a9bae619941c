// The record of executions, as the Executions page and /v1/processes show it.
import type { Execution, LogLine, ServiceCall } from './script/execution';
import type { Store } from './store';

export type ProcessStatus = 'COMPLETED' | 'FAILED' | 'TIMED_OUT' | 'CANCELED';

export interface ProcessRecord {
  id: string;
  functionName: string;
  processType: string;
  processStatus: ProcessStatus;
  user: string;
  startedAt: number;
  elapsedMs: number;
  serviceCalls: ServiceCall[];
  log: LogLine[];
  error: string | null;
}

const KEPT = 20_000;
/** Records wait in memory and are written together: a year of hourly runs must not cost a disk sync each. */
const BATCH = 100;

export class Processes {
  private waiting: unknown[][] = [];
  private sinceTrim = 0;

  constructor(private readonly store: Store) {
    store.migrate('processes', [
      `CREATE TABLE processes (seq INTEGER PRIMARY KEY, id TEXT NOT NULL, function_name TEXT NOT NULL, process_type TEXT NOT NULL,
        status TEXT NOT NULL, user TEXT NOT NULL, started_at INTEGER NOT NULL, elapsed_ms INTEGER NOT NULL,
        calls TEXT NOT NULL, log TEXT, error TEXT)`,
    ]);
  }

  record(execution: Execution, status: ProcessStatus, error: string | null): void {
    this.waiting.push([
      execution.id,
      execution.functionName,
      execution.processType,
      status,
      execution.user,
      execution.startedAt,
      Math.round(execution.elapsedMs),
      execution.calls.map((call) => `${call.name}:${call.ms}`).join(';'),
      execution.log.length === 0 ? null : JSON.stringify(execution.log),
      error,
    ]);
    if (this.waiting.length >= BATCH) this.save();
  }

  save(): void {
    if (this.waiting.length === 0) return;
    const rows = this.waiting;
    this.waiting = [];
    this.store.tx(() => {
      for (const row of rows) {
        this.store.run(
          `INSERT INTO processes (id, function_name, process_type, status, user, started_at, elapsed_ms, calls, log, error)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          ...(row as string[]),
        );
      }
      this.sinceTrim += rows.length;
      if (this.sinceTrim < 1000) return;
      this.sinceTrim = 0;
      this.store.run('DELETE FROM processes WHERE seq <= (SELECT MAX(seq) FROM processes) - ?', KEPT);
    });
  }

  /** Newest first. `before` is the number of the last one already seen. */
  list(options: { limit?: number; before?: number; functionName?: string } = {}): (ProcessRecord & { seq: number })[] {
    this.save();
    const { limit = 50, before = Number.MAX_SAFE_INTEGER, functionName } = options;
    const rows = functionName
      ? this.store.all(
          'SELECT * FROM processes WHERE seq < ? AND function_name = ? ORDER BY seq DESC LIMIT ?',
          before,
          functionName,
          limit,
        )
      : this.store.all('SELECT * FROM processes WHERE seq < ? ORDER BY seq DESC LIMIT ?', before, limit);
    return rows.map((row) => ({
      seq: Number(row.seq),
      id: String(row.id),
      functionName: String(row.function_name),
      processType: String(row.process_type),
      processStatus: row.status as ProcessStatus,
      user: String(row.user),
      startedAt: Number(row.started_at),
      elapsedMs: Number(row.elapsed_ms),
      serviceCalls: callsOf(String(row.calls)),
      log: row.log === null ? [] : (JSON.parse(String(row.log)) as LogLine[]),
      error: row.error as string | null,
    }));
  }
}

function callsOf(text: string): ServiceCall[] {
  if (text === '') return [];
  return text.split(';').map((part) => {
    const colon = part.lastIndexOf(':');
    return { name: part.slice(0, colon), ms: Number(part.slice(colon + 1)) };
  });
}
