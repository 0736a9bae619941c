// Every workflow is cut at every service call; the loop is run again, and the invariants must hold.
import { checkInvariants } from '../../scripts/year/check-invariants';
import { preparedSchool, removeFolders } from '../support/prepared-school';
import { cutAt, MODES } from './cut';
import { workflows } from './workflows';

afterAll(removeFolders);

describe.each(Object.entries(workflows))('a run that is cut while %s', (_, workflow) => {
  test.each(MODES)('is finished by the next ones, nothing lost or doubled (%s)', async (mode) => {
    const problems: string[] = [];
    let points = 0;
    const stride = workflow.stride ?? 1;
    for (let n = 1 + (MODES.indexOf(mode) % stride); ; n += stride) {
      const school = preparedSchool();
      await workflow.before?.(school);
      school.formId();
      const cut = cutAt(school, n, mode);
      await workflow.act(school);
      school.probe(undefined);
      if (!cut.reached) {
        school.close();
        break;
      }
      points++;
      await workflow.again?.(school);
      school.hours(2);
      const found = await checkInvariants(school.app, { settled: true, secondCopies: 1 });
      problems.push(...found.map((violation) => `${n}: ${JSON.stringify(violation)}`));
      const outcome = await workflow.outcome(school);
      if (outcome) problems.push(`${n}: ${outcome}`);
      school.close();
    }
    console.info(`${points} crash points`);
    expect(problems).toEqual([]);
    expect(points).toBeGreaterThan(3);
  });
});
