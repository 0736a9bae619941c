// What the lead does about the conditions of help, one workflow at a time, for the harness that cuts them (clause 1.2).
import { pageAtFirst, type School, timesOn } from '../support/prepared-school';
import type { Workflow } from './workflows';

const SLOT = 'W2@2026-09-02T14:00';
const bookWednesday = async (school: School): Promise<void> => {
  const page = await pageAtFirst(school);
  await school.post(page, { slot: timesOn(page).find((label) => label.includes('02.09'))! });
};
const standIn = async (school: School, substitute: string): Promise<void> => {
  const order = substitute ? { order_no: '5-О', order_date: '2026-09-01' } : { order_no: '', order_date: '' };
  const days = { role_key: 'ej_lead', from: '2026-09-01', to: '2026-09-02', topics: [] };
  school.call('substitute', { ...days, ...order, substitute });
};

/** The slot's consultant or why it is gone, whose the request is, the letters about it, and the rows that say so. */
const told = async (school: School): Promise<string> => {
  const slot = (await school.table('slots')).find(({ slot_id }) => slot_id === SLOT)!;
  const [request] = await school.table('requests');
  const letters = (await school.table('outbox')).filter(({ kind }) => kind === 'slot_lost');
  const rows = [...(await school.table('roles')).slice(3), ...(await school.table('absences'))];
  return [
    slot.reason || slot.consultant_id,
    `${request!.status} ${request!.assignee_id}`,
    letters.map(({ status }) => status).join(),
    rows.length,
  ].join('; ');
};
const workflow = (substitute: string, expected: string): Workflow => ({
  before: bookWednesday,
  act: (school) => standIn(school, substitute),
  again: (school) => standIn(school, substitute),
  outcome: async (school) => {
    const found = await told(school);
    return found === expected ? undefined : found;
  },
});

export const substitutions: Readonly<Record<string, Workflow>> = {
  'standing in for a lead who has a booked teacher': workflow('T2', 'T2; booked T2; ; 1'),
  'being away with a booked teacher and nobody to stand in': workflow('', 'no_consultant; assigned L1; sent; 1'),
};

const DAY = {
  date: '2026-09-02',
  name_ru: 'Авария отопления',
  kind: 'school_closure',
  affects_students: true,
  affects_staff: true,
};
const ROOM = { room_id: 'R2', pc_working: 0, hours: '', rule: '', upgrade: '', checked: true };

const settled = (name: string, args: object, before: Workflow['before'], expected: string): Workflow => {
  const act = async (school: School): Promise<void> => void school.call(name, args);
  return {
    ...(before && { before }),
    act,
    again: act,
    outcome: async (school) => {
      const slot = (await school.table('slots')).find(({ slot_id }) => slot_id === SLOT)!;
      const found = `${slot.status} ${slot.room_id}; ${await told(school)}`;
      return found === expected ? undefined : found;
    },
  };
};

export const conditions: Readonly<Record<string, Workflow>> = {
  'ending a substitution before its last day': settled(
    'endSubstitution',
    { key: 'ACT-ej_lead-2026-09-01-T2' },
    async (school) => {
      await bookWednesday(school);
      await standIn(school, 'T2');
      school.hours(1);
    },
    'open R2; L1; booked T2; ; 1',
  ),
  'closing the school on the day of a booked teacher': settled(
    'changeDay',
    { day: DAY, remove: false },
    bookWednesday,
    'withdrawn R2; day_off; assigned L1; sent; 0',
  ),
  'taking a day off back': settled(
    'changeDay',
    { day: DAY, remove: true },
    async (school) => {
      await bookWednesday(school);
      school.ask('changeDay', { day: DAY, remove: false });
    },
    'open R2; L1; assigned L1; sent; 0',
  ),
  'sending the times of a room without computers to another': settled(
    'changeRoom',
    ROOM,
    async (school) => {
      await bookWednesday(school);
      const room = { ...ROOM, room_id: 'R1', pc_working: 9, hours: '1-5 08:00-17:00' };
      school.ask('changeRoom', room);
    },
    'open R1; L1; booked L1; ; 0',
  ),
};
