// What the desk and its teachers do about a request, one workflow at a time, for the harnesses that cut and interleave them (clauses 2.2–3.2).
import { formBody, givenAnswers, readFormPage } from '../../scripts/year/form-page';
import { linksIn } from '../../scripts/year/letter-links';
import { eventId } from '../../src/domain/event-id';
import { COLLEAGUE, DEPUTY, pageAtFirst, type School, TEACHER, timesOn } from '../support/prepared-school';
import { calendarOf, mailbox } from '../support/training-school';
import type { Workflow } from './workflows';

const ID = '2026-0001';
const ANSWER = 'Откройте страницу урока и нажмите «Исправить».';

const change =
  (change: { act: string } & Record<string, string>, request_id = ID) =>
  async (school: School): Promise<void> =>
    void school.call('changeRequest', { request_id, change });

const transfer = change({
  act: 'transfer',
  role_key: 'sysadmin',
  topic: 'equipment',
  reason: 'Это вопрос об оборудовании',
});
const merge = change({ act: 'merge', into: ID }, '2026-0002');
const held = change({ act: 'held', answer: ANSWER });
const noShow = change({ act: 'no_show' });

const written = async (school: School): Promise<void> => void (await school.send({ format: 'Письменный ответ' }));
const booked = async (school: School): Promise<void> => {
  const page = await pageAtFirst(school);
  await school.post(page, { slot: timesOn(page)[0]! });
};
/** The first time of the small school's first day is over. */
const met = async (school: School): Promise<void> => {
  await booked(school);
  school.hours(6);
};

const answered = async (school: School): Promise<void> => {
  await written(school);
  school.ask('closeRequest', { request_id: ID, answer: ANSWER });
  // A week of working days later, in the morning.
  school.hours(7 * 24);
};

/** The link of the newest letter that has one of this kind is opened, and the form sent as it opened. */
const reply =
  (says: string, id = ID) =>
  async (school: School) => {
    const letters = await mailbox(school, TEACHER);
    const links = letters.flatMap(({ text }) => linksIn({ text, html: '' }));
    const link = links.reverse().find((candidate) => candidate.requestId === id && candidate.says.startsWith(says));
    if (!link) throw new Error(`no link says «${says}»`);
    const teacher = school.rest.as(TEACHER);
    const page = readFormPage(await (await teacher.send(link.path)).text());
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await teacher.send(page.action, { method: 'POST', headers, body: formBody(page, givenAnswers(page)) });
  };

const decline = async (school: School): Promise<void> => {
  const { path, events } = await calendarOf(school);
  const event = events.find(
    ({ status, attendees }) => status === 'confirmed' && attendees?.some((guest) => guest.email === TEACHER),
  )!;
  const attendees = event.attendees!.map((guest) =>
    guest.email === TEACHER ? { ...guest, responseStatus: 'declined' } : guest,
  );
  await school.rest.as(TEACHER).json('PATCH', `${path}/${event.id}`, { attendees });
};

const endFailure = async (school: School): Promise<void> =>
  void school.call('changeIncident', {
    act: 'end',
    incident_id: ID,
    started_at: '2026-09-01T09:00',
    ended_at: '2026-09-01T10:30',
    message: 'Журнал снова открывается.',
  });

const settleDeleted =
  (choice: 'accept' | 'restore') =>
  async (school: School): Promise<void> =>
    void school.call('settleCalendarEdit', { key: 'calendar_edited:W1@2026-09-01T14:00#1:deleted==', choice });
const deleted = async (school: School): Promise<void> => {
  await booked(school);
  const { path } = await calendarOf(school);
  await school.rest.send(`${path}/${eventId('W1@2026-09-01T14:00', 1)}`, { method: 'DELETE' });
  school.hours(1);
};
/** Two have all the times for their topic, the third waits. */
const waiting = async (school: School): Promise<void> => {
  const page = await pageAtFirst(school);
  for (const email of [COLLEAGUE, DEPUTY, TEACHER])
    await school.post(page, { email, topic: 'КТП', text: `Где образец плана? ${email}`, slot: 'Любое' });
};
const answerFirst = async (school: School): Promise<void> =>
  void school.call('closeRequest', { request_id: ID, answer: ANSWER });

const lookAt = async (school: School) => {
  const requests = await school.table('requests');
  const outbox = await school.table('outbox');
  return {
    first: requests.find(({ request_id }) => request_id === ID)!,
    second: requests.find(({ request_id }) => request_id === '2026-0002'),
    count: requests.length,
    replies: (await school.table('replies')).map(({ kind, request_id }) => `${kind} ${request_id}`).join(),
    holding: (await school.table('slots')).filter(({ bookings }) => bookings?.includes(ID)).map((row) => row.slot_id),
    outbox: outbox.map(({ key, status }) => `${key} ${status}`),
    letters: (kind: string) => outbox.filter((row) => row.kind === kind && row.status === 'sent').length,
  };
};
type Look = Awaited<ReturnType<typeof lookAt>>;

