// Writes PARITY.md: every emulated class and method, read from the classes themselves. Run: tsx workspace/parity.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emulatedClasses } from './script/emulated';
import './workspace';

const HEAD = `# What the local workspace emulates

Made by \`tsx workspace/parity.ts\` from the classes; a test checks that it is current. Whatever is not listed throws
\`not emulated: Class.method\`, and so do the services that are absent as a whole: CalendarApp, GmailApp, DriveApp, DocumentApp,
UrlFetchApp and the rest.

## How it behaves

- **Time** is modelled: a service call costs what PLATFORM's table says, pure computing costs nothing, the clock moves only when it
  is told to. After 6 minutes (30 seconds in a simple trigger) the run ends with "Exceeded maximum execution time", no catch
  block sees it, and writes that were not flushed are lost (?).
- **Writes** to a spreadsheet wait in a buffer until a read, a flush or the end of the run, then go in one transaction. Rows,
  columns and sheets that come or go (\`insertSheet\`, \`deleteRows\`, \`setName\` …) flush what waits, act at once and cost 150 ms (?).
- **A refused write** (data validation that rejects, a cell over 50,000 characters) throws at the flush; the other writes stand.
- **Text** set by a script is parsed as if typed: \`=\`, \`+\`, \`-\` and their full-width forms begin a formula (?), "2026-09-01" is a
  date, unless the cell's format is \`@\`. A leading apostrophe makes text and is gone when read.
- **Formulas** come to literals, references, arithmetic, comparison, \`&\`, SUM, COUNT, COUNTA, MIN, MAX; all else shows \`#NAME?\`.
- **Scopes** of the manifest are checked where it declares any; without a declaration everything is granted, as Google would
  derive the scopes from the code. Simple triggers run with AuthMode LIMITED: only the bound file, no sidebar, no trigger, no mail.
- **While the script loads** no service call is allowed at all: at Google it fails in onOpen under AuthMode.NONE.
- **Class fields, private names** and anything newer than ES2020 are refused when the project is loaded, with file and line.
- **Clock triggers** fire exactly when due, counted from their creation, once each, in order; a one-shot stays listed until it is
  deleted. Google's own drift by minutes. A failing trigger is recorded; the failure mail is not sent.
- **A calendar trigger** needs the scope calendar or calendar.readonly to be installed (?).
- **Locks** are held by executions. A run that meets a held lock was let in by its holder, so the wait runs out in modelled time.
- **Cache** is in memory: a restart empties it.
- **alert and prompt** wait for the person at the page: the run is undone up to the question and begins again with the answer. A run
  without a page gets the first button at once.
- **Invitations**: the organiser is the owner's address (Google writes the calendar's own) (?). Guests whose copy does not change in time,
  place, title, description or status get no mail when only the guest list changes (?). A guest left out of a new list gets a CANCEL;
  an omitted answer becomes needsAction (?).
- **conferenceData**: a createRequest for hangoutsMeet is answered at once with a link that leads nowhere; any other solution is refused.
  Without \`conferenceDataVersion: 1\` an event's meeting stays as it is.
- **Sync tokens** live 28 days and end on a change of the calendar's sharing (?). Cancelled events carry their id only, unless
  \`showDeleted\` is asked for on the organiser's calendar (?).
- **calendar.app.created** shows own calendars only; others give 404 (?). More than 200 events made or deleted within ten minutes of
  virtual time are refused, as are more than 600 calls a minute (?).
- **Forms**: an answer of blanks counts as an answer (?); \`setAcceptingResponses(true)\` on an unpublished form throws (?); patterns run on
  JavaScript's regular expressions, not RE2.
- **Session.getActiveUser** is blank for a person of another domain than the account whose authority the run has.
- **Blob.getAs('application/pdf')** prints text and HTML with a browser of this computer: no script runs, nothing is fetched,
  \`@page\` holds and A4 is the default (?). Where there is no browser it is not emulated.
- **Charts** are columns, bars, lines, areas and pies; ranges stand side by side as columns, the first names the points. A chart without a
  position stands at A1 (?). Options that are not drawn are kept.
- **HTML templates** escape \`<?= ?>\` by where it stands: text, attribute, URL, script.

(?) marks what no document of Google's confirms.

## Classes and methods
`;

export function parityText(): string {
  const classes = [...emulatedClasses].filter(([, methods]) => methods.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const sections = classes.map(([name, methods]) => `### ${name}\n\n${wrapped(methods)}\n`);
  return `${HEAD}\n${sections.join('\n')}`;
}

function wrapped(methods: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const method of methods) {
    const next = line === '' ? method : `${line} · ${method}`;
    if (next.length > 118) {
      lines.push(`${line} ·`);
      line = method;
    } else {
      line = next;
    }
  }
  return [...lines, line].join('\n');
}

if (process.argv[1]?.endsWith('parity.ts')) writeFileSync(join(__dirname, 'PARITY.md'), parityText());
