// Runs first in every script global scope: the virtual clock, and constructors of the scope's own realm.

import { ZONE_PRELUDE } from './zone-prelude';

export const PRELUDE = `(function (now, zone, zoneIsHosts, offset) {
  'use strict';
  ${ZONE_PRELUDE}
  Error.stackTraceLimit = 30;
  const RealDate = Date;
  const local = zoneIsHosts ? { parse: RealDate.parse, parts: (args) => args } : inZone(RealDate, zone, offset);
  // A function, not a proxy: dates are made by the thousand, and a proxy's traps are slow.
  const VirtualDate = function Date(...args) {
    if (!new.target) return new RealDate(now()).toString();
    const made = new.target === VirtualDate ? RealDate : new.target;
    if (args.length === 0) return Reflect.construct(RealDate, [now()], made);
    return Reflect.construct(RealDate, local.parts(args), made);
  };
  Object.defineProperty(VirtualDate, 'length', { value: 7, configurable: true });
  Object.defineProperty(VirtualDate, 'prototype', { value: RealDate.prototype, writable: false });
  for (const [name, value] of [['now', now], ['parse', local.parse], ['UTC', RealDate.UTC]]) {
    Object.defineProperty(VirtualDate, name, { value, writable: true, configurable: true });
  }
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, writable: true, configurable: true });
  return {
    Date: VirtualDate,
    array: () => [],
    list: (values) => [...values],
    object: () => ({}),
    date: (ms) => new RealDate(ms),
    error(name, message, details) {
      const error = new Error(message);
      Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true });
      if (details !== undefined) error.details = details;
      return error;
    },
    // A variable of the top level cannot be deleted: it is declared anew by the next run.
    sweep(kept) {
      for (const key of Reflect.ownKeys(globalThis)) {
        if (!kept.has(key) && !Reflect.deleteProperty(globalThis, key)) globalThis[key] = undefined;
      }
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
