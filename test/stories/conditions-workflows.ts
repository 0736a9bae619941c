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
