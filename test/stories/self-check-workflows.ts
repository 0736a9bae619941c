// What the lead does about the self-check, for the harness that cuts it (clause 1.4).
import { formBody, readFormPage } from '../../scripts/year/form-page';
import type { SelfCheckBoard } from '../../src/contract/self-check';
import { selfCheckWords } from '../../src/i18n/self-check';
import { COLLEAGUE, FILES, type School, TEACHER } from '../support/prepared-school';
import { mailbox } from '../support/training-school';
import type { Workflow } from './workflows';

const ru = selfCheckWords('ru');
const staff = FILES.find(({ name }) => name === 'staff.csv')!.text.split('\n');
/** Three teachers, of whom one has no address. */
const TEACHERS = {
  name: 'staff.csv',
  text: staff
    .map((line, i) => line && `${line},${i === 0 ? 'is_pedagogical' : /^T\d/.test(line) ? 'yes' : 'no'}`)
    .join('\n'),
};

const teach = async (school: School): Promise<void> => void school.ask('importFiles', { files: [TEACHERS] });
const openRound = async (school: School): Promise<void> => void school.call('openSelfCheck', { who: 'all' });
const closeRound = async (school: School): Promise<void> => void school.call('closeSelfCheck');

const fillIn = async (school: School, email: string, refuses: boolean): Promise<void> => {
  const { lead } = school.ask<SelfCheckBoard>('selfCheck');
  const html = await (await school.rest.as(email).send(new URL(lead!.form_url).pathname)).text();
  const page = readFormPage(html);
  const field = (title: string): string => page.questions.find((one) => one.title.startsWith(title))!.name;
  const answers: [string, string][] = refuses
    ? [[field(ru.ready.title), ru.ready.no]]
    : [
        [field(ru.ready.title), ru.ready.yes],
        [field(ru.items.a2_ktp), ru.scales.a[1]!],
      ];
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  await school.rest.as(email).send(page.action, { method: 'POST', headers, body: formBody(page, answers) });
};

const states = async (school: School): Promise<string> =>
  (await school.table('self_check_asked')).map(({ staff_id, state }) => `${staff_id} ${state}`).join();

export const selfChecks: Readonly<Record<string, Workflow>> = {
  'opening a round of the self-check': {
    before: teach,
    act: openRound,
    again: openRound,
    outcome: async (school) => {
      const rounds = await school.table('self_check_rounds');
      const letters = await mailbox(school, TEACHER);
      const links = new Set(letters.map(({ text }) => /https?:\S+viewform/.exec(text)?.[0]));
      const { lead } = school.ask<SelfCheckBoard>('selfCheck');
      const found = [rounds.length, await states(school), links.size, links.has(lead!.form_url)].join('; ');
      return found === '1; T1 asked,T2 asked,T3 asked; 1; true' ? undefined : found;
    },
  },
  'closing a round that was answered and refused': {
    before: async (school) => {
      await teach(school);
      await openRound(school);
      school.hours(1);
      await fillIn(school, TEACHER, false);
      await fillIn(school, COLLEAGUE, true);
    },
    act: closeRound,
    again: closeRound,
    outcome: async (school) => {
      const rows = await school.table('self_assessment');
      const [round] = await school.table('self_check_rounds');
      const published = JSON.parse(round!.published || '{}') as { asked: number; answered: number };
      const kept = rows.map(({ staff_id, a1_login, a2_ktp }) => `${staff_id} ${a1_login} ${a2_ktp}`).join();
      const found = [kept, await states(school), published.asked, published.answered].join('; ');
      return found === 'T1  1; T1 answered,T2 refused,T3 asked; 3; 1' ? undefined : found;
    },
  },
};
