// HtmlTemplate: scriptlets become a function that runs in the script's own global scope.
import vm from 'node:vm';
import { emulatedClasses } from '../../script/emulated';
import type { Execution } from '../../script/execution';
import { SERVICE_OBJECT } from '../../script/realm';
import { ServiceError } from '../../script/service-error';
import { escapeFor } from './contextual-escape';
import { htmlOutput } from './html-output';

type Template = GoogleAppsScript.HTML.HtmlTemplate;
type Runner = (values: object, print: (value: unknown, before: string) => void, out: () => string) => string;

const OWN = ['evaluate', 'getCode', 'getCodeWithComments', 'getRawContent'];
emulatedClasses.set('HtmlTemplate', OWN);

const compiled = new Map<string, vm.Script>();

/** A template takes whatever properties the script hangs on it: they are the scriptlets' variables. */
export function htmlTemplate(execution: Execution, content: string): Template {
  const values: Record<string, unknown> = {};
  Object.defineProperty(values, SERVICE_OBJECT, { value: true });
  const own: Record<string, unknown> = {
    evaluate: () => execution.inService(() => evaluate(execution, content, values)),
    getCode: () => codeOf(content),
    getCodeWithComments: () => codeOf(content),
    getRawContent: () => content,
  };
  return new Proxy(values, {
    get: (target, key) => (typeof key === 'string' && OWN.includes(key) ? own[key] : target[key as string]),
  }) as unknown as Template;
}

function evaluate(execution: Execution, content: string, values: object) {
  let script = compiled.get(content);
  if (!script) {
    script = new vm.Script(codeOf(content), { filename: 'template.html' });
    compiled.set(content, script);
  }
  const run = execution.evaluate(script) as Runner;
  let html = '';
  // Printing scriptlets are escaped for the place where they stand, so the text so far decides.
  const print = (value: unknown, kind: string) => {
    const text = value === undefined || value === null ? '' : String(value);
    html += kind === 'raw' ? text : escapeFor(html, text);
  };
  run(values, print, () => html);
  return htmlOutput(execution, html);
}

function codeOf(content: string): string {
  const pieces = content.split(/(<\?(?:!=|=)?[\s\S]*?\?>)/);
  const body = pieces.map((piece) => {
    if (piece.startsWith('<?!=')) return `print((${expression(piece.slice(4, -2))}), 'raw');`;
    if (piece.startsWith('<?=')) return `print((${expression(piece.slice(3, -2))}), 'escaped');`;
    if (piece.startsWith('<?')) return piece.slice(2, -2);
    return piece === '' ? '' : `print(${JSON.stringify(piece)}, 'raw');`;
  });
  return `(function (values, print, out) { with (values) { const output = { append: (t) => print(t, 'raw'), appendUntrusted: (t) => print(t, 'escaped') };\n${body.join('\n')}\n} return out(); })`;
}

function expression(text: string): string {
  const trimmed = text.trim().replace(/;$/, '');
  if (trimmed === '') throw new ServiceError('Malformed HTML content: an empty printing scriptlet.');
  return trimmed;
}
