// What the system administrator does about the equipment, one workflow at a time, for the harness that cuts them (clause 1.4).
import { pageAtFirst, type School, SYSADMIN, timesOn } from '../support/prepared-school';
import type { Workflow } from './workflows';

const LAPTOP = {
  act: 'put',
  device_id: 'D-001',
  fresh: true,
  name: 'Ноутбук',
  kind: 'laptop',
  room_id: 'R2',
  note: '',
};
const CHECK = { room_id: 'R2', pc_working: 0, checked: true, devices: ['D-001'] };
const FAULT = { act: 'fault', device_id: 'D-001', reported_by: '' };

const stateOf = async (school: School): Promise<string> => {
  const slot = (await school.table('slots')).find(({ slot_id }) => slot_id === 'W2@2026-09-02T14:00')!;
  const [request] = await school.table('requests');
  const devices = (await school.table('devices')).map(({ status, faulty_since }) => `${status} ${faulty_since}`.trim());
  return `${slot.room_id}; ${request?.status ?? ''}; ${devices.join()}`;
};
const workflow = (name: string, args: object, before: Workflow['before'], expected: string): Workflow => {
  const act = async (school: School): Promise<void> => void school.call(name, args, SYSADMIN);
  return {
    ...(before && { before }),
    act,
    again: act,
    outcome: async (school) => {
      const found = await stateOf(school);
      return found === expected ? undefined : found;
    },
  };
};

export const equipment: Readonly<Record<string, Workflow>> = {
  'looking at a room where no computer works': workflow(
    'checkDone',
    CHECK,
    async (school) => {
      const page = await pageAtFirst(school);
      await school.post(page, { slot: timesOn(page).find((label) => label.includes('02.09'))! });
      const room = { room_id: 'R1', pc_working: 9, hours: '1-5 08:00-17:00', rule: '', upgrade: '', checked: true };
      school.ask('changeRoom', room);
      school.ask('changeDevice', LAPTOP, SYSADMIN);
    },
    'R1; booked; working',
  ),
  'calling a device out of order': workflow(
    'changeDevice',
    FAULT,
    async (school) => void school.ask('changeDevice', LAPTOP, SYSADMIN),
    'R2; ; faulty 2026-09-01',
  ),
};
