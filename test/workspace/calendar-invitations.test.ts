// Invitations: real iCalendar messages to the guests whom a change concerns, and their answers back.

import { simpleParser } from 'mailparser';
import ical, { type VEvent } from 'node-ical';
import { workspaceWith } from './scripted';

const NOW = Date.UTC(2026, 8, 1, 5, 0);
const SCOPES = ['https://www.googleapis.com/auth/calendar.app.created'];

const script = `
function create(summary) { return Calendar.Calendars.insert({ summary: summary, timeZone: 'Europe/Moscow' }).id; }
function insert(calendar, event, sendUpdates) { return Calendar.Events.insert(event, calendar, { sendUpdates: sendUpdates }); }
function patch(calendar, id, event, sendUpdates) { return Calendar.Events.patch(event, calendar, id, { sendUpdates: sendUpdates }); }
function remove(calendar, id, sendUpdates) { Calendar.Events.remove(calendar, id, { sendUpdates: sendUpdates }); }
`;

const at = (start: string, end: string, more: object = {}) => ({
  start: { dateTime: start, timeZone: 'Europe/Moscow' },
  end: { dateTime: end, timeZone: 'Europe/Moscow' },
  ...more,
});
const lesson = (more: object = {}) =>
  at('2026-09-02T14:00:00', '2026-09-02T14:20:00', {
    summary: 'Консультация: КТП',
    location: 'Каб. 12; 2-й этаж',
    description: 'Строка 1\nСтрока 2, <b>текст</b>',
    ...more,
  });

function school() {
  const setting = workspaceWith(script, { now: NOW, owner: 'lead@school.test', scopes: SCOPES });
  const { calendar: service, mail } = setting.workspace.services;
  const calendar: string = setting.run('create', 'Помощь с ЭЖ');

  /** Every calendar message in the box, oldest first, as an independent parser reads it. */
  const notices = async (email: string) => {
    const found = [];
    for (const { id } of mail.mailboxes.list(email).reverse()) {
      const parsed = await simpleParser(mail.mailboxes.raw(email, id)!);
      const part = parsed.attachments.find(({ contentType }) => contentType === 'application/ics');
      const file = ical.sync.parseICS(part!.content.toString());
      const event = Object.values(file).find((entry) => entry?.type === 'VEVENT') as VEvent & { sequence: string };
      const method = (file.vcalendar as { method?: string } | undefined)?.method ?? event.method;
      found.push({ method, event, subject: parsed.subject, source: part!.content.toString() });
    }
    return found;
  };
  return { ...setting, calendar, service, notices };
}

describe('an invitation', () => {
  test('is sent to each guest with the event whole and in universal time', async () => {
    const { run, calendar, notices } = school();
    run(
      'insert',
      calendar,
      lesson({ id: 'slot1', attendees: [{ email: 'anna@school.test' }, { email: 'boris@school.test' }] }),
      'all',
    );
    const [invitation, ...more] = await notices('anna@school.test');
    expect(more).toEqual([]);
    expect(invitation?.method).toBe('REQUEST');
    expect(invitation?.event).toMatchObject({
      uid: 'slot1@google.com',
      summary: 'Консультация: КТП',
      location: 'Каб. 12; 2-й этаж',
      description: 'Строка 1\nСтрока 2, <b>текст</b>',
    });
    expect(invitation?.event.start.toISOString()).toBe('2026-09-02T11:00:00.000Z');
    expect(invitation?.event.end?.toISOString()).toBe('2026-09-02T11:20:00.000Z');
    expect(invitation?.source).toContain('boris@school.test');
    expect(await notices('boris@school.test')).toHaveLength(1);
  });

  test('hides the other guests where they are not to be seen', async () => {
    const { run, calendar, notices, service } = school();
    const attendees = [{ email: 'anna@school.test' }, { email: 'boris@school.test' }];
    run('insert', calendar, lesson({ id: 'slot1', guestsCanSeeOtherGuests: false, attendees }), 'all');
    expect((await notices('anna@school.test'))[0]?.source).not.toContain('boris@school.test');
    const copy = service.event('anna@school.test', 'primary', 'slot1');
    expect(copy.attendees?.map(({ email }) => email)).toEqual(['anna@school.test']);
    expect(copy.organizer?.email).toBe(calendar);
  });

  test('is sent to nobody with sendUpdates none, and to strangers only with externalOnly', async () => {
    const { run, calendar, notices } = school();
    const attendees = [{ email: 'anna@school.test' }, { email: 'guest@elsewhere.test' }];
    run('insert', calendar, lesson({ id: 'slot1', attendees }), 'none');
    run('insert', calendar, lesson({ id: 'slot2', attendees }), 'externalOnly');
    expect(await notices('anna@school.test')).toHaveLength(0);
    expect(await notices('guest@elsewhere.test')).toHaveLength(1);
  });

  test('is followed by an update with a higher sequence, and by a cancellation', async () => {
    const { run, calendar, notices } = school();
    run('insert', calendar, lesson({ id: 'slot1', attendees: [{ email: 'anna@school.test' }] }), 'all');
    run('patch', calendar, 'slot1', at('2026-09-02T15:00:00', '2026-09-02T15:20:00'), 'all');
    run('remove', calendar, 'slot1', 'all');
    const [first, update, cancellation] = await notices('anna@school.test');
    expect([first?.method, update?.method, cancellation?.method]).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    const sequences = [first, update, cancellation].map((notice) => Number(notice?.event.sequence));
    expect(sequences).toEqual([0, 1, 2]);
    expect(cancellation?.event.status).toBe('CANCELLED');
    expect(update?.event.start.toISOString()).toBe('2026-09-02T12:00:00.000Z');
  });

  test('of one guest more bothers nobody else, and taking one off cancels for that one', async () => {
    const { run, calendar, notices } = school();
    const anna = { email: 'anna@school.test' };
    run('insert', calendar, lesson({ id: 'slot1', attendees: [anna] }), 'all');
    run('patch', calendar, 'slot1', { attendees: [anna, { email: 'boris@school.test' }] }, 'all');
    run('patch', calendar, 'slot1', { attendees: [{ email: 'boris@school.test' }] }, 'all');
    expect((await notices('anna@school.test')).map(({ method }) => method)).toEqual(['REQUEST', 'CANCEL']);
    expect((await notices('boris@school.test')).map(({ method }) => method)).toEqual(['REQUEST']);
  });
});

