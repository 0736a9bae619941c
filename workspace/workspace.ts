// The local workspace: one store, one clock, one script project, and the services that its executions meet.
import { randomBytes } from 'node:crypto';
import { Clock } from './clock';
import { Processes } from './processes';
import { Cut, Timeout } from './script/cut';
import { Execution } from './script/execution';
import { Project } from './script/project';
import { describe, perform, type RunOptions, type RunResult } from './script/run';
import { CacheService } from './services/cache/cache-service';
import { CalendarService } from './services/calendar/calendar-service';
import { ConsoleService } from './services/console/console-service';
import { FormService, type SentForm, type SubmitResult } from './services/form/form-service';
import { HtmlService } from './services/html/html-service';
import { LockService } from './services/lock/lock-service';
import { MailService } from './services/mail/mail-service';
import { PropertiesService } from './services/properties/properties-service';
import { ScriptService } from './services/script/script-service';
import { SessionService } from './services/session/session-service';
import { SpreadsheetService } from './services/spreadsheet/spreadsheet-service';
import { UtilitiesService } from './services/utilities/utilities-service';
import { Store } from './store';

export type { RunError, RunOptions, RunResult } from './script/run';

export interface Service {
  install(execution: Execution): Record<string, unknown>;
}

export interface WorkspaceOptions {
  dir: string | ':memory:';
  /** The folder with the Apps Script project. */
  script: string;
  now?: number;
  owner?: string;
  /** false leaves out the disk syncs, for tests and for playing a year. */
  durable?: boolean;
  /**
   * Runs follow each other in one global scope that is swept between them, not each in a new one: a third of the time is saved. For
   * scripts that leave JavaScript's own objects alone and declare nothing but functions and `var` at their top level.
   */
  sharedScope?: boolean;
  /** A consumer account has smaller quotas. */
  consumer?: boolean;
  /** Enforce the tighter trigger rules of Editor add-ons. */
  editorAddOn?: boolean;
  /** Locale of new spreadsheets, such as ru_RU. */
  locale?: string;
}

export interface DialogQuestion {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: string;
}

export type Probe = (phase: 'before' | 'after', execution: Execution, callName: string) => void;

export class Workspace {
  readonly store: Store;
  readonly clock: Clock;
  readonly project: Project;
  readonly processes: Processes;
  readonly owner: string;
  readonly scriptId: string;
  readonly sharedScope: boolean;
  readonly consumer: boolean;
  readonly editorAddOn: boolean;
  readonly locale: string;
  /** Test hook: called before and after every service call; throw a Cut to kill the run. */
  probe: Probe | undefined;
  /** Answers alerts and prompts for the person; left out, the first button is pressed. */
  answerDialog: ((question: DialogQuestion) => { button: string; text: string } | undefined) | undefined;
  readonly services: {
    readonly spreadsheet: SpreadsheetService;
    readonly form: FormService;
    readonly calendar: CalendarService;
    readonly mail: MailService;
    readonly script: ScriptService;
    readonly properties: PropertiesService;
    readonly cache: CacheService;
    readonly lock: LockService;
    readonly html: HtmlService;
    readonly session: SessionService;
    readonly utilities: UtilitiesService;
    readonly console: ConsoleService;
  };
  /** Executions that are under way: more than one only where a probe lets another run in. */
  readonly running: Execution[] = [];
  private looked = Date.now();

  constructor(options: WorkspaceOptions) {
    this.store = new Store(options.dir, { durable: options.durable ?? true });
    this.clock = new Clock(this.store, options.now);
    this.project = new Project(options.script);
    this.sharedScope = options.sharedScope ?? false;
    this.consumer = options.consumer ?? false;
    this.editorAddOn = options.editorAddOn ?? false;
    this.locale = this.keep('locale', () => options.locale ?? 'en_US');
    this.owner = this.keep('owner', () => options.owner ?? 'owner@example.org');
    this.scriptId = this.keep('script id', () => `1${randomBytes(42).toString('base64url')}`);
    this.processes = new Processes(this.store);
    this.services = {
      console: new ConsoleService(this),
      utilities: new UtilitiesService(this),
      session: new SessionService(this),
      properties: new PropertiesService(this),
      cache: new CacheService(this),
      lock: new LockService(this),
      html: new HtmlService(this),
      script: new ScriptService(this),
      spreadsheet: new SpreadsheetService(this),
      form: new FormService(this),
      calendar: new CalendarService(this),
      mail: new MailService(this),
    };
  }

