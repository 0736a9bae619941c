// What people do with the product, one workflow at a time, for the harnesses that cut and interleave them.
import { answersOf } from '../../workspace/pages/form-answers';
import { COLLEAGUE, LEAD, Moment, pageAtFirst, preparedSchool, type School, timesOn } from '../support/prepared-school';
import { trainingIntruders, trainingWorkflows } from './training-workflows';

export interface Workflow {
  /** What has happened before, undisturbed. */
  readonly before?: (school: School) => Promise<void>;
  /** What is cut. */
  readonly act: (school: School) => Promise<void>;
  /** What the person does who got no answer: the same once more. */
  readonly again?: (school: School) => Promise<void>;
  /** What must have come of it in the end; a sentence about what is wrong, or nothing. */
  readonly outcome: (school: School) => Promise<string | undefined>;
  /** Whose calendar it is afterwards, where it is not the lead's. */
  readonly owner?: string;
}

const moments = new Map<Workflow, Moment>();

/** What has happened before is played once, and every trial goes on from there. */
export const momentBefore = async (workflow: Workflow): Promise<Moment> => {
  const kept = moments.get(workflow);
  if (kept) return kept;
  const school = preparedSchool();
  await workflow.before?.(school);
  const moment = new Moment(school);
  moments.set(workflow, moment);
  school.close();
  return moment;
};

const expectRows = async (school: School, count: number, status: string): Promise<string | undefined> => {
  const rows = await school.table('requests');
  const standing = rows
    .map((row) => row.status)
    .sort()
    .join();
  return rows.length === count && rows.some((row) => row.status === status) ? undefined : `requests: ${standing}`;
};

const spoken = {
  key: 'spoken-0001',
  staff_id: 'T3',
  channel: 'oral',
  language: 'ru',
  topic: 'current_marks',
  more_topics: [],
  text: 'Как исправить отметку?',
  class_label: '',
  subject: '',
  urgency: 'high',
  format: 'in_person',
  slot_choice: 'any',
} as const;

const record = async (school: School): Promise<void> => void school.call('recordRequest', spoken);

const close = async (school: School): Promise<void> =>
  void school.call('closeRequest', {
    request_id: '2026-0001',
    answer: 'Откройте страницу урока и нажмите «Исправить».',
  });

const giveTime = async (school: School, slot_id: string): Promise<void> =>
  void school.call('bookSlot', { request_id: '2026-0001', slot_id });

const expectSlot = async (school: School, slot_id: string): Promise<string | undefined> => {
  const [request] = await school.table('requests');
  const holding = (await school.table('slots')).filter((slot) => slot.bookings?.includes('2026-0001'));
  const found = holding.map((slot) => slot.slot_id).join();
  return request?.slot_id === slot_id && found === slot_id ? undefined : `${request?.slot_id} in ${found}`;
};

const booked = async (school: School): Promise<void> => {
  const page = await pageAtFirst(school);
  await school.post(page, { slot: timesOn(page)[0]! });
};