describe('an answer', () => {
  test('stands on the organiser’s event, and the organiser gets a reply', async () => {
    const { run, calendar, notices, service } = school();
    run(
      'insert',
      calendar,
      lesson({ id: 'slot1', attendees: [{ email: 'anna@school.test' }, { email: 'boris@school.test' }] }),
      'all',
    );
    const before = service.event('lead@school.test', calendar, 'slot1');
    const copy = service.answerInvitation('slot1', 'Anna@school.test', 'declined', 'болею');
    expect(copy.attendees?.find(({ self }) => self)).toMatchObject({ responseStatus: 'declined', comment: 'болею' });
    const after = service.event('lead@school.test', calendar, 'slot1');
    expect(after.etag).not.toBe(before.etag);
    expect(after.attendees?.map(({ responseStatus }) => responseStatus)).toEqual(['declined', 'needsAction']);
    const [reply] = await notices('lead@school.test');
    expect(reply?.method).toBe('REPLY');
    expect(reply?.source).toMatch(/PARTSTAT=DECLINED/);
    expect(reply?.source).not.toContain('boris@school.test');
  });

  test('by patching one’s own attendance is an answer too, but nothing else can be patched by a guest', () => {
    const { run, calendar, service } = school();
    run('insert', calendar, lesson({ id: 'slot1', attendees: [{ email: 'anna@school.test' }] }), 'none');
    service.patchByHand('anna@school.test', calendar, 'slot1', {
      attendees: [{ email: 'anna@school.test', responseStatus: 'accepted' }],
    });
    expect(service.event('lead@school.test', calendar, 'slot1').attendees?.[0]?.responseStatus).toBe('accepted');
    expect(() => service.patchByHand('anna@school.test', 'primary', 'slot1', { summary: 'x' })).toThrow(/organizer/);
    expect(() => service.patchByHand('anna@school.test', calendar, 'slot1', { summary: 'x' })).toThrow('Not Found');
    expect(() => service.answerInvitation('slot1', 'eve@school.test', 'accepted')).toThrow('Not Found');
  });
});

test('a person’s move, deletion and answer wake the calendar’s triggers; a script’s change does not', () => {
  const { run, calendar, service, workspace } = school();
  const fired: string[] = [];
  workspace.fire = (type, source, user) => {
    fired.push(`${type} ${source === calendar ? 'desk' : source} ${user}`);
    return [];
  };
  run('insert', calendar, lesson({ id: 'slot1', attendees: [{ email: 'anna@school.test' }] }), 'none');
  expect(fired).toEqual([]);
  service.answerInvitation('slot1', 'anna@school.test', 'accepted');
  service.patchByHand('lead@school.test', calendar, 'slot1', at('2026-09-02T16:00:00', '2026-09-02T16:20:00'));
  service.deleteByHand('lead@school.test', calendar, 'slot1');
  expect(fired.filter((line) => line.includes('desk'))).toEqual([
    'ON_EVENT_UPDATED desk anna@school.test',
    'ON_EVENT_UPDATED desk lead@school.test',
    'ON_EVENT_UPDATED desk lead@school.test',
  ]);
});

test('a guest’s calendar shows what he is invited to, until he is taken off', () => {
  const { run, calendar, service } = school();
  const anna = 'anna@school.test';
  const attendees = [{ email: anna }];
  run('insert', calendar, lesson({ id: 'slot1', attendees, extendedProperties: { private: { slot: '1' } } }), 'none');
  const [event] = service.listEvents(anna, 'primary').items!;
  expect(event).toMatchObject({ id: 'slot1', summary: 'Консультация: КТП' });
  expect(event?.extendedProperties?.private).toBeUndefined();
  const { nextSyncToken } = service.listEvents(anna, 'primary');
  run('patch', calendar, 'slot1', { attendees: [] }, 'none');
  expect(service.listEvents(anna, 'primary', { syncToken: nextSyncToken }).items).toEqual([
    expect.objectContaining({ id: 'slot1', status: 'cancelled' }),
  ]);
  expect(service.listEvents(anna, 'primary').items).toEqual([]);
});

test('a calendar shared by hand can be read by the one it was shared with', () => {
  const { calendar, service } = school();
  expect(() => service.listEvents('anna@school.test', calendar)).toThrow('Not Found');
  service.shareByHand('lead@school.test', calendar, 'anna@school.test', 'reader');
  expect(service.listEvents('anna@school.test', calendar).accessRole).toBe('reader');
  expect(service.calendarList('anna@school.test').map(({ id }) => id)).toEqual(['anna@school.test', calendar]);
  expect(() => service.deleteByHand('anna@school.test', calendar, 'x')).toThrow('Not Found');
});
