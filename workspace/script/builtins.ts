// JavaScript's own globals as variables of the script's scope: fifty times faster to reach than as properties of a vm global.
import vm from 'node:vm';

const BUILTINS = [
  'Array',
  'ArrayBuffer',
  'BigInt',
  'Boolean',
  'Date',
  'Error',
  'Int8Array',
  'Int32Array',
  'Intl',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'Uint8Array',
  'WeakMap',
  'WeakSet',
  'decodeURIComponent',
  'encodeURIComponent',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
];

/** A name that the project declares itself is left to it. */
export function builtinsScript(declared: ReadonlySet<string>): vm.Script {
  const free = BUILTINS.filter((name) => !declared.has(name));
  const text = `let ${free.map((name) => `${name} = globalThis.${name}`).join(', ')};`;
  return new vm.Script(text, { filename: 'builtins.js' });
}
