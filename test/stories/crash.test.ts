// Every workflow is cut at every service call; the loop is run again, and the invariants must hold.
import { checkInvariants } from '../../scripts/year/check-invariants';
import { Cut } from '../../workspace/script/cut';
import { emptySchool, FILES, preparedSchool, removeFolders, type School } from '../support/prepared-school';
import { workflows } from './workflows';

afterAll(removeFolders);

/** Before the call; after it, its answer lost; after it, with unflushed writes lost too. */
const MODES = ['before', 'after', 'after, unflushed writes lost'] as const;
type Mode = (typeof MODES)[number];

/** Cuts the run at its n-th service call. Says whether the run got that far. */
const cutAt = (school: School, n: number, mode: Mode): { reached: boolean } => {
  const seen = { reached: false };
  let calls = 0;
  school.probe((phase) => {
    if (phase !== (mode === 'before' ? 'before' : 'after') || ++calls !== n) return;
    seen.reached = true;
    school.probe(undefined);
    throw new Cut(mode === 'after' ? 'kept' : 'lost');
  });
  return seen;
};

describe.each(Object.entries(workflows))('a run that is cut while %s', (_, workflow) => {
  test.each(MODES)('is finished by the next ones, nothing lost or doubled (%s)', async (mode) => {
    const problems: string[] = [];
    let points = 0;
    for (let n = 1; ; n++) {
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

/** Set-up has hundreds of calls and leaves most of them unchanged: every third is cut, a different one in each mode. */
test.each(MODES)(
  'a set-up that is cut and run again makes one form, one calendar, one trigger of each kind (%s)',
  async (mode) => {
    const problems: string[] = [];
    for (let n = 1 + MODES.indexOf(mode); ; n += 3) {
      const school = emptySchool();
      const cut = cutAt(school, n, mode);
      let name = '';
      const probe = school.workspace.probe;
      school.probe((phase, execution, call) => {
        name = call;
        probe?.(phase, execution, call);
      });
      for (let turn = 0; turn < 30; turn++) {
        const result = school.call('setUp', { language: 'ru' });
        if (!result.ok || !(result.value as { ok: boolean }).ok) break;
        if ((result.value as { value: { finished: boolean } }).value.finished) break;
      }
      school.probe(undefined);
      if (!cut.reached) {
        school.close();
        break;
      }
      school.setUp();
      const { problems: refused } = school.ask<{ problems: unknown[] }>('importFiles', { files: FILES });
      const forms = await school.rest.files('form');
      const { items: calendars } = await school.rest.get<{ items: { summary: string }[] }>(
        '/calendar/v3/users/me/calendarList',
      );
      const own = calendars.filter(({ summary }) => summary === 'Помощь с ЭЖ');
      // The one gap that our scopes leave (docs/adr/0003): Google made the form, and its answer was lost.
      const allowed = name === 'FormApp.create' && mode !== 'before' ? 2 : 1;
      if (forms.length > allowed) problems.push(`${n} ${name}: ${forms.length} forms`);
      if (own.length !== 1) problems.push(`${n} ${name}: ${own.length} calendars`);
      const handlers = school.workspace.services.script.triggers.all().map(({ functionName }) => functionName);
      if (new Set(handlers).size !== handlers.length) problems.push(`${n} ${name}: triggers ${handlers.join()}`);
      if (refused.some((problem) => !(problem as { warning: boolean }).warning))
        problems.push(`${n} ${name}: ${JSON.stringify(refused)}`);
      const found = await checkInvariants(school.app);
      problems.push(...found.map((violation) => `${n} ${name}: ${JSON.stringify(violation)}`));
      school.close();
    }
    expect(problems).toEqual([]);
  },
);
