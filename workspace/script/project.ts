// An Apps Script project in a folder: its script files in name order, its HTML files, its manifest.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import vm from 'node:vm';
import { type Program, parse } from 'acorn';
import { builtinsScript } from './builtins';
import { declaredNames, functionNames } from './declared-names';
import { Realm } from './realm';

export interface Manifest {
  timeZone?: string;
  oauthScopes?: string[];
  runtimeVersion?: string;
  dependencies?: { enabledAdvancedServices?: { userSymbol: string; serviceId: string; version: string }[] };
  addOns?: unknown;
}

interface Compiled {
  script: vm.Script;
  functions: string[];
  declared: string[];
}
const compiled = new Map<string, Compiled>();

/** What a folder held: read once for all workspaces of this process that it serves. */
interface Content {
  stamp: string;
  manifest: Manifest;
  builtins: vm.Script;
  scripts: vm.Script[];
  functions: Set<string>;
  files: string[];
  html: Map<string, string>;
  /** Global scopes that no run uses now. */
  spare: Realm[];
}
const contents = new Map<string, Content>();

export class Project {
  manifest: Manifest = {};
  scripts: vm.Script[] = [];
  functions = new Set<string>();
  private builtins!: vm.Script;
  private spare: Realm[] = [];
  private files: string[] = [];
  private html = new Map<string, string>();
  private stamp = '';

  constructor(readonly dir: string) {
    if (!existsSync(dir)) throw new Error(`there is no Apps Script project at ${dir}`);
    this.refresh();
  }

  /** Reads the folder again where a file of it has changed. */
  refresh(): void {
    const files = listFiles(this.dir);
    const stamp = files.map((file) => `${file}:${statSync(file).mtimeMs}`).join('|');
    if (stamp === this.stamp) return;
    const read = contents.get(this.dir);
    const content = read?.stamp === stamp ? read : this.read(files, stamp);
    if (!content) return;
    contents.set(this.dir, content);
    this.files = content.files;
    this.builtins = content.builtins;
    this.scripts = content.scripts;
    this.spare = content.spare;
    this.functions = content.functions;
    this.html = content.html;
    this.manifest = content.manifest;
    this.stamp = stamp;
  }

  private read(files: readonly string[], stamp: string): Content | undefined {
    const units: Compiled[] = [];
    const html = new Map<string, string>();
    let manifest: Manifest = {};
    for (const file of files) {
      const name = relative(this.dir, file).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      if (/\.(js|gs)$/.test(name)) units.push(compile(name, text));
      else if (name.endsWith('.html')) html.set(name.replace(/\.html$/, ''), text);
      else if (name === 'appsscript.json') manifest = JSON.parse(text) as Manifest;
    }
    if (units.length === 0) {
      // A build empties its folder before it fills it: what is loaded goes on meanwhile.
      if (this.scripts.length > 0) return undefined;
      throw new Error(`${this.dir} holds no script file`);
    }
    const declared = new Set(units.flatMap((unit) => unit.declared));
    return {
      stamp,
      manifest,
      builtins: builtinsScript(declared),
      scripts: units.map((unit) => unit.script),
      functions: new Set(units.flatMap((unit) => unit.functions)),
      files: files.map((file) => relative(this.dir, file).split(sep).join('/')),
      html,
      spare: [],
    };
  }

  get timeZone(): string {
    return this.manifest.timeZone ?? 'Etc/GMT';
  }

  freshRealm(now: () => number): Realm {
    return new Realm(now, this.timeZone, this.builtins, this.functions);
  }

  /** One that an earlier run has given back, swept; to be given back again. */
  usedRealm(now: () => number): Realm {
    return this.spare.pop()?.renew(now) ?? this.freshRealm(now);
  }

  giveBack(realm: Realm): void {
    this.spare.push(realm);
  }

  htmlFile(name: string): string | undefined {
    return this.html.get(name.replace(/\.html$/, ''));
  }

  /** A stack trace with the project's own files only, as at Google. */
  ownStack(headline: string, stack: string): string {
    const frames = stack.split('\n').filter((line) => {
      const place = /(?:\(|at )([^()]+?):\d+:\d+\)?$/.exec(line)?.[1] ?? '';
      return this.files.includes(place) || place === 'template.html';
    });
    return [headline, ...frames].join('\n');
  }

  advancedService(serviceId: string): string | undefined {
    const services = this.manifest.dependencies?.enabledAdvancedServices ?? [];
    return services.find((service) => service.serviceId === serviceId)?.userSymbol;
  }
}

function listFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : listFiles(path);
      return /\.(js|gs|html)$|^appsscript\.json$/.test(entry.name) ? [path] : [];
    })
    .sort((a, b) => (a < b ? -1 : 1));
}

/** Google's parser stops at class fields and #private names, which Node would take: es2020 is the fence. */
function compile(name: string, text: string): Compiled {
  const key = createHash('sha256').update(name).update('\0').update(text).digest('hex');
  let unit = compiled.get(key);
  if (!unit) {
    const program = parsed(name, text);
    unit = {
      functions: functionNames(program),
      declared: declaredNames(program),
      script: new vm.Script(text, { filename: name }),
    };
    compiled.set(key, unit);
  }
  return unit;
}

function parsed(name: string, text: string): Program {
  try {
    return parse(text, { ecmaVersion: 2020, sourceType: 'script' });
  } catch (error) {
    const { loc, message } = error as Error & { loc?: { line: number; column: number } };
    throw new SyntaxError(`${message.replace(/ \(\d+:\d+\)$/, '')}, line: ${loc?.line ?? '?'}, file: ${name}`);
  }
}
