// The demonstration school's whole year, played through the form and the desk, comes out as its oracle says.

import { checkInvariants, type Violation } from '../../scripts/year/check-invariants';
import { differences } from '../../scripts/year/compare-expected';
import { type Outcome, outcomeOf } from '../../scripts/year/outcome';
import { type Played, play } from '../../scripts/year/play';
import { Register } from '../../scripts/year/register';
import { readSchool } from '../../scripts/year/school';

const school = readSchool('demo/school');
const holders = school.expected!.holders as Outcome['holders'];
let played: Played;
let outcome: Omit<Outcome, 'violations'>;
let violations: Violation[];

beforeAll(async () => {
  played = await play(school);
  outcome = await outcomeOf(played, Object.keys(holders.ej_lead!));
  violations = await checkInvariants(played.client, { settled: true });
}, 60_000);
afterAll(() => played?.close());

test('everything that the oracle names is as it says', () => {
  expect(differences(outcome, school)).toEqual([]);
  expect(outcome.holders).toEqual(holders);
});
test('all invariants hold at the end of the year', () => {
  expect(violations).toEqual([]);
});
test('every request arrived; those of unknown and inactive senders wait for the lead', () => {
  const sent = school.table('requests').map(({ request_id }) => request_id);
  expect(outcome.requests.map(({ request_id }) => request_id)).toEqual(sent);
  expect(outcome.requests.filter(({ register_no }) => !register_no)).toEqual([]);
  const quarantined = outcome.requests
    .filter(({ status }) => status === 'quarantined')
    .map(({ request_id }) => request_id);
  expect(quarantined).toEqual(['R049']);
});
test('the form refuses nobody but the text that is longer than it says', () => {
  const refused = played.findings
    .filter((finding) => /said no|refused|not be sent/.test(finding))
    .map((finding) => finding.slice(0, 4));
  expect([...new Set(refused)].filter((id) => id !== 'R140')).toEqual([]);
});
test('whoever wanted to come or to call got a slot that serves the topic, where one was free', () => {
  expect(outcome.requests.filter(({ slot, status }) => slot && status === 'booked').length).toBeGreaterThan(10);
});
test('nobody touched the calendar, so no alarm says that somebody did', async () => {
  const alarms = await (await Register.find(played.client))!.rows('alarms');
  expect([...new Set(alarms.map(({ kind }) => kind))]).toEqual(['role_gap']);
});
test('no execution of the year failed', async () => {
  type Process = { functionName: string; processStatus: string; error?: string };
  const processes = await played.client.all<Process>('/v1/processes?pageSize=1000', 'processes');
  expect(processes.filter(({ processStatus }) => processStatus !== 'COMPLETED')).toEqual([]);
});
