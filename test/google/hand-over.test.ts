// From one account to another, through the real bundle with two accounts: who can do what, and that all of it works afterwards.
import { checkInvariants } from '../../scripts/year/check-invariants';
import type { HandOver, HandOverStep, ProofLine } from '../../src/contract/hand-over';
import type { Workbench } from '../../src/contract/rpc';
import {
  COLLEAGUE,
  DEPUTY,
  FILES,
  LEAD,
  preparedSchool,
  removeFolders,
  type School,
  TEACHER,
} from '../support/prepared-school';

/** The lead's colleague holds the role from now on, by order. */
const ROLES = FILES.find(({ name }) => name === 'roles.csv')!.text;
const NEW = COLLEAGUE;

let school: School;
beforeEach(async () => {
  school = preparedSchool();
  const text = `${ROLES}A4,ej_lead,Исполняющий,T2,acting,2026-09-01,2027-08-31\n`;
  school.ask('importFiles', { files: [{ name: 'roles.csv', text }] });
  const [time] = await school.offered();
  await school.send({ slot: time!, text: 'Не могу поставить отметку' });
  school.hours(1);
});
afterEach(() => school.close());
afterAll(removeFolders);

const stateOf = (user: string): HandOver => school.ask('handOverState', {}, user);
const codeOf = (name: string, args: unknown, user: string): string => {
  const result = school.call(name, args, user);
  const reply = result.ok ? (result.value as { ok: boolean; code?: string }) : { ok: false, code: 'error' };
  return reply.ok ? 'ok' : (reply.code ?? '');
};
const states = (proof: readonly ProofLine[]): Record<string, string> =>
  Object.fromEntries(proof.map(({ key, state }) => [key, state]));

interface Event {
  id: string;
  status: string;
  start: { dateTime: string };
  attendees?: { email: string }[];
}
const comingOf = async (owner: string): Promise<Event[]> => {
  const client = school.rest.as(owner);
  const { items } = await client.get<{ items: { id: string; summary: string }[] }>(
    '/calendar/v3/users/me/calendarList',
  );
  const own = items.find(({ summary }) => summary === 'Помощь с ЭЖ');
  if (!own) return [];
  const path = `/calendar/v3/calendars/${encodeURIComponent(own.id)}/events`;
  return (await client.get<{ items: Event[] }>(path)).items;
};
const letters = async (email: string): Promise<number> => {
  const { messages = [] } = await school.rest.get<{ messages?: unknown[] }>(`/gmail/v1/users/${email}/messages`);
  return messages.length;
};

test('the account before hands over, the new one takes over: nobody is written to in between, and all of it works afterwards', async () => {
  expect(stateOf(LEAD)).toMatchObject({ owner: LEAD, may: ['hand_over', 'prove'], invitations: 2 });
  expect(stateOf(LEAD).candidates.map(({ email }) => email)).toEqual([NEW]);
  expect(codeOf('handOverState', {}, DEPUTY)).toBe('access.denied');
  expect(codeOf('takeOver', { alone: false }, NEW)).toBe('hand_over.not_now');
  expect(codeOf('handOver', { to: TEACHER }, LEAD)).toBe('hand_over.not_lead');
  const before = await letters(TEACHER);
  const coming = (await comingOf(LEAD)).length;
  expect(coming).toBeGreaterThan(0);

  const given: HandOverStep = school.ask('handOver', { to: NEW }, LEAD);
  expect(given).toMatchObject({ left: 0, board: { handing_over: NEW, may: ['finish', 'take_back'] } });
  expect(await comingOf(LEAD)).toEqual([]);
  expect(await letters(TEACHER)).toBe(before);
  // Whoever presses a button meanwhile tells no calendar anything.
  school.ask('checkNow', {}, LEAD);
  school.hours(3);
  expect(await comingOf(LEAD)).toEqual([]);

  const waiting = school.ask<Workbench>('workbench', {}, NEW).decisions.map(({ kind }) => kind);
  expect(waiting).toContain('hand_over_waits');
  expect(stateOf(NEW)).toMatchObject({ may: ['take_over'], form_reachable: true });
  const taken: HandOverStep = school.ask('takeOver', { alone: false }, NEW);
  expect(taken).toMatchObject({
    new_form: false,
    board: { owner: NEW, handing_over: '', may: ['hand_over', 'prove'] },
  });
  expect(states(taken.proof)).toEqual({
    account: 'ok',
    triggers: 'ok',
    heartbeat: 'waiting',
    form: 'ok',
    calendar: 'ok',
    mail: 'ok',
    register: 'ok',
    time_zone: 'ok',
  });
  expect((await comingOf(NEW)).length).toBe(coming);
  const booked = (await comingOf(NEW)).filter(({ attendees }) => attendees?.some(({ email }) => email === TEACHER));
  expect(booked).toHaveLength(1);
  school.hours(2);
  expect(states(school.ask('proveHandOver', {}, NEW)).heartbeat).toBe('ok');
  expect(codeOf('handOver', { to: NEW }, LEAD)).toBe('access.denied');
  await school.send({ email: NEW, text: 'Новый вопрос после передачи' });
  expect((await school.table('requests')).map(({ request_id }) => request_id)).toEqual(['2026-0001', '2026-0002']);
  school.hours(2);
  expect(await checkInvariants(school.app, { settled: true, user: NEW })).toEqual([]);
});

test('a hand-over that is taken back tells the same calendar again', async () => {
  const coming = (await comingOf(LEAD)).map(({ id }) => id).sort();
  school.ask('handOver', { to: NEW }, LEAD);
  const back: HandOver = school.ask('takeBack', {}, LEAD);
  expect(back).toMatchObject({ owner: LEAD, handing_over: '', may: ['hand_over', 'prove'] });
  expect((await comingOf(LEAD)).map(({ id }) => id).sort()).toEqual(coming);
  expect(states(school.ask('proveHandOver', {}, LEAD))).toMatchObject({ triggers: 'ok', calendar: 'ok', form: 'ok' });
  school.hours(2);
  expect(await checkInvariants(school.app, { settled: true })).toEqual([]);
});

test('where the account before is gone, whoever is lead takes over alone: a form out of reach is made anew, and triggers left behind remove themselves', async () => {
  const form = stateOf(LEAD).form_url;
  expect(stateOf(NEW)).toMatchObject({ may: ['take_over_alone'], form_reachable: false });
  const taken: HandOverStep = school.ask('takeOver', { alone: true }, NEW);
  expect(taken.new_form).toBe(true);
  expect(taken.board.form_url).not.toBe(form);
  expect(states(taken.proof)).toMatchObject({ account: 'ok', triggers: 'ok', form: 'ok', calendar: 'ok' });
  expect((await comingOf(NEW)).length).toBeGreaterThan(0);
  school.hours(2);
  const owners = school.workspace.services.script.triggers.all().map(({ creator }) => creator);
  expect([...new Set(owners)]).toEqual([NEW]);
  school.form = undefined;
  await school.send({ email: NEW, text: 'Вопрос в новую форму' });
  expect((await school.table('requests')).length).toBe(2);
});
