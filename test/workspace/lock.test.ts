// LockService: one holder at a time, waits in modelled time, released at the end.
import { workspaceWith } from './scripted';

const script = `
  function hold(how) {
    var lock = LockService.getDocumentLock();
    lock.waitLock(1000);
    SpreadsheetApp.getActive().getName();
    if (how === 'release') { lock.releaseLock(); SpreadsheetApp.getActive().getName(); }
    if (how === 'throw') throw new Error('x');
    return lock.hasLock();
  }
  function attempt(ms) { var before = Date.now(); var got = LockService.getDocumentLock().tryLock(ms); return [got, Date.now() - before]; }
  function wait(ms) { LockService.getDocumentLock().waitLock(ms); }
  function other() { return [LockService.getScriptLock().tryLock(0), LockService.getUserLock().tryLock(0)]; }`;

/** Lets `work` in while `hold` is at its n-th look at the spreadsheet. */
function during(how: string, work: (run: (name: string, ...args: unknown[]) => unknown) => unknown, at = 1): unknown {
  const { workspace, run } = workspaceWith(script);
  let seen: unknown;
  let looks = 0;
  workspace.probe = (phase, execution, name) => {
    if (execution.functionName !== 'hold' || phase !== 'before' || name !== 'Spreadsheet.getName') return;
    looks += 1;
    if (looks === at) seen = work((fn, ...args) => workspace.run(fn, { args }));
  };
  run('hold', how);
  return seen;
}

describe('a lock', () => {
  test('keeps others waiting until their time is over', () => {
    expect(during('keep', (run) => run('attempt', 5000))).toMatchObject({ ok: true, value: [false, 5050] });
    expect(during('keep', (run) => run('wait', 3000))).toMatchObject({
      ok: false,
      error: { name: 'Exception', message: 'Lock timeout: another process was holding the lock for too long.' },
    });
  });

  test('of another kind is free', () => {
    expect(during('keep', (run) => run('other'))).toMatchObject({ value: [true, true] });
  });

  test('is free once it was released', () => {
    expect(during('release', (run) => run('attempt', 0), 2)).toMatchObject({ value: [true, 50] });
  });

  test('is released when its run ends, however it ends', () => {
    const { workspace, run } = workspaceWith(script);
    expect(run('hold', 'keep')).toBe(true);
    expect(run('attempt', 0)[0]).toBe(true);
    workspace.run('hold', { args: ['throw'] });
    expect(run('attempt', 0)[0]).toBe(true);
  });
});
