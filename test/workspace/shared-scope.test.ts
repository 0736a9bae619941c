// Runs that follow each other in one swept global scope, for tests and for playing a year: none sees what another left.
import vm from 'node:vm';
import type { Realm } from '../../workspace/script/realm';
import { emptySchool, FILES, removeFolders } from '../support/prepared-school';
import { workspaceWith } from './scripted';

afterAll(removeFolders);

const SCRIPT = `var started = 0;
  var kept;
  function count() { kept = kept || 'first'; leftOver = (typeof leftOver === 'undefined' ? 0 : leftOver) + 1; return [++started, kept, leftOver]; }
  function replace() { count = null; Session = null; globalThis.GmailApp = 'mine'; return 1; }
  function services() { return [typeof count, typeof Session.getActiveUser, Object.keys(this).includes('leftOver')]; }
  function absent() { return GmailApp.getInboxThreads(); }
  function lockAndAsk() { return CacheService.getScriptCache().get('a'); }
  function now() { return Date.now(); }
  function spoil() { Array.prototype.first = 1; Math.random = function () { return 4; }; }`;

/** JavaScript's own objects as a script may change them: what hangs on what, and whether it is still the engine's. */
const OWN_OBJECTS = new vm.Script(`(() => {
  const found = [], seen = new Set();
  const walk = (value, path) => {
    const kind = typeof value;
    if (value === null || (kind !== 'object' && kind !== 'function')) { found.push(path + ' ' + String(value)); return; }
    if (seen.has(value)) return;
    seen.add(value);
    found.push(path + ' ' + (kind === 'function' ? Function.prototype.toString.call(value) : kind));
    for (const key of Reflect.ownKeys(value)) {
      const { value: held, get, set, writable, configurable } = Reflect.getOwnPropertyDescriptor(value, key);
      const name = path + '.' + String(key) + (writable ? ' w' : '') + (configurable ? ' c' : '');
      if (get) walk(get, name + ' get');
      if (set) walk(set, name + ' set');
      if (!get && !set) walk(held, name);
    }
  };
  for (const name of ['Object', 'Function', 'Array', 'String', 'Number', 'Boolean', 'Symbol', 'BigInt', 'Date', 'RegExp', 'Error', 'Map',
    'Set', 'WeakMap', 'WeakSet', 'Promise', 'Proxy', 'Reflect', 'JSON', 'Math', 'Intl', 'Uint8Array', 'ArrayBuffer']) walk(globalThis[name], name);
  return found.filter((line) => !line.startsWith('RegExp.')).join('\\n');
})()`);
const ownObjects = (realm: Realm): string => realm.evaluate(OWN_OBJECTS) as string;

test('what a run leaves in the scope is gone for the next: variables, functions, services, its clock', () => {
  const { workspace, run, failure } = workspaceWith(SCRIPT, { sharedScope: true, now: 1000 });
  expect([run('count'), run('count')]).toEqual([
    [1, 'first', 1],
    [1, 'first', 1],
  ]);
  run('replace');
  expect(run('services')).toEqual(['function', 'function', false]);
  expect(failure('absent')).toContain('GmailApp.getInboxThreads');
  workspace.clock.set(5000);
  expect(run('now')).toBe(5000);
});

test('a run in the middle of another has a scope of its own', () => {
  const { workspace, run } = workspaceWith(SCRIPT, { sharedScope: true });
  const inside: unknown[] = [];
  workspace.probe = (phase) => {
    if (phase === 'before') workspace.probe = undefined;
    inside.push(run('count'));
  };
  run('lockAndAsk');
  expect(inside).toEqual([[1, 'first', 1]]);
});

test('the product leaves JavaScript’s own objects as they were, so that a swept scope is as good as a new one', () => {
  const school = emptySchool();
  school.setUp();
  school.ask('importFiles', { files: FILES });
  school.ask('workbench');
  school.hours(30);
  const { project } = school.workspace;
  const now = (): number => 0;
  expect(ownObjects(project.usedRealm(now))).toBe(ownObjects(project.freshRealm(now)));
  school.close();
});

test('the comparison of JavaScript’s own objects does find what a script changes', () => {
  const { workspace, run } = workspaceWith(SCRIPT, { sharedScope: true });
  run('spoil');
  const now = (): number => 0;
  const [used, fresh] = [workspace.project.usedRealm(now), workspace.project.freshRealm(now)].map((realm) =>
    ownObjects(realm).split('\n'),
  );
  const changed = used!.filter((line) => !fresh!.includes(line)).map((line) => /^\w+\.[a-z]+/.exec(line)?.[0]);
  expect(new Set(changed)).toEqual(new Set(['Array.prototype', 'Math.random']));
});
