// The demonstration school's whole year, played through the form and the desk, comes out as its oracle says.

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences } from '../../scripts/year/compare-expected';
import { writeDocuments } from '../../scripts/year/documents';
import { openWorkspace } from '../../scripts/year/open-school';
import type { Outcome } from '../../scripts/year/outcome';
import { readSchool } from '../../scripts/year/school';
import { pdfPages } from '../support/pdf';
import { type PlayedYear, playedYear } from './played-year';

const school = readSchool('demo/school');
const data = mkdtempSync(join(tmpdir(), 'data-of-the-year-'));
const papers = mkdtempSync(join(tmpdir(), 'papers-of-the-year-'));
let year: PlayedYear;

beforeAll(async () => {
  year = await playedYear('demo/school', [], ['--data', data]);
  const { client, close } = openWorkspace(school, { dir: data, now: 0 });
  // One of each kind, and every report.
  await writeDocuments(client, papers, undefined, ({ document, file }, at, all) =>
    document === 'register'
      ? file.includes('учебный-год')
      : document === 'term_report' || all.findIndex((one) => one.document === document) === at,
  );
  close();
}, 300_000);
afterAll(() => {
  for (const folder of [data, papers]) rmSync(folder, { recursive: true });
});

const wordsOf = (file: string): string =>
  pdfPages(readFileSync(join(papers, file)))
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

test('everything that the oracle names is as it says', () => {
  expect(differences(year.outcome, school)).toEqual([]);
  expect(year.outcome.holders).toEqual(school.expected!.holders as Outcome['holders']);
  expect(year.said).toContain('expected.json is matched');
});
test('the ledger of every term is the oracle’s in both readings, and frozen', () => {
  const { default: byDefault, strict } = school.expected as unknown as Outcome['ledger'];
  expect(year.outcome.ledger).toEqual({ default: byDefault, strict });
});
test('all invariants hold at the end of the year', () => {
  expect(year.outcome.violations).toEqual([]);
  expect(year.code).toBe(0);
});
test('every request arrived; those of unknown and inactive senders wait for the lead', () => {
  const { requests } = year.outcome;
  expect(requests.map(({ request_id }) => request_id)).toEqual(school.table('requests').map((row) => row.request_id));
  expect(requests.filter(({ register_no }) => !register_no)).toEqual([]);
  const quarantined = requests.filter(({ status }) => status === 'quarantined').map(({ request_id }) => request_id);
  expect(quarantined).toEqual(['R049']);
});
test('no form refused anybody, no execution failed, no alarm tells of what nobody did', () => {
  expect(year.findings).toEqual([]);
});
test('whoever wanted to come or to call got a slot that serves the topic, where one was free', () => {
  const met = year.outcome.requests.filter(({ slot }) => slot);
  expect(met.length).toBeGreaterThan(10);
});
test('the desk closes what it opens: all but a few are answered, most on time, each topic with its median', () => {
  const { all, topics, incidents, downtime_minutes } = year.outcome.desk!;
  // Whoever is unknown has asked nothing yet.
  expect(all.received).toBe(school.table('requests').length - 1);
  expect(all.answered).toBeGreaterThan(all.received * 0.85);
  expect(all.on_time).toBeGreaterThan(all.answered * 0.8);
  expect(all.open).toBeLessThan(5);
  for (const { answered, median_minutes } of Object.values(topics)) expect(median_minutes !== null).toBe(answered > 0);
  expect(incidents).toBeGreaterThan(3);
  expect(downtime_minutes).toBeGreaterThan(incidents * 60);
});
test('the year has everything that happens at a desk: moves, questions, no-shows, declined times and replies by link', () => {
  const { done, replies, declined } = year.outcome.desk!;
  const acts = ['answered', 'held', 'no_show', 'transfer', 'wait', 'take', 'incidents_ended'];
  expect(acts.filter((act) => !done[act])).toEqual([]);
  expect(declined).toBeGreaterThan(0);
  expect(Object.entries(replies).filter(([, count]) => count === 0)).toEqual([]);
});
test('each public function that ran is told with its executions, calls and modelled time', () => {
  const { onFormSubmitted, onHourlyTick } = year.outcome.calls;
  const forms = school.table('requests').filter(({ channel }) => channel === 'form').length;
  const replies = Object.values(year.outcome.desk!.replies).reduce((sum, count) => sum + count, 0);
  expect(onFormSubmitted!.executions).toBe(forms + replies);
  expect(onHourlyTick!.executions).toBeGreaterThan(6000);
  expect(onHourlyTick!.modelled_ms / onHourlyTick!.executions).toBeLessThan(3000);
});
test('the papers of the year say what the ledger and the register say', () => {
  const files = readdirSync(papers);
  for (const name of ['Приказ', 'График', 'Плакат', 'Кто-за-что-отвечает', 'Лист', 'Акт', 'Согласие_бланк'])
    expect(files.filter((file) => file.startsWith(name))).not.toEqual([]);
  const { received, answered, on_time, overdue, open } = year.outcome.desk!.all;
  const register = wordsOf(files.find((file) => file.startsWith('Журнал-обращений_2026'))!);
  expect(register).toContain(
    `поступило ${received}, закрыто в срок ${on_time}, просрочено ${answered - on_time + overdue}, открыто ${open}.`,
  );
  const numbers = new Set(register.match(/2026-\d{4}(?!\d)/g));
  expect(numbers.size).toBe(received);
  const terms = Object.values(year.outcome.ledger.default);
  const reports = ['I', 'II', 'III', 'IV'].map((term) => wordsOf(`Отчёт_${term}-четверть.pdf`));
  for (const [at, { covered, required_teachers }] of terms.entries())
    expect(reports[at]).toContain(`${covered} из ${required_teachers} (`);
});