const outcome =
  (isRight: (look: Look) => boolean): Workflow['outcome'] =>
  async (school) => {
    const look = await lookAt(school);
    if (isRight(look)) return undefined;
    const { first, second, count, replies, holding, outbox } = look;
    const told = [first, second].map((row) => row && [row.status, row.role_key, row.outcome, row.declines].join('/'));
    return JSON.stringify({ told, count, replies, holding, outbox });
  };

export const deskWorkflows: Readonly<Record<string, Workflow>> = {
  'handing a request on to another role': {
    before: written,
    act: transfer,
    again: transfer,
    outcome: outcome(
      ({ first, count }) =>
        count === 1 && first.role_key === 'sysadmin' && first.topic === 'equipment' && first.assignee_id === 'A1',
    ),
  },
  'recording that a meeting took place': {
    before: met,
    act: held,
    again: held,
    outcome: outcome(
      ({ first, letters }) => first.status === 'answered' && first.outcome === 'held' && letters('answer') === 1,
    ),
  },
  'recording that nobody came': {
    before: met,
    act: noShow,
    again: noShow,
    outcome: outcome(
      ({ first, letters }) =>
        first.status === 'assigned' && first.outcome === 'no_show' && letters('booking_declined') === 1,
    ),
  },
  'taking in that a booked time was declined': {
    before: async (school) => {
      await booked(school);
      school.hours(1);
      await decline(school);
    },
    act: async (school) => school.hours(1),
    outcome: outcome(
      ({ first, holding, letters }) =>
        first.status === 'assigned' &&
        first.declines === '1' &&
        holding.length === 0 &&
        letters('booking_declined') === 1,
    ),
  },
  'taking in that it did not work': {
    before: answered,
    act: reply('не помогло'),
    outcome: outcome(
      ({ first, count, replies }) =>
        count === 1 && first.status === 'reopened' && first.reopened === '1' && replies === `does_not_work ${ID}`,
    ),
  },
  'taking in another time after a declined one': {
    before: async (school) => {
      await booked(school);
      school.hours(1);
      await decline(school);
      school.hours(1);
    },
    act: reply('другое время'),
    outcome: outcome(
      ({ first, count, holding, replies }) =>
        count === 1 && first.status === 'booked' && holding.join() === first.slot_id && replies === `time ${ID}`,
    ),
  },
  'telling everybody that it works again': {
    before: async (school) => {
      for (const email of [TEACHER, COLLEAGUE])
        await school.send({ email, topic: 'Сбой', text: 'Журнал не открывается', format: 'Письменный ответ' });
      school.hours(2);
    },
    act: endFailure,
    again: endFailure,
    outcome: outcome(
      // A run that dies before the message is written owes the answer in its place.
      ({ first, second, letters }) =>
        first.status === 'answered' &&
        second?.status === 'answered' &&
        letters('incident_over') + letters('answer') === 2,
    ),
  },
  'accepting that the event of a booking was deleted': {
    before: deleted,
    act: settleDeleted('accept'),
    again: settleDeleted('accept'),
    outcome: outcome(
      ({ first, holding, letters }) =>
        first.status === 'assigned' && holding.length === 0 && letters('slot_lost') === 1,
    ),
  },
  'putting back the event of a booking that was deleted': {
    before: deleted,
    act: settleDeleted('restore'),
    again: settleDeleted('restore'),
    outcome: outcome(
      ({ first, holding, letters }) => first.status === 'booked' && holding.length === 1 && letters('slot_lost') === 0,
    ),
  },
  'taking the place that was offered': {
    before: async (school) => {
      await waiting(school);
      await answerFirst(school);
    },
    act: reply('другое время', '2026-0003'),
    outcome: async (school) => {
      const [, , third] = await school.table('requests');
      const found = `${third?.status} ${third?.slot_id}; ${(await school.table('slots')).map(({ holds }) => holds).join('')}`;
      return found === 'booked W1@2026-09-01T14:00; ' ? undefined : found;
    },
  },
  'offering a place that became free to whoever waits': {
    before: waiting,
    act: answerFirst,
    again: answerFirst,
    outcome: outcome(
      ({ first, outbox }) => first.status === 'answered' && outbox.includes('place:2026-0003:W1@2026-09-01T14:00 sent'),
    ),
  },
  'merging two requests of one person': {
    before: async (school) => {
      await written(school);
      await school.send({ format: 'Письменный ответ', text: 'Напишите, пожалуйста, об отметке за прошлый урок' });
    },
    act: merge,
    again: merge,
    outcome: outcome(
      ({ first, second, count }) =>
        count === 2 && first.status === 'assigned' && second?.status === 'closed' && second.duplicate_of === ID,
    ),
  },
};