  /** The time that the innermost run sees; the clock's where none runs. */
  now(): number {
    return this.running.at(-1)?.now() ?? this.clock.now();
  }

  /** One execution of a function of the project, from a fresh global scope to its record. */
  run(functionName: string, options: RunOptions = {}): RunResult {
    this.lookForChanges();
    const user = options.user ?? this.owner;
    const processType = options.processType ?? 'EDITOR';
    const execution = new Execution(this, {
      functionName,
      processType,
      user,
      effectiveUser: options.effectiveUser ?? user,
      authMode: options.authMode ?? 'FULL',
      startedAt: this.now(),
      ...(options.facesPerson !== undefined && { facesPerson: options.facesPerson }),
    });
    this.running.push(execution);
    try {
      const value = perform(this, execution, options);
      this.processes.record(execution, 'COMPLETED', null);
      return { ok: true, value, execution };
    } catch (thrown) {
      const error = describe(thrown, this.project);
      const status = thrown instanceof Timeout ? 'TIMED_OUT' : thrown instanceof Cut ? 'CANCELED' : 'FAILED';
      execution.write('ERROR', error.name === 'Error' ? error.message : `${error.name}: ${error.message}`);
      this.processes.record(execution, status, `${error.name}: ${error.message}`);
      return { ok: false, error, execution };
    } finally {
      this.running.splice(this.running.indexOf(execution), 1);
    }
  }

  /** Moves the clock and runs what falls due on the way, in order. */
  advance(to: number): { functionName: string; at: number; ok: boolean }[] {
    const ran: { functionName: string; at: number; ok: boolean }[] = [];
    for (let due = this.services.script.nextDue(to); due; due = this.services.script.nextDue(to)) {
      this.clock.set(Math.max(due.at, this.clock.now()));
      const result = this.services.script.runDue(due);
      ran.push({ functionName: due.functionName, at: due.at, ok: result.ok });
    }
    this.clock.set(to);
    return ran;
  }

  /** Something happened to a document, by a person's hand: runs the installable triggers that wait for it. */
  fire(
    eventType: 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT' | 'ON_EVENT_UPDATED',
    sourceId: string,
    user: string,
    event: (execution: Execution) => Record<string, unknown>,
  ): RunResult[] {
    return this.services.script.fire(eventType, sourceId, user, event);
  }

  /** A person opens the spreadsheet: onOpen runs; what it showed (menus first) is in `shown`. */
  open(spreadsheetId: string, user = this.owner) {
    return this.services.spreadsheet.open(spreadsheetId, user);
  }

  /** A person's edit: parses what was typed, respects protection and validation, fires the edit triggers. */
  edit(spreadsheetId: string, range: string, values: unknown[][], user = this.owner, raw = false) {
    return this.services.spreadsheet.edit(spreadsheetId, range, values, user, raw);
  }

  /** A person sends a form: answers are checked, stored, and wake the triggers. */
  submitForm(formId: string, sent: SentForm): SubmitResult {
    return this.services.form.submit(formId, sent);
  }

  close(): void {
    this.processes.save();
    // Stops the relay at once; what it had under way ends by itself and touches the store no more.
    void this.services.mail.close();
    this.store.close();
  }

  private keep(key: string, make: () => string): string {
    const kept = this.store.fact(key);
    if (kept !== undefined) return kept;
    const made = make();
    this.store.remember(key, made);
    return made;
  }

  /** Someone at work on the script sees a new build without a restart. */
  private lookForChanges(): void {
    if (Date.now() - this.looked < 1000 || this.running.length > 0) return;
    this.looked = Date.now();
    this.project.refresh();
  }
}