export const workflows: Readonly<Record<string, Workflow>> = {
  'taking in a booked request': {
    act: booked,
    outcome: (school) => expectRows(school, 1, 'booked'),
  },
  'taking in a request on two topics': {
    act: async (school) =>
      void (await school.post(await pageAtFirst(school), { more: ['Вход, доступ'], format: 'Письменный ответ' })),
    outcome: (school) => expectRows(school, 2, 'assigned'),
  },
  'setting an unknown sender aside': {
    act: async (school) =>
      void (await school.post(await pageAtFirst(school), {
        email: 'stranger@elsewhere.test',
        format: 'Письменный ответ',
      })),
    outcome: (school) => expectRows(school, 1, 'quarantined'),
  },
  'recording a spoken request': {
    act: record,
    again: record,
    outcome: (school) => expectRows(school, 1, 'booked'),
  },
  'answering and closing a request': {
    before: booked,
    act: close,
    again: close,
    outcome: (school) => expectRows(school, 1, 'answered'),
  },
  'giving a request a time afterwards': {
    before: async (school) => void (await school.send()),
    act: (school) => giveTime(school, 'W1@2026-09-01T14:00'),
    again: (school) => giveTime(school, 'W1@2026-09-01T14:00'),
    outcome: (school) => expectSlot(school, 'W1@2026-09-01T14:00'),
  },
  'moving a booked request to another time': {
    before: booked,
    act: (school) => giveTime(school, 'W2@2026-09-02T14:00'),
    again: (school) => giveTime(school, 'W2@2026-09-02T14:00'),
    outcome: (school) => expectSlot(school, 'W2@2026-09-02T14:00'),
  },
  'releasing a quarantined request': {
    before: async (school) =>
      void (await school.post(await pageAtFirst(school), {
        email: 'stranger@elsewhere.test',
        format: 'Письменный ответ',
      })),
    act: async (school) => void school.call('settleQuarantined', { request_id: '2026-0001', staff_id: 'T1' }),
    again: async (school) => void school.call('settleQuarantined', { request_id: '2026-0001', staff_id: 'T1' }),
    outcome: (school) => expectRows(school, 1, 'assigned'),
  },
  'beginning a new day': {
    // Monday, whose first look reaches the slots of Tuesday and Wednesday.
    before: async (school) => school.hours(5 * 24 + 20),
    act: async (school) => school.hours(2),
    outcome: async (school) => {
      const slots = await school.table('slots');
      const fresh = slots.filter(({ date }) => date! > '2026-09-07').map(({ slot_id }) => slot_id);
      const wanted = ['W1@2026-09-08T14:00', 'W1@2026-09-08T14:20', 'W2@2026-09-09T14:00'];
      return fresh.sort().join() === wanted.join() ? undefined : `slots: ${fresh.join()}`;
    },
  },
  'withdrawing the slot of a booked teacher on a new day off': {
    before: async (school) => {
      await booked(school);
      school.hours(1);
    },
    act: async (school) => {
      const holiday = 'date,name_ru,kind,affects_staff\n2026-09-01,Карантин,public_holiday,yes\n';
      school.call('importFiles', { files: [{ name: 'holidays.csv', text: holiday }] });
    },
    again: async (school) => {
      const holiday = 'date,name_ru,kind,affects_staff\n2026-09-01,Карантин,public_holiday,yes\n';
      school.call('importFiles', { files: [{ name: 'holidays.csv', text: holiday }] });
    },
    outcome: async (school) => {
      const slots = (await school.table('slots')).filter((slot) => slot.date === '2026-09-01');
      return slots.some((slot) => slot.status === 'open')
        ? 'a slot stands on a day off'
        : expectRows(school, 1, 'assigned');
    },
  },
  ...trainingWorkflows,
};

let opened = '';
/** A page that a colleague has filled in, and sends at any moment. */
export const openForm = async (school: School): Promise<void> => {
  const page = await pageAtFirst(school);
  const slot = timesOn(page).find((label) => label.includes('02.09'))!;
  opened = school.filledIn(page, { email: COLLEAGUE, slot, text: 'Where do I enter a mark?' });
};
const sendForm = (school: School): void => {
  const { form: forms } = school.workspace.services;
  const form = forms.form(school.formId())!;
  const sent = forms.submit(form.id, { email: COLLEAGUE, answers: answersOf(form, new URLSearchParams(opened)) });
  if (!sent.ok) throw new Error('the form was refused');
};

/** What else may happen in the middle of a run. */
export const intruders: Readonly<Record<string, (school: School) => void>> = {
  'the hourly tick': (school) => void school.workspace.run('onHourlyTick', { processType: 'TIME_DRIVEN' }),
  'a doubled form trigger': (school) => void school.workspace.run('onFormSubmitted', { processType: 'TRIGGER' }),
  'another spoken request': (school) =>
    void school.workspace.run('recordRequest', {
      user: LEAD,
      args: [{ ...spoken, key: 'spoken-0002', staff_id: 'T2' }],
      processType: 'WEBAPP',
    }),
  'a form that is sent': sendForm,
  ...trainingIntruders,
};
