// npm test: installs and builds what is missing, runs every test, and ends with the count.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOR_SHORT_LIVES, prepare, ROOT } from './prepare.mjs';

/** On a bare Linux the packaged browser lacks NSS; it carries its own copy, and unpacks it where it believes to be on Lambda. */
function browserLibraries() {
  if (process.platform !== 'linux' || process.env.AWS_EXECUTION_ENV) return {};
  const { stdout } = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' });
  return stdout?.includes('libnss3.so') ? {} : { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
}

prepare();
const folder = mkdtempSync(join(tmpdir(), 'reglament-test-'));
const report = join(folder, 'report.json');
const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
const args = [...FOR_SHORT_LIVES, jest, ...process.argv.slice(2), '--json', `--outputFile=${report}`];
// With --json jest writes the report to stdout as well; its readable output is on stderr.
const { status } = spawnSync(process.execPath, args, {
  cwd: ROOT,
  stdio: ['inherit', 'ignore', 'inherit'],
  env: { ...process.env, ...browserLibraries() },
});

let passed = 0;
let failed = 0;
try {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  // A file that does not even load holds tests that did not pass.
  failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
} catch {
  failed = 1;
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
process.exit(status || (failed > 0 ? 1 : 0));
