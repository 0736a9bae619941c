// npm run deploy: checks dist/, then creates or updates the bound project with clasp, or says which login step is missing.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleBytes, problemsOf } from './deploy/dist-check.mjs';
import { prepare, ROOT } from './prepare.mjs';

const SETTINGS = join(ROOT, '.clasp.json');
const TITLE = 'Reglament';

function fail(...sentences) {
  for (const sentence of sentences) console.error(sentence);
  process.exit(1);
}

prepare();
// clasp is there only after the packages are.
const { ClaspFailed, createBound, filesToPush, isLoggedIn, push } = await import('./deploy/clasp.mjs');
const dist = join(ROOT, 'dist');

try {
  const files = filesToPush(dist);
  const problems = problemsOf(dist, files);
  if (problems.length > 0) fail('dist/ cannot be pushed:', ...problems);
  console.log(
    `dist/ is fit to be pushed: ${files.join(', ')}; the script is ${Math.ceil(bundleBytes(dist) / 1024)} KB.`,
  );
  if (!isLoggedIn()) {
    fail(
      'Not logged in to Google: run `npx clasp login` with the account that shall own the register, then `npm run deploy` again.',
    );
  }
  const settings = JSON.parse(readFileSync(SETTINGS, 'utf8'));
  // The project's own .clasp.json carries no id: each school deploys into a spreadsheet of its own.
  if (!settings.scriptId) {
    Object.assign(settings, createBound(TITLE));
    writeFileSync(SETTINGS, `${JSON.stringify(settings, null, 2)}\n`);
    console.log(`Created the spreadsheet and its script; .clasp.json now names it.`);
  }
  push();
  console.log(`Pushed: https://script.google.com/d/${settings.scriptId}/edit`);
  if (settings.parentId) console.log(`The register: https://docs.google.com/spreadsheets/d/${settings.parentId}/edit`);
} catch (error) {
  if (!(error instanceof ClaspFailed)) throw error;
  const api = /Apps Script API/i.test(error.message)
    ? ' Switch it on at https://script.google.com/home/usersettings.'
    : '';
  fail(`clasp could not do it: ${error.message}${api}`);
}
