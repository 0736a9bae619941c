// One execution of a script function: identity, modelled time, the gate of every service call, its record.
import { randomUUID } from 'node:crypto';
import type vm from 'node:vm';
import type { Shown } from '../services/spreadsheet/ui';
import type { Workspace } from '../workspace';
import { Cut, Timeout } from './cut';
import { fromScript, type Realm } from './realm';
import { allowedWithoutConsent } from './scopes';
import { ServiceError } from './service-error';

export type ProcessType = 'MENU' | 'SIMPLE_TRIGGER' | 'TIME_DRIVEN' | 'TRIGGER' | 'WEBAPP' | 'EXECUTION_API' | 'EDITOR';
export type Mode = 'NONE' | 'LIMITED' | 'FULL';
export interface LogLine {
  at: number;
  level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR';
  message: string;
}
export interface ServiceCall {
  name: string;
  ms: number;
}
export interface ExecutionStart {
  functionName: string;
  processType: ProcessType;
  user: string;
  effectiveUser: string;
  authMode: Mode;
  startedAt: number;
  facesPerson?: boolean;
}
/** A part that buffers writes, reads late or has things to release registers here. */
export interface Participant {
  pending?(): boolean;
  flush?(): void;
  drop?(): void;
  end?(): void;
}

const SIX_MINUTES = 360_000;
const SIMPLE_TRIGGER_LIMIT = 30_000;

export class Execution {
  readonly id = randomUUID();
  readonly functionName: string;
  readonly processType: ProcessType;
  readonly user: string;
  readonly effectiveUser: string;
  readonly startedAt: number;
  authMode: Mode;
  elapsedMs = 0;
  loading = false;
  readonly calls: ServiceCall[] = [];
  readonly log: LogLine[] = [];
  cut: Cut | undefined;
  /** What the run asked its page to show: menus, sidebar, dialogs, toasts. */
  readonly shown: Shown[] = [];
  /** A person's page waits for this run: menus, dialogs and alerts have somewhere to appear. */
  readonly facesPerson: boolean;
  private readonly realm: Realm;
  private readonly participants = new Set<Participant>();
  private depth = 0;

  constructor(
    readonly workspace: Workspace,
    start: ExecutionStart,
  ) {
    this.functionName = start.functionName;
    this.processType = start.processType;
    this.user = start.user;
    this.effectiveUser = start.effectiveUser;
    this.authMode = start.authMode;
    this.startedAt = start.startedAt;
    this.facesPerson = start.facesPerson ?? ['MENU', 'SIMPLE_TRIGGER', 'WEBAPP', 'EDITOR'].includes(start.processType);
    const now = () => this.now();
    this.realm = workspace.sharedScope ? this.project.usedRealm(now) : this.project.freshRealm(now);
  }

  get globals(): Record<string, unknown> {
    return this.realm.globals;
  }

  get timeZone(): string {
    return this.project.timeZone;
  }

  get project() {
    return this.workspace.project;
  }

  now(): number {
    return this.startedAt + this.elapsedMs;
  }

  /** The gate of every service call: permission, time, the test's probe, the work, the record. */
  call<T>(name: string, ms: number, work: () => T, options: { scopes?: readonly string[] } = {}): T {
    if (this.cut) throw this.cut;
    if (this.loading) {
      throw new ServiceError(`You do not have permission to call ${name} while the script loads.`);
    }
    this.permit(name, options.scopes);
    this.spend(0);
    this.probe('before', name);
    const result = work();
    this.calls.push({ name, ms });
    this.spend(ms);
    this.probe('after', name);
    return result;
  }

  /** Permission alone, for getters on objects in hand, which cost nothing. */
  permit(name: string, scopes: readonly string[] = []): void {
    if (this.cut) throw this.cut;
    if (scopes.length === 0) return;
    const granted = this.project.manifest.oauthScopes;
    const declared = granted === undefined || scopes.some((scope) => granted.includes(scope));
    const consented = this.authMode === 'FULL' || (this.authMode === 'LIMITED' && allowedWithoutConsent(scopes));
    if (declared && consented) return;
    const required = scopes.length === 1 ? scopes[0] : `(${scopes.join(' || ')})`;
    throw new ServiceError(
      `Specified permissions are not sufficient to call ${name}. Required permissions: ${required}`,
    );
  }

  /** Modelled time passes; past the limit the run ends and its catch blocks never see it. */
  spend(ms: number): void {
    this.elapsedMs += ms;
    const limit = this.processType === 'SIMPLE_TRIGGER' ? SIMPLE_TRIGGER_LIMIT : SIX_MINUTES;
    if (this.elapsedMs > limit) this.kill(new Timeout());
  }

  kill(cut: Cut): never {
    this.cut = cut;
    throw cut;
  }

  join(participant: Participant): void {
    this.participants.add(participant);
  }

  /** Whether anything was written that nobody else sees yet. */
  hasUnflushed(): boolean {
    return [...this.participants].some((participant) => participant.pending?.());
  }

  flushAll(): void {
    for (const participant of this.participants) if (participant.pending?.()) participant.flush?.();
  }

  dropBuffers(): void {
    for (const participant of this.participants) participant.drop?.();
  }

  /** Locks and the like: after the flush, however the run ended. */
  end(): void {
    for (const participant of this.participants) participant.end?.();
    if (this.workspace.sharedScope) this.project.giveBack(this.realm);
  }

  provide(services: Readonly<Record<string, unknown>>): void {
    this.realm.provide(services);
  }

  evaluate(script: vm.Script): unknown {
    return this.realm.evaluate(script);
  }

  settled(value: unknown): unknown {
    return this.realm.settled(value);
  }

  toScript(value: unknown): unknown {
    return this.realm.toScript(value);
  }

  fromScript(value: unknown): unknown {
    return fromScript(value);
  }

  fail(message: string, name = 'Exception'): never {
    throw new ServiceError(message, name);
  }

  /** The outermost service method converts; methods that call each other pass plain host values. */
  inService<T>(work: () => T): T {
    if (this.depth > 0) return work();
    this.depth = 1;
    try {
      return this.realm.toScript(work()) as T;
    } catch (error) {
      throw this.toScriptError(error);
    } finally {
      this.depth = 0;
    }
  }

  toScriptError(error: unknown): unknown {
    if (error instanceof Cut) return error;
    if (error instanceof ServiceError) return this.realmError(error, error.details);
    if (!(error instanceof Error)) return error;
    // A fault of the emulation, or of an argument it did not expect: whoever mends it needs the place.
    this.write('ERROR', `emulation: ${error.stack ?? error.message}`);
    return this.realmError(error, undefined);
  }

  private realmError(error: Error, details: unknown): Error {
    const made = this.realm.error(error.name, error.message, details);
    made.stack = this.project.ownStack(`${error.name}: ${error.message}`, made.stack ?? '');
    return made;
  }

  write(level: LogLine['level'], message: string): void {
    this.log.push({ at: this.now(), level, message });
  }

  private probe(phase: 'before' | 'after', name: string): void {
    const { probe } = this.workspace;
    if (!probe) return;
    const depth = this.depth;
    this.depth = 0;
    try {
      probe(phase, this, name);
    } catch (error) {
      if (error instanceof Cut) this.cut = error;
      throw error;
    } finally {
      this.depth = depth;
    }
  }
}
