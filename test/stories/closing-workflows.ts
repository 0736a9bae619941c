// Closing a school year, and handing the product to another account, for the harness that cuts them.

import type { ExportPage } from '../../src/contract/export';
import type { HandOver } from '../../src/contract/hand-over';
import type { YearBoard } from '../../src/contract/year';
import { rowFigure } from '../../src/domain/archive-figures';
import { COLLEAGUE, FILES, LEAD, pageAtFirst, type School, timesOn } from '../support/prepared-school';
import type { Workflow } from './workflows';

const LAST_YEAR = [
  { name: 'settings.csv', text: 'key,value\nschool_year,2025/26\n' },
  {
    name: 'sessions.csv',
    text: 'session_id,kind,planned_start,planned_end,held_start,held_end,status\nTR-Q4-01,training,2026-04-07T15:00,2026-04-07T16:00,2026-04-07T15:00,2026-04-07T16:00,held\n',
  },
  { name: 'attendance.csv', text: 'session_id,staff_id,attended\nTR-Q4-01,T1,yes\n' },
  {
    name: 'requests.csv',
    text: [
      'request_id,submitted_at,staff_id,text,status,closed_at,topic,role_key',
      '2025-0001,2025-10-10T12:00,T1,Первый,closed,2025-10-11T12:00,ktp,ej_lead',
      '2025-0002,2025-10-10T12:00,T1,Второй,assigned,,ktp,ej_lead',
      '2025-0003,2025-10-10T12:00,T1,Третий,closed,2025-10-11T12:00,ktp,ej_lead\n',
    ].join('\n'),
  },
];
let figures: { table: string; rows: string[] }[] = [];
const takeOut = async (school: School): Promise<void> => void school.call('takeOutYear', { year: '2025/26', figures });

export const closings: Readonly<Record<string, Workflow>> = {
  'taking the rows of a closed year out': {
    before: async (school) => {
      school.ask('importFiles', { files: LAST_YEAR });
      figures = school.ask<YearBoard>('closingYear').archive.map(({ table }) => ({
        table,
        rows: school.ask<ExportPage>('exportTable', { table, from: 0 }).rows.map(rowFigure),
      }));
    },
    act: takeOut,
    again: takeOut,
    outcome: async (school) => {
      const requests = (await school.table('requests')).map(({ request_id }) => request_id);
      const rest = [...(await school.table('sessions')), ...(await school.table('attendance'))];
      const { leaving } = school.ask<YearBoard>('closingYear');
      const found = `${requests}; ${rest.length}; ${leaving}`;
      return found === '2025-0002; 0; 0' ? undefined : found;
    },
  },
};

interface Listed {
  items: { id: string; summary: string }[];
}
/** How many events are to come in an account's own calendar. */
const comingOf = async (school: School, user: string): Promise<number> => {
  const client = school.rest.as(user);
  const { items } = await client.get<Listed>('/calendar/v3/users/me/calendarList');
  const own = items.find(({ summary }) => summary === 'Помощь с ЭЖ');
  return own
    ? (await client.get<Listed>(`/calendar/v3/calendars/${encodeURIComponent(own.id)}/events`)).items.length
    : 0;
};

const twoLeads = async (school: School): Promise<void> => {
  const text = `${FILES.find(({ name }) => name === 'roles.csv')!.text}A4,ej_lead,Исполняющий,T2,acting,2026-09-01,2027-08-31\n`;
  school.ask('importFiles', { files: [{ name: 'roles.csv', text }] });
  const page = await pageAtFirst(school);
  await school.post(page, { slot: timesOn(page)[0]! });
};
const give = async (school: School): Promise<void> => void school.call('handOver', { to: COLLEAGUE });
const take = async (school: School): Promise<void> => void school.call('takeOver', { alone: false }, COLLEAGUE);

const state = async (school: School): Promise<string> => {
  const { owner, handing_over } = school.ask<HandOver>('handOverState', {}, COLLEAGUE);
  const triggers = school.workspace.services.script.triggers.all().map(({ creator }) => creator);
  const events = [await comingOf(school, LEAD), await comingOf(school, COLLEAGUE)];
  return `${owner}; ${handing_over}; ${[...new Set(triggers)]}; ${events}`;
};

export const handOvers: Readonly<Record<string, Workflow>> = {
  'handing over, and taking it back': {
    before: twoLeads,
    act: give,
    again: async (school) => {
      await give(school);
      school.call('takeBack', {});
    },
    outcome: async (school) => {
      const found = await state(school);
      return /^lead@school\.test; ; lead@school\.test; [1-9]\d*,0$/.test(found) ? undefined : found;
    },
  },
  'taking over': {
    owner: COLLEAGUE,
    before: async (school) => {
      await twoLeads(school);
      await give(school);
    },
    act: take,
    again: take,
    outcome: async (school) => {
      const found = await state(school);
      return /^gorina@school\.test; ; gorina@school\.test; 0,[1-9]\d*$/.test(found) ? undefined : found;
    },
  },
};
