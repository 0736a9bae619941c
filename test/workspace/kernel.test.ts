// The kernel: one execution, its gate, its record, its end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cut } from '../../workspace/script/cut';
import { Project } from '../../workspace/script/project';
import { Store } from '../../workspace/store';
import { workspaceWith } from './scripted';

const NOW = Date.UTC(2026, 8, 1, 6);

describe('an execution', () => {
  const { workspace, run, failure } = workspaceWith(
    `var started = 0;
     function count() { return ++started; }
     function realm(given) {
       return [given.list instanceof Array, given.at instanceof Date, given instanceof Object, Date.now(), typeof setTimeout,
         typeof fetch, typeof process, typeof require, typeof Buffer, typeof URL, typeof performance, typeof WebAssembly, typeof Intl];
     }
     async function later() { var v = await Promise.resolve(20); return v + 1; }
     async function laterBad() { await null; throw new Error('late'); }
     function realmError() {
       try { SpreadsheetApp.getActive().getRange('A1:').getValues(1); SpreadsheetApp.getActive().getSheets()[0].getRange(0, 1); }
       catch (e) { return [e instanceof Error, e.name, e.message]; }
     }
     function stack() { try { SpreadsheetApp.openByUrl('x'); } catch (e) { return e.stack; } }
     function missing() { SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getRichTextValue(); }
     function absentService() { GmailApp.sendEmail('a', 'b', 'c'); }
     function slow() { try { while (true) { Utilities.sleep(60000); } } catch (e) { return 'caught'; } }
     function private_() { return 1; }
     function dates() { return { at: new Date() }; }
     function holes() { return { a: [1, null], b: undefined, c: 'x' }; }
     function props() { PropertiesService.getScriptProperties().setProperty('a', '1'); return Date.now(); }`,
    { now: NOW },
  );

  test('begins with fresh globals', () => {
    expect([run('count'), run('count')]).toEqual([1, 1]);
  });

  test('gets values of its own realm, and nothing that Google does not have', () => {
    expect(run('realm', { list: [1], at: new Date(5) })).toEqual([
      true,
      true,
      true,
      NOW,
      ...Array(8).fill('undefined'),
      'object',
    ]);
  });

  test('waits for its promises', () => {
    expect(run('later')).toBe(21);
    expect(failure('laterBad')).toBe('late');
  });

  test('meets failures of services as errors of its own realm', () => {
    expect(run('realmError')).toEqual([true, 'Exception', 'The starting row of the range is too small.']);
  });

  test('is told by name what is not emulated', () => {
    expect(failure('missing')).toBe('not emulated: Range.getRichTextValue');
    expect(failure('absentService')).toBe('not emulated: GmailApp.sendEmail');
  });

  test('ends after six minutes, past its own catch', () => {
    expect(failure('slow')).toBe('Exceeded maximum execution time');
    expect(workspace.processes.list({ limit: 1 })[0]).toMatchObject({
      processStatus: 'TIMED_OUT',
      functionName: 'slow',
    });
  });

  test('advances its own time by what its calls cost, and leaves the clock alone', () => {
    expect(run('props')).toBe(NOW + 60);
    expect(workspace.clock.now()).toBe(NOW);
  });

  test('of a page calls no private function, and returns JSON only', () => {
    const call = (name: string) => workspace.run(name, { processType: 'WEBAPP' });
    expect(call('private_')).toMatchObject({ ok: false, error: { message: 'Script function not found: private_' } });
    expect(call('dates')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('returned value.at is a Date') },
    });
    expect(call('holes')).toMatchObject({ ok: true, value: { a: [1, null], c: 'x' } });
  });

  test('shows the script’s own files in its stack, nothing of the workspace', () => {
    expect(run('stack')).toMatch(/^Exception: Invalid argument: x\n {4}at stack \(code\.js:\d+:\d+\)$/);
    const result = workspace.run('missing');
    expect(
      !result.ok &&
        result.error.stack
          .split('\n')
          .slice(1)
          .every((line) => line.includes('code.js')),
    ).toBe(true);
  });

  test('is recorded with its calls', () => {
    run('props');
    expect(workspace.processes.list({ limit: 1 })[0]).toMatchObject({
      functionName: 'props',
      processStatus: 'COMPLETED',
      elapsedMs: 60,
      serviceCalls: [{ name: 'Properties.setProperty', ms: 60 }],
    });
  });
});

