// At every service call of one run another run is let in; in the end the invariants must hold.
import { checkInvariants } from '../../scripts/year/check-invariants';
import { preparedSchool, removeFolders } from '../support/prepared-school';
import { intruders, workflows } from './workflows';

afterAll(removeFolders);

/** At every how many calls the other run is let in; where not at every one, each intruder comes at others. */
const HOSTS = {
  'taking in a booked request': 1,
  'recording a spoken request': 1,
  'answering and closing a request': 1,
  'moving a booked request to another time': 2,
  'beginning a new day': 2,
};
const pairs = Object.entries(HOSTS).flatMap(([host, stride]) =>
  Object.keys(intruders).map((intruder, i) => [host, intruder, stride, 1 + (i % stride)] as const),
);

test.each(pairs)('%s, with %s in the middle', async (host, intruder, stride, first) => {
  const workflow = workflows[host]!;
  const intrude = intruders[intruder]!;
  const problems: string[] = [];
  let points = 0;
  for (let n = first; ; n += stride) {
    const school = preparedSchool();
    await workflow.before?.(school);
    let calls = 0;
    let reached = false;
    school.probe((phase) => {
      if (phase !== 'before' || ++calls !== n) return;
      reached = true;
      school.probe(undefined);
      intrude(school);
    });
    await workflow.act(school);
    school.probe(undefined);
    if (!reached) {
      school.close();
      break;
    }
    points++;
    await workflow.again?.(school);
    school.hours(2);
    const found = await checkInvariants(school.app, { settled: true });
    problems.push(...found.map((violation) => `${n}: ${JSON.stringify(violation)}`));
    school.close();
  }
  console.info(`${points} interleavings`);
  expect(problems).toEqual([]);
  expect(points).toBeGreaterThan(3);
});

test('two teachers who want the same place: one is booked, the other keeps the request and gets other times', async () => {
  const school = preparedSchool();
  const page = await school.page();
  const [slot] = await school.offered();
  await school.post(page, { slot: slot! });
  await school.post(page, {
    email: 'gorina@school.test',
    slot: slot!,
    text: 'Where do I enter a mark?',
    language: 'English',
  });
  const requests = await school.table('requests');
  expect(requests.map(({ status }) => status)).toEqual(['booked', 'assigned']);
  const letters = await school.table('outbox');
  expect(letters[1]).toMatchObject({ status: 'sent', reason: 'slot.taken' });
  expect(letters[1]!.alternatives!.split(';').length).toBeGreaterThan(0);
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
  school.close();
});
