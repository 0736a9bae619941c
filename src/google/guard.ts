// Around every public function: who calls, with what, under the lock or not, and what to say when it fails.
import * as v from 'valibot';
import type { Access, Reply } from '../contract/rpc';
import type { Facts } from '../domain/facts';
import { type Caller, callerOf } from '../loop/access';
import { errorCode } from '../loop/error-code';
import { RegisterDamaged } from './sheet-table';
import { removeTriggers } from './triggers';
import { GoogleWorld } from './world';

const LOCK_WAIT_MS = 25_000;

/** The lock is let go by Google when the execution ends, after the buffered writes are out. */
const locked = (): boolean => LockService.getDocumentLock()!.tryLock(LOCK_WAIT_MS);

/** A wake that finds another run at work leaves everything to it and to the next tick. */
export const trigger = (body: (world: GoogleWorld) => void) => (): void => {
  if (!locked()) {
    console.warn('lock.busy');
    return;
  }
  inCodes(() => {
    const world = new GoogleWorld();
    if (!isLeftBehind(world)) body(world);
  });
};

/** Google logs the words of an error that nobody caught, and mails them to the owner: they may quote a person. */
const inCodes = (work: () => void): void => {
  try {
    work();
  } catch (error) {
    const { code, params } = failure(error);
    throw new Error([code, ...Object.values(params)].join(' '));
  }
};

/** Triggers of an account that handed nothing over go on until they run once: then they remove themselves. */
const isLeftBehind = (world: GoogleWorld): boolean => {
  const { left_behind } = world.memory;
  if (left_behind === '' || Session.getEffectiveUser().getEmail() !== left_behind) return false;
  removeTriggers();
  return true;
};

export interface Desk {
  readonly world: GoogleWorld;
  readonly facts: Facts;
  readonly caller: Caller;
}

/**
 * `desk` = whoever holds a role today, `lead` = the lead or the account that set the register up, `failures` = who sees to what
 * does not work, `figures` = who sees totals, `equipment` = who sees the inventory.
 */
type Who = 'anyone' | 'desk' | 'lead' | 'failures' | 'figures' | 'equipment';
interface Door {
  readonly who: Who;
  readonly locks: boolean;
}

const ALSO_ADMITTED: Readonly<Record<Exclude<Who, 'anyone'>, readonly Access[]>> = {
  lead: [],
  desk: ['deputy_uvr', 'sysadmin'],
  failures: ['sysadmin'],
  figures: ['deputy_uvr', 'director'],
  equipment: ['deputy_uvr', 'sysadmin', 'director'],
};

const admitted = (who: Who, { access }: Caller): boolean =>
  who === 'anyone' || access === 'lead' || ALSO_ADMITTED[who].includes(access);

const issuePath = (issue: v.BaseIssue<unknown>): string => v.getDotPath(issue) ?? 'args';

/** A function that the sidebar may call: arguments checked, caller checked, every failure a value. The schema is made when it is called, not at every load. */
export const rpc =
  <S extends v.GenericSchema, T>(door: Door, schema: () => S, body: (desk: Desk, args: v.InferOutput<S>) => Reply<T>) =>
  (args?: unknown): Reply<T> => {
    try {
      const parsed = v.safeParse(schema(), args ?? {});
      if (!parsed.success) return { ok: false, code: 'args.invalid', params: { path: issuePath(parsed.issues[0]) } };
      const email = Session.getActiveUser().getEmail();
      if (!email) return { ok: false, code: 'access.wrong_account' };
      if (door.locks && !locked()) return { ok: false, code: 'lock.busy' };
      const world = new GoogleWorld();
      if (world.memory.set_up === 'missing') return { ok: false, code: 'setup.not_done' };
      const facts = world.register.facts();
      const caller = callerOf(facts, email, world.memory.owner, world.time.local());
      if (!admitted(door.who, caller)) return { ok: false, code: 'access.denied' };
      const reply = body({ world, facts, caller }, parsed.output);
      world.register.keepColdSnapshot();
      return reply;
    } catch (error) {
      return failure(error);
    }
  };

/** What went wrong, as a code: an error's own words may quote a person and stay out of log and page. */
export const failure = (error: unknown): { ok: false; code: string; params: Record<string, string> } => {
  if (error instanceof RegisterDamaged) return { ok: false, code: error.code, params: error.params };
  const scope = /permission|authoriz/i.test((error as Error).message ?? '')
    ? /https:\/\/www\.googleapis\.com\/auth\/[\w.]+/.exec((error as Error).message)?.[0]
    : undefined;
  if (scope) return { ok: false, code: 'setup.missing_scope', params: { scope } };
  const execution = errorCode(error);
  // A message of several lines goes on in the stack: only what is a place in the code is taken of it.
  const places = String((error as Error).stack ?? '')
    .split('\n')
    .filter((line) => /^\s*at (?:[\w$.<> ]+ \()?[\w./-]+(?::\d+){1,2}\)?$/.test(line));
  console.error(`unexpected ${execution} ${places.slice(0, 3).join(' | ')}`);
  return { ok: false, code: 'unexpected', params: { execution } };
};
