// npm run deploy: checks dist/, then creates or updates the bound project with clasp, or says which login step is missing.

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Bound, ClaspFailed, createBound, filesToPush, isLoggedIn, push } from './clasp';
import { bundleBytes, problemsOf } from './dist-check';

const SETTINGS = '.clasp.json';
const TITLE = 'Reglament';
const DIST = resolve('dist');

class Refused extends Error {}

function checkDist(): void {
  const files = filesToPush(DIST);
  const problems = problemsOf(DIST, files);
  if (problems.length > 0) throw new Refused(['dist/ cannot be pushed:', ...problems].join('\n'));
  console.log(
    `dist/ is fit to be pushed: ${files.join(', ')}; the script is ${Math.ceil(bundleBytes(DIST) / 1024)} KB.`,
  );
}

function deploy(): void {
  checkDist();
  if (!isLoggedIn()) {
    throw new Refused(
      'Not logged in to Google: run `npx clasp login` with the account that shall own the register, then `npm run deploy` again.',
    );
  }
  const settings = JSON.parse(readFileSync(SETTINGS, 'utf8')) as { rootDir: string } & Partial<Bound>;
  // The project's own .clasp.json carries no id: each school deploys into a spreadsheet of its own.
  if (!settings.scriptId) {
    Object.assign(settings, createBound(TITLE));
    writeFileSync(SETTINGS, `${JSON.stringify(settings, null, 2)}\n`);
    console.log(`Created the spreadsheet and its script; ${SETTINGS} now names them.`);
  }
  push();
  console.log(`Pushed: https://script.google.com/d/${settings.scriptId}/edit`);
  if (settings.parentId) console.log(`The register: https://docs.google.com/spreadsheets/d/${settings.parentId}/edit`);
}

try {
  deploy();
} catch (error) {
  if (!(error instanceof Refused || error instanceof ClaspFailed)) throw error;
  const hint = /Apps Script API/i.test(error.message)
    ? ' Switch it on at https://script.google.com/home/usersettings.'
    : '';
  console.error(error instanceof ClaspFailed ? `clasp could not do it: ${error.message}${hint}` : error.message);
  process.exitCode = 1;
}
