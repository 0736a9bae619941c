// Video meetings of calendar events, as Google makes them, keeps them and takes them away.
import { workspaceWith } from './scripted';

const script = `
function create() { return Calendar.Calendars.insert({ summary: 'X', timeZone: 'Europe/Moscow' }).id; }
function insert(calendar, event, optional) { return Calendar.Events.insert(event, calendar, optional); }
function update(calendar, event, optional) { return Calendar.Events.update(event, calendar, event.id, optional); }
function patch(calendar, id, event, optional) { return Calendar.Events.patch(event, calendar, id, optional); }
`;
const ONE = { conferenceDataVersion: 1 };
const asked = (requestId: string, type = 'hangoutsMeet') => ({
  conferenceData: { createRequest: { requestId, conferenceSolutionKey: { type } } },
});
const event = (more: object = {}) => ({
  id: 'slot1',
  summary: 'Консультация',
  start: { dateTime: '2026-09-02T14:00:00', timeZone: 'Europe/Moscow' },
  end: { dateTime: '2026-09-02T14:20:00', timeZone: 'Europe/Moscow' },
  ...more,
});

const school = () => {
  const setting = workspaceWith(script, {
    now: Date.UTC(2026, 8, 1, 5, 0),
    owner: 'lead@school.test',
    scopes: ['https://www.googleapis.com/auth/calendar.app.created'],
  });
  return { ...setting, calendar: setting.run('create') as string };
};
type Made = { hangoutLink?: string; conferenceData?: { entryPoints: { uri: string }[] } };

test('a meeting is made where the writer speaks of conferences, the same request makes no second one', async () => {
  const { run, calendar, workspace } = school();
  const guests = { attendees: [{ email: 'anna@school.test' }] };
  const made: Made = run('insert', calendar, event({ ...asked('r1'), ...guests }), { ...ONE, sendUpdates: 'all' });
  expect(made.hangoutLink).toMatch(/^https:\/\/meet\.google\.com\/[a-z]{3}-[a-z]{4}-[a-z]{3}$/);
  expect(made.conferenceData?.entryPoints[0]?.uri).toBe(made.hangoutLink);
  const { mail } = workspace.services;
  const [letter] = mail.mailboxes.list('anna@school.test');
  expect(String(mail.mailboxes.raw('anna@school.test', letter!.id))).toContain('X-GOOGLE-CONFERENCE');
  const again: Made = run('update', calendar, event(asked('r1')), ONE);
  expect(again.hangoutLink).toBe(made.hangoutLink);
  const other: Made = run('update', calendar, event(asked('r2')), ONE);
  expect(other.hangoutLink).not.toBe(made.hangoutLink);
});

test('who does not speak of conferences neither makes nor loses one; who does takes it away by leaving it out', () => {
  const { run, calendar } = school();
  expect((run('insert', calendar, event(asked('r1')), {}) as Made).hangoutLink).toBeUndefined();
  const made: Made = run('update', calendar, event(asked('r1')), ONE);
  expect((run('update', calendar, event(), {}) as Made).hangoutLink).toBe(made.hangoutLink);
  expect((run('patch', calendar, 'slot1', { summary: 'Y' }, ONE) as Made).hangoutLink).toBe(made.hangoutLink);
  expect((run('update', calendar, event(), ONE) as Made).hangoutLink).toBeUndefined();
});

test('another solution, and a request without its own number, are refused', () => {
  const { run, calendar } = school();
  expect(() => run('insert', calendar, event(asked('r1', 'eventHangout')), ONE)).toThrow('Invalid conference type');
  expect(() => run('insert', calendar, event(asked('')), ONE)).toThrow('conference request id');
});
