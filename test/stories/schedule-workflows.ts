// What the lead does about the schedule, one workflow at a time, for the harness that cuts them (clause 2.6).
import type { ScheduleBoard } from '../../src/contract/schedule';
import { messages } from '../../src/i18n';
import { pageAtFirst, type School, timesOn } from '../support/prepared-school';
import type { Workflow } from './workflows';

const DRAFT = { key: 'draft-of-story', from: 1, valid_from: '2026-09-02', valid_to: '2026-10-31', extra: [] };
const ORDER = { version: 2, order_no: '17-О', order_date: '2026-09-01' };
const W2 = {
  slot_code: 'W2',
  valid_from: '2026-09-02',
  valid_to: '2026-10-31',
  weekday_iso: 4,
  starts_at: '14:00',
  ends_at: '14:30',
  slot_minutes: 30,
  capacity_per_slot: 2,
  room_id: 'R2',
  consultant_role: 'ej_lead',
  topics: ['2.3'],
  formats: ['in_person', 'remote'],
  booking: 'required',
};

const draft = async (school: School): Promise<void> => void school.call('draftSchedule', DRAFT);
const approve = async (school: School): Promise<void> => void school.call('approveSchedule', ORDER);

const adopt = async (school: School): Promise<void> =>
  void school.call('settleEdited', { version: 1, choice: 'adopt' });

const versions = async (school: School): Promise<string> =>
  (await school.table('schedule_versions')).map(({ version, status }) => `${version} ${status}`).join();

const rowsOf = async (school: School, version: string): Promise<string[]> =>
  (await school.table('timetable')).filter((row) => row.version === version).map((row) => row.slot_code!);

export const drafts: Readonly<Record<string, Workflow>> = {
  'copying the schedule into a draft': {
    act: draft,
    again: draft,
    outcome: async (school) => {
      const found = `${await versions(school)}; ${await rowsOf(school, '2')}`;
      return found === '1 approved,2 draft; W1,W2' ? undefined : found;
    },
  },
};

export const approvals: Readonly<Record<string, Workflow>> = {
  'approving a version that moves the time of a booked teacher': {
    before: async (school) => {
      const page = await pageAtFirst(school);
      const wednesday = timesOn(page).find((label) => label.includes('02.09'))!;
      await school.post(page, { slot: wednesday });
      await draft(school);
      school.ask('changeDraft', { version: 2, put: [W2], remove: [] });
    },
    act: approve,
    again: approve,
    outcome: async (school) => {
      const slots = (await school.table('slots')).filter(({ slot_code }) => slot_code === 'W2');
      const standing = slots.filter(({ status }) => status === 'open').map(({ slot_id }) => slot_id);
      const cut = (await school.table('timetable')).filter((row) => row.version === '1').map((row) => row.valid_to);
      const told = (await school.table('outbox'))
        .filter(({ kind }) => kind === 'slot_lost')
        .map(({ status }) => status);
      const { versions: lines } = school.ask<ScheduleBoard>('scheduleBoard', { version: null });
      const edited = lines.filter((line) => line.edited).map(({ version }) => version);
      if (edited.length > 0) return `edited: ${edited}`;
      const found = `${await versions(school)}; ${standing}; ${cut}; ${told}`;
      const right = '1 approved,2 approved; W2@2026-09-03T14:00; 2026-09-01,2026-09-01; sent';
      return found === right ? undefined : found;
    },
  },
  'making a draft of what was typed into the tab': {
    before: async (school) => {
      const [file] = await school.rest.files('spreadsheet');
      const rows = await school.table('timetable');
      const row = rows.findIndex(({ slot_code }) => slot_code === 'W2') + 3;
      const column = String.fromCharCode(65 + Object.keys(rows[0]!).indexOf('starts_at'));
      const cell = encodeURIComponent(`'${messages('ru').tableNames.timetable}'!${column}${row}`);
      const path = `/v4/spreadsheets/${file!.id}/values/${cell}?valueInputOption=USER_ENTERED`;
      await school.rest.json('PUT', path, { values: [['13:30']] });
      school.hours(1);
    },
    act: adopt,
    again: adopt,
    outcome: async (school) => {
      const { versions: lines } = school.ask<ScheduleBoard>('scheduleBoard', { version: null });
      const drafts = lines.filter(({ state }) => state === 'draft').map(({ version }) => version);
      const { rows } = school.ask<ScheduleBoard>('scheduleBoard', { version: drafts[0] ?? null });
      const times = rows.filter(({ slot_code }) => slot_code === 'W2').map(({ starts_at }) => starts_at);
      const open = (await school.table('slots')).filter(
        ({ slot_code, status }) => slot_code === 'W2' && status === 'open',
      );
      const found = `${drafts}; ${times}; ${open.map(({ starts_at }) => starts_at)}; ${lines.some(({ edited }) => edited)}`;
      return found === '2; 13:30; 14:00; false' ? undefined : found;
    },
  },
};
