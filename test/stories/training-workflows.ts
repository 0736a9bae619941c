// What the lead and the loop do about trainings, one workflow at a time, for the harnesses that cut and interleave them (clause 2.1).
import { LEAD, type School, TEACHER } from '../support/prepared-school';
import { answer, mailbox, startTraining, TRAINING_FILES, trainingEvents } from '../support/training-school';
import type { Workflow } from './workflows';

/** The first proposal of the small school: Thursday 10 September, four people. */
const ID = 'TR-Q1-01';
const DAY = '2026-09-10';
const MOVED_TO = '2026-09-11';
const GROUP = 4;
const ABSENT = 'T2';

const approval = { session_ids: [ID] };
const approve = async (school: School): Promise<void> => void school.call('approveTraining', approval);

const move = async (school: School): Promise<void> =>
  void school.call('changeTraining', {
    session_id: ID,
    period_code: 'Q1',
    topics: ['ktp', 'current_marks'],
    title: '',
    date: MOVED_TO,
    starts_at: '14:30',
    ends_at: '15:30',
    room_id: 'R1',
    add: [],
    remove: [],
  });

const cancel = async (school: School): Promise<void> =>
  void school.call('cancelTraining', { session_id: ID, reason: 'Ремонт в кабинете' });

const confirm = async (school: School): Promise<void> =>
  void school.call('confirmTraining', {
    session_id: ID,
    held_start: `${DAY}T14:30`,
    held_end: `${DAY}T15:30`,
    attended: ['D1', 'T1', 'T3'],
    sheet_signed: true,
  });

const approved = async (school: School): Promise<void> => {
  startTraining(school);
  school.ask('approveTraining', approval);
};

/** A proposal without its group, all that a cut left of it, is taken back and made anew. */
const isStanding = ({ status }: Record<string, string>): boolean => status !== 'cancelled';

/** Sessions, the confirmed events of trainings, and how many invitations a teacher of the group holds. */
const lookAt = async (school: School) => {
  const sessions = await school.table('sessions');
  const standing = (await trainingEvents(school)).filter(({ status }) => status === 'confirmed');
  const letters = await mailbox(school, TEACHER);
  return {
    first: sessions.find(({ session_id }) => session_id === ID),
    sessions,
    attendance: await school.table('attendance'),
    standing,
    invitations: letters.filter(({ subject }) => /^(Приглашение|Обновл|Invitation|Updated)/.test(subject)).length,
    letters,
  };
};

const unless = (right: boolean, found: unknown): string | undefined => (right ? undefined : JSON.stringify(found));

const begins = (at: string): string => new Date(`${at}+05:00`).toISOString();

export const trainingWorkflows: Readonly<Record<string, Workflow>> = {
  'proposing a training in the first pass of a day': {
    before: async (school) => {
      // Nobody works here yet on the first of September; on the second everybody has to be trained.
      const [staff, rooms] = TRAINING_FILES;
      const text = staff!.text.replace(/^([DT]\d.*)2020-09-01/gm, '$12026-09-02');
      school.ask('importFiles', { files: [{ ...staff!, text }, rooms] });
      school.hours(20);
    },
    act: async (school) => school.hours(2),
    outcome: async (school) => {
      const { sessions, attendance, standing } = await lookAt(school);
      const proposals = sessions.filter(isStanding).map(({ status }) => status);
      const right = proposals.join() === 'proposed' && attendance.length === GROUP && standing.length === 0;
      return unless(right, { sessions, attendance });
    },
  },
  'approving a training that was proposed': {
    before: async (school) => startTraining(school),
    act: approve,
    again: approve,
    outcome: async (school) => {
      const { first, standing, invitations } = await lookAt(school);
      return unless(first?.status === 'planned' && standing.length === 1 && invitations === 1, {
        first,
        standing,
        invitations,
      });
    },
  },
  'moving an approved training': {
    before: approved,
    act: move,
    again: move,
    outcome: async (school) => {
      const { first, standing, invitations } = await lookAt(school);
      const at = `${MOVED_TO}T14:30`;
      const shown = standing.map(({ start }) => new Date(start.dateTime).toISOString()).join();
      const right = first?.planned_start === at && shown === begins(at) && invitations === 2;
      return unless(right, { first, shown, invitations });
    },
  },
  'cancelling an approved training': {
    before: approved,
    act: cancel,
    again: cancel,
    outcome: async (school) => {
      const { first, standing, letters } = await lookAt(school);
      const taken = letters.filter(({ text }) => text.includes('Ремонт в кабинете')).length;
      return unless(first?.status === 'cancelled' && standing.length === 0 && taken === 1, { first, standing, taken });
    },
  },
  'confirming who was at a training': {
    before: async (school) => {
      await approved(school);
      school.hours(24 * 9 + 8);
    },
    act: confirm,
    again: confirm,
    outcome: async (school) => {
      const { first, attendance, sessions } = await lookAt(school);
      const group = attendance.filter(({ session_id }) => session_id === ID);
      const present = group.filter(({ attended, confirmed_by }) => attended === 'yes' && confirmed_by === 'L1');
      const makeUps = attendance.filter(({ session_id, staff_id }) => session_id !== ID && staff_id === ABSENT);
      const right = first?.status === 'held' && group.length === GROUP && present.length === GROUP - 1;
      return unless(right && makeUps.length === 1 && sessions.filter(isStanding).length === 2, {
        sessions,
        attendance,
      });
    },
  },
  'taking in that a teacher declined': {
    before: async (school) => {
      // Places for three: two groups, and room for one more in the second.
      const rooms = { ...TRAINING_FILES[1]!, text: TRAINING_FILES[1]!.text.replace('10,9,yes', '3,3,yes') };
      school.ask('importFiles', { files: [TRAINING_FILES[0], { ...rooms, text: rooms.text.replace(/R2.*\n/, '') }] });
      const ids = (await school.table('sessions')).map(({ session_id }) => session_id);
      school.ask('approveTraining', { session_ids: ids });
      const seats = await school.table('attendance');
      const own = seats.find(({ staff_id }) => staff_id === 'T1')!.session_id;
      await answer(school, TEACHER, 'declined', own);
    },
    act: async (school) => school.hours(1),
    outcome: async (school) => {
      const { attendance, letters } = await lookAt(school);
      const mine = attendance
        .filter(({ staff_id }) => staff_id === 'T1')
        .map(({ rsvp, invited_by }) => `${rsvp}/${invited_by}`);
      const told = letters.filter(({ subject }) => subject.includes('другую группу')).length;
      // A second copy is possible where the run died between sending and marking.
      return unless(mine.join() === 'declined/calendar,/' && (told === 1 || told === 2), { mine, told });
    },
  },
};

/** The lead's other window, at the same time. */
export const trainingIntruders: Readonly<Record<string, (school: School) => void>> = {
  'the same approval': (school) =>
    void school.workspace.run('approveTraining', { user: LEAD, args: [approval], processType: 'WEBAPP' }),
  'a cancelling': (school) =>
    void school.workspace.run('cancelTraining', {
      user: LEAD,
      args: [{ session_id: ID, reason: 'Ремонт в кабинете' }],
      processType: 'WEBAPP',
    }),
};