describe('a cut', () => {
  const script = `function work() {
      var props = PropertiesService.getScriptProperties();
      var sheet = SpreadsheetApp.getActive().getSheets()[0];
      sheet.getRange('A1').setValue('buffered');
      try { props.setProperty('a', '1'); } catch (e) {}
      try { props.setProperty('b', '2'); } catch (e) {}
      LockService.getScriptLock().tryLock(10);
    }
    function look() {
      var p = PropertiesService.getScriptProperties();
      return [SpreadsheetApp.getActive().getSheets()[0].getRange('A1').getValue(), p.getProperty('a'), p.getProperty('b'),
        LockService.getScriptLock().tryLock(0)];
    }`;

  test.each([
    ['before', 'lost', ['', null, null, true]],
    ['after', 'lost', ['', '1', null, true]],
    ['after', 'kept', ['buffered', '1', null, true]],
  ] as const)('%s the first write of a property, unflushed writes %s', (phase, unflushed, seen) => {
    const { workspace, run } = workspaceWith(script, { now: NOW });
    workspace.probe = (at, _execution, name) => {
      if (at === phase && name === 'Properties.setProperty') throw new Cut(unflushed);
    };
    expect(workspace.run('work')).toMatchObject({ ok: false, error: { name: 'Cut' } });
    workspace.probe = undefined;
    expect(run('look')).toEqual(seen);
    expect(workspace.processes.list().at(-1)?.processStatus).toBe('CANCELED');
  });

  test('another run may be let in at a service call', () => {
    const { workspace, run } = workspaceWith(script, { now: NOW });
    let inner: unknown;
    workspace.probe = (phase, execution, name) => {
      if (phase !== 'after' || name !== 'Properties.setProperty' || execution.functionName !== 'work' || inner) return;
      inner = run('look');
    };
    run('work');
    // The buffered cell was nobody else's business yet.
    expect(inner).toEqual(['', '1', null, true]);
    expect(run('look')).toEqual(['buffered', '1', '2', true]);
  });
});

describe('a project', () => {
  const dir = mkdtempSync(join(tmpdir(), 'project-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const project = (text: string, manifest = {}) => {
    const folder = join(dir, String(Math.random()));
    mkdirSync(folder);
    writeFileSync(join(folder, 'code.js'), text);
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
    return new Project(folder);
  };

  test.each([
    ['class A { #x = 1; }', 1],
    ['var a;\nclass A { static x = 1; }', 2],
    ['import x from "y";', 1],
  ])('with %j is refused with file and line', (text, line) => {
    expect(() => project(text)).toThrow(new RegExp(`line: ${line}, file: code.js`));
  });

  test('may give JavaScript’s own names a meaning of its own', () => {
    const { run } = workspaceWith(
      `if (true) { var Set = 'mine'; } function Map() { return 'mine too'; } const { Proxy, a: [WeakMap] } = { Proxy: 1, a: [2] };
       Logger = { log: function () { return 'logged'; } }; parseInt = function () { return 'parsed'; };
       function go() { return [Set, Map(), Proxy, WeakMap, Logger.log(), parseInt('1'), this.Math === Math, typeof this.go]; }`,
    );
    expect(run('go')).toEqual(['mine', 'mine too', 1, 2, 'logged', 'parsed', true, 'function']);
  });

  test('makes no service call while it loads', () => {
    const { failure } = workspaceWith(
      `var name = SpreadsheetApp.getActive().getName(); function go() { return name; }`,
    );
    expect(failure('go')).toBe('You do not have permission to call Spreadsheet.getName while the script loads.');
  });

  test('is granted the scopes that its manifest declares, no others', () => {
    const { run, failure } = workspaceWith(
      `function own() { return SpreadsheetApp.getActive().getSheets().length; }
       function other() { SpreadsheetApp.openById('x'); }
       function trigger() { ScriptApp.newTrigger('own').timeBased().everyHours(1).create(); }`,
      { scopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] },
    );
    expect(run('own')).toBe(1);
    expect(failure('other')).toBe(
      'Specified permissions are not sufficient to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    expect(failure('trigger')).toContain('script.scriptapp');
  });
});

describe('the store', () => {
  test('undoes a transaction whole, a joined one too', () => {
    const store = new Store(':memory:');
    store.migrate('t', ['CREATE TABLE t (n INTEGER)']);
    store.migrate('t', ['CREATE TABLE t (n INTEGER)', 'ALTER TABLE t ADD COLUMN m INTEGER']);
    expect(() =>
      store.tx(() => {
        store.run('INSERT INTO t (n) VALUES (1)');
        store.tx(() => {
          throw new Error('no');
        });
      }),
    ).toThrow('no');
    expect(store.all('SELECT * FROM t')).toEqual([]);
    store.close();
  });
});
