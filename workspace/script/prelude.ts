// Runs first in every script global scope: the virtual clock, and constructors of the scope's own realm.

import { ZONE_PRELUDE } from './zone-prelude';

export const PRELUDE = `(function (now, zone, zoneIsHosts, offset) {
  'use strict';
  ${ZONE_PRELUDE}
  Error.stackTraceLimit = 30;
  const RealDate = Date;
  const local = zoneIsHosts ? { parse: RealDate.parse, parts: (args) => args } : inZone(RealDate, zone, offset);
  const VirtualDate = new Proxy(RealDate, {
    construct(target, args, made) {
      return Reflect.construct(target, args.length ? local.parts(args) : [now()], made === VirtualDate ? target : made);
    },
    apply() { return new RealDate(now()).toString(); },
    get(target, key) { return key === 'now' ? now : key === 'parse' ? local.parse : target[key]; },
  });
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  return {
    Date: VirtualDate,
    array: () => [],
    object: () => ({}),
    date: (ms) => new RealDate(ms),
    error(name, message, details) {
      const error = new Error(message);
      Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
      if (details !== undefined) error.details = details;
      return error;
    },
    settle(promise) {
      const state = { done: false, failed: false, value: undefined };
      promise.then(
        (value) => { state.done = true; state.value = value; },
        (error) => { state.done = true; state.failed = true; state.value = error; },
      );
      return state;
    },
  };
})`;
