// The base of the advanced service's collections: each call through the gate, its errors in Google's wrapping.

import { Emulated } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { mismatch } from '../../script/service-error';
import type { Args } from './arguments';
import { CalendarError, noScope } from './calendar-error';
import { APP_CREATED } from './calendar-scopes';
import type { CalendarService } from './calendar-service';
import type { Caller } from './caller';

/** The official typings of the advanced service. */
export type Google = GoogleAppsScript.Calendar;

export abstract class Collection extends Emulated {
  readonly #service: CalendarService;

  constructor(execution: Execution, service: CalendarService) {
    super(execution);
    this.#service = service;
  }

  protected get _service(): CalendarService {
    return this.#service;
  }

  /** One API call: scopes as Google's server checks them, then its errors in the advanced service's wrapping. */
  protected _call<T>(method: string, ms: number, scopes: readonly string[], work: (caller: Caller) => T): T {
    const { execution } = this;
    return execution.call(
      `Calendar.${method}`,
      ms,
      () => {
        try {
          const granted = execution.project.manifest.oauthScopes;
          const held = scopes.filter((scope) => granted === undefined || granted.includes(scope));
          if (held.length === 0) throw noScope();
          const caller = {
            user: execution.effectiveUser.toLowerCase(),
            now: execution.now(),
            byScript: true,
            appCreatedOnly: held.every((scope) => scope === APP_CREATED),
          };
          this.#service.pace.countCall(caller, ms, execution.workspace.running.length > 1);
          return work(caller);
        } catch (error) {
          if (error instanceof CalendarError) throw error.forScript(wireName(method));
          throw error;
        }
      },
      { scopes: execution.authMode === 'FULL' ? [] : scopes },
    );
  }
}

const wireName = (method: string): string =>
  `${method[0]!.toLowerCase()}${method.slice(1)}`.replace(/\.remove$/, '.delete');

/** What a script hands over is copied before it is kept. */
export const resource = <T>(execution: Execution, value: unknown, method: string): T => {
  if (value === null || typeof value !== 'object') throw mismatch(method, [value]);
  return execution.fromScript(value) as T;
};
export const args = (execution: Execution, value: unknown): Args => (execution.fromScript(value ?? {}) ?? {}) as Args;
