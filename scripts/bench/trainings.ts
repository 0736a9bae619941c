// What trainings cost: planning a term for sixty teachers, and approving one for thirty.

import { importSchool, needed, openWorkspace, setUp } from '../year/open-school';
import { plannedLife } from '../year/plan-figures';
import { csvText, isoDate, type School } from '../year/school';
import { instantOf } from '../year/zoned-time';
import { type Cost, last } from './measures';

export const TEACHERS = 60;
export const GUESTS = 30;
/** Places with a working computer, by room. */
const ROOMS = [12, 11, 10, 8];

export interface TrainingCosts {
  readonly planning: Cost;
  /** Thinking is not metered: so long it took this computer, calls included. */
  readonly planningMs: number;
  readonly sessions: number;
  readonly approving: Cost;
  readonly guests: number;
}

interface Board {
  readonly sessions: readonly { session_id: string; state: string; period_code: string; group: number }[];
}

export async function trainingCosts(school: School): Promise<TrainingCosts> {
  const [term] = school
    .table('quarters')
    .filter(({ compliance_from }) => compliance_from)
    .sort((a, b) => isoDate(a.starts_on).localeCompare(isoDate(b.starts_on)));
  const opened = openWorkspace(school, { now: instantOf(`${isoDate(term?.starts_on)}T09:00`, school.zone) });
  await setUp(opened, school.language);
  await importSchool(opened, plannedLife('').imported(peopled(school)));
  await setUp(opened, school.language);
  const period_code = term?.period_code ?? '';
  const started = performance.now();
  const board = needed(await opened.client.run<Board>('replanTraining', { period_code }), 'replanTraining');
  const planningMs = performance.now() - started;
  const planning = last(opened, 'replanTraining');
  const sessions = board.sessions.filter(({ state }) => state === 'proposed').length;
  await importSchool(opened, { ...school, files: [{ name: 'rooms.csv', text: roomsText([GUESTS]) }] });
  const wide = needed(await opened.client.run<Board>('replanTraining', { period_code }), 'replanTraining');
  const [largest] = wide.sessions.filter(({ state }) => state === 'proposed').sort((a, b) => b.group - a.group);
  if (!largest) throw new Error('No training was proposed');
  needed(await opened.client.run('approveTraining', { session_ids: [largest.session_id] }), 'approveTraining');
  const approving = last(opened, 'approveTraining');
  opened.close();
  return { planning, planningMs, sessions, approving, guests: largest.group };
}

/** As many teachers as are asked for, and rooms for them; whoever holds a role stays. */
function peopled(school: School): School {
  const staff = school.table('staff');
  const roles = new Set(school.table('roles').map(({ staff_id }) => staff_id));
  const holders = staff
    .filter(({ staff_id = '' }) => roles.has(staff_id))
    .map(({ staff_id = '', last_name = '', first_name = '', short_name = '', email = '', position = '' }) => ({
      staff_id,
      last_name,
      first_name,
      short_name,
      email,
      position,
      training_required: 'no',
    }));
  const teachers = Array.from({ length: TEACHERS }, (_, i) => ({
    staff_id: `X${i + 1}`,
    last_name: `Тестова${i + 1}`,
    first_name: 'Ася',
    short_name: `Тестова${i + 1} А.`,
    email: `x${i + 1}@example.org`,
    position: 'учитель',
    training_required: 'yes',
  }));
  const timetable = school.table('timetable').map((row) => ({ ...row, room_id: 'B1' }));
  const texts = new Map(school.files.map(({ name, text }) => [name, text]));
  texts.set('staff.csv', csvText([...holders, ...teachers]));
  texts.set('rooms.csv', roomsText(ROOMS));
  texts.set('timetable.csv', csvText(timetable));
  texts.delete('self_assessment.csv');
  return { ...school, files: [...texts].map(([name, text]) => ({ name, text })) };
}

const roomsText = (places: readonly number[]): string =>
  csvText(
    places.map((count, i) => ({
      room_id: `B${i + 1}`,
      name_ru: `Класс ${i + 1}`,
      pc_total: String(count),
      pc_working: String(count),
      can_host_training: 'yes',
    })),
  );
