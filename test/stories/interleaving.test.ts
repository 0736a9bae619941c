// In the middle of one run, wherever that makes a difference, another run is let in; in the end the invariants must hold.
import { checkInvariants } from '../../scripts/year/check-invariants';
import { preparedSchool, removeFolders } from '../support/prepared-school';
import { substitutions } from './conditions-workflows';
import { gaps } from './cut';
import { deskWorkflows } from './desk-workflows';
import { approvals } from './schedule-workflows';
import { intruders, momentBefore, openForm, workflows } from './workflows';

jest.setTimeout(120_000);
afterAll(removeFolders);

const LOOP = ['the hourly tick', 'a doubled form trigger', 'another spoken request'];
const LEAD = ['the hourly tick', 'the same approval', 'a cancelling'];

/** Who comes in, and at every how many gaps; where not at every one, each intruder comes at others. */
const HOSTS: Readonly<Record<string, readonly [stride: number, intruders: readonly string[]]>> = {
  'taking in a booked request': [8, LOOP],
  'recording a spoken request': [11, LOOP],
  'answering and closing a request': [11, LOOP],
  'moving a booked request to another time': [8, LOOP],
  'beginning a new day': [11, LOOP],
  'proposing a training in the first pass of a day': [11, LOOP],
  'approving a training that was proposed': [8, LEAD],
  'moving an approved training': [11, LEAD],
  'confirming who was at a training': [11, LEAD],
  'taking in that a teacher declined': [11, LEAD],
  'handing a request on to another role': [11, LOOP],
  'taking in that a booked time was declined': [11, LOOP],
  'taking in that it did not work': [11, LOOP],
  'telling everybody that it works again': [11, LOOP],
  'taking the place that was offered': [8, ['another spoken request', 'a form that is sent']],
  'approving a version that moves the time of a booked teacher': [25, ['a form that is sent', 'the hourly tick']],
  'standing in for a lead who has a booked teacher': [25, ['the hourly tick', 'a form that is sent']],
};
const all = { ...workflows, ...deskWorkflows, ...substitutions, ...approvals };

describe.each(Object.entries(HOSTS))('%s', (host, [stride, names]) => {
  const workflow = all[host]!;
  test.each(names.map((name, i) => [name, i % stride] as const))('with %s in the middle', async (name, first) => {
    const intrude = intruders[name]!;
    const problems: string[] = [];
    const moment = await momentBefore(workflow);
    const alone = moment.copy();
    const places = await gaps(alone, () => workflow.act(alone));
    await openForm(alone);
    alone.close();
    const visited = places.filter((_, i) => i % stride === first);
    for (const place of visited) {
      const school = moment.copy();
      let calls = 0;
      school.probe((phase) => {
        if (phase !== 'before' || ++calls !== place) return;
        school.probe(undefined);
        intrude(school);
      });
      await workflow.act(school);
      if (calls < place) problems.push(`${place}: was not reached`);
      school.probe(undefined);
      await workflow.again?.(school);
      school.hours(2);
      const found = await checkInvariants(school.app, { settled: true });
      problems.push(...found.map((violation) => `${place}: ${JSON.stringify(violation)}`));
      school.close();
    }
    console.info(`${visited.length} interleavings`);
    expect(problems).toEqual([]);
    expect(visited.length).toBeGreaterThan(1);
  });
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
