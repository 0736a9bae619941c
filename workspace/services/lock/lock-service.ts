// LockService: one execution at a time, by document, script or person.
import { COSTS } from '../../script/costs';
import { Emulated, emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { ServiceError } from '../../script/service-error';
import type { Service, Workspace } from '../../workspace';

type GoogleLock = GoogleAppsScript.Lock.Lock;

const HELD = 'Lock timeout: another process was holding the lock for too long.';

class LockObject extends Emulated implements GoogleLock {
  readonly #key: string;

  constructor(execution: Execution, key: string) {
    super(execution);
    this.#key = key;
  }

  /** A holder is an execution that let this one in and waits for it, so the lock cannot come free: the wait runs out. */
  tryLock(timeoutInMillis: number): boolean {
    const { lock } = this.execution.workspace.services;
    const taken = this.execution.call('Lock.tryLock', COSTS.lock, () => lock.take(this.#key, this.execution));
    if (!taken) this.execution.spend(Math.max(0, Number(timeoutInMillis)));
    return taken;
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) throw new ServiceError(HELD);
  }

  hasLock(): boolean {
    return this.execution.workspace.services.lock.holder(this.#key) === this.execution;
  }

  releaseLock(): void {
    const { lock } = this.execution.workspace.services;
    this.execution.call('Lock.releaseLock', COSTS.lock, () => lock.release(this.#key, this.execution));
  }
}
const Lock = emulated(LockObject, 'Lock');

class LockServiceObject extends Emulated implements GoogleAppsScript.Lock.LockService {
  getDocumentLock(): GoogleLock {
    return new Lock(this.execution, 'document');
  }

  getScriptLock(): GoogleLock {
    return new Lock(this.execution, 'script');
  }

  getUserLock(): GoogleLock {
    return new Lock(this.execution, `user ${this.execution.effectiveUser}`);
  }
}
const LockServiceClass = emulated(LockServiceObject, 'LockService');

export class LockService implements Service {
  private readonly holders = new Map<string, Execution>();

  constructor(readonly workspace: Workspace) {}

  install(execution: Execution): Record<string, unknown> {
    return { LockService: new LockServiceClass(execution) };
  }

  take(key: string, execution: Execution): boolean {
    const holder = this.holders.get(key);
    if (holder && holder !== execution) return false;
    this.holders.set(key, execution);
    if (!holder) execution.join({ end: () => this.release(key, execution) });
    return true;
  }

  release(key: string, execution: Execution): void {
    if (this.holders.get(key) === execution) this.holders.delete(key);
  }

  holder(key: string): Execution | undefined {
    return this.holders.get(key);
  }
}
