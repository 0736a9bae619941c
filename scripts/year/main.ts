// npm run year -- --school DIR --json FILE [--dates d1,d2] [--data DIR] [--plan] [--events] [--seed S] [--until D] [--documents DIR]: plays a school's whole year and writes what it came to.

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkInvariants } from './check-invariants';
import { differences } from './compare-expected';
import { deskTold } from './desk-figures';
import { seededDesk } from './desk-manners';
import { writeDocuments } from './documents';
import type { TermOutcome } from './ledger';
import { oddities } from './oddities';
import { type Outcome, outcomeOf } from './outcome';
import { type PlanFigures, planFailed, plannedLife } from './plan-figures';
import { play } from './play';
import { BadInput, readSchool, type School } from './school';
import { instantOf } from './zoned-time';

const USAGE =
  'npm run year -- --school DIR --json FILE [--dates 2026-09-01,2026-11-20] [--data DIR] [--plan] [--events] [--seed TEXT] [--until 2027-01-20] [--documents DIR]';

function datesAsked(school: School, asked: string): string[] {
  const dates = asked
    .split(',')
    .map((date) => date.trim())
    .filter(Boolean);
  const wrong = dates.find((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date));
  if (wrong) throw new BadInput(`--dates: ${wrong} is no date (YYYY-MM-DD)`);
  if (dates.length > 0) return dates;
  const holders = (school.expected?.holders ?? {}) as Record<string, Record<string, unknown>>;
  return [...new Set(Object.values(holders).flatMap((byDate) => Object.keys(byDate)))].sort();
}

const say = (text: string): void => {
  process.stderr.write(text);
};

const terminal = process.stderr.isTTY;
/** A log gets a line now and then, a terminal one line that changes. */
const EVERY_MS = 5000;
let toldAt = Date.now();

function progress(share: number, day: string, sent: number): void {
  if (!terminal && Date.now() - toldAt < EVERY_MS) return;
  toldAt = Date.now();
  const line = `${String(Math.round(share * 100)).padStart(3)} %  ${day}  ${sent} requests`;
  say(terminal ? `\r${line} ` : `${line}\n`);
}

function printing(file: string, at: number, of: number): void {
  const line = `printing ${at} of ${of}: ${file}`;
  say(terminal ? `\r\x1b[K${line}${at === of ? '\n' : ''}` : `${line}\n`);
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      school: { type: 'string' },
      json: { type: 'string' },
      dates: { type: 'string', default: '' },
      data: { type: 'string' },
      script: { type: 'string', default: 'dist' },
      plan: { type: 'boolean', default: false },
      events: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      until: { type: 'string' },
      documents: { type: 'string' },
    },
  });
  if (!values.school || !values.json) throw new BadInput(USAGE);
  if (values.data && existsSync(join(values.data, 'workspace.db'))) {
    throw new BadInput(`${values.data} holds a workspace already; a year begins in an empty folder`);
  }
  const school = readSchool(values.school);
  const dates = datesAsked(school, values.dates);
  const started = performance.now();
  const played = await play(school, {
    dir: values.data,
    script: values.script,
    until: values.until ? instantOf(`${values.until}T06:00`, school.zone) : undefined,
    desk: seededDesk(values.seed),
    life: values.plan ? plannedLife(values.seed) : undefined,
    events: values.events ? values.seed : undefined,
    progress,
  });
  if (terminal) say('\r\x1b[K');
  try {
    const atTheEnd = await checkInvariants(played.client, { settled: true });
    const violations = [...(played.befell?.violations ?? []), ...atTheEnd];
    const outcome: Outcome = { ...(await outcomeOf(played, dates)), violations };
    writeFileSync(values.json, `${JSON.stringify(outcome, null, 1)}\n`);
    if (values.documents) await writeDocuments(played.client, values.documents, printing);
    const findings = [...played.findings, ...(await oddities(played))];
    const seconds = (performance.now() - started) / 1000;
    // The oracle speaks of whole years, in which nobody changed anything.
    const differing = school.expected && !values.until && !values.events ? differences(outcome, school) : undefined;
    return summary(outcome, findings, differing, seconds);
  } finally {
    played.close();
  }
}

function summary(
  outcome: Outcome,
  findings: readonly string[],
  differing: string[] | undefined,
  seconds: number,
): number {
  const statuses = new Map<string, number>();
  for (const { status } of outcome.requests) statuses.set(status, (statuses.get(status) ?? 0) + 1);
  const ran = Object.values(outcome.calls).reduce((sum, { executions }) => sum + executions, 0);
  console.log(
    `requests    ${outcome.requests.length}: ${[...statuses].map(([status, n]) => `${n} ${status}`).join(', ')}`,
  );
  console.log(
    `slots       ${Object.values(outcome.slots_created).flat().length} days of ${Object.keys(outcome.slots_created).length} timetable rows`,
  );
  console.log(
    `role gaps   ${outcome.uncovered_roles.map((gap) => `${gap.role_key} ${gap.from}..${gap.to}`).join(', ') || 'none'}`,
  );
  for (const [code, term] of Object.entries(outcome.ledger.default))
    console.log(`term ${code.padEnd(7)}${termTold(term)}`);
  if (outcome.plan) console.log(`planned     ${planTold(outcome.plan)}`);
  if (outcome.events) console.log(`befell      ${told(outcome.events)}`);
  for (const line of outcome.desk ? deskTold(outcome.desk) : []) console.log(line);
  console.log(`executions  ${ran}`);
  console.log(`violations  ${outcome.violations.length}`);
  console.log(`played in   ${seconds.toFixed(1)} s`);
  for (const finding of findings) console.error(`finding: ${finding}`);
  for (const violation of outcome.violations) console.error(`violation: ${JSON.stringify(violation)}`);
  for (const difference of differing ?? []) console.error(`differs: ${difference}`);
  if (differing)
    console.log(
      differing.length === 0 ? 'expected.json is matched' : `expected.json differs in ${differing.length} places`,
    );
  const failed = outcome.plan !== undefined && planFailed(outcome.plan);
  if (failed) console.error(`not everybody was trained: ${JSON.stringify(outcome.plan)}`);
  return (differing ?? []).length > 0 || outcome.violations.length > 0 || failed ? 1 : 0;
}

const termTold = ({ school_level_met, covered, required_teachers, counted_sessions, missing }: TermOutcome): string =>
  `${school_level_met ? 'met' : 'NOT MET'}, ${covered} of ${required_teachers} in ${counted_sessions.length} sessions${missing.length > 0 ? `; missing ${missing.join(', ')}` : ''}`;

const told = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([what, times]) => `${times} ${what}`)
    .join(', ');

const planTold = (plan: PlanFigures): string =>
  `${plan.sessions} sessions held, ${plan.invitations} invitations: ${plan.accepted} accepted, ${plan.declined} declined; ${plan.present} present`;

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: Error) => {
    console.error(error instanceof BadInput ? error.message : `The year could not be played: ${error.stack}`);
    process.exitCode = 2;
  },
);
