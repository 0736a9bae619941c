// console and Logger: lines of the execution's log.
import { format } from 'node:util';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution, LogLine } from '../../script/execution';
import { SERVICE_OBJECT } from '../../script/realm';
import type { Service, Workspace } from '../../workspace';

class LoggerObject extends Emulated implements Pick<GoogleAppsScript.Base.Logger, 'log' | 'getLog' | 'clear'> {
  log(...data: unknown[]): GoogleAppsScript.Base.Logger {
    this.execution.write('INFO', text(data));
    return this as unknown as GoogleAppsScript.Base.Logger;
  }

  getLog(): string {
    return this.execution.log
      .map((line) => `${new Date(line.at).toISOString()} ${line.level}: ${line.message}\n`)
      .join('');
  }

  clear(): void {
    this.execution.log.length = 0;
  }
}
const Logger = emulated(LoggerObject, 'Logger');

type ScriptConsoleShape = Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'time' | 'timeEnd'>;

class ConsoleObject extends Emulated implements ScriptConsoleShape {
  readonly #timers = new Map<string, number>();

  log(...data: unknown[]): void {
    this.#write('DEBUG', data);
  }

  info(...data: unknown[]): void {
    this.#write('INFO', data);
  }

  warn(...data: unknown[]): void {
    this.#write('WARNING', data);
  }

  error(...data: unknown[]): void {
    this.#write('ERROR', data);
  }

  time(label = 'default'): void {
    this.#timers.set(label, this.execution.now());
  }

  timeEnd(label = 'default'): void {
    const started = this.#timers.get(label) ?? this.execution.now();
    this.#write('DEBUG', [`${label}: ${this.execution.now() - started}ms`]);
  }

  #write(level: LogLine['level'], data: unknown[]): void {
    this.execution.write(level, text(data));
  }
}
const ScriptConsole = emulated(ConsoleObject, 'console');

function text(data: unknown[]): string {
  return format(
    ...data.map((item) => (isError(item) ? String(item.stack ?? item) : isServiceObject(item) ? String(item) : item)),
  );
}

function isServiceObject(item: unknown): boolean {
  return item !== null && typeof item === 'object' && SERVICE_OBJECT in item;
}

function isError(item: unknown): item is Error {
  return Object.prototype.toString.call(item) === '[object Error]';
}

export class ConsoleService implements Service {
  constructor(readonly workspace: Workspace) {}

  install(execution: Execution): Record<string, unknown> {
    return { console: new ScriptConsole(execution), Logger: new Logger(execution) };
  }
}
