// Every workflow is cut wherever that makes a difference; the loop is run again, and the invariants must hold.
import { checkInvariants } from '../../scripts/year/check-invariants';
import { crashPoints, cutAt } from './cut';
import { momentBefore, type Workflow } from './workflows';

/** For whoever has changed how a run writes and has some minutes: every point instead of some of them. */
const EVERYWHERE = process.env.CUT_EVERYWHERE !== undefined;

/** `stride`: at every how many of the points; neighbours differ little, and odd strides visit each way of being cut in turn. */
export const testCutWherever = (workflows: Readonly<Record<string, Workflow>>, stride: number): void => {
  describe.each(Object.entries(workflows))('a run that is cut while %s', (_, workflow) => {
    test('is finished by the next ones, nothing lost or doubled', async () => {
      const problems: string[] = [];
      const moment = await momentBefore(workflow);
      const uncut = moment.copy();
      const all = await crashPoints(uncut, () => workflow.act(uncut));
      const points = all.filter((_, i) => EVERYWHERE || i % stride === 0);
      uncut.close();
      for (const point of points) {
        const school = moment.copy();
        const cut = cutAt(school, point);
        await workflow.act(school);
        school.probe(undefined);
        await workflow.again?.(school);
        school.hours(2);
        const found = await checkInvariants(school.app, {
          settled: true,
          secondCopies: 1,
          ...(workflow.owner && { user: workflow.owner }),
        });
        const outcome = await workflow.outcome(school);
        const told = [...found.map((violation) => JSON.stringify(violation)), ...(outcome ? [outcome] : [])];
        if (!cut.reached) told.push('was not reached');
        problems.push(...told.map((problem) => `${point.calls} ${point.name}, ${point.unflushed}: ${problem}`));
        school.close();
      }
      console.info(`${points.length} of ${all.length} crash points`);
      expect(problems).toEqual([]);
      expect(all.length).toBeGreaterThan(5);
      expect(points.length).toBeGreaterThan(1);
    });
  });
};
